import {
  judge,
  stemOf
} from "./chunk-ZWVUG6UG.js";
import {
  RULES
} from "./chunk-R462FM6L.js";
import {
  Page,
  bySeverity,
  count,
  idText,
  logText,
  placeOf,
  remarksOf,
  sentence
} from "./chunk-GRHGRUPB.js";

// src/commands/validate.ts
function validate(project, findings) {
  const own = findings.filter(({ rule }) => rule.startsWith("proxied-state/"));
  const byFile = /* @__PURE__ */ new Map();
  for (const finding of own) {
    const file = finding.file ?? "";
    byFile.set(file, [...byFile.get(file) ?? [], finding]);
  }
  const states = new Map(project.folders.flatMap((folder) => folder.files.map((file) => [file.file, file])));
  const paths = [.../* @__PURE__ */ new Set([...states.keys(), ...byFile.keys()])].sort();
  return { files: paths.map((path) => validated(path, states.get(path), byFile.get(path) ?? [])) };
}
function validated(file, state, findings) {
  const dagId = state?.dagId ?? findings.find((finding) => finding.dagId !== void 0)?.dagId ?? stemOf(file);
  return {
    file,
    dagId,
    ok: findings.every(({ severity, accepted }) => severity !== "error" || accepted !== void 0),
    tasks: state?.state.level === "task" ? toRecord(state.state.entries) : null,
    proxied: state?.state.level === "dag" ? state.state.proxied : null,
    findings: bySeverity(findings)
  };
}
function toRecord(entries) {
  return Object.fromEntries(entries.map(({ id, proxied }) => [id, proxied]));
}
var MOST_FILES = 500;
function renderValidation({ files }, options) {
  const page = new Page(options);
  const failed = files.filter(({ ok }) => !ok);
  const verdict = failed.length === 0 ? page.paint(`${count(files.length, "file")}: as Airlift wants them`, "green", "bold") : page.paint(`${count(failed.length, "file")} of ${files.length} would break or do nothing`, "red", "bold");
  page.line(verdict);
  page.list("", files, MOST_FILES, (file) => {
    fileLines(page, file);
  });
  return page.toString();
}
function fileLines(page, file) {
  const mark = file.ok ? page.paint("ok", "green") : page.paint("error", "red");
  page.item(`${mark}  ${page.paint(text(file.file), "bold")}  ${page.paint(summaryOf(file), "dim")}`);
  for (const finding of file.findings) {
    const color = finding.severity === "error" ? "red" : finding.severity === "warning" ? "yellow" : "cyan";
    const place = finding.line === void 0 ? "" : `${text(placeOf(file.file, finding.line))}  `;
    page.indented(`${page.paint(finding.severity, color)}  ${place}${text(finding.message)} ${text(finding.effect)}`);
    for (const remark of remarksOf(finding)) page.indented(text(remark));
    if (finding.fix !== void 0) page.indented(`\u2192 ${text(finding.fix.summary)}`);
  }
}
function summaryOf({ tasks, proxied, dagId }) {
  const name = idText(dagId);
  if (proxied !== null) return `${name}: the whole DAG ${proxied ? "runs in Dagster" : "stays in Airflow"}`;
  if (tasks === null) return name;
  const listed = Object.values(tasks);
  return `${name}: ${listed.filter(Boolean).length} of ${count(listed.length, "listed task")} in Dagster`;
}
var text = (value) => logText(sentence(value));

// src/commands/validate-tree.ts
var OWN_RULES = RULES.filter(({ id }) => id.startsWith("proxied-state/"));
function proxiedStateFindings(project, policy) {
  const situation = { project, cached: null, dagsterPlus: false, loads: [], differences: [] };
  return judge(OWN_RULES, situation, null, policy);
}
function validateTree(project, policy, only) {
  const { files } = validate(project, proxiedStateFindings(project, policy));
  if (only.length === 0) return { files };
  const wanted = new Set(only.map((path) => path.replace(/^\.\//, "")));
  const folders = project.calls.flatMap(
    ({ file, folder }) => wanted.has(file) && folder !== null ? [`${folder}/`] : []
  );
  return { files: files.filter(({ file }) => wanted.has(file) || folders.some((folder) => file.startsWith(folder))) };
}

export {
  renderValidation,
  proxiedStateFindings,
  validateTree
};
