import type { CallArguments } from '../../python/call-arguments.ts'
import { argument, positional } from '../../python/call-arguments.ts'
import { callValue } from '../../python/calls.ts'
import type { Doubt } from '../../python/doubt.ts'
import { Host } from '../../python/host.ts'
import type { Run } from '../../python/run.ts'
import { truth } from '../../python/truth.ts'
import type { Value } from '../../python/values.ts'
import { NONE, str } from '../../python/values.ts'
import { dagAssetKey } from '../names.ts'
import { InstanceObject } from './airlift-functions.ts'
import { SpecObject, unknownSpec } from './assets.ts'
import { type Member, toList } from './collection.ts'
import { NO_METADATA } from './handles.ts'
import { textOf } from './texts.ts'

/** A DAG of one Airflow instance; null where its name is not known. */
interface AssumedDag {
  readonly instance: string | null
  readonly dagId: string
}

/** What a `dag_selector_fn` is asked about. */
class DagInfoObject extends Host {
  readonly typeName = 'DagInfo'
  readonly #dagId: string

  constructor(dagId: string) {
    super()
    this.#dagId = dagId
  }

  override getAttr(name: string): Value | undefined {
    return name === 'dag_id' ? str(this.#dagId) : undefined
  }
}

/**
 * The Airflow that `load_airflow_dag_asset_specs` asks while a definitions file is evaluated: it serves the DAGs that are
 * assumed, and keeps which of them were given out.
 */
export class AssumedAirflow {
  /** Instances that were asked; null where the name is not known. */
  readonly asked = new Set<string | null>()
  readonly given: AssumedDag[] = []
  /** Every instance has them, unless `serves` says otherwise. */
  readonly dagIds: readonly string[]
  readonly #serves: (dag: AssumedDag) => boolean

  constructor(dagIds: readonly string[], serves: (dag: AssumedDag) => boolean = () => true) {
    this.dagIds = dagIds
    this.#serves = serves
  }

  /** `load_airflow_dag_asset_specs(airflow_instance, mapped_assets, dag_selector_fn, …)`. */
  loadDagAssetSpecs(args: CallArguments, run: Run): Value {
    const given = argument(args, 0, 'airflow_instance')
    const instance = given instanceof InstanceObject ? textOf(given.name) : null
    const selector = argument(args, 2, 'dag_selector_fn') ?? NONE
    const filter = args.named.get('retrieval_filter') ?? NONE
    this.asked.add(instance)
    const served = this.dagIds.map((dagId) => ({ instance, dagId })).filter((dag) => this.#serves(dag))
    const members = served.flatMap((dag): Member[] => {
      const selected = filter.kind === 'none' ? isSelected(selector, dag, run) : run.doubt('a retrieval_filter')
      if (selected === false) return []
      this.given.push(dag)
      return [{ asset: specOf(dag), doubt: selected === true ? null : selected }]
    })
    return toList({ members, open: null }, run)
  }
}

function isSelected(selector: Value, { dagId }: AssumedDag, run: Run): boolean | Doubt {
  return selector.kind === 'none' || truth(callValue(selector, positional(new DagInfoObject(dagId)), run), run)
}

function specOf({ instance, dagId }: AssumedDag): SpecObject {
  if (instance === null) return unknownSpec()
  const key = dagAssetKey(instance, dagId)
  return new SpecObject({ key, metadata: NO_METADATA, written: null, partitions: null, instance })
}
