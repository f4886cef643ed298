import {
  Page
} from "./chunk-IMJJ2WWE.js";
import {
  bar,
  comingsAndGoings,
  hasChanged,
  headline,
  instanceScores,
  movesOf,
  totalScore
} from "./chunk-CEGHP6GC.js";
import {
  causesOf,
  failsUnaccepted,
  groupFindings,
  reloadFailed
} from "./chunk-RNGFLPRW.js";
import {
  idText,
  logText,
  sentence
} from "./chunk-NGP2AJTK.js";
import {
  OWNER_NAMES,
  RELOAD_RESULTS,
  bySeverity,
  change,
  count,
  minute,
  percent,
  placeOf,
  remarksOf,
  shortSha
} from "./chunk-JOAMND27.js";
import "./chunk-6YWLJHJZ.js";
import "./chunk-WF4UIEAK.js";

// src/report/terminal.ts
var MOST_NEW = 200;
var MOST_OLD = 10;
var SEVERITY_COLORS = { error: "red", warning: "yellow", notice: "cyan" };
var VERDICT_COLORS = {
  blocked: "red",
  drift: "yellow",
  unknown: "yellow",
  "in-sync": "green"
};
function renderTerminal(report, options) {
  const page = new Page(options);
  const groups = groupFindings(report);
  const mostOld = options.verbose === true ? MOST_NEW : MOST_OLD;
  page.line(page.paint(headline(report), VERDICT_COLORS[report.verdict], "bold"));
  page.list("", report.reloads, MOST_NEW, (reload) => {
    reloadLines(page, reload, report);
  });
  if (report.reloads.length === 0) {
    const telling = report.forecast.filter((forecast) => forecast.outcome !== "loads");
    page.list("", telling, MOST_NEW, (forecast) => {
      forecastLine(page, forecast, report);
    });
  }
  page.list("What breaks", groups.breaks, MOST_NEW, (finding) => {
    findingLines(page, finding);
  });
  page.list("Out of step", groups.outOfStep, MOST_NEW, (finding) => {
    findingLines(page, finding);
  });
  page.list("Worth a look", groups.warnings, MOST_NEW, (finding) => {
    findingLines(page, finding);
  });
  executionLines(page, report);
  scoreboardLines(page, report);
  page.list("From before this change", bySeverity(groups.preExisting), mostOld, (finding) => {
    shortLine(page, finding);
  });
  page.list("Accepted", groups.accepted, mostOld, (finding) => {
    shortLine(page, finding);
  });
  page.list("Mended by this change", groups.fixed, mostOld, (finding) => {
    shortLine(page, finding);
  });
  page.list("Notes", groups.notices, mostOld, (finding) => {
    shortLine(page, finding);
  });
  page.list("Not checked", report.skipped, MOST_NEW, ({ what, why }) => {
    page.item(`${text(what)}: ${text(why)}`);
  });
  sourceLines(page, report);
  return page.toString();
}
function reloadLines(page, reload, report) {
  const failed = reloadFailed(reload, report);
  const result = page.paint(RELOAD_RESULTS[reload.result], failed ? "red" : "green");
  page.item(`${id(reload.location)}: ${result} (${String(Math.round(reload.seconds))} s). ${text(reload.reason)}`);
  if (reload.next !== void 0) page.indented(`\u2192 ${text(reload.next)}`);
}
function forecastLine(page, forecast, report) {
  const location = id(forecast.location);
  const why = forecast.error === void 0 ? "" : `: ${text(forecast.error)}`;
  if (forecast.outcome === "unknown") {
    page.item(`Whether ${location} loads is unknown${why}`);
    return;
  }
  const causes = causesOf(forecast, report.findings);
  const before = causes.length > 0 && causes.every((finding) => finding.origin !== "introduced");
  const accepted = failsUnaccepted(forecast, report.findings) ? "" : " (accepted)";
  const since = before ? ", as it would before this change" : "";
  page.item(page.paint(`${location} will fail to load${accepted}${since}${why}`, accepted === "" ? "red" : "dim"));
}
function findingLines(page, finding) {
  const severity = page.paint(finding.severity, SEVERITY_COLORS[finding.severity]);
  page.item(`${severity}  ${page.paint(subject(finding), "bold")}  ${page.paint(id(finding.rule), "dim")}`);
  if (finding.file !== void 0)
    page.indented(page.paint(logText(idText(placeOf(finding.file, finding.line), 120)), "dim"));
  page.indented(`${text(finding.message)} ${text(finding.effect)}`);
  for (const remark of remarksOf(finding)) page.indented(text(remark));
  if (finding.fix !== void 0) page.indented(`\u2192 ${text(finding.fix.summary)}`);
}
function shortLine(page, finding) {
  const accepted = finding.accepted === void 0 ? "" : ` (accepted: ${text(finding.accepted.reason)})`;
  page.item(`${subject(finding)}: ${text(finding.message)}${accepted} ${page.paint(id(finding.rule), "dim")}`);
}
function subject(finding) {
  const ids = [finding.dagId, finding.taskId, ...finding.edge === void 0 ? [] : [finding.edge.join(" \u2192 ")]];
  const names = ids.filter((name) => name !== void 0).map((name) => id(name));
  const location = finding.location === void 0 ? [] : [`in ${id(finding.location)}`];
  return [...names, ...location].join(" ") || "repository";
}
function executionLines(page, report) {
  const moves = movesOf(report);
  const rest = comingsAndGoings(moves);
  page.list("Who runs what", moves.moved, MOST_NEW, ({ dagId, taskId, before, after }) => {
    const rollBack = before === "dagster" && after === "airflow" ? " (roll-back)" : "";
    page.item(`${id(dagId)} ${id(taskId)}: ${OWNER_NAMES[before]} \u2192 ${OWNER_NAMES[after]}${rollBack}`);
  });
  if (rest === "") return;
  if (moves.moved.length === 0) page.heading("Who runs what");
  page.item(rest);
}
function scoreboardLines(page, report) {
  const total = totalScore(report.scoreboard);
  if (total.tasks === 0) return;
  page.heading("How far the migration is");
  const rows = [
    { name: `${count(report.scoreboard.length, "DAG")}, ${count(total.tasks, "task")}`, score: total },
    ...instanceScores(report.scoreboard).map(({ instance, score }) => ({ name: `instance ${id(instance)}`, score })),
    ...(report.scoreboard.length === 1 ? [] : report.scoreboard.filter(hasChanged).slice(0, MOST_OLD)).map((score) => ({
      name: id(score.dagId),
      score
    }))
  ];
  for (const { name, score } of rows) {
    page.item(name);
    page.indented(progress("mapped to assets", score.mapped, score.before.mapped, score.tasks));
    page.indented(progress("run by Dagster", score.proxied, score.before.proxied, score.tasks));
  }
}
function progress(name, now, before, tasks) {
  const moved = change(before, now);
  const delta = moved === "" ? "" : ` (${moved})`;
  return `${bar(now, tasks)} ${percent(now, tasks).padStart(5)}  ${String(now)} of ${String(tasks)} ${name}${delta}`;
}
function sourceLines(page, report) {
  const { cached } = report;
  const taken = cached.takenAt === null ? "" : ` of ${id(minute(cached.takenAt))}`;
  const sources = { live: "live Dagster", snapshot: `a snapshot${taken}`, none: "nothing of Dagster" };
  const base = report.base === null ? "" : ` against ${id(shortSha(report.base.sha))}`;
  page.heading("");
  page.line(page.paint(`${id(shortSha(report.head.sha))}${base}, compared with ${sources[cached.source]}.`, "dim"));
}
function id(value) {
  return logText(idText(value));
}
function text(value) {
  return logText(sentence(value));
}
export {
  renderTerminal
};
