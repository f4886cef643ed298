import {
  readForeignReport
} from "./chunk-426YKMKW.js";
import "./chunk-VGAGQSM7.js";
import {
  UserError,
  printReport
} from "./chunk-GRHGRUPB.js";
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
