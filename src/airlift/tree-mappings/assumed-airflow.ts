import type { CallArguments } from '../../python/call-arguments.ts'
import { argument } from '../../python/call-arguments.ts'
import type { Run } from '../../python/run.ts'
import type { Value } from '../../python/values.ts'
import { dagAssetKey } from '../names.ts'
import { isSelected, type Selection, selectionIn } from './airflow-instance.ts'
import { SpecObject, unknownSpec } from './assets.ts'
import { type Member, toList } from './collection.ts'
import { NO_METADATA } from './handles.ts'

/** A DAG of one Airflow instance; null where its name is not known. */
interface AssumedDag {
  readonly instance: string | null
  readonly dagId: string
}

/**
 * The Airflow that `load_airflow_dag_asset_specs` asks while a definitions file is evaluated: it serves the DAGs that are
 * assumed, and keeps which of them were given out.
 */
export class AssumedAirflow {
  readonly given: AssumedDag[] = []
  /** How it was asked for DAGs, each time. */
  readonly selections: Selection[] = []
  /** Every instance has them, unless `serves` says otherwise. */
  readonly dagIds: readonly string[]
  readonly #serves: (dag: AssumedDag) => boolean

  constructor(dagIds: readonly string[], serves: (dag: AssumedDag) => boolean = () => true) {
    this.dagIds = dagIds
    this.#serves = serves
  }

  /** `load_airflow_dag_asset_specs(airflow_instance, mapped_assets, dag_selector_fn, …)`. */
  loadDagAssetSpecs(args: CallArguments, run: Run): Value {
    const selection = selectionIn(args, argument(args, 2, 'dag_selector_fn'))
    const { instance } = selection
    this.selections.push(selection)
    const served = this.dagIds.map((dagId) => ({ instance, dagId })).filter((dag) => this.#serves(dag))
    const members = served.flatMap((dag): Member[] => {
      const selected = isSelected(selection, dag.dagId, run)
      if (selected === false) return []
      this.given.push(dag)
      return [{ asset: specOf(dag), doubt: selected === true ? null : selected }]
    })
    return toList({ members, open: null }, run)
  }
}

function specOf({ instance, dagId }: AssumedDag): SpecObject {
  if (instance === null) return unknownSpec()
  const key = dagAssetKey(instance, dagId)
  return new SpecObject({ key, metadata: NO_METADATA, written: null, partitions: null, instance })
}
