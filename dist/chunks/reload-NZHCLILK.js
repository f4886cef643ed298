import {
  configuredWait,
  reload
} from "./chunk-LL25IWTX.js";
import "./chunk-K7BRE7DV.js";
import "./chunk-IU3U3T7V.js";
import "./chunk-UJCXBXGB.js";
import "./chunk-B3ALYVVU.js";
import "./chunk-742VJXLF.js";
import "./chunk-6QCCJQN4.js";
import "./chunk-ERY63B5V.js";
import "./chunk-GKR6BYES.js";
import "./chunk-GX44AP7I.js";
import "./chunk-CF5AMSCT.js";
import "./chunk-RKFMGSQO.js";
import {
  prepare,
  printReport
} from "./chunk-VMEAYCPJ.js";
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
