import type { Dag, Edge, Extraction, ImportFailure, OpenFile, Schedule, Task } from '../../src/airflow/dag.ts'
import type { Project, ServedDag, ServedTask } from '../../src/airlift/project.ts'
import type { ProxiedStateFile, ProxiedStateFolder, TaskEntry } from '../../src/airlift/proxied-state/folder.ts'
import type { ProxyingCall } from '../../src/airlift/proxying-call.ts'
import type { CachedDag, CachedLocation, Mapping, Snapshot } from '../../src/dagster/definitions.ts'
import type { Situation } from '../../src/rules/situation.ts'

const NO_SCHEDULE: Schedule = { kind: 'none', text: null }

/** A task of `dags/jobs.py`; `transform.clean` stands in the prefixing group `transform`. */
export function aTask(taskId: string, overrides: Partial<Task> = {}): Task {
  return {
    taskId,
    operator: 'airflow.operators.empty.EmptyOperator',
    mapped: false,
    groupPrefix: taskId.split('.').slice(0, -1).join('.'),
    certainty: 'exact',
    file: 'dags/jobs.py',
    line: 1,
    ...overrides,
  }
}

/** An edge that surely is there, written `extract >> load`. */
export function anEdge(text: string, overrides: Partial<Edge> = {}): Edge {
  const [from = '', to = ''] = text.split('>>').map((side) => side.trim())
  return { from, to, certainty: 'exact', ...overrides }
}

export interface DagWish extends Partial<Omit<Dag, 'tasks' | 'edges'>> {
  /** Task ids, or tasks where more than the id matters. */
  readonly tasks?: readonly (string | Task)[]
  /** `extract >> load`. */
  readonly edges?: readonly (string | Edge)[]
}

/** A complete, unscheduled DAG `jobs` in `dags/jobs.py`, bound to the global `dag`. */
export function aDag({ tasks = [], edges = [], ...overrides }: DagWish = {}): Dag {
  const file = overrides.file ?? 'dags/jobs.py'
  return {
    dagId: 'jobs',
    file,
    line: 1,
    complete: true,
    reasons: [],
    schedule: NO_SCHEDULE,
    startDate: null,
    tasks: tasks
      .map((task) => (typeof task === 'string' ? aTask(task, { file }) : task))
      .sort((one, other) => compareText(one.taskId, other.taskId)),
    edges: edges
      .map((edge) => (typeof edge === 'string' ? anEdge(edge) : edge))
      .sort((one, other) => compareText(one.from, other.from) || compareText(one.to, other.to)),
    globals: ['dag'],
    isSubdag: false,
    ...overrides,
  }
}

/** What one tree defines; every DAG's file reads itself only. */
export function anExtraction(
  dags: readonly Dag[],
  overrides: { failures?: readonly ImportFailure[]; open?: readonly OpenFile[] } = {},
): Extraction {
  const sorted = [...dags].sort(
    (one, other) => compareText(one.dagId, other.dagId) || compareText(one.file, other.file),
  )
  return {
    dags: sorted,
    failures: overrides.failures ?? [],
    open: overrides.open ?? [],
    reads: new Map(sorted.map((dag) => [dag.file, new Set([dag.file])])),
  }
}

/** A call at the end of `dags/jobs.py` that hands `dags/proxied_state` to Airlift, for all the DAGs that its file binds. */
export function aCall(overrides: Partial<ProxyingCall> = {}): ProxyingCall {
  return {
    file: 'dags/jobs.py',
    line: 20,
    reached: 'yes',
    folder: 'dags/proxied_state',
    pathIsString: false,
    dagIds: ['jobs'],
    insideDag: null,
    laterEdges: [],
    ownTaskBuilder: false,
    ownDagBuilder: false,
    unknownArguments: [],
    reasons: [],
    ...overrides,
  }
}

