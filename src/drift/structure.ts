import type { Dag, Schedule } from '../airflow/dag.ts'
import { type Certainty, weakest } from '../certainty.ts'
import type { CachedStructure } from '../dagster/definitions.ts'
import { pairRenames, type Rename, type Traits } from './renames.ts'

/** One fact in which the inside of a DAG differs from a copy of it. */
export type StructureDifference = { readonly certainty: Certainty } & (
  | { readonly kind: 'task-added'; readonly taskId: string }
  | { readonly kind: 'task-removed'; readonly taskId: string }
  | { readonly kind: 'task-renamed'; readonly taskId: string; readonly from: string }
  | { readonly kind: 'edge-changed'; readonly edge: readonly [string, string]; readonly change: 'added' | 'removed' }
  | { readonly kind: 'schedule-changed'; readonly from: string | null; readonly to: string | null }
)

interface Graph {
  readonly tasks: readonly {
    readonly taskId: string
    readonly operator: string | null
    readonly certainty: Certainty
  }[]
  readonly edges: readonly { readonly from: string; readonly to: string; readonly certainty: Certainty }[]
}

function neighbours(graph: Graph, taskId: string): Set<string> {
  const around = graph.edges.flatMap(({ from, to }) =>
    from === taskId ? [`after ${to}`] : to === taskId ? [`before ${from}`] : [],
  )
  return new Set(around)
}

function traits(graph: Graph, taskId: string): Traits {
  const operator = graph.tasks.find((task) => task.taskId === taskId)?.operator ?? null
  // The class name alone: an import path may change while the operator stays what it is.
  return { name: taskId, kind: operator?.split('.').at(-1) ?? null, around: neighbours(graph, taskId) }
}

/** The tasks that are still there under another name, going from one graph to the other. */
export function renamedTasks(from: Graph, to: Graph): Rename[] {
  const before = new Set(from.tasks.map((task) => task.taskId))
  const after = new Set(to.tasks.map((task) => task.taskId))
  const without = (ids: ReadonlySet<string>, others: ReadonlySet<string>) => [...ids].filter((id) => !others.has(id))
  return pairRenames(
    without(before, after).map((taskId) => traits(from, taskId)),
    without(after, before).map((taskId) => traits(to, taskId)),
  )
}

const edgeKey = (edge: { from: string; to: string }): string => JSON.stringify([edge.from, edge.to])

/** A copy that only knows mapped tasks cannot say that another task is new, and knows only the edges that leave them. */
function compareTasks(dag: Dag, copy: CachedStructure): StructureDifference[] {
  const whole = copy.from === 'source'
  const here = new Map(dag.tasks.map((task) => [task.taskId, task]))
  const there = new Map(copy.tasks.map((task) => [task.taskId, task]))
  const sure: Certainty = dag.complete && (copy.complete || !whole) ? 'exact' : 'conditional'
  const added = whole ? [...here.keys()].filter((taskId) => !there.has(taskId)) : []
  const removed = [...there.keys()].filter((taskId) => !here.has(taskId))

  const renames = renamedTasks(copy, dag)
  const renamedTo = new Map(renames.map(({ from, to }) => [to, from]))
  const renamedFrom = new Set(renames.map(({ from }) => from))
  const certaintyOf = (taskId: string): Certainty =>
    weakest(sure, here.get(taskId)?.certainty ?? 'exact', there.get(taskId)?.certainty ?? 'exact')

  return [
    ...renames.map(({ from, to }) => ({
      kind: 'task-renamed' as const,
      taskId: to,
      from,
      certainty: weakest(certaintyOf(from), certaintyOf(to)),
    })),
    ...added
      .filter((taskId) => !renamedTo.has(taskId))
      .map((taskId) => ({ kind: 'task-added' as const, taskId, certainty: certaintyOf(taskId) })),
    ...removed
      .filter((taskId) => !renamedFrom.has(taskId))
      .map((taskId) => ({ kind: 'task-removed' as const, taskId, certainty: certaintyOf(taskId) })),
  ]
}

/** Edges between tasks that both sides have; an edge of a task that came or went says nothing new. */
function compareEdges(dag: Dag, copy: CachedStructure, renamed: ReadonlyMap<string, string>): StructureDifference[] {
  const here = new Set(dag.tasks.map((task) => task.taskId))
  const there = new Set(copy.tasks.map((task) => renamed.get(task.taskId) ?? task.taskId))
  const known = (edge: { from: string; to: string }): boolean =>
    here.has(edge.from) &&
    here.has(edge.to) &&
    there.has(edge.from) &&
    (copy.from === 'task-info' || there.has(edge.to))
  const copied = copy.edges.map((edge) => ({
    ...edge,
    from: renamed.get(edge.from) ?? edge.from,
    to: renamed.get(edge.to) ?? edge.to,
  }))
  const ours = new Map(dag.edges.filter(known).map((edge) => [edgeKey(edge), edge]))
  const theirs = new Map(copied.filter(known).map((edge) => [edgeKey(edge), edge]))
  const sure: Certainty = dag.complete && (copy.complete || copy.from === 'task-info') ? 'exact' : 'conditional'

  const difference =
    (change: 'added' | 'removed') =>
    (edge: { from: string; to: string; certainty: Certainty }): StructureDifference => ({
      kind: 'edge-changed',
      edge: [edge.from, edge.to],
      change,
      certainty: weakest(sure, edge.certainty),
    })
  return [
    ...[...ours].filter(([key]) => !theirs.has(key)).map(([, edge]) => difference('added')(edge)),
    ...[...theirs].filter(([key]) => !ours.has(key)).map(([, edge]) => difference('removed')(edge)),
  ]
}

function compareSchedules(here: Schedule, there: Schedule | null): StructureDifference[] {
  const unknown = there === null || here.kind === 'unknown' || there.kind === 'unknown'
  if (unknown || (here.kind === there.kind && here.text === there.text)) return []
  const tell = ({ kind, text }: Schedule): string | null => text ?? (kind === 'none' ? null : kind)
  return [{ kind: 'schedule-changed', from: tell(there), to: tell(here), certainty: 'exact' }]
}

/** How the DAG as its file writes it differs from the copy that Dagster holds. */
export function compareStructure(dag: Dag, copy: CachedStructure): StructureDifference[] {
  const tasks = compareTasks(dag, copy)
  const renamed = new Map(tasks.flatMap((each) => (each.kind === 'task-renamed' ? [[each.from, each.taskId]] : [])))
  return [...tasks, ...compareEdges(dag, copy, renamed), ...compareSchedules(dag.schedule, copy.schedule)]
}
