import {
  readTree
} from "./chunk-UCTOOXEP.js";
import {
  require_picomatch
} from "./chunk-ZWVUG6UG.js";
import "./chunk-R462FM6L.js";
import "./chunk-CF5AMSCT.js";
import {
  UserError
} from "./chunk-GRHGRUPB.js";
import {
  __toESM
} from "./chunk-JT26LO5I.js";

// src/cli/commands/extract.ts
var import_picomatch = __toESM(require_picomatch(), 1);

// src/airflow/extract-json.ts
function extractionJson(extraction) {
  return {
    dags: extraction.dags.map((dag) => ({
      dagId: dag.dagId,
      file: dag.file,
      line: dag.line,
      complete: dag.complete,
      reasons: dag.reasons.map(({ reason, file, line }) => ({ reason, file, line })),
      schedule: dag.schedule.text,
      scheduleKind: dag.schedule.kind,
      tasks: dag.tasks.map(({ taskId, operator, mapped, certainty, file, line }) => ({
        taskId,
        operator,
        mapped,
        certainty,
        file,
        line
      })),
      edges: dag.edges.map(({ from, to, certainty }) => ({ from, to, certainty }))
    })),
    failures: extraction.failures.map(({ file, line, message }) => ({ file, line, message })),
    open: extraction.open.map(({ file, line, reason }) => ({ file, line, reason }))
  };
}

// src/airflow/extract-text.ts
var MARKS = { exact: " ", conditional: "?", unresolved: "*" };
function extractionText(extraction) {
  const lines = [];
  for (const dag of extraction.dags) lines.push(...dagLines(dag), "");
  for (const { file, line, message } of extraction.failures)
    lines.push(`import error  ${file}:${line}  ${printable(message)}`);
  for (const { file, line, reason } of extraction.open)
    lines.push(`may hold more DAGs  ${file}:${line}  ${printable(reason)}`);
  if (extraction.dags.some((dag) => dag.tasks.some((task) => task.certainty !== "exact"))) lines.push(LEGEND);
  lines.push(summary(extraction));
  return `${lines.join("\n")}
`;
}
var LEGEND = `${MARKS.conditional} only under a condition   ${MARKS.unresolved} not fully known: load_${MARKS.unresolved} stands for any number of tasks`;
function dagLines(dag) {
  const title = `${printable(dag.dagId)}  ${dag.file}:${dag.line}  ${scheduleText(dag.schedule)}`;
  const upstream = /* @__PURE__ */ new Map();
  for (const { from, to, certainty } of dag.edges) {
    const end = { taskId: from, certainty };
    const known = upstream.get(to);
    if (known === void 0) upstream.set(to, [end]);
    else known.push(end);
  }
  const sure = new Set(dag.tasks.flatMap(({ taskId, certainty }) => certainty === "exact" ? [taskId] : []));
  const after = ({ taskId }) => {
    const mark = (end) => end.certainty !== "exact" && sure.has(taskId) && sure.has(end.taskId) ? MARKS.conditional : "";
    const texts = (upstream.get(taskId) ?? []).map((end) => printable(end.taskId) + mark(end));
    return texts.length === 0 ? "" : `  after ${texts.join(", ")}`;
  };
  return [
    dag.complete ? title : `${title}  (incomplete)`,
    ...branchLines(treeOf(dag.tasks), after, ""),
    ...dag.reasons.map(({ reason, file, line }) => `  ! ${printable(reason)}, ${file}:${line}`)
  ];
}
function treeOf(tasks) {
  const root = { tasks: [], groups: /* @__PURE__ */ new Map() };
  for (const task of tasks) {
    let branch = root;
    for (const name of task.groupPrefix === "" ? [] : task.groupPrefix.split(".")) {
      const next = branch.groups.get(name) ?? { tasks: [], groups: /* @__PURE__ */ new Map() };
      branch.groups.set(name, next);
      branch = next;
    }
    branch.tasks.push({ label: task.taskId.slice(task.groupPrefix === "" ? 0 : task.groupPrefix.length + 1), task });
  }
  return root;
}
function branchLines({ tasks, groups }, after, indent) {
  return [
    ...tasks.map(({ label, task }) => {
      const mapped = task.mapped ? " [mapped]" : "";
      return `  ${MARKS[task.certainty]} ${indent}${printable(label)}${mapped}${after(task)}`;
    }),
    ...[...groups].flatMap(([name, branch]) => [
      `    ${indent}${printable(name)}/`,
      ...branchLines(branch, after, `${indent}  `)
    ])
  ];
}
function scheduleText(schedule) {
  return schedule.text === null ? `schedule: ${schedule.kind}` : `schedule: ${printable(schedule.text)}`;
}
function summary({ dags, failures }) {
  const complete = dags.filter((dag) => dag.complete).length;
  const errors = failures.length === 0 ? "" : `, ${failures.length} ${failures.length === 1 ? "file" : "files"} with import errors`;
  return `${dags.length} ${dags.length === 1 ? "DAG" : "DAGs"}, ${complete} complete${errors}`;
}
function printable(text) {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Co}]/gu, "\uFFFD");
}

// src/cli/commands/extract.ts
async function runExtract(invocation) {
  const { values, args, terminal } = invocation;
  if (values.format !== "text" && values.format !== "json") {
    throw new UserError(`extract prints text or json, not ${values.format}.`);
  }
  const dags = globsOf(args);
  const request = dags.length === 0 ? invocation : { ...invocation, values: { ...values, cache: void 0 } };
  const { project } = await readTree(request, (instance) => dags.length === 0 ? instance : { ...instance, dags });
  const { extraction } = project;
  const text = values.format === "json" ? JSON.stringify(extractionJson(extraction), null, 2) : extractionText(extraction);
  await terminal.result(text, values.output);
  return 0;
}
function globsOf(paths) {
  return paths.flatMap((path) => {
    const plain = path.replace(/^\.\//, "").replace(/\/+$/, "");
    if (plain === "." || plain === "") return ["**/*.py"];
    return import_picomatch.default.scan(plain).isGlob ? [plain] : [plain, `${plain}/**/*.py`];
  });
}
export {
  runExtract
};
