import {
  configuredWait,
  reload
} from "./chunk-3DYUFQEL.js";
import "./chunk-D6UUP7FD.js";
import "./chunk-3F4OB3BC.js";
import "./chunk-UWQPLWDV.js";
import "./chunk-B3ALYVVU.js";
import "./chunk-7LECOESH.js";
import "./chunk-6QCCJQN4.js";
import "./chunk-ERY63B5V.js";
import "./chunk-M7LRT5YZ.js";
import "./chunk-FYGYDGHQ.js";
import "./chunk-CF5AMSCT.js";
import "./chunk-OUPQMTR4.js";
import {
  prepare,
  printReport
} from "./chunk-JLKKUWIV.js";
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
