import type { Doubt } from '../python/doubt.ts'
import type { Dag, ImportFailure, OpenFile, Reason } from './dag.ts'

interface FileDags {
  readonly dags: readonly Dag[]
  readonly failures: readonly ImportFailure[]
  readonly open: readonly OpenFile[]
}

/**
 * What a file makes whatever the order of its sets is: `one` and `other` are the results of two opposite orders. What
 * differs between them is no longer complete.
 */
export function inEitherOrder<T extends FileDags>(one: T, other: FileDags, { reason, file, line }: Doubt): T {
  const stopped = other.open.find(({ kind }) => kind === 'budget')
  const depends = stopped === undefined ? `depends on ${reason}` : `may depend on ${reason}: ${stopped.reason}`
  const why: Reason = { reason: `the structure ${depends}`, file, line }
  const theirs = new Map(other.dags.map((dag) => [dag.dagId, dag]))
  const ids = new Set(one.dags.map((dag) => dag.dagId))
  const sameFailures = JSON.stringify(one.failures) === JSON.stringify(other.failures)
  const sameDags = one.dags.length === other.dags.length && other.dags.every((dag) => ids.has(dag.dagId))
  return {
    ...one,
    dags: one.dags.map((dag) => doubtful(dag, theirs.get(dag.dagId), why)),
    // A failure of one order only is none that is sure.
    failures: sameFailures ? one.failures : [],
    open:
      sameFailures && sameDags && stopped === undefined
        ? one.open
        : [...one.open, { kind: stopped === undefined ? 'dynamic' : 'budget', ...why }],
  }
}

function doubtful(dag: Dag, other: Dag | undefined, why: Reason): Dag {
  if (other !== undefined && structureOf(dag) === structureOf(other)) return dag
  const tasks = new Set(other?.tasks.map((task) => task.taskId))
  const edges = new Set(other?.edges.map(({ from, to }) => `${from}\n${to}`))
  return {
    ...dag,
    complete: false,
    reasons: [...dag.reasons, why],
    tasks: dag.tasks.map((task) => (tasks.has(task.taskId) ? task : { ...task, certainty: 'unresolved' })),
    edges: dag.edges.map((edge) =>
      edges.has(`${edge.from}\n${edge.to}`) ? edge : { ...edge, certainty: 'unresolved' },
    ),
  }
}

/** Tasks and edges are sorted, so equal structures are equal texts. */
function structureOf({ tasks, edges, complete, schedule, globals }: Dag): string {
  return JSON.stringify([
    complete,
    tasks.map(({ taskId, mapped }) => [taskId, mapped]),
    edges,
    schedule,
    globals.length > 0,
  ])
}
