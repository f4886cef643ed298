import {
  renderSnapshot
} from "./chunk-Z3HHG44G.js";
import {
  readDeployments
} from "./chunk-FGOI65OS.js";
import "./chunk-7JFWWGNW.js";
import "./chunk-IIAJTBS2.js";
import "./chunk-B3ALYVVU.js";
import "./chunk-DBEQWAJD.js";
import "./chunk-ERY63B5V.js";
import {
  ParseCache,
  loadedFrom,
  readBothSides,
  structureReader
} from "./chunk-ZWVUG6UG.js";
import "./chunk-R462FM6L.js";
import "./chunk-CF5AMSCT.js";
import "./chunk-6PR3PJ62.js";
import {
  UserError,
  openTrees,
  prepare
} from "./chunk-GRHGRUPB.js";
import "./chunk-JT26LO5I.js";

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
