import type { Doubt } from '../../python/doubt.ts'
import { DateTime } from '../../python/standard/date-time.ts'
import { dependsOnCheckout } from '../../python/text.ts'
import type { Value } from '../../python/values.ts'
import { weakest } from '../../certainty.ts'
import type { Dag, Edge, Reason, Task } from '../dag.ts'
import type { Path } from '../certainty-of.ts'
import { certaintyOf, dependsOn, reasonsOf } from '../certainty-of.ts'
import { scheduleOf } from '../schedule.ts'
import type { DagObject } from './dag-object.ts'
import type { TaskObject } from './task-object.ts'
import { textOrder } from '../../text-order.ts'

/** More reasons than this help nobody. */
const MAX_REASONS = 50

export interface FinishedDag {
  /** Null when the id is not known at all. */
  readonly dag: Dag | null
  /** Why the id is not known. */
  readonly idReason: Reason | null
}

/** What a DAG of an evaluated file comes to. `file`: the DAG file that was evaluated, which may import the DAG's own. */
export function finishDag(
  dag: DagObject,
  file: string,
  globals: readonly string[],
  airflow: 2 | 3 | null,
): FinishedDag {
  const idReason = idReasonOf(dag)
  const dagId = idTextOf(dag.dagId)
  if (dagId === null) return { dag: null, idReason }
  const reasons = [...dag.reasons, ...reasonsOf([dag.path])]
  if (idReason !== null) reasons.push(idReason)
  const tasks = [...dag.tasks.values()].map((same) => finishTask(same, dag, reasons))
  // Around a node that stands for several tasks the edges are as sure as any.
  const opaque = new Set(dag.allTasks().flatMap((task) => (task.opaque === null ? [] : [task.taskId])))
  const certainties = new Map(
    tasks.flatMap(({ taskId, certainty }) => (opaque.has(taskId) ? [] : [[taskId, certainty] as const])),
  )
  const edges: Edge[] = []
  for (const { from, to, paths } of dag.edges.values()) {
    const relative = paths.map((path) => without(path, dag.path))
    const own = certaintyOf(relative)
    reasons.push(...reasonsOf(relative))
    const ends = [certainties.get(from.taskId) ?? 'exact', certainties.get(to.taskId) ?? 'exact'] as const
    edges.push({ from: from.taskId, to: to.taskId, certainty: weakest(own, ...ends) })
  }
  return {
    idReason,
    dag: {
      dagId,
      file,
      line: dag.line,
      complete: reasons.length === 0,
      reasons: unique(reasons),
      schedule: scheduleOf(dag.settings, airflow),
      startDate: startDateOf(dag),
      tasks: tasks.sort((a, b) => textOrder(a.taskId, b.taskId)),
      edges: edges.sort((a, b) => textOrder(a.from, b.from) || textOrder(a.to, b.to)),
      globals,
      isSubdag: dag.isSubdag,
    },
  }
}

function idTextOf(value: Value): string | null {
  if (value.kind === 'str') return value.value
  return value.kind === 'unknown' && value.guess?.kind === 'str' ? value.guess.value : null
}

function idReasonOf(dag: DagObject): Reason | null {
  const { dagId, file, line } = dag
  if (dagId.kind === 'unknown') return dependsOn('dag_id', dagId.doubt)
  if (dagId.kind === 'str' && !dependsOnCheckout(dagId.value)) return null
  return {
    reason: dagId.kind === 'str' ? 'dag_id depends on the folder of the checkout' : 'dag_id is not known',
    file,
    line,
  }
}

/** One task of the result: what exclusive branches make under one id is one task. */
function finishTask(same: readonly TaskObject[], dag: DagObject, reasons: Reason[]): Task {
  const paths = same.map((task) => without(task.path, dag.path))
  reasons.push(...reasonsOf(paths))
  const [first] = same
  if (first === undefined) throw new Error('a task without a record')
  const idReason = idReasonOfTask(first)
  if (idReason !== null) reasons.push(idReason)
  const mapped = same.some((task) => task.mapped)
  if (mapped && same.some((task) => !task.mapped)) {
    reasons.push({
      reason: `whether '${first.taskId}' is mapped depends on a condition`,
      file: first.file,
      line: first.line,
    })
  }
  const prefix = first.group?.childId('') ?? ''
  return {
    taskId: first.taskId,
    operator: first.operator,
    mapped,
    groupPrefix: prefix.endsWith('.') ? prefix.slice(0, -1) : '',
    certainty: weakest(certaintyOf(paths), first.idDoubt === null ? 'exact' : 'unresolved'),
    file: first.file,
    line: first.line,
  }
}

/** A family made by a loop is explained by the loop. */
function idReasonOfTask({ idDoubt, opaque, path, file, line }: TaskObject): Reason | null {
  if (opaque !== null) return { reason: opaque, file, line }
  if (idDoubt === null) return null
  const isTold = path.some(({ loop, doubt }) => loop && sameDoubt(doubt, idDoubt))
  return isTold ? null : dependsOn('task_id', idDoubt)
}

function sameDoubt(a: Doubt, b: Doubt): boolean {
  return a.reason === b.reason && a.file === b.file && a.line === b.line
}

/** What is left of a path when the DAG's own conditions are taken for granted. */
function without(path: Path, known: Path): Path {
  return path.filter((condition) => !known.includes(condition))
}

function startDateOf(dag: DagObject): string | null {
  const own = dag.settings.get('start_date')
  if (own !== undefined) return own instanceof DateTime ? own.iso : null
  const defaults = dag.defaultArgs
  if (defaults?.kind !== 'dict') return null
  const value = defaults.store.get('sstart_date')
  return value instanceof DateTime ? value.iso : null
}

function unique(reasons: readonly Reason[]): readonly Reason[] {
  const seen = new Map<string, Reason>()
  for (const { reason, file, line } of reasons) {
    const key = `${file}:${line}:${reason}`
    if (!seen.has(key)) seen.set(key, { reason, file, line })
    if (seen.size >= MAX_REASONS) break
  }
  return [...seen.values()]
}
