import {
  renderSnapshot
} from "./chunk-N7TXS5GO.js";
import {
  readCachedDefinitions
} from "./chunk-KXYPKZ2R.js";
import {
  loadedFrom,
  readBothSides,
  structureReader
} from "./chunk-NF223C7A.js";
import {
  ParseCache
} from "./chunk-TOOTPQXY.js";
import "./chunk-CHQMRRTL.js";
import "./chunk-X4WRTK72.js";
import {
  openTrees
} from "./chunk-LSECFBPQ.js";
import {
  prepare
} from "./chunk-TQIX5NJ7.js";
import "./chunk-QC7LSYYK.js";
import "./chunk-GYXQW7QS.js";
import "./chunk-DJUOQLW5.js";
import "./chunk-7XCL3ATY.js";
import "./chunk-JSNJL2X4.js";
import "./chunk-IQG7YDTH.js";
import "./chunk-SONIIS7Q.js";
import "./chunk-JBYL7DRA.js";
import "./chunk-OEPYTFTI.js";
import {
  UserError
} from "./chunk-T34LXQCX.js";
import "./chunk-5XWL5JNG.js";

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
