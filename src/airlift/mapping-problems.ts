import { type Certainty, weakest } from '../certainty.ts'
import type { CachedLocation, Mapping } from '../dagster/definitions.ts'
import type { Repository } from './forecast.ts'
import type { LoadProblem } from './load.ts'
import { assetName } from './mappings.ts'
import { type DagTaker, dagTaker } from './peering-files.ts'
import type { Project, ServedDag } from './project.ts'
import { failuresOfFile, servedById } from './lookup.ts'
import { copiesById } from '../dagster/lookup.ts'

/** What a mapping names: a task, or the DAG as a whole. */
interface Handle {
  readonly dagId: string
  readonly instance: string | null
  readonly taskId: string | null
}

interface Verdict {
  readonly handle: Handle
  readonly problem: LoadProblem['kind'] | null
  readonly served: ServedDag | null
  readonly certainty: Certainty
}

interface Context {
  readonly location: CachedLocation
  readonly project: Project
  readonly repository: Repository
  readonly takes: DagTaker
  /** Whether the location's code took the DAG before the change. */
  readonly took: DagTaker
  /** The DAGs of which some task is mapped. */
  readonly taskMapped: ReadonlySet<string>
}

/**
 * Those of the location's mappings that Airlift will look up in vain, one problem per missing task or DAG, in the order of the
 * mappings.
 */
export function mappingProblems(
  location: CachedLocation,
  mappings: readonly Mapping[],
  project: Project,
  repository: Repository,
): LoadProblem[] {
  const context: Context = {
    location,
    project,
    repository,
    takes: dagTaker(location, project, repository),
    took: dagTaker(location, repository.base ?? project, repository),
    taskMapped: new Set(mappings.filter(({ taskId }) => taskId !== null).map(({ dagId }) => dagId)),
  }
  const gathered = new Map<string, { verdict: Verdict; assets: Set<string>; taskIds: Set<string> }>()
  for (const handles of lookups(mappings)) {
    const verdicts = handles.map(({ mapping }) => {
      const verdict = judge(mapping, context)
      return { ...verdict, certainty: weakest(verdict.certainty, mapping.written?.certainty ?? 'exact') }
    })
    const dead = verdicts.filter(({ problem }) => problem !== null)
    // Of several handles of one asset only one is looked up, and which one is up to Python's hashing. A handle may be the
    // only one left of several.
    const isLeftover = handles.length === 1 && handles[0]?.mapping.readOnLoad === 'maybe'
    const isChance = dead.length > 0 && (dead.length < handles.length || isLeftover)
    for (const verdict of dead) {
      const { handle, problem } = verdict
      const perTask = problem === 'missing-task' ? handle.taskId : null
      const id = JSON.stringify([problem, handle.dagId, handle.instance, perTask])
      const found = gathered.get(id) ?? { verdict, assets: new Set(), taskIds: new Set() }
      const certainty = isChance ? weakest(verdict.certainty, 'conditional') : verdict.certainty
      // One lookup that surely fails is enough.
      if (found.verdict.certainty !== 'exact') found.verdict = { ...verdict, certainty }
      if (found.verdict === verdict) found.verdict = { ...verdict, certainty }
      for (const { mapping } of handles) found.assets.add(assetName(mapping.assetKey))
      if (handle.taskId !== null) found.taskIds.add(handle.taskId)
      gathered.set(id, found)
    }
  }
  return [...gathered.values()].flatMap(({ verdict, assets, taskIds }) => toProblem(verdict, [...assets], [...taskIds]))
}

/** Per asset, what is looked up for it: its tasks if it has any, else its DAGs. */
function lookups(mappings: readonly Mapping[]): { mapping: Mapping }[][] {
  const byAsset = new Map<string, { mapping: Mapping }[]>()
  for (const mapping of mappings) {
    const key = JSON.stringify(mapping.assetKey)
    const handles = byAsset.get(key)
    if (handles === undefined) byAsset.set(key, [{ mapping }])
    else handles.push({ mapping })
  }
  return [...byAsset.values()].map((handles) => {
    const tasks = handles.filter(({ mapping }) => mapping.taskId !== null)
    return tasks.length > 0 ? tasks : handles
  })
}

function judge(mapping: Mapping, context: Context): Verdict {
  const { project } = context
  const { dagId, taskId } = mapping
  const handle: Handle = { dagId, taskId, instance: mapping.instance ?? instanceOf(mapping, context) }
  const isNew = mapping.written?.change === 'added'
  // What the location has loaded, its code took; if it now says otherwise, the change did that.
  const isLeftOut = context.takes(handle) === false && (isNew || context.took(handle) !== false)
  if (isLeftOut) return { handle, problem: 'missing-dag', served: null, certainty: 'exact' }
  const candidates = servedOf(project, handle)
  if (candidates.length === 0) return judgeAbsent(handle, isNew, context)
  const gone = goneElsewhere(handle, candidates, context)
  const verdicts = [...candidates.map((served) => judgeServed(handle, served, context)), ...gone]
  const [first] = verdicts
  const dead = verdicts.find(({ problem }) => problem !== null)
  if (first === undefined || dead === undefined) return { handle, problem: null, served: null, certainty: 'exact' }
  // Two files (or two Airflows) define the DAG, and one of them would do.
  return verdicts.every(({ problem }) => problem !== null) ? dead : { ...dead, certainty: 'unresolved' }
}

