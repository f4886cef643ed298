import {
  explain
} from "./chunk-XVUKS7NS.js";
import {
  RULES
} from "./chunk-R462FM6L.js";
import {
  UserError
} from "./chunk-GRHGRUPB.js";
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
