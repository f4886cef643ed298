import {
  configuredWait,
  reload
} from "./chunk-GMFFY75F.js";
import "./chunk-PHZUOPDJ.js";
import "./chunk-Z72HDFN3.js";
import "./chunk-BK52DXGA.js";
import "./chunk-B3ALYVVU.js";
import "./chunk-A62JSBQT.js";
import "./chunk-6QCCJQN4.js";
import "./chunk-ERY63B5V.js";
import "./chunk-RSOFXENM.js";
import "./chunk-LJIFKN5W.js";
import "./chunk-CF5AMSCT.js";
import "./chunk-JGRAPXQC.js";
import {
  prepare,
  printReport
} from "./chunk-7RSTYGIL.js";
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
