import type { CallArguments } from '../../python/call-arguments.ts'
import { argument, NO_ARGUMENTS } from '../../python/call-arguments.ts'
import { callValue } from '../../python/calls.ts'
import { Host, NativeFunction } from '../../python/host.ts'
import { isItems, itemsOf } from '../../python/iteration.ts'
import type { Run } from '../../python/run.ts'
import type { ModuleValue, Value } from '../../python/values.ts'
import { NONE, str } from '../../python/values.ts'
import { type KeyPath, keyPath, prefixed } from './asset-key.ts'
import { AssetsObject, SpecObject, unknownSpec } from './assets.ts'
import {
  assetsIn,
  type Collection,
  DefinitionsObject,
  mapCollection,
  merge,
  NOTHING,
  type Peering,
  toList,
} from './collection.ts'
import { mapSpec } from './assets.ts'
import { readMetadata } from './handles.ts'

type Native = (args: CallArguments, run: Run) => Value

/** `AssetSpec(…)`, and `SourceAsset(…)` which is read in the same way. */
export const makeSpec: Native = (args, run) => specFrom(keyPath(argument(args, 0, 'key')), args, run)

function specFrom(key: KeyPath, args: CallArguments, run: Run): SpecObject {
  const written = args.named.get('metadata') ?? null
  const metadata = readMetadata(written ?? undefined, run)
  return new SpecObject({
    key,
    metadata: args.openNamed === null ? metadata : { ...metadata, doubt: metadata.doubt ?? args.openNamed },
    written: written?.kind === 'none' ? null : written,
    partitions: args.named.get('partitions_def') ?? null,
    instance: null,
  })
}

/** `AssetOut(…)`: an asset of a multi-asset, whose name the multi-asset gives. */
class OutObject extends Host {
  readonly typeName = 'AssetOut'
  readonly args: CallArguments

  constructor(args: CallArguments) {
    super()
    this.args = args
  }

  toSpec(name: string, run: Run): SpecObject {
    return specFrom(keyOf(this.args, name), this.args, run)
  }
}

/** `key=`, else `key_prefix=` before `name=`, else before the name of what is decorated. */
function keyOf({ named }: CallArguments, fallback: string | null): KeyPath {
  const key = named.get('key')
  if (key !== undefined && key.kind !== 'none') return keyPath(key)
  const name = named.get('name')
  const given = name === undefined || name.kind === 'none' ? (fallback === null ? null : str(fallback)) : name
  return prefixed(named.get('key_prefix'), given?.kind === 'str' ? [given.value] : null)
}

/** A decorator that is used with or without arguments. */
function decorator(make: (decorated: Value, args: CallArguments, run: Run) => Value): Native {
  return (args, run) => {
    const [decorated] = args.positional
    if (decorated?.kind === 'function' || isGuessedFunction(decorated)) return make(decorated, NO_ARGUMENTS, run)
    return new NativeFunction('decorator', (inner, at) => make(inner.positional[0] ?? NONE, args, at))
  }
}

function isGuessedFunction(value: Value | undefined): value is Value {
  return value?.kind === 'unknown' && value.guess?.kind === 'function'
}

function nameOf(decorated: Value): string | null {
  if (decorated.kind === 'function') return decorated.name
  return decorated.kind === 'unknown' && decorated.guess !== null ? nameOf(decorated.guess) : null
}

const asset = decorator((decorated, args, run) => {
  const spec = specFrom(keyOf(args, nameOf(decorated)), args, run)
  return new AssetsObject([spec], true)
})

const multiAsset = decorator((_decorated, args, run) => {
  const specs = args.named.get('specs')
  const outs = args.named.get('outs')
  const partitions = args.named.get('partitions_def') ?? null
  const found = specs === undefined || specs.kind === 'none' ? specsOfOuts(outs, run) : specsOf(specs, run)
  return new AssetsObject(
    found.map((spec) => (spec.details.partitions === null && partitions !== null ? spec.with({ partitions }) : spec)),
    true,
  )
})

function specsOf(value: Value, run: Run): SpecObject[] {
  const { members, open } = assetsIn(value, run)
  const specs = members.flatMap(({ asset: each }) => (each instanceof SpecObject ? [each] : each.specs))
  return open === null ? specs : [...specs, unknownSpec(open)]
}

function specsOfOuts(outs: Value | undefined, run: Run): SpecObject[] {
  if (outs?.kind !== 'dict') return [unknownSpec(run.doubt('the outs of an asset'))]
  const specs = outs.store.entries().map(([name, out]) => {
    if (name.kind !== 'str') return unknownSpec()
    return out instanceof OutObject ? out.toSpec(name.value, run) : unknownSpec(run.doubt('an AssetOut'))
  })
  return outs.open === null ? specs : [...specs, unknownSpec(outs.open)]
}

/** `AssetsDefinition(specs=…)`; what it is made of otherwise is not followed. */
const makeAssetsDefinition: Native = (args, run) => {
  const specs = args.named.get('specs')
  const executable = args.named.has('node_def') || args.named.has('compute')
  return new AssetsObject(specs === undefined ? [unknownSpec()] : specsOf(specs, run), executable || null)
}

