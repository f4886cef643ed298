import type { Dag, Task } from '../airflow/dag.ts'
import type { Certainty } from '../certainty.ts'
import { LONGEST_KEY, overrideTaskId } from './names.ts'
import { type Handling, handlingOf } from './proxied-state/handling.ts'
import type { ProxiedStateFile, ProxiedStateFolder, TaskEntry } from './proxied-state/folder.ts'
import type { ProxyingCall } from './proxying-call.ts'

/** One thing that makes a call of `proxying_to_dagster` raise, so that Airflow cannot import the DAG file. */
export type ProxyingProblem = { readonly certainty: Certainty } & (
  | { readonly kind: 'path-is-string' }
  | { readonly kind: 'missing-folder'; readonly folder: string }
  | { readonly kind: 'bad-file'; readonly file: ProxiedStateFile }
  | { readonly kind: 'unknown-arguments'; readonly names: readonly string[] }
  | { readonly kind: 'no-dags' }
  | { readonly kind: 'unknown-task'; readonly dag: Dag; readonly entry: TaskEntry }
  | { readonly kind: 'mapped-task'; readonly dag: Dag; readonly entry: TaskEntry }
  | { readonly kind: 'key-too-long'; readonly dag: Dag }
  | { readonly kind: 'override-exists'; readonly dag: Dag }
  /** Two globals are bound to the DAG, or an earlier call has handled it; `taskId` is the operator that cannot be built again. */
  | { readonly kind: 'proxied-twice'; readonly dag: Dag; readonly taskId: string }
  | { readonly kind: 'inside-dag'; readonly dag: Dag; readonly taskId: string; readonly outer: string }
  | { readonly kind: 'later-edge'; readonly dag: Dag; readonly taskId: string; readonly line: number }
)

/** What one call does, in the order in which Python meets it. */
export interface CallEffect {
  readonly call: ProxyingCall
  readonly problems: readonly ProxyingProblem[]
  /** The DAGs that it changes, once each. */
  readonly handled: readonly { readonly dag: Dag; readonly handling: Handling }[]
  /** Why it may do more or less than this; null when it is fully known. */
  readonly doubt: string | null
}

/** Whether the loader raises, before anything is known of the DAGs. */
export function isOfLoader(kind: ProxyingProblem['kind']): boolean {
  return kind === 'path-is-string' || kind === 'missing-folder' || kind === 'bad-file'
}

/** What the calls of `proxying_to_dagster` in one DAG file do to the DAGs of that file, in the order of the calls. */
export function callEffects(
  dags: readonly Dag[],
  calls: readonly ProxyingCall[],
  folderOf: ReadonlyMap<string, ProxiedStateFolder>,
): CallEffect[] {
  const byId = new Map(dags.map((dag) => [dag.dagId, dag]))
  const handled = new Set<Dag>()
  return [...calls]
    .sort((one, other) => one.line - other.line)
    .map((call) => {
      const effect = effectOf(call, byId, call.folder === null ? undefined : folderOf.get(call.folder), handled)
      for (const { dag } of effect.handled) handled.add(dag)
      return effect
    })
}

