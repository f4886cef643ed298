import {
  readCached
} from "./chunk-LUJMRVJF.js";
import {
  assess
} from "./chunk-FRPEDB6H.js";
import {
  loadedFrom,
  readBothSides,
  structureReader
} from "./chunk-PWWMXAER.js";
import "./chunk-2KNY5KGC.js";
import {
  ParseCache
} from "./chunk-ID2KP55O.js";
import "./chunk-DU4IG5BG.js";
import "./chunk-GFGGDSTA.js";
import "./chunk-XX5SKW7G.js";
import "./chunk-TNPOC3EY.js";
import "./chunk-2W6T6YVM.js";
import "./chunk-IDWH4UYH.js";
import "./chunk-XN6JM3CO.js";
import "./chunk-JKCVQ7QX.js";
import "./chunk-OZHX4477.js";
import "./chunk-WF4UIEAK.js";

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
