import type { Doubt } from '../python/doubt.ts'
import type { Dag, OpenFile, Reason } from './dag.ts'

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
  const others = new Map(reversed.map((dag) => [dag.dagId, structureOf(dag)]))
  const isNew = reversed.some(({ dagId }) => reading.dags.every((dag) => dag.dagId !== dagId))
  const dags = reading.dags.map((dag) =>
    others.get(dag.dagId) === structureOf(dag) ? dag : { ...dag, complete: false, reasons: [...dag.reasons, reason] },
  )
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
