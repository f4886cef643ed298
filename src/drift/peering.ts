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
