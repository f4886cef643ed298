import {
  configuredWait,
  reload
} from "./chunk-J63LCUP5.js";
import "./chunk-MT4KP3GW.js";
import "./chunk-LRHHPPR3.js";
import "./chunk-HO2KM54D.js";
import "./chunk-B3ALYVVU.js";
import "./chunk-KPTZDBWB.js";
import "./chunk-6QCCJQN4.js";
import "./chunk-ERY63B5V.js";
import "./chunk-JFA3CBJH.js";
import "./chunk-WVANGL22.js";
import "./chunk-CF5AMSCT.js";
import "./chunk-X6FWFDQG.js";
import {
  prepare,
  printReport
} from "./chunk-QPVPWADX.js";
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
