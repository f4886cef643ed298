import type { Value } from '../../python/values.ts'
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
export function dagsReachedBy(value: Value, depth = 0): readonly DagObject[] {
  if (value instanceof DagObject) return [value]
  const node = nodeOf(value)
  if (node !== null) return node.dag === null ? [] : [node.dag]
  if (depth > 4) return []
  switch (value.kind) {
    case 'list':
    case 'tuple':
      return value.items.slice(0, 200).flatMap((item) => dagsReachedBy(item, depth + 1))
    case 'dict':
      return value.store
        .entries()
        .slice(0, 200)
        .flatMap(([, item]) => dagsReachedBy(item, depth + 1))
    case 'choice':
      return value.options.flatMap((option) => dagsReachedBy(option.value, depth + 1))
    default:
      return []
  }
}
