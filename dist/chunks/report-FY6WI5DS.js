import {
  printReport
} from "./chunk-JHRGWEFQ.js";
import {
  readForeignReport
} from "./chunk-HCZ5L7JG.js";
import "./chunk-XDNT7KSS.js";
import "./chunk-RNGFLPRW.js";
import "./chunk-OUHZQ4ON.js";
import "./chunk-LSBSX2D7.js";
import "./chunk-6FC2VOA3.js";
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
