import {
  readForeignReport
} from "./chunk-YG4C7AO2.js";
import "./chunk-CQ4ISDAI.js";
import {
  UserError,
  printReport
} from "./chunk-VMEAYCPJ.js";
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
