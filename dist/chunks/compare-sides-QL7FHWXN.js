import {
  readCached
} from "./chunk-EHBHIV53.js";
import {
  assess
} from "./chunk-RN7OZ64X.js";
import {
  loadedFrom,
  readBothSides,
  structureReader
} from "./chunk-NF223C7A.js";
import "./chunk-D6KJVMRY.js";
import {
  ParseCache
} from "./chunk-TOOTPQXY.js";
import "./chunk-CHQMRRTL.js";
import "./chunk-GYXQW7QS.js";
import "./chunk-DJUOQLW5.js";
import "./chunk-JSNJL2X4.js";
import "./chunk-IQG7YDTH.js";
import "./chunk-NC4XNISD.js";
import "./chunk-SONIIS7Q.js";
import "./chunk-JBYL7DRA.js";
import "./chunk-T34LXQCX.js";
import "./chunk-5XWL5JNG.js";

// src/commands/compare-sides.ts
async function compareSides(request, trees) {
  request.onProgress?.("reading DAGs");
  const parses = new ParseCache();
  const projects = await readBothSides(request, trees, parses);
  request.onProgress?.("reading the cached definitions");
  const readStructure = structureReader(loadedFrom(trees, projects), request.instances, parses);
  const { snapshot, skipped } = await readCached(request.dagster, { ...request, readStructure });
  const dagsterPlus = request.dagster.kind === "live" && request.dagster.plus;
  const { loads: _, ...assessment } = assess({ ...projects, cached: snapshot, dagsterPlus, policy: request.policy });
  return {
    assessment,
    source: snapshot === null ? "none" : request.dagster.kind,
    snapshot,
    skipped,
    // Where nobody asked for Dagster, nothing of it is missing.
    checked: snapshot !== null || request.dagster.kind === "none"
  };
}
export {
  compareSides
};
