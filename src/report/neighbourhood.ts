import type { Graph } from './model.ts'

/** The graph's changed tasks with the tasks one edge away, or fewer when these are too many. */
export interface Neighbourhood {
  readonly graph: Graph
  /** How many tasks of the DAG are not in it. */
  readonly left: number
}

/**
 * What of a graph is worth drawing in at most `most` tasks: changed tasks, ends of changed edges, and their neighbours;
 * without the neighbours when they do not fit, and null when even the changed tasks do not, or when nothing changed.
 */
export function neighbourhood(graph: Graph, most: number): Neighbourhood | null {
  const changedEdges = graph.edges.filter((edge) => edge.state !== 'unchanged')
  const changed = new Set([
    ...graph.tasks.filter((task) => task.state !== 'unchanged').map((task) => task.taskId),
    ...changedEdges.flatMap((edge) => [edge.from, edge.to]),
  ])
  if (changed.size === 0 || changed.size > most) return null
  const near = new Set([
    ...changed,
    ...graph.edges
      .filter((edge) => changed.has(edge.from) || changed.has(edge.to))
      .flatMap((edge) => [edge.from, edge.to]),
  ])
  const shown = near.size > most ? changed : near
  return {
    graph: {
      dagId: graph.dagId,
      tasks: graph.tasks.filter((task) => shown.has(task.taskId)),
      edges: graph.edges.filter((edge) => shown.has(edge.from) && shown.has(edge.to)),
    },
    left: graph.tasks.filter((task) => !shown.has(task.taskId)).length,
  }
}
