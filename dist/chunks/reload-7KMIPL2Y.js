import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  printReport
} from "./chunk-2CR3CRHA.js";
import {
  configuredWait,
  reload
} from "./chunk-QL5TSGOQ.js";
import "./chunk-P3R7HNSS.js";
import "./chunk-HPPA56OG.js";
import "./chunk-45JVX3SF.js";
import "./chunk-YO5D5VAV.js";
import "./chunk-47CFYETB.js";
import "./chunk-6FQRWZTM.js";
import "./chunk-Z6FSVQAQ.js";
import "./chunk-CHQMRRTL.js";
import "./chunk-CRGVBMNM.js";
import "./chunk-T2TJEMPO.js";
import "./chunk-LSECFBPQ.js";
import {
  prepare
} from "./chunk-2HIYJPKY.js";
import "./chunk-5DSZYXZA.js";
import "./chunk-GYXQW7QS.js";
import "./chunk-DJUOQLW5.js";
import "./chunk-7XCL3ATY.js";
import "./chunk-ZWCWYMS7.js";
import "./chunk-XGI7LJNZ.js";
import "./chunk-CXFZQXW4.js";
import "./chunk-ADH6BFCJ.js";
import "./chunk-2KLOQE46.js";
import "./chunk-NC4XNISD.js";
import "./chunk-SONIIS7Q.js";
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
