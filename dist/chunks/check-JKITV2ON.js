import {
  printReport
} from "./chunk-IGUMD3YK.js";
import {
  check
} from "./chunk-OAL2CO3F.js";
import "./chunk-LSECFBPQ.js";
import {
  prepare
} from "./chunk-TQIX5NJ7.js";
import "./chunk-QC7LSYYK.js";
import "./chunk-GYXQW7QS.js";
import "./chunk-DJUOQLW5.js";
import "./chunk-7XCL3ATY.js";
import "./chunk-XGI7LJNZ.js";
import "./chunk-CXFZQXW4.js";
import "./chunk-ADH6BFCJ.js";
import "./chunk-IQG7YDTH.js";
import "./chunk-T34LXQCX.js";
import "./chunk-5XWL5JNG.js";

// src/cli/commands/check.ts
function runCheck(invocation) {
  return compare(invocation, "check");
}
function runDrift(invocation) {
  return compare(invocation, "drift");
}
async function compare({ values, terminal, signal }, mode) {
  const now = /* @__PURE__ */ new Date();
  const workspace = await prepare({
    values,
    surface: "cli",
    configFrom: "head",
    alone: mode === "drift",
    log: terminal.detail,
    now
  });
  const { comparison, settings, ...rest } = workspace;
  if (mode === "check") terminal.detail(comparison.how);
  const report = await check({
    ...rest,
    comparison,
    onUnreachable: settings.onUnreachable ?? "warn",
    failOn: settings.failOn,
    mode,
    now,
    onProgress: terminal.progress,
    signal
  });
  return printReport(report, settings, terminal);
}
export {
  runCheck,
  runDrift
};
