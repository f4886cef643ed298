import {
  explain
} from "./chunk-66WFYHIJ.js";
import {
  RULES
} from "./chunk-MV2PD2JZ.js";
import "./chunk-K7BKF4E7.js";
import "./chunk-JKCVQ7QX.js";
import "./chunk-YT2523AZ.js";
import "./chunk-6YWLJHJZ.js";
import {
  UserError
} from "./chunk-UVXAL74S.js";
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