function servedOf(project: Project, { dagId, instance }: Handle): readonly ServedDag[] {
  return servedById(project.served, dagId).filter(
    ({ instance: own }) => instance === null || own === null || instance === own,
  )
}

/**
 * Of several Airflows with this DAG, the one that had the task when the location loaded; null when that is none, or several.
 */
function instanceOf(mapping: Mapping, { repository: { base, head } }: Context): string | null {
  const { dagId, taskId } = mapping
  const had = servedOf(base ?? head, { dagId, taskId, instance: null }).filter(
    ({ tasks }) => taskId === null || tasks.some((task) => task.taskId === taskId),
  )
  const [instance = null, ...others] = new Set(had.map((served) => served.instance))
  return others.length === 0 ? instance : null
}

/** Where it is not known which Airflow is meant: the DAG may be the one of an Airflow that no longer has it. */
function goneElsewhere(
  handle: Handle,
  candidates: readonly ServedDag[],
  { repository: { base } }: Context,
): readonly Verdict[] {
  if (handle.instance !== null || base === null) return []
  const here = new Set(candidates.map(({ instance }) => instance))
  const isGone = servedOf(base, handle).some(({ instance }) => !here.has(instance))
  return isGone ? [{ handle, problem: 'missing-dag', served: null, certainty: 'unresolved' }] : []
}

/** The DAG is not in the project: it went away with this change, or it never was this repository's. */
function judgeAbsent(handle: Handle, isNew: boolean, { location, project, repository }: Context): Verdict {
  const { base, head } = repository
  const [former] = [base, head].flatMap((side) => (side === null ? [] : servedOf(side, handle)))
  if (former === undefined) {
    const unheardOf = isNew && copiesById(location.dags, handle.dagId).length === 0
    if (!unheardOf) return { handle, problem: null, served: null, certainty: 'exact' }
    return {
      handle,
      problem: 'missing-dag',
      served: null,
      certainty: isShared(location, repository) ? 'conditional' : 'exact',
    }
  }
  const [failure] = failuresOfFile(project.extraction.failures, former.dag.file)
  if (failure !== undefined) {
    const served: ServedDag = { ...former, breakage: { kind: 'import-error', failure } }
    return { handle, problem: 'broken-dag', served, certainty: 'exact' }
  }
  const certainty: Certainty = project.extraction.open.length === 0 ? 'exact' : 'conditional'
  return { handle, problem: 'missing-dag', served: null, certainty }
}

/** Whether Airflow also has DAGs of somebody else, or may have: then what this repository does not know is not missing. */
function isShared({ dags }: CachedLocation, { base, head }: Repository): boolean {
  const peered = dags.filter((dag) => dag.peered)
  const isOurs = (dagId: string): boolean =>
    [base, head].some((side) => side !== null && servedById(side.served, dagId).length > 0)
  return peered.length === 0 || !peered.every(({ dagId }) => isOurs(dagId))
}

function judgeServed(handle: Handle, served: ServedDag, { repository, taskMapped }: Context): Verdict {
  const fine: Verdict = { handle, problem: null, served, certainty: 'exact' }
  const { breakage } = served
  if (breakage?.kind === 'import-error') return { ...fine, problem: 'broken-dag' }
  // The tasks of a DAG are only asked for when some task of it is mapped.
  if (breakage !== null) return taskMapped.has(handle.dagId) ? { ...fine, problem: 'broken-dag' } : fine
  if (handle.taskId === null) return fine
  const task = served.tasks.find(({ taskId }) => taskId === handle.taskId)
  if (task !== undefined) {
    return task.certainty === 'exact' || wasUnsure(handle, repository)
      ? fine
      : { ...fine, problem: 'missing-task', certainty: task.certainty }
  }
  const certainty: Certainty = served.complete ? 'exact' : 'conditional'
  return { ...fine, problem: served.level === 'dag' ? 'replaced-by-dag-proxy' : 'missing-task', certainty }
}

/** A task that only possibly is there was so before the change too, and Dagster has loaded with it. */
function wasUnsure(handle: Handle, { base }: Repository): boolean {
  if (base === null) return true
  return servedOf(base, handle).some(({ tasks }) =>
    tasks.some(({ taskId, certainty }) => taskId === handle.taskId && certainty !== 'exact'),
  )
}

function toProblem(
  { handle, problem, served, certainty }: Verdict,
  assets: readonly string[],
  taskIds: readonly string[],
): LoadProblem[] {
  const { dagId, taskId } = handle
  switch (problem) {
    case 'missing-task':
      return taskId === null ? [] : [{ kind: problem, dagId, taskId, assets, certainty }]
    case 'missing-dag':
    case 'replaced-by-dag-proxy':
      return [{ kind: problem, dagId, taskIds, assets, certainty }]
    case 'broken-dag':
      return served?.breakage == null ? [] : [{ kind: problem, dagId, breakage: served.breakage, assets, certainty }]
    default:
      return []
  }
}
