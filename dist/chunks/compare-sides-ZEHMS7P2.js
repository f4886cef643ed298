import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  readCached
} from "./chunk-XK34FOVO.js";
import {
  assess
} from "./chunk-D7D6VRX3.js";
import {
  loadedFrom,
  readBothSides,
  structureReader
} from "./chunk-KJB7KRK5.js";
import "./chunk-NR6AJZQT.js";
import "./chunk-GYXQW7QS.js";
import {
  ParseCache
} from "./chunk-CTTFQRBR.js";
import "./chunk-DJUOQLW5.js";
import "./chunk-CHQMRRTL.js";
import "./chunk-DKBP6IX6.js";
import "./chunk-ED4Q6EV3.js";
import "./chunk-JBYL7DRA.js";
import "./chunk-3OM5DOLD.js";
import {
  readLiveAirflow
} from "./chunk-5FBW6CQB.js";
import "./chunk-NHS3AX7E.js";
import "./chunk-T34LXQCX.js";
import "./chunk-XGI7LJNZ.js";
import "./chunk-2KLOQE46.js";
import "./chunk-5XWL5JNG.js";

// src/commands/compare-sides.ts
async function compareSides(request, trees) {
  request.onProgress?.("reading DAGs");
  const parses = new ParseCache();
  const projects = await readBothSides(request, trees, parses);
  request.onProgress?.("reading the cached definitions");
  const readStructure = structureReader(loadedFrom(trees, projects), request.instances, parses);
  const { snapshot, skipped } = await readCached(request.dagster, { ...request, readStructure });
  const { airflow, skipped: notAsked } = await readLiveAirflow(request.airflow);
  const dagsterPlus = request.dagster.kind === "live" && request.dagster.plus;
  const evidence = { ...projects, cached: snapshot, airflow, dagsterPlus, policy: request.policy };
  const { loads: _, ...assessment } = assess(evidence);
  return {
    assessment,
    source: snapshot === null ? "none" : request.dagster.kind,
    snapshot,
    skipped: [...skipped, ...notAsked],
    // Where nobody asked for Dagster, nothing of it is missing.
    checked: snapshot !== null || request.dagster.kind === "none"
  };
}
export {
  compareSides
};
