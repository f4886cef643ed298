import {
  renderSnapshot
} from "./chunk-5HTMPWY4.js";
import {
  openTrees
} from "./chunk-TRXBQA7G.js";
import {
  prepare
} from "./chunk-T2IHMORM.js";
import "./chunk-MHBZ2NZ3.js";
import {
  readDeployments
} from "./chunk-KDF3TNTK.js";
import "./chunk-JSTYGB7C.js";
import "./chunk-4VKK6C2L.js";
import {
  loadedFrom,
  readBothSides,
  structureReader
} from "./chunk-ZBAIPHCI.js";
import "./chunk-MQIASIQN.js";
import {
  ParseCache
} from "./chunk-5D2JAADY.js";
import "./chunk-XX5SKW7G.js";
import "./chunk-RKHQX3J6.js";
import "./chunk-K5HO6H6W.js";
import "./chunk-MOS4YG6D.js";
import "./chunk-6FC2VOA3.js";
import "./chunk-UPZ4M2RR.js";
import "./chunk-WZKI34VS.js";
import "./chunk-JKCVQ7QX.js";
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
