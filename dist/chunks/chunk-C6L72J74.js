
// src/report/neighbourhood.ts
function neighbourhood(graph, most) {
  const changedEdges = graph.edges.filter((edge) => edge.state !== "unchanged");
  const changed = /* @__PURE__ */ new Set([
    ...graph.tasks.filter((task) => task.state !== "unchanged").map((task) => task.taskId),
    ...changedEdges.flatMap((edge) => [edge.from, edge.to])
  ]);
  if (changed.size === 0 || changed.size > most) return null;
  const near = /* @__PURE__ */ new Set([
    ...changed,
    ...graph.edges.filter((edge) => changed.has(edge.from) || changed.has(edge.to)).flatMap((edge) => [edge.from, edge.to])
  ]);
  const shown = near.size > most ? changed : near;
  return {
    graph: {
      dagId: graph.dagId,
      tasks: graph.tasks.filter((task) => shown.has(task.taskId)),
      edges: graph.edges.filter((edge) => shown.has(edge.from) && shown.has(edge.to))
    },
    left: graph.tasks.filter((task) => !shown.has(task.taskId)).length
  };
}

export {
  neighbourhood
};
