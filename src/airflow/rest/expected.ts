import type { ServedDag } from '../../airlift/project.ts'
import type { RestDag, RestTask } from './answers.ts'

/**
 * Why what Airflow serves is not yet the DAG of head, or null when it is. Of a DAG that is not completely known only the sure
 * parts are looked for.
 */
export function whyNotServed(expected: ServedDag, dag: RestDag, tasks: readonly RestTask[]): string | null {
  const served = new Map(tasks.map((task) => [task.taskId, task]))
  const sure = expected.tasks.filter(({ certainty }) => certainty === 'exact')
  const missing = sure.find(({ taskId }) => !served.has(taskId))
  if (missing !== undefined) return `task ${missing.taskId} is not there yet`
  const wrongKind = sure.find(({ taskId, mapped }) => served.get(taskId)?.mapped !== mapped)
  if (wrongKind !== undefined) return `task ${wrongKind.taskId} is still ${wrongKind.mapped ? 'not mapped' : 'mapped'}`

  const edges = new Set(tasks.flatMap(({ taskId, downstream }) => downstream.map((to) => edgeKey(taskId, to))))
  const sureEdges = expected.edges.filter(({ certainty }) => certainty === 'exact')
  const missingEdge = sureEdges.find(({ from, to }) => !edges.has(edgeKey(from, to)))
  if (missingEdge !== undefined) return `the edge ${missingEdge.from} → ${missingEdge.to} is not there yet`
  if (!isWhollyKnown(expected)) return null

  const known = new Set(expected.tasks.map(({ taskId }) => taskId))
  const extra = tasks.find(({ taskId }) => !known.has(taskId))
  if (extra !== undefined) return `task ${extra.taskId} is still there`
  const knownEdges = new Set(expected.edges.map(({ from, to }) => edgeKey(from, to)))
  const extraEdge = [...edges].find((key) => !knownEdges.has(key))
  if (extraEdge !== undefined) return 'an edge that head removes is still there'
  return whyNotProxied(expected, dag)
}

export function isWhollyKnown({ complete, tasks, edges }: ServedDag): boolean {
  return complete && [...tasks, ...edges].every(({ certainty }) => certainty === 'exact')
}

const PROXIED_TAG = /^(\d+) Tasks? Marked as Proxied to Dagster$/

/** A flip in a proxied_state file changes neither tasks nor source text, but the tag that Airlift puts on the DAG. */
function whyNotProxied({ level, tasks }: ServedDag, dag: RestDag): string | null {
  if (level !== 'task') return null
  const tagged = dag.tags.map((tag) => PROXIED_TAG.exec(tag)?.[1]).find((count) => count !== undefined)
  const proxied = tasks.filter((task) => task.proxied).length
  if (tagged === undefined || Number(tagged) === proxied) return null
  return `${tagged} tasks are marked as proxied, in head ${proxied} are`
}

function edgeKey(from: string, to: string): string {
  return JSON.stringify([from, to])
}
