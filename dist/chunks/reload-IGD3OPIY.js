import {
  configuredWait,
  reload
} from "./chunk-Y6DTYS2P.js";
import "./chunk-654HEOVM.js";
import "./chunk-7MKG2PEO.js";
import "./chunk-DGW33K5P.js";
import "./chunk-B3ALYVVU.js";
import "./chunk-3BWYFXRP.js";
import "./chunk-6QCCJQN4.js";
import "./chunk-ERY63B5V.js";
import "./chunk-DYP7L4NC.js";
import "./chunk-ABD4VE5E.js";
import "./chunk-CF5AMSCT.js";
import "./chunk-ELXWAXRJ.js";
import {
  prepare,
  printReport
} from "./chunk-IEU4RIZD.js";
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
