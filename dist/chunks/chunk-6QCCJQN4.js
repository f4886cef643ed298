
// src/airflow/rest/expected.ts
function whyNotServed(expected, dag, tasks) {
  const served = new Map(tasks.map((task) => [task.taskId, task]));
  const sure = expected.tasks.filter(({ certainty }) => certainty === "exact");
  const missing = sure.find(({ taskId }) => !served.has(taskId));
  if (missing !== void 0) return `task ${missing.taskId} is not there yet`;
  const wrongKind = sure.find(({ taskId, mapped }) => served.get(taskId)?.mapped !== mapped);
  if (wrongKind !== void 0) return `task ${wrongKind.taskId} is still ${wrongKind.mapped ? "not mapped" : "mapped"}`;
  const edges = new Set(tasks.flatMap(({ taskId, downstream }) => downstream.map((to) => edgeKey(taskId, to))));
  const sureEdges = expected.edges.filter(({ certainty }) => certainty === "exact");
  const missingEdge = sureEdges.find(({ from, to }) => !edges.has(edgeKey(from, to)));
  if (missingEdge !== void 0) return `the edge ${missingEdge.from} \u2192 ${missingEdge.to} is not there yet`;
  if (!isWhollyKnown(expected)) return null;
  const known = new Set(expected.tasks.map(({ taskId }) => taskId));
  const extra = tasks.find(({ taskId }) => !known.has(taskId));
  if (extra !== void 0) return `task ${extra.taskId} is still there`;
  const knownEdges = new Set(expected.edges.map(({ from, to }) => edgeKey(from, to)));
  const extraEdge = [...edges].find((key) => !knownEdges.has(key));
  if (extraEdge !== void 0) return "an edge that head removes is still there";
  return whyNotProxied(expected, dag, tasks);
}
function isWhollyKnown({ complete, tasks, edges }) {
  return complete && [...tasks, ...edges].every(({ certainty }) => certainty === "exact");
}
var PROXIED_TAG = /^(\d+) Tasks? Marked as Proxied to Dagster$/;
var AIRLIFT = "dagster_airlift.";
function whyNotProxied({ level, tasks, dag: written }, dag, served) {
  const tagged = dag.tags.map((tag) => PROXIED_TAG.exec(tag)?.[1]).find((count) => count !== void 0);
  if (level === "none") return tagged === void 0 ? null : `${tagged} tasks are still marked as proxied`;
  if (level !== "task") return null;
  const proxied = new Set(tasks.filter((task) => task.proxied).map(({ taskId }) => taskId));
  if (tagged === void 0) return "its proxied_state file is not there yet";
  if (Number(tagged) !== proxied.size) {
    return `${tagged} tasks are marked as proxied, in head ${proxied.size} are`;
  }
  const operators = new Map(written.tasks.map(({ taskId, operator }) => [taskId, classOf(operator)]));
  const flipped = served.find(
    ({ taskId, operator }) => proxied.has(taskId) ? classOf(operator) === operators.get(taskId) : operator.startsWith(AIRLIFT)
  );
  if (flipped === void 0) return null;
  return `task ${flipped.taskId} ${proxied.has(flipped.taskId) ? "is not proxied yet" : "is still proxied"}`;
}
function classOf(operator) {
  const name = operator?.split(".").at(-1) ?? "";
  return name === "" ? null : name;
}
function edgeKey(from, to) {
  return JSON.stringify([from, to]);
}

export {
  whyNotServed,
  isWhollyKnown
};
