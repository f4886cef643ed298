import {
  explain
} from "./chunk-EI6DNNXY.js";
import {
  RULES
} from "./chunk-3G43ILMR.js";
import "./chunk-WZKI34VS.js";
import "./chunk-JKCVQ7QX.js";
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
