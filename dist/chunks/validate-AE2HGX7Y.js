import {
  renderValidation,
  validateTree
} from "./chunk-JJTVIXQL.js";
import "./chunk-IMJJ2WWE.js";
import {
  readTree
} from "./chunk-CEUGIJWM.js";
import "./chunk-QZGWGOB2.js";
import "./chunk-XS3OOQFQ.js";
import "./chunk-7FQFVE4O.js";
import "./chunk-O3F2QWPX.js";
import "./chunk-XX5SKW7G.js";
import "./chunk-OWJSDUW2.js";
import "./chunk-6FC2VOA3.js";
import "./chunk-UPZ4M2RR.js";
import "./chunk-3SAUWM2B.js";
import "./chunk-NGP2AJTK.js";
import "./chunk-VXSGU7X5.js";
import "./chunk-TFTGO7IU.js";
import "./chunk-JKCVQ7QX.js";
import "./chunk-6YWLJHJZ.js";
import {
  UserError
} from "./chunk-UVXAL74S.js";
import "./chunk-WF4UIEAK.js";

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
