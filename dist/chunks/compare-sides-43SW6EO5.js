import {
  isDagsterPlus,
  readCached,
  readLiveAirflow
} from "./chunk-PN7GNVLC.js";
import {
  assess
} from "./chunk-RCFPVVCY.js";
import {
  loadedFrom,
  readBothSides,
  structureReader
} from "./chunk-BE667BTQ.js";
import "./chunk-7FQFVE4O.js";
import "./chunk-MQIASIQN.js";
import {
  ParseCache
} from "./chunk-O3F2QWPX.js";
import "./chunk-XX5SKW7G.js";
import "./chunk-6FC2VOA3.js";
import "./chunk-UPZ4M2RR.js";
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
