import {
  printReport
} from "./chunk-JHRGWEFQ.js";
import {
  configuredWait,
  reload
} from "./chunk-J6KGBT27.js";
import "./chunk-BRV33UWS.js";
import "./chunk-TRXBQA7G.js";
import {
  prepare
} from "./chunk-T2IHMORM.js";
import "./chunk-MHBZ2NZ3.js";
import "./chunk-KDF3TNTK.js";
import "./chunk-JSTYGB7C.js";
import "./chunk-4VKK6C2L.js";
import "./chunk-SM2QBQG7.js";
import "./chunk-RGDHWE57.js";
import "./chunk-ZBAIPHCI.js";
import "./chunk-MQIASIQN.js";
import "./chunk-RKME5ODX.js";
import "./chunk-5D2JAADY.js";
import "./chunk-XX5SKW7G.js";
import "./chunk-RKHQX3J6.js";
import "./chunk-K5HO6H6W.js";
import "./chunk-MOS4YG6D.js";
import "./chunk-XDNT7KSS.js";
import "./chunk-RNGFLPRW.js";
import "./chunk-LSBSX2D7.js";
import "./chunk-6FC2VOA3.js";
import "./chunk-UPZ4M2RR.js";
import "./chunk-JOAMND27.js";
import "./chunk-3G43ILMR.js";
import "./chunk-WZKI34VS.js";
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
