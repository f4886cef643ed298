import {
  readForeignReport
} from "./chunk-QYFSNLNL.js";
import "./chunk-32V4NKIP.js";
import {
  UserError,
  printReport
} from "./chunk-QPVPWADX.js";
import "./chunk-JT26LO5I.js";

// src/cli/commands/report.ts
async function runReport({ args, values, terminal }) {
  const [file, extra] = args;
  if (file === void 0 || extra !== void 0) throw new UserError("report takes one file: the JSON of a check.");
  return printReport(await readForeignReport(file, values.failOn), values, terminal);
}
export {
  runReport
};
