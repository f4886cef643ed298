import {
  renderValidation,
  validateTree
} from "./chunk-I5WSKAET.js";
import "./chunk-IMJJ2WWE.js";
import {
  readTree
} from "./chunk-7O5VUG33.js";
import "./chunk-VZT76U33.js";
import "./chunk-OQQYOZYD.js";
import "./chunk-G46KHOXQ.js";
import "./chunk-CXAYOC4B.js";
import "./chunk-XX5SKW7G.js";
import "./chunk-EOBDX6DY.js";
import "./chunk-5TW4VWTR.js";
import "./chunk-22KL3B4I.js";
import "./chunk-UPZ4M2RR.js";
import "./chunk-NGP2AJTK.js";
import "./chunk-JOAMND27.js";
import "./chunk-MV2PD2JZ.js";
import "./chunk-K7BKF4E7.js";
import "./chunk-JKCVQ7QX.js";
import "./chunk-YT2523AZ.js";
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
