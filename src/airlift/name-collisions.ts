import { type Certainty, weakest } from '../certainty.ts'
import type { CachedLocation } from '../dagster/definitions.ts'
import type { Repository } from './forecast.ts'
import type { LoadProblem } from './load.ts'
import { dagsterName } from './names.ts'
import { dagTaker, peeringFiles } from './peering-files.ts'
import type { Project, ServedDag } from './project.ts'

interface Peer {
  readonly dagId: string
  readonly certainty: Certainty
}

/** DAGs of one instance that the location will peer under one name. */
export function collisions(location: CachedLocation, project: Project, repository: Repository): LoadProblem[] {
  const instances = new Set([
    ...location.dags.filter(({ peered }) => peered).map(({ instance }) => instance),
    ...(location.adopts === undefined ? [] : location.instances.map(({ name }) => name)),
  ])
  return [...instances].flatMap((instance) => {
    const byName = new Map<string, Peer[]>()
    for (const peer of peersAfter(location, instance, project, repository)) {
      const name = dagsterName(peer.dagId)
      byName.set(name, [...(byName.get(name) ?? []), peer])
    }
    return [...byName].flatMap(([name, peers]): LoadProblem[] => {
      if (peers.length < 2) return []
      const dagIds = peers.map(({ dagId }) => dagId)
      const certainty = weakest(...peers.map((peer) => peer.certainty))
      return [{ kind: 'key-collision', dagIds, name, instance, certainty }]
    })
  })
}

const isOf = (served: ServedDag, instance: string | null): boolean =>
  instance === null || served.instance === null || served.instance === instance

/** What the location peers once Airflow serves the project: first what it has already, then what comes new. */
function peersAfter(
  location: CachedLocation,
  instance: string | null,
  project: Project,
  { base, head }: Repository,
): Peer[] {
  const cached = location.dags.filter((dag) => dag.peered && dag.instance === instance)
  const cachedIds = new Set(cached.map(({ dagId }) => dagId))
  const ours = (side: Project | null): readonly ServedDag[] =>
    side?.served.filter((served) => isOf(served, instance)) ?? []
  const known = new Set([...ours(base), ...ours(head)].map(({ dag }) => dag.dagId))
  // Airflow drops what it cannot import.
  const here = ours(project).filter(({ breakage }) => breakage?.kind !== 'import-error')
  const hereIds = new Set(here.map(({ dag }) => dag.dagId))

  const staying = cached.flatMap(({ dagId }): Peer[] => {
    if (!known.has(dagId) || hereIds.has(dagId)) return [{ dagId, certainty: 'exact' }]
    return project.extraction.open.length > 0 ? [{ dagId, certainty: 'conditional' }] : []
  })
  const picksSome = peeringFiles(location, project, { base, head }).some(
    (file) => file !== null && file.picks.open !== null,
  )
  const takes = dagTaker(location, project, { base, head })
  const isTold = (dagId: string): boolean | null => takes({ dagId, instance })
  const before = ours(base ?? project).map(({ dag }) => dag.dagId)
  const likely = takesNewDags(
    location,
    cachedIds,
    before.filter((dagId) => isTold(dagId) !== false),
  )
  const coming = [...hereIds].filter((dagId) => !cachedIds.has(dagId)).sort()
  return [
    ...staying,
    ...coming.flatMap((dagId): Peer[] => {
      const told = isTold(dagId)
      if (told === false || likely === null) return []
      // Code that picks DAGs takes no other, whatever it has taken so far.
      const inferred = picksSome ? 'unresolved' : likely.inferred
      return [{ dagId, certainty: told === null ? inferred : likely.told }]
    }),
  ]
}

/**
 * Whether a location peers a new DAG: surely, if it peers every DAG of its code's choice that Airflow has had; possibly, if
 * it peers some of them; not, if it peers none (null). Where its code is not known (`inferred`), one DAG proves nothing, unless
 * it is a job: its asset may be picked by its name.
 */
function takesNewDags(
  { airlift, adopts }: CachedLocation,
  cachedIds: ReadonlySet<string>,
  before: readonly string[],
): { readonly told: Certainty; readonly inferred: Certainty } | null {
  // It has taken none so far because it did not read Airflow.
  if (adopts !== undefined) return { told: adopts.certainty, inferred: 'unresolved' }
  const peered = before.filter((dagId) => cachedIds.has(dagId)).length
  if (peered === 0 && before.length > 0) return null
  const told = peered === before.length ? 'exact' : 'unresolved'
  return { told, inferred: peered > 1 || airlift?.api === 'component' ? told : 'unresolved' }
}
