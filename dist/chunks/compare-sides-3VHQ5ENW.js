import {
  isDagsterPlus,
  readCached,
  readLiveAirflow
} from "./chunk-FQ7TMZA2.js";
import {
  assess
} from "./chunk-QSLXKK4I.js";
import {
  loadedFrom,
  readBothSides,
  structureReader
} from "./chunk-LUXOTGWF.js";
import "./chunk-C6SRG5CK.js";
import "./chunk-MQIASIQN.js";
import {
  ParseCache
} from "./chunk-U674QEC6.js";
import "./chunk-XX5SKW7G.js";
import "./chunk-TNPOC3EY.js";
import "./chunk-2W6T6YVM.js";
import "./chunk-VXSGU7X5.js";
import "./chunk-TFTGO7IU.js";
import "./chunk-JKCVQ7QX.js";
import "./chunk-6YWLJHJZ.js";
import "./chunk-UVXAL74S.js";
import "./chunk-WF4UIEAK.js";

// src/commands/compare-sides.ts
async function compareSides(request, trees) {
  request.onProgress?.("reading DAGs");
  const parses = new ParseCache();
  const projects = await readBothSides(request, trees, parses);
  request.onProgress?.("reading the cached definitions");
  const readStructure = structureReader(loadedFrom(trees, projects), request.instances, parses);
  const { snapshot, whole, skipped } = await readCached(request.dagster, { ...request, readStructure });
  const { airflow, skipped: notAsked } = await readLiveAirflow(request.airflow);
  const dagsterPlus = isDagsterPlus(request.dagster);
  const evidence = { ...projects, cached: snapshot, airflow, dagsterPlus, policy: request.policy };
  const { loads: _, ...assessment } = assess(evidence);
  return {
    assessment,
    source: snapshot === null ? "none" : request.dagster.kind,
    snapshot,
    skipped: [...skipped, ...notAsked],
    // Where nobody asked for Dagster, nothing of it is missing.
    checked: whole
  };
}
export {
  compareSides
};
