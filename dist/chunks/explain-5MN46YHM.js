import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  explain
} from "./chunk-NN3R7SCZ.js";
import {
  RULES
} from "./chunk-DKBP6IX6.js";
import "./chunk-ED4Q6EV3.js";
import "./chunk-JBYL7DRA.js";
import "./chunk-3OM5DOLD.js";
import {
  UserError
} from "./chunk-T34LXQCX.js";
import "./chunk-5XWL5JNG.js";

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
