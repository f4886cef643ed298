import {
  printReport
} from "./chunk-JI7XXHUF.js";
import {
  configuredWait,
  reload
} from "./chunk-6EZXNJY6.js";
import "./chunk-LQEFGFFI.js";
import "./chunk-4PWV6USX.js";
import "./chunk-LUJMRVJF.js";
import "./chunk-FRPEDB6H.js";
import "./chunk-PWWMXAER.js";
import "./chunk-2KNY5KGC.js";
import "./chunk-ID2KP55O.js";
import "./chunk-DU4IG5BG.js";
import "./chunk-3CVJQTZD.js";
import "./chunk-6O4N3UM7.js";
import "./chunk-TRXBQA7G.js";
import {
  prepare
} from "./chunk-5SLTMSK2.js";
import "./chunk-PB3YH4AN.js";
import "./chunk-GFGGDSTA.js";
import "./chunk-XX5SKW7G.js";
import "./chunk-TTEQKNQI.js";
import "./chunk-XDNT7KSS.js";
import "./chunk-RNGFLPRW.js";
import "./chunk-TNPOC3EY.js";
import "./chunk-LSBSX2D7.js";
import "./chunk-2W6T6YVM.js";
import "./chunk-IDWH4UYH.js";
import "./chunk-XN6JM3CO.js";
import "./chunk-JKCVQ7QX.js";
import "./chunk-JBHJZQ77.js";
import "./chunk-OZHX4477.js";
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
