import {
  renderValidation,
  validateTree
} from "./chunk-DCJHTKQ2.js";
import {
  readTree
} from "./chunk-PGTZHI3H.js";
import "./chunk-OQILDPCR.js";
import "./chunk-D6KJVMRY.js";
import "./chunk-TOOTPQXY.js";
import "./chunk-CHQMRRTL.js";
import "./chunk-TQIX5NJ7.js";
import "./chunk-QC7LSYYK.js";
import "./chunk-DJUOQLW5.js";
import "./chunk-7XCL3ATY.js";
import "./chunk-JSNJL2X4.js";
import "./chunk-IQG7YDTH.js";
import "./chunk-U4S5PZCN.js";
import "./chunk-DG7MKLCH.js";
import "./chunk-NC4XNISD.js";
import "./chunk-SONIIS7Q.js";
import "./chunk-JBYL7DRA.js";
import {
  UserError
} from "./chunk-T34LXQCX.js";
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
