import {
  explain
} from "./chunk-YWVHIBYJ.js";
import {
  RULES
} from "./chunk-IDWH4UYH.js";
import "./chunk-XN6JM3CO.js";
import "./chunk-JKCVQ7QX.js";
import {
  UserError
} from "./chunk-OZHX4477.js";
import "./chunk-WF4UIEAK.js";

// src/cli/commands/explain.ts
async function runExplain({ args, values, terminal }) {
  const [id, extra] = args;
  if (id === void 0 || extra !== void 0) {
    throw new UserError("explain takes one rule.", {
      hint: `The rules are:
${RULES.map((rule) => `  ${rule.id}`).join("\n")}`
    });
  }
  await terminal.result(explain(RULES, id), values.output);
  return 0;
}
export {
  runExplain
};
