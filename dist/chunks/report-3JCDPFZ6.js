import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  printReport
} from "./chunk-QT6QHG2N.js";
import {
  readForeignReport
} from "./chunk-JFGRFBOV.js";
import "./chunk-CXFZQXW4.js";
import "./chunk-2AQ45V2I.js";
import "./chunk-ADH6BFCJ.js";
import {
  UserError
} from "./chunk-T34LXQCX.js";
import "./chunk-XGI7LJNZ.js";
import "./chunk-2KLOQE46.js";
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
