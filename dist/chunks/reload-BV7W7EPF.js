import {
  printReport
} from "./chunk-W233GMRZ.js";
import {
  configuredWait,
  reload
} from "./chunk-IH42LFCS.js";
import "./chunk-MAXB2WAL.js";
import "./chunk-TRXBQA7G.js";
import {
  prepare
} from "./chunk-JIZQRDYI.js";
import "./chunk-4XBUFILG.js";
import "./chunk-UFW67NRP.js";
import "./chunk-QU3AB77K.js";
import "./chunk-4VKK6C2L.js";
import "./chunk-FQ7TMZA2.js";
import "./chunk-QSLXKK4I.js";
import "./chunk-LUXOTGWF.js";
import "./chunk-C6SRG5CK.js";
import "./chunk-MQIASIQN.js";
import "./chunk-U674QEC6.js";
import "./chunk-XX5SKW7G.js";
import "./chunk-OWJSDUW2.js";
import "./chunk-IJZSG7FO.js";
import "./chunk-XDNT7KSS.js";
import "./chunk-RNGFLPRW.js";
import "./chunk-LSBSX2D7.js";
import "./chunk-TNPOC3EY.js";
import "./chunk-2W6T6YVM.js";
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
