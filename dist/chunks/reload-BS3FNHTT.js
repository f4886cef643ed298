import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  printReport
} from "./chunk-QT6QHG2N.js";
import {
  configuredWait,
  reload
} from "./chunk-4JLFMTAY.js";
import "./chunk-2IMA52WT.js";
import "./chunk-LSECFBPQ.js";
import {
  prepare
} from "./chunk-O3R4URBP.js";
import "./chunk-I7CQZYUR.js";
import "./chunk-VHZFD5T2.js";
import "./chunk-TRGWEOAD.js";
import "./chunk-XK34FOVO.js";
import "./chunk-D7D6VRX3.js";
import "./chunk-KJB7KRK5.js";
import "./chunk-NR6AJZQT.js";
import "./chunk-GYXQW7QS.js";
import "./chunk-CTTFQRBR.js";
import "./chunk-DJUOQLW5.js";
import "./chunk-ASH5AENX.js";
import "./chunk-ZWCWYMS7.js";
import "./chunk-CHQMRRTL.js";
import "./chunk-DA7TAOVK.js";
import "./chunk-CXFZQXW4.js";
import "./chunk-ADH6BFCJ.js";
import "./chunk-DKBP6IX6.js";
import "./chunk-ED4Q6EV3.js";
import "./chunk-JBYL7DRA.js";
import "./chunk-3OM5DOLD.js";
import "./chunk-5FBW6CQB.js";
import "./chunk-NHS3AX7E.js";
import "./chunk-T34LXQCX.js";
import "./chunk-XGI7LJNZ.js";
import "./chunk-2KLOQE46.js";
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
