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
  return whyNotProxied(expected, dag, tasks)
}

export function isWhollyKnown({ complete, tasks, edges }: ServedDag): boolean {
  return complete && [...tasks, ...edges].every(({ certainty }) => certainty === 'exact')
}

const PROXIED_TAG = /^(\d+) Tasks? Marked as Proxied to Dagster$/
/** The module of the operators that Airlift puts in place of proxied tasks, unless the team has its own. */
const AIRLIFT = 'dagster_airlift.'

/**
 * A flip in a proxied_state file changes neither tasks nor source text, but the tag that Airlift puts on every DAG with a list of
 * tasks, and the operators of the tasks.
 */
function whyNotProxied(
  { level, tasks, dag: written }: ServedDag,
  dag: RestDag,
  served: readonly RestTask[],
): string | null {
  const tagged = dag.tags.map((tag) => PROXIED_TAG.exec(tag)?.[1]).find((count) => count !== undefined)
  if (level === 'none') return tagged === undefined ? null : `${tagged} tasks are still marked as proxied`
  if (level !== 'task') return null
  const proxied = new Set(tasks.filter((task) => task.proxied).map(({ taskId }) => taskId))
  if (tagged === undefined) return 'its proxied_state file is not there yet'
  if (Number(tagged) !== proxied.size) {
    return `${tagged} tasks are marked as proxied, in head ${proxied.size} are`
  }
  const operators = new Map(written.tasks.map(({ taskId, operator }) => [taskId, classOf(operator)]))
  const flipped = served.find(({ taskId, operator }) =>
    proxied.has(taskId) ? classOf(operator) === operators.get(taskId) : operator.startsWith(AIRLIFT),
  )
  if (flipped === undefined) return null
  return `task ${flipped.taskId} ${proxied.has(flipped.taskId) ? 'is not proxied yet' : 'is still proxied'}`
}

/** The last part of a dotted path; null of none. */
function classOf(operator: string | null): string | null {
  const name = operator?.split('.').at(-1) ?? ''
  return name === '' ? null : name
}

function edgeKey(from: string, to: string): string {
  return JSON.stringify([from, to])
}