/** A file that lists tasks: `aTaskFile('jobs', { extract: true, load: false })`; entries stand on lines 2, 4, … as people write them. */
export function aTaskFile(dagId: string, tasks: Readonly<Record<string, boolean>>): ProxiedStateFile {
  const file = `dags/proxied_state/${dagId}.yaml`
  const entries: TaskEntry[] = Object.entries(tasks).map(([id, proxied], index) => ({
    id,
    idIsText: true,
    proxied,
    file,
    line: 2 + 2 * index,
    written: {
      firstLine: 2 + 2 * index,
      lastLine: 3 + 2 * index,
      id: { line: 2 + 2 * index, from: '  - id: '.length, to: '  - id: '.length + id.length },
      proxied: { line: 3 + 2 * index, from: '    proxied: '.length, to: `    proxied: ${proxied}`.length },
    },
  }))
  const lines = entries.flatMap(({ id, proxied }) => [`  - id: ${id}`, `    proxied: ${proxied}`])
  return { file, dagId, state: { level: 'task', entries }, duplicates: [], lines: ['tasks:', ...lines, ''] }
}

/** A file that says `proxied: true` or `proxied: false` for the whole DAG. */
export function aDagFile(dagId: string, proxied: boolean): ProxiedStateFile {
  const state = { level: 'dag', proxied, replaces: proxied, line: 1 } as const
  return { file: `dags/proxied_state/${dagId}.yaml`, dagId, state, duplicates: [], lines: [`proxied: ${proxied}`, ''] }
}

export function aFolder(
  files: readonly ProxiedStateFile[],
  overrides: Partial<ProxiedStateFolder> = {},
): ProxiedStateFolder {
  return { folder: 'dags/proxied_state', files, ignored: [], missing: false, ...overrides }
}

/** A DAG that Airflow serves as it is written. */
export function aServedDag(wish: DagWish | Dag, overrides: Partial<ServedDag> = {}): ServedDag {
  const dag = aDag(wish)
  return {
    dag,
    instance: null,
    level: 'none',
    tasks: dag.tasks.map(({ taskId, mapped, certainty }): ServedTask => ({
      taskId,
      mapped,
      certainty,
      proxied: false,
    })),
    edges: dag.edges,
    complete: dag.complete,
    breakage: null,
    ...overrides,
  }
}

/** A project whose DAGs are served as written, unless `served` says otherwise. */
export function aProject(wish: Partial<Project> & { readonly dags?: readonly Dag[] } = {}): Project {
  const { dags = [], ...overrides } = wish
  const extraction = overrides.extraction ?? anExtraction(overrides.served?.map(({ dag }) => dag) ?? dags)
  return {
    id: 'WORKTREE',
    extraction,
    calls: [],
    folders: [],
    served: extraction.dags.map((dag) => aServedDag(dag)),
    treeMappings: null,
    ...overrides,
  }
}

export function aMapping(dagId: string, taskId: string | null, overrides: Partial<Mapping> = {}): Mapping {
  return {
    dagId,
    taskId,
    assetKey: [taskId ?? dagId],
    instance: 'airflow_one',
    executable: true,
    partitions: null,
    ...overrides,
  }
}

/** A DAG that Dagster peers through `build_defs_from_airflow_instance`. */
export function aCachedDag(dagId: string, overrides: Partial<CachedDag> = {}): CachedDag {
  return {
    dagId,
    instance: 'airflow_one',
    assetKey: ['airflow_one', 'dag', dagId],
    peered: true,
    fileloc: null,
    scheduleInterval: null,
    sourceHash: null,
    source: null,
    structure: null,
    ...overrides,
  }
}

/** A loaded location `analytics` that peers the instance `airflow_one` through the builder API. */
export function aLocation(overrides: Partial<CachedLocation> = {}): CachedLocation {
  return {
    name: 'analytics',
    status: 'loaded',
    airlift: { version: '0.29.27', api: 'builder', state: [] },
    instances: [{ name: 'airflow_one' }],
    dags: [],
    mappings: [],
    checks: [],
    ...overrides,
  }
}

export function aSnapshot(locations: readonly CachedLocation[]): Snapshot {
  return { schemaVersion: 1, takenAt: '2026-01-01T00:00:00Z', dagsterVersion: '1.13.27', locations: [...locations] }
}

/** What a rule sees; nothing cached unless given. */
export function aSituation(project: Project, overrides: Partial<Situation> = {}): Situation {
  return { project, cached: null, dagsterPlus: false, loads: [], differences: [], ...overrides }
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
