import {
  configuredWait,
  reload
} from "./chunk-UTHWDO7J.js";
import "./chunk-TKGC6G64.js";
import "./chunk-ELCXM55M.js";
import "./chunk-ZB3FVUJE.js";
import "./chunk-B3ALYVVU.js";
import "./chunk-6XDL6VWZ.js";
import "./chunk-6QCCJQN4.js";
import "./chunk-ERY63B5V.js";
import "./chunk-57QJZDVM.js";
import "./chunk-5MOEYRGZ.js";
import "./chunk-CF5AMSCT.js";
import "./chunk-5B7BZ7MN.js";
import {
  prepare,
  printReport
} from "./chunk-EA62QRCU.js";
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
