import type { Dag } from '../airflow/dag.ts'
import type { Project, ServedDag } from '../airlift/project.ts'
import type { Snapshot } from '../dagster/definitions.ts'
import type { DagState, ReportDag } from '../report/model.ts'
import { essence, identity } from './essence.ts'
import { copiesOf } from './peering.ts'
import { pairRenames } from './renames.ts'
import { textOrder } from '../text-order.ts'

const traits = (dag: Dag) => ({ name: dag.dagId, kind: null, around: new Set(dag.tasks.map(({ taskId }) => taskId)) })

/** Each DAG that base or head defines, and what the change does to it; sorted by dag id. */
export function dagStates(base: Project | null, head: Project, cached: Snapshot | null): ReportDag[] {
  const before = new Map((base?.served ?? []).map((served) => [identity(served), served]))
  const after = new Map(head.served.map((served) => [identity(served), served]))
  const gone = [...before].filter(([key]) => !after.has(key)).map(([, served]) => served)
  const fresh = [...after].filter(([key]) => !before.has(key)).map(([, served]) => served)
  const withTasks = (all: readonly ServedDag[]) =>
    all.filter(({ dag }) => dag.tasks.length > 0).map(({ dag }) => traits(dag))
  const renames = pairRenames(withTasks(gone), withTasks(fresh))
  const oldNames = new Set(renames.map(({ from }) => from))
  const newNames = new Set(renames.map(({ to }) => to))

  const told = (served: ServedDag, state: DagState): ReportDag => {
    const { dag, instance } = served
    const locations = (cached?.locations ?? [])
      .filter((location) => copiesOf(location, dag.dagId, instance).length > 0)
      .map(({ name }) => name)
    const { dagId, file } = dag
    return { dagId, instance, file, state, complete: dag.complete, inDagster: locations.length > 0, locations }
  }
  const stateOf = (served: ServedDag): DagState => {
    const former = before.get(identity(served))
    if (former === undefined) return newNames.has(served.dag.dagId) ? 'renamed' : base === null ? 'unchanged' : 'added'
    return former === served || essence(former) === essence(served) ? 'unchanged' : 'changed'
  }
  return [
    ...[...after.values()].map((served) => told(served, stateOf(served))),
    ...gone.filter(({ dag }) => !oldNames.has(dag.dagId)).map((served) => told(served, 'removed')),
  ].sort((a, b) => textOrder(a.dagId, b.dagId) || textOrder(a.file, b.file))
}
