import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  renderSnapshot
} from "./chunk-WIZ7SLLD.js";
import {
  openTrees
} from "./chunk-LSECFBPQ.js";
import {
  prepare
} from "./chunk-O3R4URBP.js";
import "./chunk-I7CQZYUR.js";
import {
  readCachedDefinitions
} from "./chunk-VHZFD5T2.js";
import "./chunk-TRGWEOAD.js";
import {
  loadedFrom,
  readBothSides,
  structureReader
} from "./chunk-KJB7KRK5.js";
import "./chunk-GYXQW7QS.js";
import {
  ParseCache
} from "./chunk-CTTFQRBR.js";
import "./chunk-DJUOQLW5.js";
import "./chunk-ASH5AENX.js";
import "./chunk-ZWCWYMS7.js";
import "./chunk-CHQMRRTL.js";
import "./chunk-DA7TAOVK.js";
import "./chunk-ED4Q6EV3.js";
import "./chunk-JBYL7DRA.js";
import "./chunk-3OM5DOLD.js";
import "./chunk-NHS3AX7E.js";
import {
  UserError
} from "./chunk-T34LXQCX.js";
import "./chunk-2KLOQE46.js";
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
