import type { Doubt } from '../python/doubt.ts'
import type { Dag, Edge, OpenFile, Reason, Task } from './dag.ts'

/** What a file comes to. */
export interface Reading {
  readonly dags: readonly Dag[]
  readonly open: readonly OpenFile[]
}

/**
 * Compares what a file comes to with what it comes to when everything without an order of its own (sets, listings of
 * folders) is gone through the other way round. Where that makes a difference, nobody knows the structure.
 */
export function inDoubtByOrder(reading: Reading, reversed: readonly Dag[], doubt: Doubt): Reading {
  const reason: Reason = { ...doubt, reason: `the structure depends on ${doubt.reason}` }
  const others = new Map(reversed.map((dag) => [dag.dagId, dag]))
  const isNew = reversed.some(({ dagId }) => reading.dags.every((dag) => dag.dagId !== dagId))
  const dags = reading.dags.map((dag) => {
    const other = others.get(dag.dagId)
    if (other !== undefined && structureOf(other) === structureOf(dag)) return dag
    return { ...dag, ...sureParts(dag, other), complete: false, reasons: [...dag.reasons, reason] }
  })
  return { dags, open: isNew ? [...reading.open, { kind: 'dynamic', ...reason }] : reading.open }
}

function structureOf(dag: Dag): string {
  return JSON.stringify([
    dag.tasks.map(({ taskId, mapped }) => [taskId, mapped]),
    dag.edges.map(({ from, to }) => [from, to]),
    dag.schedule,
    dag.globals.length > 0,
  ])
}

/** Tasks and edges; those that another order does not give are not exact. */
function sureParts(dag: Dag, other: Dag | undefined): Pick<Dag, 'tasks' | 'edges'> {
  const taskKey = ({ taskId, mapped }: Task): string => `${taskId}\n${mapped}`
  const edgeKey = ({ from, to }: Edge): string => `${from}\n${to}`
  const tasks = new Set(other?.tasks.map(taskKey))
  const edges = new Set(other?.edges.map(edgeKey))
  const unsure = { certainty: 'unresolved' } as const
  return {
    tasks: dag.tasks.map((task) => (tasks.has(taskKey(task)) ? task : { ...task, ...unsure })),
    edges: dag.edges.map((edge) => (edges.has(edgeKey(edge)) ? edge : { ...edge, ...unsure })),
  }
}
