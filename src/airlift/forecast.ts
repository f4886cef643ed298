import { canRead, type LiveAirflow, readsFrom } from './airflow-support.ts'
import type { CachedLocation, Mapping } from '../dagster/definitions.ts'
import { toLoadError } from './load-errors.ts'
import type { LoadProblem, LocationLoad } from './load.ts'
import { mappingProblems } from './mapping-problems.ts'
import { collisions } from './name-collisions.ts'
import { pickProblems } from './pick-problems.ts'
import type { Project } from './project.ts'
import { dagsById } from './lookup.ts'

/** The two sides of the change; a DAG that neither defines belongs to somebody else and is as Dagster has cached it. */
export interface Repository {
  readonly base: Project | null
  readonly head: Project
}

export interface Surroundings extends Repository {
  /** The Airflow that was asked for its version; null when none was. */
  readonly airflow?: LiveAirflow | null
}

/**
 * What Airlift does when it next reads Airflow for a code location, `project` (base or head) being what Airflow serves.
 *
 * "Next" is when Airflow has parsed the project's files and dropped the DAGs of those that it cannot import.
 */
export function foretellLoad(
  location: CachedLocation,
  project: Project,
  { airflow = null, ...repository }: Surroundings,
): LocationLoad {
  const unknown = (error: string): LocationLoad => ({
    location: location.name,
    outcome: 'unknown',
    error,
    problems: [],
  })
  if (location.status === 'error') return unknown('the location is in error now, so what it maps is not known')
  if (location.status === 'loading') return unknown('the location is still loading')
  if (location.airlift === undefined) return { location: location.name, outcome: 'loads', error: null, problems: [] }

  const problems = [
    ...unreadable(location, airflow),
    ...mappingProblems(location, lookedUp(location), project, repository),
    ...pickProblems(location, project, repository),
    ...collisions(location, project, repository),
  ].sort(byPhase)
  if (problems.some(({ certainty }) => certainty === 'exact')) {
    return { location: location.name, outcome: 'fails', error: toLoadError(problems, location), problems }
  }
  const [unsure] = problems
  if (unsure !== undefined) return { ...unknown(whyUnknown(unsure, project)), problems }
  return { location: location.name, outcome: 'loads', error: null, problems }
}

/** Airlift begins every load with the list of DAGs. */
function unreadable(location: CachedLocation, airflow: LiveAirflow | null): LoadProblem[] {
  const asks = location.airlift?.api !== 'none' || lookedUp(location).length > 0
  if (airflow === null || !asks || canRead(location.airlift?.version ?? null, airflow.version)) return []
  return [{ kind: 'unreadable-airflow', airflow, certainty: readsFrom(location, airflow) }]
}

/** The mappings that can fail a load. */
function lookedUp(location: CachedLocation): readonly Mapping[] {
  const otherwise = looksMappingsUp(location) ? 'always' : 'never'
  return location.mappings.filter(({ readOnLoad = otherwise }) => readOnLoad !== 'never')
}

/**
 * For snapshots that do not tell it of each mapping. A component fetches its state without its mappings, so a mapping to nothing
 * just stays without Airflow's data. Where nothing is peered and no mapped asset carries Airflow's data, Airlift does not ask
 * Airflow at all.
 */
function looksMappingsUp({ airlift, dags }: CachedLocation): boolean {
  if (airlift === undefined) return false
  if (airlift.api === 'builder') return true
  if (airlift.api === 'component') return !airlift.state.some(({ key }) => key.startsWith('AirflowInstanceComponent['))
  return dags.some(({ structure, fileloc }) => structure !== null || fileloc !== null)
}

/** Airlift first fetches the tasks of mapped DAGs, then looks each mapping up; Dagster then puts the definitions together. */
const PHASE: Readonly<Record<LoadProblem['kind'], number>> = {
  'unreadable-airflow': 0,
  'broken-dag': 1,
  'missing-task': 1,
  'missing-dag': 1,
  'replaced-by-dag-proxy': 1,
  'picked-dag': 1,
  'key-collision': 2,
}

function byPhase(one: LoadProblem, other: LoadProblem): number {
  return phaseOf(one) - phaseOf(other)
}

function phaseOf(problem: LoadProblem): number {
  return problem.kind === 'broken-dag' && problem.breakage.kind === 'task-in-group' ? 0 : PHASE[problem.kind]
}

function whyUnknown(problem: LoadProblem, project: Project): string {
  const reasonsOf = (dagId: string): string => {
    const [dag] = dagsById(project.extraction.dags, dagId)
    const reason = dag?.reasons[0] ?? project.extraction.open[0]
    return reason === undefined ? '' : `: ${reason.reason} (${reason.file}:${reason.line})`
  }
  switch (problem.kind) {
    case 'missing-task':
      return `whether DAG '${problem.dagId}' still has the mapped task '${problem.taskId}' is not known${reasonsOf(problem.dagId)}`
    case 'missing-dag':
      return `whether the mapped DAG '${problem.dagId}' still exists is not known${reasonsOf(problem.dagId)}`
    case 'replaced-by-dag-proxy':
      return `DAG '${problem.dagId}' is replaced by a task that an own builder names`
    case 'broken-dag':
      return `whether Airflow still serves DAG '${problem.dagId}' is not known${reasonsOf(problem.dagId)}`
    case 'picked-dag':
      return problem.error === null
        ? `DAG '${problem.dagId}' goes away, and ${problem.reason ?? 'whether it is picked in Python is not known'}${problem.at === null ? '' : ` (${problem.at.file}:${problem.at.line})`}`
        : `whether Airflow serves DAG '${problem.dagId}' is not known, and without it ${problem.at === null ? 'the code' : `${problem.at.file}:${problem.at.line}`} raises ${problem.error}`
    case 'unreadable-airflow':
      return `Airlift cannot read Airflow ${problem.airflow.version}, and whether the location reads ${problem.airflow.url} is not known`
    case 'key-collision':
      return `DAGs ${problem.dagIds.join(' and ')} become one name, and whether the location peers both is not known`
  }
}
