import type { Dag, Extraction, ImportFailure } from '../airflow/dag.ts'
import { type Certainty, weakest } from '../certainty.ts'
import { overrideTaskId, rebuiltTaskId } from './names.ts'
import type { Handling } from './proxied-state/handling.ts'
import type { ProxiedStateFolder } from './proxied-state/folder.ts'
import type { Breakage, ServedDag, ServedTask } from './project.ts'
import type { ProxyingCall } from './proxying-call.ts'
import { type CallEffect, callEffects, isOfLoader, toImportError } from './proxying-problems.ts'
import { callsOfFile, dagsOfFile, failuresOfFile } from './lookup.ts'

type Served = Omit<ServedDag, 'instance'>

/**
 * What Airflow serves of each DAG after the calls of `proxying_to_dagster` in its file, sorted like the extraction. The inside of
 * a `SubDagOperator` is not served by itself. Whatever is not sure makes the DAG incomplete.
 *
 * @param instanceOf names the Airflow instance that a DAG file belongs to
 * @param known what is served of DAGs of which nothing has changed since another commit
 */
export function serveDags(
  extraction: Extraction,
  calls: readonly ProxyingCall[],
  folders: readonly ProxiedStateFolder[],
  instanceOf: (file: string) => string | null,
  known: ReadonlyMap<Dag, ServedDag> = new Map<Dag, ServedDag>(),
): ServedDag[] {
  const folderOf = new Map(folders.map((folder) => [folder.folder, folder]))
  const served = new Map<Dag, ServedDag>()
  for (const file of new Set(extraction.dags.map((dag) => dag.file))) {
    const dags = dagsOfFile(extraction.dags, file)
    const same = dags.flatMap((dag) => known.get(dag) ?? [])
    if (same.length === dags.length) {
      for (const dag of same) served.set(dag.dag, dag)
      continue
    }
    const [failure = null] = failuresOfFile(extraction.failures, file)
    const effects = callEffects(dags, callsOfFile(calls, file), folderOf)
    for (const dag of serveFile(dags, effects, failure)) served.set(dag.dag, { ...dag, instance: instanceOf(file) })
  }
  return extraction.dags.flatMap((dag) => (dag.isSubdag ? [] : (served.get(dag) ?? [])))
}

function serveFile(dags: readonly Dag[], effects: readonly CallEffect[], failure: ImportFailure | null): Served[] {
  if (failure !== null) return dags.map((dag) => broken(asWritten(dag), { kind: 'import-error', failure }))
  let served = dags.map(asWritten)
  for (const effect of effects) {
    const { call, problems, doubt } = effect
    const raises = problems.find(({ certainty, kind }) => certainty === 'exact' && (doubt === null || isOfLoader(kind)))
    if (raises !== undefined) {
      const message = toImportError(raises)
      const raised: ImportFailure = { kind: 'airflow', file: call.file, line: call.line, message }
      return dags.map((dag) => broken(asWritten(dag), { kind: 'import-error', failure: raised }))
    }
    served = served.map((dag) => applyCall(dag, effect))
  }
  return served
}

function asWritten(dag: Dag): Served {
  return {
    dag,
    level: 'none',
    tasks: dag.tasks.map(({ taskId, mapped, certainty }) => ({ taskId, mapped, certainty, proxied: false })),
    edges: dag.edges,
    complete: dag.complete,
    breakage: null,
  }
}

const broken = (served: Served, breakage: Breakage): Served => ({ ...served, breakage })

function applyCall(served: Served, { call, problems, handled, doubt }: CallEffect): Served {
  const handling = handled.find(({ dag }) => dag === served.dag)?.handling
  const concerns = call.dagIds === null || call.dagIds.includes(served.dag.dagId)
  // Arguments of an older Airlift are no doubt about the outcome: where they are in use, that Airlift is.
  const mayRaise = problems.some(({ kind }) => kind !== 'unknown-arguments')
  if (handling === undefined && !mayRaise && (doubt === null || !concerns)) return served
  if (mayRaise || doubt !== null || handling === undefined) {
    // What is shown is the likely outcome, but nothing of it is claimed.
    const likely = handling === undefined ? served : rebuild(served, call, handling)
    return {
      ...likely,
      tasks: likely.tasks.map((task) => ({ ...task, certainty: weakest(task.certainty, 'conditional') })),
      complete: false,
    }
  }
  return rebuild(served, call, handling)
}

function rebuild(served: Served, call: ProxyingCall, handling: Handling): Served {
  if (handling.level === 'dag') return replaceDag(served, call)
  return handling.level === 'task' ? replaceTasks(served, call, handling) : served
}

function replaceDag(served: Served, call: ProxyingCall): Served {
  const { dag } = served
  // Tasks that come after the call stay in the DAG; lines alone do not tell which those are.
  const later = dag.tasks.filter((task) => task.file === call.file && task.line > call.line)
  const certainty: Certainty = call.ownDagBuilder ? 'unresolved' : 'exact'
  const override: ServedTask = { taskId: overrideTaskId(dag.dagId), mapped: false, proxied: true, certainty }
  const rest = later.map(({ taskId, mapped }): ServedTask => ({
    taskId,
    mapped,
    proxied: false,
    certainty: 'conditional',
  }))
  return {
    ...served,
    level: 'dag',
    tasks: [override, ...rest],
    edges: [],
    complete: !call.ownDagBuilder && later.length === 0,
  }
}

function replaceTasks(served: Served, call: ProxyingCall, { entries }: Extract<Handling, { level: 'task' }>): Served {
  const { dag } = served
  const proxied = new Set(entries.filter((entry) => entry.proxied).map(({ id }) => id))
  const grouped = dag.tasks.filter((task) => proxied.has(task.taskId) && task.groupPrefix !== '')
  const renamed = new Map(grouped.map((task) => [task.taskId, rebuiltTaskId(task.taskId, task.groupPrefix)]))
  // The others still name the old id as their downstream, which reading the DAG back trips over.
  const dangling = grouped.find(({ taskId }) =>
    dag.edges.some((edge) => edge.to === taskId && edge.certainty === 'exact'),
  )
  const asIs = call.ownTaskBuilder || grouped.length === 0
  const tasks = served.tasks.map((task): ServedTask => {
    if (!proxied.has(task.taskId)) return task
    const certainty = call.ownTaskBuilder ? weakest(task.certainty, 'conditional') : task.certainty
    return { ...task, taskId: asIs ? task.taskId : (renamed.get(task.taskId) ?? task.taskId), proxied: true, certainty }
  })
  const breaks = !asIs && dangling !== undefined
  return {
    ...served,
    level: 'task',
    tasks,
    edges: asIs ? served.edges : served.edges.map((edge) => ({ ...edge, from: renamed.get(edge.from) ?? edge.from })),
    complete: served.complete && !(call.ownTaskBuilder && grouped.length > 0),
    breakage: breaks ? { kind: 'task-in-group', taskId: dangling.taskId } : served.breakage,
  }
}
