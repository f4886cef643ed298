import {
  printReport
} from "./chunk-6E3TNYSQ.js";
import {
  configuredWait,
  reload
} from "./chunk-4HEYQAUF.js";
import "./chunk-QMYBZFYD.js";
import "./chunk-TRXBQA7G.js";
import {
  prepare
} from "./chunk-QZGWGOB2.js";
import "./chunk-XS3OOQFQ.js";
import "./chunk-KDF3TNTK.js";
import "./chunk-JSTYGB7C.js";
import "./chunk-4VKK6C2L.js";
import "./chunk-PN7GNVLC.js";
import "./chunk-RCFPVVCY.js";
import "./chunk-BE667BTQ.js";
import "./chunk-7FQFVE4O.js";
import "./chunk-MQIASIQN.js";
import "./chunk-O3F2QWPX.js";
import "./chunk-XX5SKW7G.js";
import "./chunk-OWJSDUW2.js";
import "./chunk-K5HO6H6W.js";
import "./chunk-MOS4YG6D.js";
import "./chunk-XDNT7KSS.js";
import "./chunk-RNGFLPRW.js";
import "./chunk-LSBSX2D7.js";
import "./chunk-6FC2VOA3.js";
import "./chunk-UPZ4M2RR.js";
import "./chunk-VXSGU7X5.js";
import "./chunk-TFTGO7IU.js";
import "./chunk-JKCVQ7QX.js";
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
