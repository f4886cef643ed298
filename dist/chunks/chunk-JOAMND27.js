
// src/report/words.ts
function count(amount, one, many = `${one}s`) {
  return `${String(amount)} ${amount === 1 ? one : many}`;
}
function percent(part, whole) {
  const value = whole === 0 ? 0 : part / whole * 100;
  const rounded = value < 100 ? Math.min(99, Math.round(value)) : 100;
  return `${String(part > 0 ? Math.max(1, rounded) : rounded)} %`;
}
function change(before, after) {
  if (after === before) return "";
  return after > before ? `+${String(after - before)}` : `-${String(before - after)}`;
}
function remarksOf(finding) {
  return [doubtOf(finding), expiryOf(finding)].filter((remark) => remark !== void 0);
}
function expiryOf({ accepted, expired }) {
  if (expired === void 0 || accepted !== void 0) return void 0;
  return `It was accepted until ${expired.until}, which is over: ${expired.reason}`;
}
function doubtOf({ certainty, doubt }) {
  if (doubt !== void 0 && certainty !== "exact") return `Not certain: ${doubt}.`;
  switch (certainty) {
    case "exact":
      return void 0;
    case "conditional":
      return "Not certain: only under a condition that a run decides.";
    case "unresolved":
      return "Not certain: depends on values that only a run knows.";
  }
}
var OWNER_NAMES = { airflow: "Airflow", dagster: "Dagster", none: "nobody" };
var SEVERITY_ORDER = ["error", "warning", "notice"];
function bySeverity(findings) {
  return SEVERITY_ORDER.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
}
var RELOAD_RESULTS = {
  refreshed: "refreshed",
  unchanged: "reloaded, but the copy still differs",
  "not-reloaded": "answered, but kept its old process",
  failed: "in error after the reload",
  skipped: "not reloaded",
  "timed-out": "timed out",
  unauthorized: "not allowed",
  "not-found": "no such code location"
};
function shortSha(sha) {
  return /^[0-9a-f]{40,64}$/.test(sha) ? sha.slice(0, 7) : sha;
}
function minute(timestamp) {
  const match = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(?:Z|\+00:00)$/.exec(timestamp);
  return match === null ? timestamp : `${match[1] ?? ""} ${match[2] ?? ""} UTC`;
}
function placeOf(file, line) {
  return line === void 0 ? file : `${file}:${String(line)}`;
}
function pathTail(path, max) {
  if (path.length <= max) return path;
  const at = path.indexOf("/", path.length - max);
  return `\u2026${path.slice(at === -1 ? path.lastIndexOf("/") : at)}`;
}
var DAY_MS = 24 * 60 * 60 * 1e3;
function daysSince(timestamp, now) {
  const days = Math.floor((now.getTime() - Date.parse(timestamp)) / DAY_MS);
  return Number.isNaN(days) || days < 0 ? void 0 : days;
}
function age(timestamp, now) {
  const days = daysSince(timestamp, now);
  if (days === void 0) return void 0;
  return days === 0 ? "less than a day old" : `${count(days, "day")} old`;
}
var STALE_DAYS = 7;
function isStale(timestamp, now) {
  return (daysSince(timestamp, now) ?? 0) >= STALE_DAYS;
}

export {
  count,
  percent,
  change,
  remarksOf,
  OWNER_NAMES,
  SEVERITY_ORDER,
  bySeverity,
  RELOAD_RESULTS,
  shortSha,
  minute,
  placeOf,
  pathTail,
  age,
  isStale
};
