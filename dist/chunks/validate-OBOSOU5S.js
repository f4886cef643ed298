import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  renderValidation,
  validateTree
} from "./chunk-PHORZZ2E.js";
import {
  readTree
} from "./chunk-2GULUCH7.js";
import "./chunk-OQILDPCR.js";
import "./chunk-O3R4URBP.js";
import "./chunk-I7CQZYUR.js";
import "./chunk-NR6AJZQT.js";
import "./chunk-CTTFQRBR.js";
import "./chunk-DJUOQLW5.js";
import "./chunk-ASH5AENX.js";
import "./chunk-ZWCWYMS7.js";
import "./chunk-CHQMRRTL.js";
import "./chunk-U4S5PZCN.js";
import "./chunk-DG7MKLCH.js";
import "./chunk-DKBP6IX6.js";
import "./chunk-ED4Q6EV3.js";
import "./chunk-JBYL7DRA.js";
import "./chunk-3OM5DOLD.js";
import {
  UserError
} from "./chunk-T34LXQCX.js";
import "./chunk-2KLOQE46.js";
import "./chunk-5XWL5JNG.js";

// src/cli/commands/validate.ts
async function runValidate(invocation) {
  const { values, args, terminal } = invocation;
  if (values.format !== "text" && values.format !== "json") {
    throw new UserError(`validate prints text or json, not ${values.format}.`);
  }
  const { project, policy } = await readTree(invocation);
  const result = validateTree(project, policy, args);
  await terminal.result(
    values.format === "json" ? JSON.stringify(result, null, 2) : renderValidation(result, terminal),
    values.output
  );
  const failing = result.files.flatMap(({ findings }) => findings).filter(({ accepted, severity }) => accepted === void 0 && severity !== "notice").filter(({ severity }) => values.failOn === "warning" || values.failOn === "error" && severity === "error");
  return failing.length > 0 ? 1 : 0;
}
export {
  runValidate
};
