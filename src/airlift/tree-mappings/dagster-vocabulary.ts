import type { CallArguments } from '../../python/call-arguments.ts'
import { allValues } from '../../python/call-arguments.ts'
import { NativeFunction, NativeType } from '../../python/host.ts'
import type { Run } from '../../python/run.ts'
import type { Value } from '../../python/values.ts'
import type { UnknownCall, Vocabulary } from '../../python/vocabulary.ts'
import { AIRLIFT_FUNCTIONS } from './airlift-functions.ts'
import type { AssumedAirflow } from './assumed-airflow.ts'
import { keyFromUserString, makeAssetKey } from './asset-key.ts'
import { AssetsObject, unknownSpec } from './assets.ts'
import { assetsIn, ResultObject } from './collection.ts'
import { DAGSTER_FUNCTIONS, mergeDefinitions } from './dagster-functions.ts'
import { handlesKeys } from './handles.ts'
import { PARTITIONS } from './partitions-object.ts'

const DAGSTER = /^dagster(_\w+)?(\.|$)/
const METHODS: ReadonlyMap<string, (args: CallArguments, run: Run) => Value> = new Map([
  ['AssetKey', makeAssetKey],
  ['AssetKey.from_user_string', keyFromUserString],
  ['AssetKey.from_coercible', makeAssetKey],
  ['Definitions.merge', mergeDefinitions],
  ['Definitions.merge_unbound_defs', mergeDefinitions],
])
/** Decorators of Dagster's integrations: `dbt_assets`, `sling_assets`, `dlt_assets`. */
const INTEGRATION_ASSETS = /^dagster_\w+\.(\w+\.)*\w+_assets$/

/** What Dagster's and Airlift's names mean to the evaluator, as far as mappings go. */
export class DagsterVocabulary implements Vocabulary {
  readonly #airflow: AssumedAirflow
  readonly #known = new Map<string, Value | undefined>()

  constructor(airflow: AssumedAirflow) {
    this.#airflow = airflow
  }

  claims(path: string): boolean {
    return DAGSTER.test(path)
  }

  resolve(path: string): Value | undefined {
    if (!this.claims(path)) return undefined
    if (this.#known.has(path)) return this.#known.get(path)
    const value = this.#make(path)
    this.#known.set(path, value)
    return value
  }

  #make(path: string): Value | undefined {
    const [name = '', owner = ''] = path.split('.').reverse()
    const method = METHODS.get(/^[A-Z]/.test(owner) ? `${owner}.${name}` : name)
    if (method !== undefined) return new NativeType(path, method)
    if (name === 'load_airflow_dag_asset_specs') {
      return new NativeFunction(name, (args, run) => this.#airflow.loadDagAssetSpecs(args, run), path)
    }
    if (path.startsWith('dagster_airlift.constants.')) return handlesKeys.get(name)
    const known = path.startsWith('dagster_airlift.')
      ? AIRLIFT_FUNCTIONS.get(name)
      : (DAGSTER_FUNCTIONS.get(name) ?? PARTITIONS.get(name))
    if (known !== undefined && !/^[A-Z]/.test(owner)) {
      return /^[A-Z]/.test(name) ? new NativeType(path, known) : new NativeFunction(name, known, path)
    }
    if (INTEGRATION_ASSETS.test(path)) {
      // With arguments only, and the decorated function says nothing of the keys.
      return new NativeFunction(name, () => new NativeFunction(name, () => new AssetsObject([unknownSpec()], true)))
    }
    return undefined
  }

  /** A function of Dagster that is not known here may hand on the assets that it is given. */
  unknownCall({ path, args, name }: UnknownCall, run: Run): Value | undefined {
    if (path === null || !this.claims(path)) return undefined
    const assets = allValues(args).map((value) => assetsIn(value, run))
    const mapped = assets.flatMap(({ members }) => members)
    if (mapped.length === 0) return undefined
    return new ResultObject(path, { members: mapped, open: run.doubt(`what \`${name}\` makes of its assets`) })
  }
}
