import type { Dag } from '../airflow/dag.ts'
import { dagTaker } from '../airlift/peering-files.ts'
import type { Project, ServedDag } from '../airlift/project.ts'
import type { Certainty } from '../certainty.ts'
import type { CachedLocation, CachedStructure, Snapshot } from '../dagster/definitions.ts'
import type { Difference } from './differences.ts'
import { copiesOf, originalOf, sameInstance, wouldPeer } from './peering.ts'
import { pairRenames, type Traits } from './renames.ts'
import { compareStructure, type StructureDifference } from './structure.ts'
import { failuresOfFile, servedById } from '../airlift/lookup.ts'

/** The commits whose DAGs count as this repository's own; a cached DAG that neither defines belongs to somebody else. */
export interface Repository {
  readonly base: Project | null
  readonly head: Project
}

interface Absence {
  readonly dagId: string
  readonly instance: string | null
  readonly location: string
  readonly certainty: Certainty
  readonly doubt: string | null
}

const SURE = { certainty: 'exact', doubt: null } as const
const unsure = (doubt: string) => ({ certainty: 'conditional', doubt }) as const

const defines = (project: Project | null, dagId: string, instance: string | null): ServedDag | undefined =>
  servedById(project?.served ?? [], dagId).find((served) => sameInstance(instance, served.instance))

/** DAGs of the project that a location, which takes all others that its code may take, does not have. */
function missingFrom(location: CachedLocation, project: Project, known: Project, repository: Repository): Absence[] {
  const takes = dagTaker(location, project, repository)
  const peered = location.dags.filter((copy) => copy.peered)
  return project.served.flatMap(({ dag, instance }) => {
    if (copiesOf(location, dag.dagId, instance).some((copy) => copy.peered)) return []
    if (!wouldPeer(location, { dagId: dag.dagId, instance }, known, takes)) return []
    const isTold = takes({ dagId: dag.dagId, instance }) === true
    // A DAG that Airflow already has may just as well be the one that a selector leaves out; and a location with one DAG may
    // have picked it by its name.
    const isNew = defines(known, dag.dagId, instance) === undefined && peered.length > 1
    const sure = isTold || isNew ? SURE : unsure('a selector or filter of the location may leave it out')
    return [{ dagId: dag.dagId, instance, location: location.name, ...sure }]
  })
}

/** Peered DAGs that the project no longer defines. */
function leftIn(location: CachedLocation, project: Project, repository: Repository): Absence[] {
  return location.dags.flatMap(({ dagId, instance, peered }) => {
    const ours = defines(repository.base, dagId, instance) ?? defines(repository.head, dagId, instance)
    if (!peered || ours === undefined || defines(project, dagId, instance) !== undefined) return []
    const { failures, open } = project.extraction
    // A file that does not parse has not lost its DAGs: Airflow keeps them until it drops them as a whole.
    if (failuresOfFile(failures, ours.dag.file).length > 0) return []
    const whole = failures.length === 0 && open.length === 0
    const sure = whole ? SURE : unsure('a file that cannot be read completely may define it')
    return [{ dagId, instance, location: location.name, ...sure }]
  })
}

function dagTraits(dag: Pick<Dag, 'dagId' | 'tasks'>): Traits {
  return { name: dag.dagId, kind: null, around: new Set(dag.tasks.map((task) => task.taskId)) }
}

const NOWHERE = { file: null, line: null } as const

