import {
  readForeignReport
} from "./chunk-M7NSS4DI.js";
import "./chunk-BRNSH3KS.js";
import {
  UserError,
  printReport
} from "./chunk-7RSTYGIL.js";
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
