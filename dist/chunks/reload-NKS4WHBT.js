import {
  printReport
} from "./chunk-IGUMD3YK.js";
import {
  configuredWait,
  reload
} from "./chunk-SNXQBSPZ.js";
import "./chunk-PAZC4BC4.js";
import "./chunk-KXYPKZ2R.js";
import "./chunk-EHBHIV53.js";
import "./chunk-RN7OZ64X.js";
import "./chunk-NF223C7A.js";
import "./chunk-D6KJVMRY.js";
import "./chunk-TOOTPQXY.js";
import "./chunk-CHQMRRTL.js";
import "./chunk-X4WRTK72.js";
import "./chunk-OAL2CO3F.js";
import "./chunk-LSECFBPQ.js";
import {
  prepare
} from "./chunk-TQIX5NJ7.js";
import "./chunk-QC7LSYYK.js";
import "./chunk-GYXQW7QS.js";
import "./chunk-DJUOQLW5.js";
import "./chunk-7XCL3ATY.js";
import "./chunk-XGI7LJNZ.js";
import "./chunk-CXFZQXW4.js";
import "./chunk-JSNJL2X4.js";
import "./chunk-ADH6BFCJ.js";
import "./chunk-IQG7YDTH.js";
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
