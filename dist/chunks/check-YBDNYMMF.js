import {
  printReport
} from "./chunk-MJQOPOWW.js";
import {
  check
} from "./chunk-D55ZV5IQ.js";
import "./chunk-TRXBQA7G.js";
import {
  prepare
} from "./chunk-VZT76U33.js";
import "./chunk-OQQYOZYD.js";
import "./chunk-MQIASIQN.js";
import "./chunk-XX5SKW7G.js";
import "./chunk-EOBDX6DY.js";
import "./chunk-XDNT7KSS.js";
import "./chunk-RNGFLPRW.js";
import "./chunk-LSBSX2D7.js";
import "./chunk-22KL3B4I.js";
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
