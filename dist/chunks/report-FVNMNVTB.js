import {
  printReport
} from "./chunk-MJQOPOWW.js";
import {
  readForeignReport
} from "./chunk-ZVS7UJVT.js";
import "./chunk-XDNT7KSS.js";
import "./chunk-RNGFLPRW.js";
import "./chunk-43XAWSKZ.js";
import "./chunk-LSBSX2D7.js";
import "./chunk-22KL3B4I.js";
import "./chunk-UPZ4M2RR.js";
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
