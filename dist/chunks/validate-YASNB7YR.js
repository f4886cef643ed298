import {
  renderValidation,
  validateTree
} from "./chunk-47TSIUX4.js";
import "./chunk-IMJJ2WWE.js";
import {
  readTree
} from "./chunk-S72WVNF5.js";
import "./chunk-JIZQRDYI.js";
import "./chunk-4XBUFILG.js";
import "./chunk-C6SRG5CK.js";
import "./chunk-U674QEC6.js";
import "./chunk-XX5SKW7G.js";
import "./chunk-OWJSDUW2.js";
import "./chunk-TNPOC3EY.js";
import "./chunk-2W6T6YVM.js";
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
