import { type Certainty, weakest } from '../certainty.ts'
import type { CachedLocation } from '../dagster/definitions.ts'
import type { Repository } from './forecast.ts'
import type { LoadProblem } from './load.ts'
import { dagsterName } from './names.ts'
import type { Project, ServedDag } from './project.ts'

interface Peer {
  readonly dagId: string
  readonly certainty: Certainty
}

/** DAGs of one instance that the location will peer under one name. */
export function collisions(location: CachedLocation, project: Project, repository: Repository): LoadProblem[] {
  const instances = new Set(location.dags.filter(({ peered }) => peered).map(({ instance }) => instance))
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
  const taken = takesNewDags(cachedIds, ours(base ?? project))
  if (taken === null) return staying
  const coming = [...hereIds].filter((dagId) => !cachedIds.has(dagId)).sort()
  return [...staying, ...coming.map((dagId): Peer => ({ dagId, certainty: taken }))]
}

/**
 * Whether a location that does not tell its selector peers a new DAG: surely, if it peers every DAG that Airflow has had;
 * possibly, if it peers some of them (`unresolved`); not, if it peers none (null).
 */
function takesNewDags(cachedIds: ReadonlySet<string>, before: readonly ServedDag[]): Certainty | null {
  const ids = before.map(({ dag }) => dag.dagId)
  const peered = ids.filter((dagId) => cachedIds.has(dagId))
  if (ids.length > 0 && peered.length === ids.length) return 'exact'
  return peered.length > 0 || ids.length === 0 ? 'unresolved' : null
}
