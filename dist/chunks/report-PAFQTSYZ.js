import {
  printReport
} from "./chunk-IGUMD3YK.js";
import {
  readForeignReport
} from "./chunk-BU4IBUKO.js";
import "./chunk-XGI7LJNZ.js";
import "./chunk-CXFZQXW4.js";
import "./chunk-BU4HJOLS.js";
import "./chunk-JSNJL2X4.js";
import "./chunk-ADH6BFCJ.js";
import "./chunk-IQG7YDTH.js";
import {
  UserError
} from "./chunk-T34LXQCX.js";
import "./chunk-5XWL5JNG.js";

// src/cli/commands/report.ts
async function runReport({ args, values, terminal }) {
  const [file, extra] = args;
  if (file === void 0 || extra !== void 0) throw new UserError("report takes one file: the JSON of a check.");
  return printReport(await readForeignReport(file, values.failOn), values, terminal);
}
export {
  runReport
};
