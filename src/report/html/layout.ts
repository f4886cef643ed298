import type { Graph } from '../model.ts'

export interface Placed {
  readonly task: Graph['tasks'][number]
  /** Counted from 0; upstream tasks stand in lower columns. */
  readonly column: number
  readonly row: number
}

/**
 * A task stands one column after the last of its upstream tasks. Removed and added edges together may form a cycle, and a
 * report may be made up, so tasks of a cycle stay where their other upstream tasks put them.
 */
export function layout(graph: Graph): Placed[] {
  const columns = columnsOf(graph)
  const rows = new Map<number, number>()
  return graph.tasks.map((task) => {
    const column = columns.get(task.taskId) ?? 0
    const row = rows.get(column) ?? 0
    rows.set(column, row + 1)
    return { task, column, row }
  })
}

function columnsOf({ tasks, edges }: Graph): Map<string, number> {
  const downstream = new Map<string, string[]>(tasks.map((task) => [task.taskId, []]))
  const waiting = new Map<string, number>(tasks.map((task) => [task.taskId, 0]))
  for (const { from, to } of edges) {
    downstream.get(from)?.push(to)
    waiting.set(to, (waiting.get(to) ?? 0) + 1)
  }
  const columns = new Map<string, number>()
  const ready = tasks.filter((task) => waiting.get(task.taskId) === 0).map((task) => task.taskId)
  for (let taskId = ready.shift(); taskId !== undefined; taskId = ready.shift()) {
    const column = columns.get(taskId) ?? 0
    columns.set(taskId, column)
    for (const next of downstream.get(taskId) ?? []) {
      columns.set(next, Math.max(columns.get(next) ?? 0, column + 1))
      const left = (waiting.get(next) ?? 0) - 1
      waiting.set(next, left)
      if (left === 0) ready.push(next)
    }
  }
  return columns
}
