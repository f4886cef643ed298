import {
  applyFixes,
  patchOf
} from "./chunk-LTENIEFS.js";
import {
  isDagsterPlus,
  readCached,
  readLiveAirflow
} from "./chunk-4FZJOPHB.js";
import {
  assess
} from "./chunk-FOIY4CIQ.js";
import {
  loadedFrom,
  readBothSides,
  structureReader
} from "./chunk-6V6H3FNR.js";
import "./chunk-MQIASIQN.js";
import "./chunk-G46KHOXQ.js";
import "./chunk-CXAYOC4B.js";
import "./chunk-XX5SKW7G.js";
import {
  ParseCache
} from "./chunk-5TW4VWTR.js";
import "./chunk-22KL3B4I.js";
import "./chunk-UPZ4M2RR.js";
import "./chunk-JOAMND27.js";
import "./chunk-MV2PD2JZ.js";
import "./chunk-K7BKF4E7.js";
import "./chunk-JKCVQ7QX.js";
import "./chunk-YT2523AZ.js";
import "./chunk-6YWLJHJZ.js";
import "./chunk-UVXAL74S.js";
import "./chunk-WF4UIEAK.js";

// src/commands/fix-patches.ts
var MOST_PATCHES = 200;
function withPatches(findings, head) {
  const texts = /* @__PURE__ */ new Map();
  const textOf = (path) => {
    if (!texts.has(path)) {
      const bytes = head.read(path);
      texts.set(path, bytes === void 0 ? void 0 : new TextDecoder().decode(bytes));
    }
    return texts.get(path);
  };
  let made = 0;
  return findings.map((finding) => {
    const { fix, origin } = finding;
    if (fix === void 0 || origin === "fixed" || made >= MOST_PATCHES) return finding;
    const patch = patchOfEdits(fix.edits ?? [], textOf);
    if (patch === "") return finding;
    made += 1;
    return { ...finding, fix: { ...fix, patch } };
  });
}
function patchOfEdits(edits, textOf) {
  const files = /* @__PURE__ */ new Map();
  for (const { file } of edits) {
    const text = textOf(file);
    if (text !== void 0) files.set(file, text);
  }
  const after = applyFixes(files, [{ summary: "", edits: [...edits] }]);
  return patchOf([...files].map(([file, before]) => ({ file, before, after: after.get(file) ?? before })));
}

// src/commands/compare-sides.ts
async function compareSides(request, trees) {
  request.onProgress?.("reading DAGs");
  const parses = new ParseCache();
  const projects = await readBothSides(request, trees, parses);
  request.onProgress?.("reading the cached definitions");
  const readStructure = structureReader(loadedFrom(trees, projects), request.instances, parses);
  const { snapshot, whole, skipped } = await readCached(request.dagster, { ...request, readStructure });
  const { airflow, skipped: notAsked } = await readLiveAirflow(request.airflow);
  const live = airflow === null ? NOT_SERVED : await servedBy(request, request.airflow, projects.head);
  const dagsterPlus = isDagsterPlus(request.dagster);
  const evidence = { ...projects, cached: snapshot, airflow, served: live.served, dagsterPlus, policy: request.policy };
  const { loads: _, ...assessment } = assess(evidence);
  return {
    assessment: { ...assessment, findings: withPatches(assessment.findings, trees.head) },
    source: snapshot === null ? "none" : request.dagster.kind,
    snapshot,
    skipped: [...skipped, ...notAsked, ...live.skipped],
    // Where nobody asked for Dagster, nothing of it is missing.
    checked: whole
  };
}
var NOT_SERVED = { skipped: [] };
async function servedBy({ mode, onProgress, signal }, client, head) {
  if (client === void 0 || mode !== "drift") return NOT_SERVED;
  onProgress?.("asking Airflow");
  const { readServed } = await import("./airflow-behind-HOTLJZRE.js");
  return readServed(client, head, signal);
}
export {
  compareSides
};
