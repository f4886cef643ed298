import type { Project, ServedDag } from '../airlift/project.ts'
import type { CachedDag, CachedLocation } from '../dagster/definitions.ts'

/** Whether a cached DAG and a DAG of the tree are of one Airflow instance, as far as both names are known. */
export function sameInstance(cached: string | null, configured: string | null): boolean {
  return cached === null || configured === null || cached === configured
}

/** The location's copies of a DAG; one Airflow may be peered under two instance names, so there can be several. */
export function copiesOf(location: CachedLocation, dagId: string, instance: string | null): readonly CachedDag[] {
  return location.dags.filter((dag) => dag.dagId === dagId && sameInstance(dag.instance, instance))
}

/**
 * Whether the location would peer a DAG that it does not have. Dagster does not tell its selector or filter, so it is read
 * from what the location did with the other DAGs that Airflow already has: it takes this one when it left none of them out.
 */
export function wouldPeer(location: CachedLocation, dagId: string, instance: string | null, known: Project): boolean {
  const others = known.served.filter(
    (served) => served.dag.dagId !== dagId && (instance === null || sameInstance(served.instance, instance)),
  )
  const peered = (other: ServedDag): boolean =>
    copiesOf(location, other.dag.dagId, instance).some((copy) => copy.peered)
  return others.length > 0 && others.every(peered)
}

const partsFromEnd = (path: string): string[] => path.split('/').reverse()

/** How many folders and file names two paths share, from their ends. */
function sharedEnd(a: string, b: string): number {
  const others = partsFromEnd(b)
  const parts = partsFromEnd(a)
  const differs = parts.findIndex((part, index) => part !== others[index])
  return differs === -1 ? parts.length : differs
}

/**
 * The DAG of the project that a copy was made of. Where several files define the dag_id, it is the one that stands where
 * the copy's file stood; null when that cannot be told, since a comparison with the wrong file would be all false alarms.
 */
export function originalOf(copy: CachedDag, project: Project, instance: string | null): ServedDag | null {
  const candidates = project.served.filter(
    (served) => served.dag.dagId === copy.dagId && sameInstance(instance, served.instance),
  )
  const { fileloc } = copy
  if (candidates.length < 2) return candidates[0] ?? null
  if (fileloc === null) return null
  const scored = candidates
    .map((served) => ({ served, shared: sharedEnd(served.dag.file, fileloc) }))
    .sort((a, b) => b.shared - a.shared)
  const [best, second] = scored
  return best !== undefined && best.shared > 0 && best.shared !== second?.shared ? best.served : null
}
