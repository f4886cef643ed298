
// src/report/groups.ts
function groupFindings(report) {
  const groups = {
    breaks: [],
    outOfStep: [],
    warnings: [],
    notices: [],
    preExisting: [],
    accepted: [],
    fixed: []
  };
  for (const finding of report.findings) groups[groupOf(finding, report.mode)].push(finding);
  return groups;
}
function groupOf(finding, mode) {
  if (finding.origin === "fixed") return "fixed";
  if (finding.accepted !== void 0) return "accepted";
  if (finding.origin === "pre-existing" && mode !== "drift") return "preExisting";
  if (finding.severity === "error") return "breaks";
  if (isOutOfStep(finding)) return "outOfStep";
  return finding.severity === "warning" ? "warnings" : "notices";
}
function isOutOfStep(finding) {
  return finding.rule.startsWith("drift/");
}

// src/report/verdict.ts
function verdictOf(findings, evidence) {
  if (findings.some((finding) => blocks(finding, evidence.failOn))) return "blocked";
  if (evidence.reloads.some((reload) => reloadFailed(reload, { findings, forecast: evidence.forecast })))
    return "blocked";
  if (findings.some(isOpenProblem)) return "drift";
  if (evidence.forecast.some((forecast) => failsUnaccepted(forecast, findings))) return "drift";
  return evidence.checked ? "in-sync" : "unknown";
}
function exitCodeOf(report, failOn) {
  const failed = report.findings.some((finding) => blocks(finding, failOn)) || report.reloads.some((reload) => reloadFailed(reload, report));
  return failed ? 1 : 0;
}
function reloadFailed(reload, report) {
  if (reload.result === "refreshed") return false;
  if (reload.result !== "skipped") return true;
  return report.forecast.some(
    (forecast) => forecast.location === reload.location && failsUnaccepted(forecast, report.findings)
  );
}
function failsUnaccepted(forecast, findings) {
  if (forecast.outcome !== "fails") return false;
  const causes = causesOf(forecast, findings);
  return causes.length === 0 || causes.some((finding) => finding.accepted === void 0);
}
function causesOf(forecast, findings) {
  const because = new Set(forecast.because);
  return findings.filter((finding) => because.has(finding.fingerprint));
}
function blocks(finding, failOn) {
  return finding.origin === "introduced" && finding.accepted === void 0 && atOrAbove(finding.severity, failOn);
}
function isOpenProblem(finding) {
  if (finding.origin === "fixed" || finding.accepted !== void 0) return false;
  return finding.severity !== "notice" || isOutOfStep(finding);
}
function atOrAbove(severity, failOn) {
  switch (failOn) {
    case "never":
      return false;
    case "error":
      return severity === "error";
    case "warning":
      return severity !== "notice";
  }
}

export {
  groupFindings,
  verdictOf,
  exitCodeOf,
  reloadFailed,
  failsUnaccepted,
  causesOf
};
