import type { Value } from '../../python/values.ts'
import { contents } from './contents.ts'
import { DagObject } from './dag-object.ts'
import { GroupObject } from './group-object.ts'
import { TaskObject } from './task-object.ts'
import { XComObject } from './xcom.ts'

/** What edges can start from and lead to. */
export type Node = TaskObject | GroupObject

/** The node behind a value: an operator, the operator of an XComArg, a group; null for anything else. */
export function nodeOf(value: Value): Node | null {
  if (value instanceof TaskObject || value instanceof GroupObject) return value
  if (value instanceof XComObject) return value.task
  return value.kind === 'instance' && value.host !== null ? nodeOf(value.host) : null
}

export function taskOf(value: Value): TaskObject | null {
  const node = nodeOf(value)
  return node instanceof TaskObject ? node : null
}

/** The DAGs whose structure could be changed by whoever gets hold of a value. */
export function dagsReachedBy(value: Value): readonly DagObject[] {
  const dags = new Set<DagObject>()
  for (const one of contents(value, true)) {
    if (one instanceof DagObject) dags.add(one)
    const dag = nodeOf(one)?.dag ?? null
    if (dag !== null) dags.add(dag)
  }
  return [...dags]
}
