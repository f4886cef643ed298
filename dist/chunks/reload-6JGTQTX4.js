import {
  configuredWait,
  reload
} from "./chunk-D7LPU56C.js";
import "./chunk-KU2VIBXX.js";
import "./chunk-FEFGY2CH.js";
import "./chunk-WB5DSRXN.js";
import "./chunk-B3ALYVVU.js";
import "./chunk-6DMR54ZD.js";
import "./chunk-6QCCJQN4.js";
import "./chunk-ERY63B5V.js";
import "./chunk-4VYCZTPR.js";
import "./chunk-I6HOMAIN.js";
import "./chunk-2IQZ7R4O.js";
import {
  prepare,
  printReport
} from "./chunk-JWLYA5BH.js";
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
