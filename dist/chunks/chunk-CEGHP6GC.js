import {
  groupFindings,
  reloadFailed
} from "./chunk-RNGFLPRW.js";
import {
  OWNER_NAMES,
  count
} from "./chunk-JOAMND27.js";
import {
  textOrder
} from "./chunk-6YWLJHJZ.js";

// src/report/headline.ts
function headline(report) {
  const parts = [...reloadParts(report), ...findingParts(report)];
  switch (report.verdict) {
    case "blocked":
      return sentenceOf(report.mode === "reload" && report.reloads.length > 0 ? "Not refreshed" : "Blocked", parts);
    case "drift":
      return sentenceOf(reloadWord(report) ?? "Drift", [...parts, ...beforeParts(report), ...uncheckedParts(report)]);
    case "unknown":
      return sentenceOf("Unknown", ["Dagster could not be checked", ...parts]);
    case "in-sync":
      return sentenceOf(inSyncWord(report), [...parts, ...checkedParts(report)]);
  }
}
function reloadWord({ mode, reloads }) {
  if (mode !== "reload" || reloads.length === 0) return void 0;
  return reloads.some(({ result }) => result === "refreshed") ? "Refreshed" : "In step";
}
function inSyncWord(report) {
  const reloaded = reloadWord(report);
  if (reloaded !== void 0) return reloaded;
  if (report.dags.length === 0 && report.cached.source === "none") return "Nothing to check";
  if (report.findings.some(({ origin, accepted }) => origin === "introduced" && accepted !== void 0)) {
    return "Nothing left open";
  }
  return report.cached.source === "none" ? "Nothing breaks" : "In sync";
}
function sentenceOf(word, parts) {
  return parts.length === 0 ? word : `${word}: ${parts.join(", ")}`;
}
function findingParts(report) {
  const groups = groupFindings(report);
  const unsure = groups.breaks.filter((finding) => finding.certainty !== "exact").length;
  const { length: breaks } = groups.breaks;
  return [
    breaks > 0 && count(breaks, "thing breaks", "things break") + (unsure > 0 ? ` (${String(unsure)} not certain)` : ""),
    groups.outOfStep.length > 0 && `${String(groups.outOfStep.length)} out of step`,
    groups.warnings.length > 0 && count(groups.warnings.length, "warning", "warnings"),
    groups.fixed.length > 0 && `${String(groups.fixed.length)} mended`,
    groups.accepted.length > 0 && `${String(groups.accepted.length)} accepted`
  ].filter((part) => part !== false);
}
function beforeParts(report) {
  const { length } = groupFindings(report).preExisting.filter((finding) => finding.severity !== "notice");
  return length > 0 ? [`${String(length)} from before this change`] : [];
}
function reloadParts(report) {
  if (report.reloads.length === 0) return [];
  const failed = report.reloads.filter((reload) => reloadFailed(reload, report)).length;
  const all = count(report.reloads.length, "code location", "code locations");
  return [failed === 0 ? all : `${String(failed)} of ${all}`];
}
function checkedParts(report) {
  if (report.dags.length === 0) return [];
  const checked = `${count(report.dags.length, "DAG", "DAGs")} checked`;
  return [report.cached.source === "none" ? `${checked} without Dagster` : checked];
}
function uncheckedParts(report) {
  return report.cached.source === "none" ? ["Dagster not checked"] : [];
}

// src/report/moves.ts
function movesOf({ execution, graphs = [] }) {
  const key = (dagId, taskId) => JSON.stringify([dagId, taskId]);
  const states = new Map(
    graphs.flatMap(({ dagId, tasks }) => tasks.map(({ taskId, state }) => [key(dagId, taskId), state]))
  );
  const moves = { moved: [], added: [], removed: [] };
  for (const task of execution) {
    if (task.before === task.after) continue;
    const state = states.get(key(task.dagId, task.taskId));
    moves[state === "added" || state === "removed" ? state : "moved"].push(task);
  }
  return moves;
}
function comingsAndGoings({ added, removed }) {
  const parts = [
    ...["airflow", "dagster", "none"].flatMap((owner) => {
      const { length } = added.filter((task) => task.after === owner);
      return length === 0 ? [] : [`${count(length, "new task")} run by ${OWNER_NAMES[owner]}`];
    }),
    ...removed.length === 0 ? [] : [`${count(removed.length, "task")} gone`]
  ];
  return parts.length === 0 ? "" : `${parts.join(", ")}.`;
}

// src/report/score.ts
function totalScore(scores) {
  const sum = (pick) => scores.reduce((total, score) => total + pick(score), 0);
  return {
    tasks: sum((score) => score.tasks),
    mapped: sum((score) => score.mapped),
    proxied: sum((score) => score.proxied),
    before: {
      tasks: sum((score) => score.before.tasks),
      mapped: sum((score) => score.before.mapped),
      proxied: sum((score) => score.before.proxied)
    }
  };
}
function instanceScores(scores) {
  const names = [...new Set(scores.flatMap(({ instance }) => instance ?? []))].sort(textOrder);
  if (names.length < 2) return [];
  return names.map((name) => ({
    instance: name,
    score: totalScore(scores.filter(({ instance }) => instance === name))
  }));
}
function hasChanged({ tasks, mapped, proxied, before }) {
  return tasks !== before.tasks || mapped !== before.mapped || proxied !== before.proxied;
}
function bar(part, whole) {
  const blocks = whole === 0 ? 0 : Math.round(part / whole * 10);
  const filled = part === 0 ? 0 : part >= whole ? 10 : Math.min(9, Math.max(1, blocks));
  return "\u2588".repeat(filled) + "\u2591".repeat(10 - filled);
}

export {
  headline,
  movesOf,
  comingsAndGoings,
  totalScore,
  instanceScores,
  hasChanged,
  bar
};
