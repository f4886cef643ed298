import { newList } from '../../python/displays.ts'
import type { Doubt } from '../../python/doubt.ts'
import { BoundNative, Host } from '../../python/host.ts'
import { isItems, type Items, itemsOf } from '../../python/iteration.ts'
import type { Run } from '../../python/run.ts'
import type { Value } from '../../python/values.ts'
import { external, NONE } from '../../python/values.ts'
import type { Selection } from './airflow-instance.ts'
import { AssetsObject, mapSpec, SpecObject, unknownSpec } from './assets.ts'

export type Asset = SpecObject | AssetsObject

export interface Member {
  readonly asset: Asset
  /** Set when it is not surely there. */
  readonly doubt: Doubt | null
}

/** Assets that stand together, in a list or in `Definitions`. */
export interface Collection {
  readonly members: readonly Member[]
  /** Set when there may be more. */
  readonly open: Doubt | null
}

export const NOTHING: Collection = { members: [], open: null }

/** How definitions were handed to Airlift. */
export interface Peering {
  /** The Airflow instances that they peer, with the DAGs that they take. */
  readonly selections: readonly Selection[]
  /** With an `event_transformer_fn` of their own. */
  readonly transformsEvents: boolean
}

export const NO_PEERING: Peering = { selections: [], transformsEvents: false }

/** A `Definitions` object, of which only the assets matter. */
export class DefinitionsObject extends Host {
  readonly typeName = 'Definitions'
  readonly assets: Collection
  readonly peering: Peering

  constructor(assets: Collection, peering: Peering = NO_PEERING) {
    super()
    this.assets = assets
    this.peering = peering
  }

  override getAttr(name: string, run: Run): Value | undefined {
    switch (name) {
      case 'assets':
        return toList(this.assets, run)
      case 'get_all_asset_specs':
      case 'resolve_all_asset_specs':
        return new BoundNative(() => toList(specsOnly(this.assets), run))
      case 'map_asset_specs':
      case 'map_resolved_asset_specs':
      case 'permissive_map_resolved_asset_specs':
        return new BoundNative((args) => {
          const fn = args.named.get('func') ?? args.positional[0] ?? NONE
          // A selection may leave assets out, and which ones is Dagster's business.
          const { named } = args
          const selected = [named.get('selection'), named.get('selection_str')].every(
            (each) => each === undefined || each.kind === 'none',
          )
          return new DefinitionsObject(
            mapCollection(this.assets, (spec) => changed(fn, spec, selected, run)),
            this.peering,
          )
        })
      case 'with_definition_metadata_update':
      case 'with_resources':
      case 'with_reconstruction_metadata':
        return new BoundNative(() => this)
      default:
        return undefined
    }
  }

  override truth(): boolean {
    return true
  }
}

/** What a function of Dagster makes of assets: those assets, it may be. */
export class ResultObject extends Host {
  readonly typeName: string
  readonly assets: Collection

  constructor(name: string, assets: Collection) {
    super()
    this.typeName = name
    this.assets = assets
  }

  override getAttr(name: string): Value {
    return external(`${this.typeName}().${name}`, true)
  }

  override items(): Items {
    return { values: this.assets.members.map(({ asset }) => asset), open: this.assets.open }
  }
}

function changed(fn: Value, spec: SpecObject, everySpec: boolean, run: Run): SpecObject {
  const after = mapSpec(fn, spec, run)
  if (everySpec) return after
  const isSame = JSON.stringify(after.details.metadata) === JSON.stringify(spec.details.metadata)
  return isSame ? after : unknownSpec(run.doubt('a selection of assets'))
}

/** Applies a change to every spec, inside of definitions too. */
export function mapCollection({ members, open }: Collection, change: (spec: SpecObject) => SpecObject): Collection {
  const mapped = members.map(({ asset, doubt }) => ({
    asset: asset instanceof AssetsObject ? asset.map(change) : change(asset),
    doubt,
  }))
  return { members: mapped, open }
}

function specsOnly({ members, open }: Collection): Collection {
  const specs = members.flatMap(({ asset, doubt }) =>
    (asset instanceof AssetsObject ? asset.specs : [asset]).map((spec) => ({ asset: spec, doubt })),
  )
  return { members: specs, open }
}

export function merge(...collections: readonly Collection[]): Collection {
  return {
    members: collections.flatMap(({ members }) => members),
    open: collections.find(({ open }) => open !== null)?.open ?? null,
  }
}

export function toList({ members, open }: Collection, run: Run): Value {
  const doubt = open ?? members.find((member) => member.doubt !== null)?.doubt ?? null
  return newList(
    members.map(({ asset }) => asset),
    run,
    doubt,
  )
}

/** Packages whose functions give assets of their own, which Airlift knows nothing of. */
const UNMAPPED = /^dagster(_\w+)?\./

const MAX_DEPTH = 8

/** The assets in whatever Dagster takes as assets. */
export function assetsIn(value: Value | undefined, run: Run, depth = 0): Collection {
  if (value === undefined) return NOTHING
  if (depth > MAX_DEPTH) return { members: [], open: run.doubt('assets that are nested too deeply') }
  if (value instanceof SpecObject || value instanceof AssetsObject) {
    return { members: [{ asset: value, doubt: null }], open: null }
  }
  if (value instanceof DefinitionsObject || value instanceof ResultObject) return value.assets
  switch (value.kind) {
    case 'list':
    case 'tuple':
    case 'set':
    case 'iterator': {
      const items = itemsOf(value, run)
      if (!isItems(items)) return { members: [], open: items }
      const found = merge(...items.values.map((item) => assetsIn(item, run, depth + 1)))
      return items.open === null ? found : doubted(found, items.open)
    }
    case 'choice':
      return merge(
        ...value.options.map((option) => {
          const { members, open } = assetsIn(option.value, run, depth + 1)
          const doubt = option.condition.doubt
          return { members: members.map((member) => ({ ...member, doubt: member.doubt ?? doubt })), open }
        }),
      )
    case 'unknown':
      return value.guess === null
        ? { members: [], open: value.doubt }
        : doubted(assetsIn(value.guess, run, depth + 1), value.doubt)
    case 'external':
      return UNMAPPED.test(value.path) ? NOTHING : { members: [], open: run.doubt(`\`${value.path}\``) }
    case 'host':
    case 'instance':
      return { members: [], open: run.doubt('an asset that is not known') }
    default:
      return NOTHING
  }
}

function doubted({ members }: Collection, doubt: Doubt): Collection {
  return { members: members.map((member) => ({ ...member, doubt: member.doubt ?? doubt })), open: doubt }
}

/**
 * The assets that a mapping function is given. It raises for anything else, so an item of which nothing is known is an
 * asset all the same.
 */
export function mappableIn(value: Value | undefined, run: Run): Collection {
  if (value === undefined) return NOTHING
  const items = itemsOf(value, run)
  if (!isItems(items)) {
    // Some assets, or none.
    const known = assetsIn(value, run)
    return known.members.length > 0
      ? known
      : { members: [{ asset: new AssetsObject([unknownSpec()], null), doubt: items }], open: null }
  }
  const found = merge(
    ...items.values.map((item) => {
      const known = assetsIn(item, run)
      return known.members.length > 0
        ? known
        : { members: [{ asset: new AssetsObject([unknownSpec()], null), doubt: null }], open: null }
    }),
  )
  return items.open === null ? found : doubted(found, items.open)
}