const makeDefinitions: Native = (args, run) => {
  const assets = assetsIn(argument(args, 0, 'assets'), run)
  const open = args.openNamed ?? args.openPositional
  return new DefinitionsObject(open === null ? assets : { ...assets, open })
}

/** `Definitions.merge(…)`. */
export const mergeDefinitions: Native = (args, run) => {
  const all = args.positional.map((value) => assetsIn(value, run))
  const { members, open } = merge(...all)
  return new DefinitionsObject(
    { members, open: open ?? args.openPositional },
    mergePeering(args.positional.filter((value) => value instanceof DefinitionsObject)),
  )
}

function mergePeering(definitions: readonly DefinitionsObject[]): Peering {
  return {
    selections: definitions.flatMap(({ peering }) => peering.selections),
    transformsEvents: definitions.some(({ peering }) => peering.transformsEvents),
  }
}

/** `@definitions`: the function is called when the location loads. */
const lazyDefinitions = decorator((decorated, _args, run) => callValue(decorated, NO_ARGUMENTS, run))

const mapAssetSpecs: Native = (args, run) => {
  const fn = argument(args, 0, 'func') ?? NONE
  const assets = assetsIn(argument(args, 1, 'iterable'), run)
  return toList(
    mapCollection(assets, (spec) => mapSpec(fn, spec, run)),
    run,
  )
}

/** Gives back what it is given, as far as mappings go. */
function passThrough(parameter: string): Native {
  return (args, run) => {
    const value = argument(args, 0, parameter)
    if (value instanceof DefinitionsObject) return value
    return toList(assetsIn(value, run), run)
  }
}

/** The assets bound in a module. */
export function assetsOfModule(module: ModuleValue, run: Run): Collection {
  const found = [...module.attributes.values()].filter(mayBeAssets).map((value) => assetsIn(value, run))
  return merge(...found)
}

/** Dagster takes lists of assets, as long as they hold nothing else: no tuples, and no lists in lists. */
function mayBeAssets(value: Value): boolean {
  if (value.kind === 'choice') return value.options.some((option) => mayBeAssets(option.value))
  return value.kind === 'list' ? value.items.length > 0 && value.items.every(mayBeAsset) : mayBeAsset(value)
}

function mayBeAsset(value: Value): boolean {
  if (value.kind === 'choice') return value.options.some((option) => mayBeAsset(option.value))
  return value instanceof SpecObject || value instanceof AssetsObject
}

function modulesIn(value: Value | undefined, run: Run): { modules: ModuleValue[]; isAll: boolean } {
  if (value?.kind === 'module') return { modules: [value], isAll: true }
  const items = value === undefined ? null : itemsOf(value, run)
  if (items === null || !isItems(items) || items.open !== null) return { modules: [], isAll: false }
  const modules = items.values.filter((item) => item.kind === 'module')
  return { modules, isAll: modules.length === items.values.length }
}

function ofModules(args: CallArguments, run: Run): Collection {
  const value = args.named.get('modules') ?? args.named.get('module') ?? args.positional[0]
  const { modules, isAll } = modulesIn(value, run)
  const { members, open } = merge(...modules.map((module) => assetsOfModule(module, run)))
  return { members, open: isAll ? open : run.doubt('assets of a module') }
}

/** A spec is left out unless `include_specs` is set; what else is held as one here, such as a `SourceAsset`, is not. */
const assetsOfModules: Native = (args, run) => {
  const { members, open } = ofModules(args, run)
  const specs = args.named.get('include_specs')
  if (specs?.kind === 'bool' && specs.value) return toList({ members, open }, run)
  const left = run.doubt('`load_assets_from_modules`, which leaves specs out unless `include_specs` is set')
  const doubted = members.map(({ asset, doubt }) => ({
    asset,
    doubt: doubt ?? (asset instanceof SpecObject ? left : null),
  }))
  return toList({ members: doubted, open }, run)
}

const definitionsOfModules: Native = (args, run) => new DefinitionsObject(ofModules(args, run))

/** The files in the folder are definitions files of their own. */
const ofFolder: Native = () => new DefinitionsObject(NOTHING)

/** The functions and classes of `dagster`, by name. */
export const DAGSTER_FUNCTIONS: ReadonlyMap<string, Native> = new Map([
  ['asset', asset],
  ['graph_asset', asset],
  ['multi_asset', multiAsset],
  ['graph_multi_asset', multiAsset],
  ['AssetOut', (args: CallArguments) => new OutObject(args)],
  ['AssetSpec', makeSpec],
  ['SourceAsset', makeSpec],
  ['AssetsDefinition', makeAssetsDefinition],
  ['Definitions', makeDefinitions],
  ['definitions', lazyDefinitions],
  ['map_asset_specs', mapAssetSpecs],
  ['external_assets_from_specs', passThrough('specs')],
  ['external_asset_from_spec', (args: CallArguments) => argument(args, 0, 'spec') ?? NONE],
  ['with_source_code_references', passThrough('assets_defs')],
  ['link_code_references_to_git', passThrough('assets_defs')],
  ['with_resources', passThrough('definitions')],
  ['load_assets_from_modules', assetsOfModules],
  ['load_definitions_from_module', definitionsOfModules],
  ['load_definitions_from_modules', definitionsOfModules],
  ['load_from_defs_folder', ofFolder],
  ['load_defs', ofFolder],
])
