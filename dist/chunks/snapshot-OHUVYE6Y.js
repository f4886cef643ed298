import {
  renderSnapshot
} from "./chunk-NKWCXVYJ.js";
import {
  readCachedDefinitions
} from "./chunk-4PWV6USX.js";
import {
  loadedFrom,
  readBothSides,
  structureReader
} from "./chunk-PWWMXAER.js";
import {
  ParseCache
} from "./chunk-ID2KP55O.js";
import "./chunk-DU4IG5BG.js";
import "./chunk-3CVJQTZD.js";
import {
  openTrees
} from "./chunk-TRXBQA7G.js";
import {
  prepare
} from "./chunk-5SLTMSK2.js";
import "./chunk-PB3YH4AN.js";
import "./chunk-GFGGDSTA.js";
import "./chunk-XX5SKW7G.js";
import "./chunk-TTEQKNQI.js";
import "./chunk-TNPOC3EY.js";
import "./chunk-2W6T6YVM.js";
import "./chunk-XN6JM3CO.js";
import "./chunk-JKCVQ7QX.js";
import "./chunk-JBHJZQ77.js";
import {
  UserError
} from "./chunk-OZHX4477.js";
import "./chunk-WF4UIEAK.js";

// src/commands/snapshot.ts
async function takeSnapshot(request) {
  const { dagster, instances, comparison, onProgress } = request;
  if (dagster.kind !== "live") {
    throw new UserError("snapshot needs a Dagster to ask.", { hint: "Give its address with --dagster-url." });
  }
  const trees = await openTrees({ ...request, comparison: { base: null, head: comparison.head } });
  const parses = new ParseCache();
  const projects = await readBothSides(request, trees, parses);
  onProgress?.("reading the cached definitions");
  const snapshot = await readCachedDefinitions(dagster.client, {
    locations: dagster.locations,
    readStructure: structureReader(loadedFrom(trees, projects), instances, parses)
  });
  return renderSnapshot(snapshot, { withSource: request.withSource });
}

// src/cli/commands/snapshot.ts
async function runSnapshot({ values, switches, terminal }) {
  const workspace = await prepare({ values, surface: "cli", configFrom: "head", log: terminal.detail, now: /* @__PURE__ */ new Date() });
  const text = await takeSnapshot({
    ...workspace,
    withSource: switches.has("with-source"),
    onProgress: terminal.progress
  });
  await terminal.result(text, values.output);
  return 0;
}
export {
  runSnapshot
};
