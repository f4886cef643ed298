import {
  explain
} from "./chunk-XMTN3FH6.js";
import {
  RULES
} from "./chunk-WVANGL22.js";
import {
  UserError
} from "./chunk-QPVPWADX.js";
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
