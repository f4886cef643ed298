import {
  configuredWait,
  reload
} from "./chunk-JM6P73WM.js";
import "./chunk-O5IKH5YK.js";
import "./chunk-MNOHU7VJ.js";
import "./chunk-3AAZUH6M.js";
import "./chunk-B3ALYVVU.js";
import "./chunk-PYWCGJQZ.js";
import "./chunk-6QCCJQN4.js";
import "./chunk-ERY63B5V.js";
import "./chunk-CGCX7V5E.js";
import "./chunk-XKOO4ISU.js";
import "./chunk-CF5AMSCT.js";
import "./chunk-3POI47MC.js";
import {
  prepare,
  printReport
} from "./chunk-S3CXD32S.js";
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