function compareDagLists(location: CachedLocation, project: Project, repository: Repository): Difference[] {
  const known = repository.base ?? project
  const gone = leftIn(location, project, repository)
  // A DAG that selectors may leave out can still be the new name of one that is peered.
  const fresh = project.served.filter(
    ({ dag, instance }) =>
      defines(known, dag.dagId, instance) === undefined && copiesOf(location, dag.dagId, instance).length === 0,
  )
  const renames = pairRenames(
    gone.flatMap(({ dagId, instance }) => {
      const former = defines(repository.base, dagId, instance)
      return former === undefined || former.dag.tasks.length === 0 ? [] : [dagTraits(former.dag)]
    }),
    fresh.filter(({ dag }) => dag.tasks.length > 0).map(({ dag }) => dagTraits(dag)),
  )
  const newNames = new Set(renames.map(({ to }) => to))
  const oldNames = new Set(renames.map(({ from }) => from))
  const place = (dagId: string, instance: string | null) => {
    const served = defines(project, dagId, instance)
    return served === undefined ? NOWHERE : { file: served.dag.file, line: served.dag.line }
  }
  const told = (absence: Absence) => ({
    dagId: absence.dagId,
    instance: absence.instance,
    locations: [absence.location],
    certainty: absence.certainty,
    doubt: absence.doubt,
    ...place(absence.dagId, absence.instance),
  })

  return [
    ...renames.flatMap(({ from, to }) => {
      const old = gone.find(({ dagId }) => dagId === from)
      return old === undefined
        ? []
        : [{ kind: 'dag-renamed' as const, ...told(old), ...place(to, old.instance), dagId: to, from }]
    }),
    ...missingFrom(location, project, known, repository)
      .filter(({ dagId }) => !newNames.has(dagId))
      .map((absence) => ({ kind: 'dag-added' as const, ...told(absence) })),
    ...gone
      .filter(({ dagId }) => !oldNames.has(dagId))
      .map((absence) => ({ kind: 'dag-removed' as const, ...told(absence) })),
  ]
}

function inDag(served: ServedDag, locations: readonly string[], difference: StructureDifference): Difference {
  const { dag, instance } = served
  const taskId = 'taskId' in difference ? difference.taskId : undefined
  const place = dag.tasks.find((task) => task.taskId === taskId) ?? dag
  const doubt = difference.certainty === 'exact' ? null : "the DAG, or Dagster's copy of it, cannot be read completely"
  return { ...difference, doubt, dagId: dag.dagId, instance, locations, file: place.file, line: place.line }
}

/** DAGs of the same id on both sides, inside. */
function compareDags(location: CachedLocation, project: Project): Difference[] {
  return location.dags.flatMap((copy) => {
    const served = originalOf(copy, project, copy.instance)
    if (served === null || copy.structure === null) return []
    return compareStructure(served.dag, copy.structure).map((difference) => inDag(served, [location.name], difference))
  })
}

/** Equal differences of several locations are one difference that names them all. */
function mergeLocations(differences: readonly Difference[]): Difference[] {
  const merged = new Map<string, Difference>()
  for (const difference of differences) {
    const key = JSON.stringify({ ...difference, locations: null })
    const locations = new Set([...(merged.get(key)?.locations ?? []), ...difference.locations])
    merged.set(key, { ...difference, locations: [...locations].sort() })
  }
  return [...merged.values()]
}

/**
 * Base stands in for Dagster's copy when Dagster was not asked: what differs is then only possibly out of step. A DAG that
 * the change leaves as it is needs no comparison: its files were read once for both sides.
 */
function asCached(base: Project, project: Project): CachedLocation {
  const unchanged = new Set(project.served.map(({ dag }) => dag))
  const structureOf = (dag: Dag): CachedStructure => ({
    from: 'source',
    complete: dag.complete,
    reasons: [...dag.reasons],
    tasks: dag.tasks.map(({ taskId, mapped, operator, certainty }) => ({ taskId, mapped, operator, certainty })),
    edges: dag.edges.map(({ from, to, certainty }) => ({ from, to, certainty })),
    schedule: dag.schedule,
  })
  const dags = base.served.map(({ dag, instance }) => ({
    dagId: dag.dagId,
    instance,
    assetKey: null,
    peered: true,
    fileloc: dag.file,
    scheduleInterval: null,
    sourceHash: null,
    source: null,
    structure: unchanged.has(dag) ? null : structureOf(dag),
  }))
  return { name: '', status: 'loaded', instances: [], dags, mappings: [], checks: [] }
}

/** Where `project` (base or head of the repository) and Dagster's copy of Airflow are out of step, in a stable order. */
export function compareProject(project: Project, cached: Snapshot | null, repository: Repository): Difference[] {
  const locations = cached?.locations.filter((location) => location.status === 'loaded')
  if (locations !== undefined) {
    return mergeLocations(
      locations.flatMap((location) => [
        ...compareDagLists(location, project, repository),
        ...compareDags(location, project),
      ]),
    )
  }
  if (repository.base === null || repository.base === project) return []
  const assumed = asCached(repository.base, project)
  return [...compareDagLists(assumed, project, repository), ...compareDags(assumed, project)].map((difference) => ({
    ...difference,
    locations: [],
    ...(difference.certainty === 'exact' ? unsure('Dagster was not asked what it has cached') : {}),
  }))
}
