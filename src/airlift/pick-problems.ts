import { type Certainty, weakest } from '../certainty.ts'
import type { CachedLocation } from '../dagster/definitions.ts'
import { copiesById, mappingsById } from '../dagster/lookup.ts'
import type { Repository } from './forecast.ts'
import type { LoadProblem } from './load.ts'
import { servedById } from './lookup.ts'
import { peeringFiles } from './peering-files.ts'
import type { Picks, Project, ServedDag } from './project.ts'

type PickProblem = Extract<LoadProblem, { kind: 'picked-dag' }>

interface Dag {
  readonly dagId: string
  readonly instance: string | null
}

/**
 * DAGs whose assets the location's own code takes out of what Airlift loads (`next(iter(load_airflow_dag_asset_specs(…)))`) and
 * that Airflow will not serve. Where the tree does not hold the location's code, a location that leaves DAGs out may do that.
 */
export function pickProblems(location: CachedLocation, project: Project, repository: Repository): PickProblem[] {
  if (location.airlift === undefined || location.airlift.api === 'component') return []
  const files = peeringFiles(location, project, repository)
  const gone = location.dags.filter((dag) => dag.peered && dag.assetKey !== null && isGone(dag, project, repository))
  if (files.length === 0 || files.some((file) => file === null || !file.complete)) {
    return gone.filter((dag) => mayPick(location, dag, repository)).map((dag) => unsure(dag, location.name))
  }
  const certainty: Certainty = files.length === 1 ? 'exact' : 'conditional'
  const picks = files.flatMap((file) => (file === null ? [] : [file.picks]))
  return [
    ...picks.flatMap((each) => neededIn(each, location, project, repository, certainty)),
    ...picks.flatMap(({ open }) => (open === null ? [] : gone.map((dag) => openPick(dag, open)))),
  ]
}

const servedAs = ({ served }: Project, { dagId, instance }: Dag): readonly ServedDag[] =>
  servedById(served, dagId).filter((each) => each.instance === null || instance === null || each.instance === instance)

/** Airflow drops what it cannot import. */
function isServed(dag: Dag, project: Project): boolean {
  return servedAs(project, dag).some(({ breakage }) => breakage?.kind !== 'import-error')
}

function isOurs(dag: Dag, { base, head }: Repository): boolean {
  return [base, head].some((side) => side !== null && servedAs(side, dag).length > 0)
}

function isGone(dag: Dag, project: Project, repository: Repository): boolean {
  return isOurs(dag, repository) && !isServed(dag, project)
}

/** Picks that find nothing: of a DAG that goes away, or of one that nobody has. */
function neededIn(
  { dags }: Picks,
  { dags: cached }: CachedLocation,
  project: Project,
  repository: Repository,
  certainty: Certainty,
): PickProblem[] {
  return dags.flatMap((pick): PickProblem[] => {
    if (isServed(pick, project)) return []
    const isCached = copiesById(cached, pick.dagId).some(({ peered }) => peered)
    const ours = isOurs(pick, repository)
    // Somebody else's DAG: Airflow may well have it.
    if (!ours && isCached) return []
    const sure = ours && project.extraction.open.length === 0 ? 'exact' : 'conditional'
    const { dagId, error, file, line } = pick
    return [{ kind: 'picked-dag', dagId, error, at: { file, line }, reason: null, certainty: weakest(certainty, sure) }]
  })
}

function openPick({ dagId }: Dag, { reason, file, line }: NonNullable<Picks['open']>): PickProblem {
  return { kind: 'picked-dag', dagId, error: null, at: { file, line }, reason, certainty: 'unresolved' }
}

/**
 * A location that takes all DAGs of an instance hardly picks them one by one. One that maps the DAG fails without it anyway.
 */
function mayPick(location: CachedLocation, { dagId, instance }: Dag, { base, head }: Repository): boolean {
  if (mappingsById(location.mappings, dagId).some(({ readOnLoad }) => readOnLoad !== 'never')) return false
  const peered = location.dags.filter((dag) => dag.peered && dag.instance === instance)
  const known = (base ?? head).served.filter((served) => served.instance === null || served.instance === instance)
  const isPeered = ({ dag }: ServedDag): boolean =>
    copiesById(location.dags, dag.dagId).some((copy) => copy.peered && copy.instance === instance)
  return peered.length === 1 || !known.every(isPeered)
}

function unsure({ dagId }: Dag, location: string): PickProblem {
  const reason = `code location '${location}' may pick it in Python, and would fail without it`
  return { kind: 'picked-dag', dagId, error: null, at: null, reason, certainty: 'unresolved' }
}
