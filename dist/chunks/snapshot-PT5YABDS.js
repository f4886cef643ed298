import {
  renderSnapshot
} from "./chunk-YXKWW3O3.js";
import {
  openTrees
} from "./chunk-TRXBQA7G.js";
import {
  prepare
} from "./chunk-VZT76U33.js";
import "./chunk-OQQYOZYD.js";
import {
  readDeployments
} from "./chunk-NKWEDEZZ.js";
import "./chunk-UNOWZGBP.js";
import "./chunk-4VKK6C2L.js";
import {
  loadedFrom,
  readBothSides,
  structureReader
} from "./chunk-6V6H3FNR.js";
import "./chunk-MQIASIQN.js";
import "./chunk-CXAYOC4B.js";
import "./chunk-XX5SKW7G.js";
import "./chunk-EOBDX6DY.js";
import "./chunk-NGD4KIQQ.js";
import "./chunk-MOS4YG6D.js";
import {
  ParseCache
} from "./chunk-5TW4VWTR.js";
import "./chunk-B3ALYVVU.js";
import "./chunk-22KL3B4I.js";
import "./chunk-UPZ4M2RR.js";
import "./chunk-K7BKF4E7.js";
import "./chunk-JKCVQ7QX.js";
import "./chunk-YT2523AZ.js";
import "./chunk-6YWLJHJZ.js";
import "./chunk-ERY63B5V.js";
import {
  UserError
} from "./chunk-UVXAL74S.js";
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
  const { snapshot, failures } = await readDeployments(dagster.deployments, dagster.locations, {
    readStructure: structureReader(loadedFrom(trees, projects), instances, parses)
  });
  const [failure] = failures;
  if (failure !== void 0) throw failure.error;
  if (snapshot === null) throw new UserError("no Dagster has any of the named code locations");
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
