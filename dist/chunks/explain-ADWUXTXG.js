import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  explain
} from "./chunk-RNOFLFSS.js";
import {
  RULES
} from "./chunk-CVGDB6AA.js";
import "./chunk-VUXATSN5.js";
import "./chunk-JBYL7DRA.js";
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
