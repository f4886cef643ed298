import {
  bySeverity,
  idText,
  remarksOf,
  sentence
} from "./chunk-GRHGRUPB.js";

// src/report/sarif.ts
var MOST_RESULTS = 5e3;
var LEVELS = { error: "error", warning: "warning", notice: "note" };
function renderSarif(report, rules) {
  const findings = bySeverity(report.findings.filter((finding) => finding.origin !== "fixed"));
  const files = new Map(report.dags.map((dag) => [dag.dagId, dag.file]));
  const placed = findings.flatMap((finding) => {
    const file = finding.file ?? files.get(finding.dagId ?? "");
    return file === void 0 ? [] : [{ finding, file }];
  });
  const placeless = findings.filter((finding) => finding.file === void 0 && !files.has(finding.dagId ?? ""));
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: report.tool.name, semanticVersion: report.tool.version, rules: rules.map(ruleOf) } },
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: [
              ...placeless.slice(0, MOST_RESULTS).map(notification),
              ...leftOut(placed.length),
              ...notChecked(report)
            ]
          }
        ],
        columnKind: "utf16CodeUnits",
        results: placed.slice(0, MOST_RESULTS).map(({ finding, file }) => resultOf(finding, file, rules))
      }
    ]
  };
  return `${JSON.stringify(log, null, 2)}
`;
}
function ruleOf({ id, title, help, url }) {
  return {
    id,
    shortDescription: { text: title },
    help: { text: help, markdown: help },
    ...url === void 0 ? {} : { helpUri: url }
  };
}
function resultOf(finding, file, rules) {
  const ruleIndex = rules.findIndex((rule) => rule.id === finding.rule);
  return {
    ruleId: idText(finding.rule),
    ...ruleIndex === -1 ? {} : { ruleIndex },
    level: LEVELS[finding.severity],
    message: { text: messageOf(finding) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(file), uriBaseId: "%SRCROOT%" },
          region: { startLine: Math.max(1, Math.floor(finding.line ?? 1)) }
        }
      }
    ],
    partialFingerprints: { "airliftDrift/v1": idText(finding.fingerprint) },
    baselineState: finding.origin === "introduced" ? "new" : "unchanged",
    ...finding.accepted === void 0 ? {} : { suppressions: [{ kind: "external", justification: sentence(finding.accepted.reason) }] }
  };
}
function messageOf(finding) {
  const { message, effect, fix } = finding;
  const way = fix === void 0 ? [] : [`Way out: ${fix.summary}`];
  return [message, effect, ...remarksOf(finding), ...way].map(linkless).join(" ");
}
function linkless(text) {
  return sentence(text).replace(/[\\[\]]/g, "\\$&");
}
function uriOf(file) {
  const segments = file.split("/").filter((segment) => segment !== "" && segment !== "." && segment !== "..");
  return segments.map((segment) => encodeURIComponent(segment.replace(new RegExp("\\p{Cs}", "gu"), "\uFFFD"))).join("/");
}
function notification(finding) {
  return {
    level: LEVELS[finding.severity],
    message: { text: messageOf(finding) },
    associatedRule: { id: idText(finding.rule) }
  };
}
function leftOut(results) {
  if (results <= MOST_RESULTS) return [];
  const text = `${String(results - MOST_RESULTS)} more findings are in the JSON report.`;
  return [{ level: "warning", message: { text } }];
}
function notChecked({ skipped }) {
  return skipped.map(({ what, why }) => ({
    level: "warning",
    message: { text: `Not checked: ${linkless(what)}: ${linkless(why)}` }
  }));
}

export {
  renderSarif
};
