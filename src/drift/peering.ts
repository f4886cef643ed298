import type { DagTaker } from '../airlift/peering-files.ts'
import type { Project, ServedDag } from '../airlift/project.ts'
import type { CachedDag, CachedLocation } from '../dagster/definitions.ts'
import { servedById } from '../airlift/lookup.ts'
import { copiesById } from '../dagster/lookup.ts'

/** Whether a cached DAG and a DAG of the tree are of one Airflow instance, as far as both names are known. */
export function sameInstance(cached: string | null, configured: string | null): boolean {
  return cached === null || configured === null || cached === configured
}

/** The location's copies of a DAG; one Airflow may be peered under two instance names, so there can be several. */
export function copiesOf(location: CachedLocation, dagId: string, instance: string | null): readonly CachedDag[] {
  return copiesById(location.dags, dagId).filter((dag) => sameInstance(dag.instance, instance))
}

/**
 * Whether the location would peer a DAG that it does not have. Dagster does not tell its selector or filter, and the tree may
 * not hold it either, so it is read from what the location did with the other DAGs that Airflow already has and that it may
 * take: it takes this one when it left none of them out.
 */
export function wouldPeer(
  location: CachedLocation,
  { dagId, instance }: { readonly dagId: string; readonly instance: string | null },
  known: Project,
  takes: DagTaker,
): boolean {
  if (takes({ dagId, instance }) === false) return false
  let others = 0
  for (const { dag, instance: own } of known.served) {
    if (dag.dagId === dagId || (instance !== null && !sameInstance(own, instance))) continue
    if (takes({ dagId: dag.dagId, instance: own }) === false) continue
    others += 1
    if (!copiesOf(location, dag.dagId, instance).some((copy) => copy.peered)) return false
  }
  return others > 0
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
  const candidates = servedById(project.served, copy.dagId).filter((served) => sameInstance(instance, served.instance))
  const { fileloc } = copy
  if (candidates.length < 2) return candidates[0] ?? null
  if (fileloc === null) return null
  const scored = candidates
    .map((served) => ({ served, shared: sharedEnd(served.dag.file, fileloc) }))
    .sort((a, b) => b.shared - a.shared)
  const [best, second] = scored
  return best !== undefined && best.shared > 0 && best.shared !== second?.shared ? best.served : null
}
