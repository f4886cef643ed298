import { assetName, mappingsOf, mappingsOfTask } from '../airlift/mappings.ts'
import type { ServedDag } from '../airlift/project.ts'
import type { Snapshot } from '../dagster/definitions.ts'
import type { OwnedDag } from '../report/graphs.ts'
import type { Execution, Owner } from '../report/model.ts'
import type { Served } from './altered.ts'
import { renamedTasks } from './structure.ts'
import { servedById } from '../airlift/lookup.ts'

interface Ownership {
  readonly owner: Owner
  readonly assets: readonly string[]
}

const key = (dagId: string, taskId: string): string => JSON.stringify([dagId, taskId])

/**
 * Who runs each task of a DAG, by the ids that its file writes. Without Dagster's word a proxied task is taken to run
 * there: Airflow hands it over either way.
 */
function ownersIn(served: ServedDag, cached: Snapshot | null): { readonly taskId: string; readonly by: Ownership }[] {
  const all = mappingsOf(cached, served)
  const proxiedById = new Map(served.tasks.map(({ taskId, proxied }) => [taskId, proxied]))
  const replaced = served.level === 'dag' ? served.tasks[0] : undefined
  return served.dag.tasks.map(({ taskId }) => {
    const mappings = mappingsOfTask(all, served, taskId)
    const assets = [...new Set(mappings.map(({ assetKey }) => assetName(assetKey)))].sort()
    const runs = cached === null || mappings.some(({ executable }) => executable)
    const proxied = proxiedById.get(taskId) ?? replaced?.proxied ?? false
    return { taskId, by: { owner: proxied ? (runs ? 'dagster' : 'none') : 'airflow', assets } }
  })
}

/** Who runs each task, by the ids that the DAG files write. */
function owners(
  dags: Served | null,
  cached: Snapshot | null,
): Map<string, Ownership & { dagId: string; taskId: string }> {
  const entries = (dags?.served ?? []).flatMap((served) =>
    ownersIn(served, cached).map(({ taskId, by }) => {
      const { dagId } = served.dag
      return [key(dagId, taskId), { dagId, taskId, ...by }] as const
    }),
  )
  return new Map(entries)
}

/** Each DAG with who runs its tasks, for the diagram. */
export function ownedDags(dags: Served | null, cached: Snapshot | null): OwnedDag[] {
  return (dags?.served ?? []).map((served) => ({
    dagId: served.dag.dagId,
    complete: served.dag.complete,
    tasks: ownersIn(served, cached).map(({ taskId, by }) => ({ taskId, owner: by.owner })),
    edges: served.dag.edges,
  }))
}

/** What head calls each task that base called otherwise. */
function newNames(base: Served | null, head: Served): ReadonlyMap<string, string> {
  const pairs = (base?.served ?? []).flatMap(({ dag }) => {
    const [now] = servedById(head.served, dag.dagId)
    const renames = now === undefined || now.dag === dag ? [] : renamedTasks(dag, now.dag)
    return renames.map(({ from, to }) => [key(dag.dagId, from), key(dag.dagId, to)] as const)
  })
  return new Map(pairs)
}

/**
 * The tasks that somebody else runs after the change than before, with those that came or went; sorted by DAG and task.
 * `before` is what Dagster has cached as long as the change is not merged, where that differs.
 */
export function changedExecution(
  base: Served | null,
  head: Served,
  cached: Snapshot | null,
  before: Snapshot | null = cached,
): Execution[] {
  const names = newNames(base, head)
  const earlier = new Map([...owners(base, before)].map(([task, ownership]) => [names.get(task) ?? task, ownership]))
  const later = owners(head, cached)
  return [...new Set([...earlier.keys(), ...later.keys()])].sort().flatMap((each) => {
    const was = earlier.get(each)
    const will = later.get(each)
    const { dagId, taskId } = will ?? was ?? {}
    if (dagId === undefined || taskId === undefined || was?.owner === will?.owner) return []
    const assets = [...((will ?? was)?.assets ?? [])]
    return [{ dagId, taskId, before: was?.owner ?? 'none', after: will?.owner ?? 'none', assets }]
  })
}
