import {
  nearest
} from "./chunk-R462FM6L.js";
import {
  UserError
} from "./chunk-GRHGRUPB.js";

// src/rules/page.ts
function tellSeverity(severity) {
  if (typeof severity === "string") return severity;
  return `${severity.introduced} where the change introduces it, else ${severity.otherwise}`;
}
function rulePage({ id, severity, title, doc }) {
  const code = (text) => `\`\`\`${doc.example.language}
${text}
\`\`\``;
  return [
    `# ${id}`,
    `${title.charAt(0).toUpperCase()}${title.slice(1)}. Default severity: **${tellSeverity(severity)}**.`,
    `## What happens

${doc.happens}`,
    `## Why

${doc.why}`,
    `## Example

Before:

${code(doc.example.before)}

After:

${code(doc.example.after)}`,
    `## What to do

${doc.fix}`,
    `To change the severity, or to switch the rule off, write into \`.github/airlift-drift.yml\`:

\`\`\`yaml
rules:
  ${id}: off # or notice, warning, error
\`\`\``
  ].join("\n\n") + "\n";
}

// src/commands/explain.ts
function explain(rules, id) {
  const rule = rules.find((each) => each.id === id);
  if (rule !== void 0) return rulePage(rule);
  const ids = rules.map((each) => each.id);
  const guess = nearest(id, ids);
  const hint = guess === void 0 ? `The rules are: ${ids.join(", ")}.` : `Did you mean '${guess}'?`;
  throw new UserError(`There is no rule '${id}'.`, { hint });
}

export {
  explain
};
