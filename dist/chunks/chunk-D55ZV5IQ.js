import {
  openTrees
} from "./chunk-TRXBQA7G.js";
import {
  isRelevant
} from "./chunk-MQIASIQN.js";
import {
  TOOL
} from "./chunk-XDNT7KSS.js";
import {
  verdictOf
} from "./chunk-RNGFLPRW.js";
import {
  REPORT_VERSION
} from "./chunk-LSBSX2D7.js";

// src/commands/check.ts
var NOTHING = { dags: [], findings: [], forecast: [], execution: [], scoreboard: [] };
var NOT_RELEVANT = {
  what: "DAGs and Dagster",
  why: "no file changed that a DAG or a proxied_state folder could depend on"
};
async function check(request) {
  const trees = await openTrees(request);
  const relevant = request.mode === "drift" || trees.base === null || [...trees.changed].some(isRelevant);
  if (!relevant) return buildReport(request, request.mode, { skipped: [NOT_RELEVANT], checked: true });
  const { compareSides } = await import("./compare-sides-TTIOGRQ6.js");
  return buildReport(request, request.mode, await compareSides(request, trees));
}
function buildReport({ comparison, failOn }, mode, { assessment = NOTHING, source = "none", snapshot = null, skipped, reloads = [], checked }) {
  const { findings, forecast } = assessment;
  return {
    schemaVersion: REPORT_VERSION,
    tool: TOOL,
    mode,
    verdict: verdictOf(findings, { failOn, forecast, reloads, checked }),
    base: comparison.base === null ? null : { sha: comparison.base },
    head: { sha: comparison.head },
    cached: cachedPart(source, snapshot),
    ...assessment,
    reloads: [...reloads],
    skipped: [...skipped]
  };
}
function cachedPart(source, snapshot) {
  const locations = (snapshot?.locations ?? []).map(({ name, status, error, airlift }) => ({
    name,
    status,
    ...error === void 0 ? {} : { error: error.chain.at(-1)?.message.trim() ?? error.message.trim() },
    ...airlift?.version == null ? {} : { airliftVersion: airlift.version }
  }));
  return { source, takenAt: snapshot?.takenAt ?? null, locations };
}

export {
  check,
  buildReport
};
