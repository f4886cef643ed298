import {
  printReport
} from "./chunk-W233GMRZ.js";
import {
  readForeignReport
} from "./chunk-L6OGOJZM.js";
import "./chunk-XDNT7KSS.js";
import "./chunk-RNGFLPRW.js";
import "./chunk-QIZQGYAP.js";
import "./chunk-LSBSX2D7.js";
import "./chunk-TNPOC3EY.js";
import "./chunk-2W6T6YVM.js";
import {
  UserError
} from "./chunk-UVXAL74S.js";
import "./chunk-WF4UIEAK.js";

// src/cli/commands/report.ts
async function runReport({ args, values, terminal }) {
  const [file, extra] = args;
  if (file === void 0 || extra !== void 0) throw new UserError("report takes one file: the JSON of a check.");
  return printReport(await readForeignReport(file, values.failOn), values, terminal);
}
export {
  runReport
};