/** `folder` is the one that the call names, if it was read; `earlier` are the DAGs that calls before this one have handled. */
function effectOf(
  call: ProxyingCall,
  dags: ReadonlyMap<string, Dag>,
  folder: ProxiedStateFolder | undefined,
  earlier: ReadonlySet<Dag>,
): CallEffect {
  if (call.reached === 'no') return { call, problems: [], handled: [], doubt: null }
  const certainty: Certainty = call.reached === 'yes' ? 'exact' : 'conditional'
  const folderProblems = loadProblems(call, folder, certainty)
  // Which version of Airlift runs in Airflow is not in the tree: older ones take other arguments.
  const unknownArguments: ProxyingProblem[] =
    call.unknownArguments.length > 0
      ? [{ kind: 'unknown-arguments', names: call.unknownArguments, certainty: 'conditional' }]
      : []
  const before = [...folderProblems, ...unknownArguments]
  const doubt = doubtOf(call, folder)
  if (call.dagIds === null) return { call, problems: before, handled: [], doubt }
  if (call.dagIds.length === 0)
    return { call, problems: [...before, { kind: 'no-dags', certainty }], handled: [], doubt }

  const handled = [...new Set(call.dagIds)].flatMap((dagId) => {
    const dag = dags.get(dagId)
    const handling = folder === undefined ? null : handlingOf(folder, dagId)
    return dag === undefined || handling === null || handling.level === 'untouched' ? [] : [{ dag, handling }]
  })
  const listed = handled.flatMap(({ dag, handling }) => entryProblems(call, dag, handling, certainty))
  // Whole DAGs are replaced before single tasks are.
  const rebuilt = [...handled]
    .sort((one, other) => Number(other.handling.level === 'dag') - Number(one.handling.level === 'dag'))
    .flatMap(({ dag, handling }) => rebuildProblems(call, dag, handling, certainty, earlier.has(dag)))
  const unclear = handled.some(({ handling }) => handling.level === 'unclear')
  return {
    call,
    problems: [...before, ...listed, ...rebuilt],
    handled,
    doubt: doubt ?? (unclear ? 'two proxied_state files speak of one DAG' : null),
  }
}

function doubtOf(call: ProxyingCall, folder: ProxiedStateFolder | undefined): string | null {
  if (call.reached === 'conditional') return 'whether proxying_to_dagster is called depends on a condition'
  if (call.dagIds === null) return 'the globals that proxying_to_dagster is given are not known'
  if (call.folder === null && !call.pathIsString) return 'the path of the proxied_state folder is not known'
  if (call.folder !== null && folder === undefined) return `the folder ${call.folder} was not read`
  const unread = folder?.files.find(({ state }) => state.level === 'unread')
  if (unread?.state.level === 'unread') return `${unread.file} is not judged: ${unread.state.reason}`
  return null
}

function loadProblems(
  call: ProxyingCall,
  folder: ProxiedStateFolder | undefined,
  certainty: Certainty,
): ProxyingProblem[] {
  if (call.pathIsString) return [{ kind: 'path-is-string', certainty }]
  if (folder === undefined) return []
  if (folder.missing) return [{ kind: 'missing-folder', folder: folder.folder, certainty }]
  return folder.files
    .filter(({ state }) => state.level === 'raises')
    .map((file) => ({ kind: 'bad-file', file, certainty }))
}

/** A listed id has to be a task that is not mapped, whatever `proxied` says. */
function entryProblems(call: ProxyingCall, dag: Dag, handling: Handling, certainty: Certainty): ProxyingProblem[] {
  if (handling.level !== 'task' && handling.level !== 'unclear') return []
  const sure: Certainty = handling.level === 'task' ? certainty : 'conditional'
  return handling.entries.flatMap((entry): ProxyingProblem[] => {
    const task = entry.idIsText ? dag.tasks.find(({ taskId }) => taskId === entry.id) : undefined
    if (task === undefined) {
      const known = dag.complete || !entry.idIsText
      return [{ kind: 'unknown-task', dag, entry, certainty: known ? sure : 'unresolved' }]
    }
    const soft: Certainty = task.certainty === 'exact' ? sure : 'conditional'
    if (task.mapped) return [{ kind: 'mapped-task', dag, entry, certainty: soft }]
    // Lines do not tell the order in which functions run, so a task that stands below the call is only possibly too late.
    const isLater = task.file === call.file && task.line > call.line
    return isLater ? [{ kind: 'unknown-task', dag, entry, certainty: 'conditional' }] : []
  })
}

/** Building the operators that stand in for the tasks can fail too. */
function rebuildProblems(
  call: ProxyingCall,
  dag: Dag,
  handling: Handling,
  certainty: Certainty,
  isAgain: boolean,
): ProxyingProblem[] {
  const bound = call.dagIds?.filter((dagId) => dagId === dag.dagId).length ?? 0
  const again = isAgain || bound > 1
  if (handling.level === 'dag') return call.ownDagBuilder ? [] : overrideProblems(dag, certainty, again)
  if (handling.level !== 'task') return []
  const sure: Certainty = call.ownTaskBuilder ? 'conditional' : certainty
  const proxied = handling.entries.filter((entry) => entry.proxied).map(({ id }) => id)
  const problems: ProxyingProblem[] = insideProblems(call, dag, proxied, sure)
  // The group holds the operator under its doubled id, so taking it out a second time fails.
  const grouped = findGrouped(dag, proxied)
  if (again && grouped !== undefined) {
    problems.push({ kind: 'proxied-twice', dag, taskId: grouped.taskId, certainty: sure })
  }
  for (const edge of call.laterEdges) {
    if (edge.dagId !== dag.dagId || !proxied.includes(edge.taskId)) continue
    problems.push({ kind: 'later-edge', dag, taskId: edge.taskId, line: edge.line, certainty })
  }
  return problems
}

