import {
  printReport
} from "./chunk-JHRGWEFQ.js";
import {
  check
} from "./chunk-BRV33UWS.js";
import "./chunk-TRXBQA7G.js";
import {
  prepare
} from "./chunk-T2IHMORM.js";
import "./chunk-MHBZ2NZ3.js";
import "./chunk-MQIASIQN.js";
import "./chunk-XX5SKW7G.js";
import "./chunk-RKHQX3J6.js";
import "./chunk-XDNT7KSS.js";
import "./chunk-RNGFLPRW.js";
import "./chunk-LSBSX2D7.js";
import "./chunk-6FC2VOA3.js";
import "./chunk-UPZ4M2RR.js";
import "./chunk-UVXAL74S.js";
import "./chunk-WF4UIEAK.js";

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
