import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  printReport
} from "./chunk-QT6QHG2N.js";
import {
  check
} from "./chunk-2IMA52WT.js";
import "./chunk-LSECFBPQ.js";
import {
  prepare
} from "./chunk-O3R4URBP.js";
import "./chunk-I7CQZYUR.js";
import "./chunk-GYXQW7QS.js";
import "./chunk-DJUOQLW5.js";
import "./chunk-ASH5AENX.js";
import "./chunk-ZWCWYMS7.js";
import "./chunk-CXFZQXW4.js";
import "./chunk-ADH6BFCJ.js";
import "./chunk-T34LXQCX.js";
import "./chunk-XGI7LJNZ.js";
import "./chunk-2KLOQE46.js";
import "./chunk-5XWL5JNG.js";

// src/cli/commands/check.ts
function runCheck(invocation) {
  return compare(invocation, "check");
}
function runDrift(invocation) {
  return compare(invocation, "drift");
}
async function compare({ values, terminal }, mode) {
  const now = /* @__PURE__ */ new Date();
  const workspace = await prepare({ values, surface: "cli", configFrom: "head", log: terminal.detail, now });
  const { comparison, settings, ...rest } = workspace;
  if (mode === "check") terminal.detail(comparison.how);
  const report = await check({
    ...rest,
    comparison: mode === "drift" ? { base: null, head: comparison.head } : comparison,
    onUnreachable: settings.onUnreachable ?? "warn",
    failOn: settings.failOn,
    mode,
    now,
    onProgress: terminal.progress
  });
  return printReport(report, settings, terminal);
}
export {
  runCheck,
  runDrift
};