/** A task id of the list whose task stands in a prefixing group. */
function findGrouped(dag: Dag, taskIds: readonly string[]): Task | undefined {
  return dag.tasks.find((task) => task.groupPrefix !== '' && taskIds.includes(task.taskId))
}

/** A new operator joins the DAG around the call: its own, where the id is taken, or another one, which it may not leave. */
function insideProblems(
  { insideDag: outer }: ProxyingCall,
  dag: Dag,
  proxied: readonly string[],
  certainty: Certainty,
): ProxyingProblem[] {
  const [first] = proxied
  if (outer === null || first === undefined) return []
  if (outer !== dag.dagId) return [{ kind: 'inside-dag', dag, taskId: first, outer, certainty }]
  const grouped = new Set(dag.tasks.filter(({ groupPrefix }) => groupPrefix !== '').map(({ taskId }) => taskId))
  const taken = proxied.find((taskId) => !grouped.has(taskId))
  // The doubled id of a task in a group is free: the DAG then holds the operator twice, and what comes of it varies.
  if (taken === undefined) return [{ kind: 'inside-dag', dag, taskId: first, outer, certainty: 'conditional' }]
  return [{ kind: 'inside-dag', dag, taskId: taken, outer, certainty }]
}

function overrideProblems(dag: Dag, certainty: Certainty, again: boolean): ProxyingProblem[] {
  const taskId = overrideTaskId(dag.dagId)
  if (taskId.length > LONGEST_KEY) return [{ kind: 'key-too-long', dag, certainty }]
  if (dag.tasks.some((task) => task.taskId === taskId)) return [{ kind: 'override-exists', dag, certainty }]
  return again ? [{ kind: 'proxied-twice', dag, taskId, certainty }] : []
}

/** What Airflow shows as the import error's last line. */
export function toImportError(problem: ProxyingProblem): string {
  switch (problem.kind) {
    case 'path-is-string':
    case 'missing-folder':
    case 'bad-file':
      return 'ProxiedStateParsingError: Error parsing proxied state yaml'
    case 'unknown-arguments':
      return `TypeError: proxying_to_dagster() got an unexpected keyword argument '${problem.names[0] ?? ''}'`
    case 'no-dags':
      return 'Exception: No dags found in globals dictionary.'
    case 'unknown-task':
      return `Exception: Task with id \`${problem.entry.id}\` not found in dag \`${problem.dag.dagId}\`.`
    case 'mapped-task':
      return `Exception: Task with id \`${problem.entry.id}\` in dag \`${problem.dag.dagId}\` is not an instance of BaseOperator.`
    case 'key-too-long':
      return `AirflowException: The key has to be less than ${LONGEST_KEY} characters`
    case 'override-exists':
      return `DuplicateTaskIdFound: Task id '${overrideTaskId(problem.dag.dagId)}' has already been added to the DAG`
    case 'proxied-twice':
      return problem.taskId === overrideTaskId(problem.dag.dagId)
        ? `DuplicateTaskIdFound: Task id '${problem.taskId}' has already been added to the DAG`
        : `KeyError: '${problem.taskId}'`
    case 'inside-dag':
      return problem.outer === problem.dag.dagId
        ? `DuplicateTaskIdFound: Task id '${problem.taskId}' has already been added to the DAG`
        : `AirflowException: The DAG assigned to <Task(DefaultProxyTaskToDagsterOperator): ${problem.taskId}> can not be changed.`
    case 'later-edge':
      return `DuplicateTaskIdFound: Task id '${problem.taskId}' has already been added to the DAG`
  }
}
