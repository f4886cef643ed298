import {
  configuredWait,
  reload
} from "./chunk-T6DYRSTZ.js";
import "./chunk-XIBQRMFG.js";
import "./chunk-THMIHPG5.js";
import "./chunk-WADIEXSA.js";
import "./chunk-B3ALYVVU.js";
import "./chunk-VIMUS2DH.js";
import "./chunk-6QCCJQN4.js";
import "./chunk-ERY63B5V.js";
import "./chunk-56MMDY2W.js";
import "./chunk-6RRAAHXV.js";
import "./chunk-CF5AMSCT.js";
import "./chunk-REX7M7QZ.js";
import {
  prepare,
  printReport
} from "./chunk-JAG5K4HD.js";
import "./chunk-JT26LO5I.js";

// src/cli/commands/reload.ts
async function runReload({ values, terminal, signal }) {
  const now = /* @__PURE__ */ new Date();
  const workspace = await prepare({ values, surface: "cli", configFrom: "head", log: terminal.detail, now });
  const { settings } = workspace;
  const report = await reload({
    ...workspace,
    onUnreachable: settings.onUnreachable ?? "fail",
    failOn: settings.failOn,
    strategy: settings.reloadStrategy,
    timeoutMs: settings.reloadTimeout,
    waitForAirflow: await configuredWait(settings.waitForAirflow, workspace.airflow, terminal.say),
    dryRun: settings.dryRun,
    log: terminal.say,
    now,
    onProgress: terminal.progress,
    signal
  });
  return printReport(report, settings, terminal);
}
export {
  runReload
};
