import type { Execution, Report } from './model.ts'
import { count, OWNER_NAMES } from './words.ts'

/** Who runs what, apart from tasks that only come or go. */
export interface Moves {
  /** There before and after, and run by another; also what nobody says is new or gone. */
  readonly moved: readonly Execution[]
  readonly added: readonly Execution[]
  readonly removed: readonly Execution[]
}

/** `none` means both that a task is not there and that nobody could run it; the graphs tell the two apart. */
export function movesOf({ execution, graphs = [] }: Pick<Report, 'execution' | 'graphs'>): Moves {
  const key = (dagId: string, taskId: string): string => JSON.stringify([dagId, taskId])
  const states = new Map(
    graphs.flatMap(({ dagId, tasks }) => tasks.map(({ taskId, state }) => [key(dagId, taskId), state] as const)),
  )
  const moves: { [Name in keyof Moves]: Execution[] } = { moved: [], added: [], removed: [] }
  for (const task of execution) {
    if (task.before === task.after) continue
    const state = states.get(key(task.dagId, task.taskId))
    moves[state === 'added' || state === 'removed' ? state : 'moved'].push(task)
  }
  return moves
}

/** Tasks that only come or go, in one sentence; empty without any. */
export function comingsAndGoings({ added, removed }: Moves): string {
  const parts = [
    ...(['airflow', 'dagster', 'none'] as const).flatMap((owner) => {
      const { length } = added.filter((task) => task.after === owner)
      return length === 0 ? [] : [`${count(length, 'new task')} run by ${OWNER_NAMES[owner]}`]
    }),
    ...(removed.length === 0 ? [] : [`${count(removed.length, 'task')} gone`]),
  ]
  return parts.length === 0 ? '' : `${parts.join(', ')}.`
}
