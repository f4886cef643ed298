import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  printReport
} from "./chunk-YZUDHMHC.js";
import {
  configuredWait,
  reload
} from "./chunk-QEODOBBC.js";
import "./chunk-P3R7HNSS.js";
import {
  prepare
} from "./chunk-46MIM55Q.js";
import "./chunk-5DSZYXZA.js";
import "./chunk-DKPNABOI.js";
import "./chunk-TPPR6DAX.js";
import "./chunk-GYXQW7QS.js";
import "./chunk-AHCLDJKG.js";
import "./chunk-7XCL3ATY.js";
import "./chunk-ZWCWYMS7.js";
import "./chunk-CHQMRRTL.js";
import "./chunk-XGI7LJNZ.js";
import "./chunk-CXFZQXW4.js";
import "./chunk-ADH6BFCJ.js";
import "./chunk-TR4Q35JH.js";
import "./chunk-HPPA56OG.js";
import "./chunk-CRGVBMNM.js";
import "./chunk-2KLOQE46.js";
import "./chunk-JBYL7DRA.js";
import "./chunk-OEPYTFTI.js";
import "./chunk-T34LXQCX.js";
import "./chunk-5XWL5JNG.js";

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
    waitForAirflow: configuredWait(settings, terminal.say),
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
