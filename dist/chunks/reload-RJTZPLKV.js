import {
  printReport
} from "./chunk-MJQOPOWW.js";
import {
  configuredWait,
  reload
} from "./chunk-4NE7WFGT.js";
import "./chunk-D55ZV5IQ.js";
import "./chunk-TRXBQA7G.js";
import {
  prepare
} from "./chunk-VZT76U33.js";
import "./chunk-OQQYOZYD.js";
import "./chunk-NKWEDEZZ.js";
import "./chunk-UNOWZGBP.js";
import "./chunk-4VKK6C2L.js";
import "./chunk-4FZJOPHB.js";
import "./chunk-FOIY4CIQ.js";
import "./chunk-6V6H3FNR.js";
import "./chunk-MQIASIQN.js";
import "./chunk-G46KHOXQ.js";
import "./chunk-CXAYOC4B.js";
import "./chunk-XX5SKW7G.js";
import "./chunk-EOBDX6DY.js";
import "./chunk-NGD4KIQQ.js";
import "./chunk-MOS4YG6D.js";
import "./chunk-5TW4VWTR.js";
import "./chunk-B3ALYVVU.js";
import "./chunk-XDNT7KSS.js";
import "./chunk-RNGFLPRW.js";
import "./chunk-LSBSX2D7.js";
import "./chunk-22KL3B4I.js";
import "./chunk-UPZ4M2RR.js";
import "./chunk-JOAMND27.js";
import "./chunk-MV2PD2JZ.js";
import "./chunk-K7BKF4E7.js";
import "./chunk-JKCVQ7QX.js";
import "./chunk-YT2523AZ.js";
import "./chunk-6YWLJHJZ.js";
import "./chunk-6QCCJQN4.js";
import "./chunk-ERY63B5V.js";
import "./chunk-UVXAL74S.js";
import "./chunk-WF4UIEAK.js";

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
