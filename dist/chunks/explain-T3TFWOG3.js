import {
  explain
} from "./chunk-PLQEZ23L.js";
import {
  RULES
} from "./chunk-GX44AP7I.js";
import {
  UserError
} from "./chunk-VMEAYCPJ.js";
import "./chunk-JT26LO5I.js";

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
