import type { Dag, ImportFailure } from './dag.ts'

/** The failure that Airflow shows for a DAG whose tasks wait for each other; null where there is no cycle. */
export function findCycle(dag: Dag): ImportFailure | null {
  const waiting = new Map<string, number>(dag.tasks.map((task) => [task.taskId, 0]))
  const next = new Map<string, string[]>()
  for (const { from, to } of dag.edges) {
    waiting.set(to, (waiting.get(to) ?? 0) + 1)
    const known = next.get(from)
    if (known === undefined) next.set(from, [to])
    else known.push(to)
  }
  const ready = [...waiting].filter(([, count]) => count === 0).map(([taskId]) => taskId)
  let done = 0
  for (let taskId = ready.pop(); taskId !== undefined; taskId = ready.pop()) {
    done += 1
    for (const other of next.get(taskId) ?? []) {
      const left = (waiting.get(other) ?? 0) - 1
      waiting.set(other, left)
      if (left === 0) ready.push(other)
    }
  }
  if (done === waiting.size) return null
  const stuck = dag.tasks.find((task) => (waiting.get(task.taskId) ?? 0) > 0)
  return {
    kind: 'cycle',
    file: dag.file,
    line: stuck?.line ?? dag.line,
    dagId: dag.dagId,
    message: `Cycle detected in DAG: ${dag.dagId}. Faulty task: ${stuck?.taskId ?? 'unknown'}`,
  }
}
