import {
  renderValidation,
  validateTree
} from "./chunk-WWXCOUUJ.js";
import {
  readTree
} from "./chunk-UCTOOXEP.js";
import "./chunk-ZWVUG6UG.js";
import "./chunk-R462FM6L.js";
import "./chunk-CF5AMSCT.js";
import {
  UserError
} from "./chunk-GRHGRUPB.js";
import "./chunk-JT26LO5I.js";

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
