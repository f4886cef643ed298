import type { CallArguments } from '../../python/call-arguments.ts'
import { positional } from '../../python/call-arguments.ts'
import { callValue } from '../../python/calls.ts'
import { newDict, newList } from '../../python/displays.ts'
import type { Doubt } from '../../python/doubt.ts'
import { BoundNative, Host } from '../../python/host.ts'
import type { Items } from '../../python/iteration.ts'
import type { Run } from '../../python/run.ts'
import type { Value } from '../../python/values.ts'
import { NONE } from '../../python/values.ts'
import { AssetKeyObject, type KeyPath, keyPath } from './asset-key.ts'
import { type MappingMetadata, mergeMetadata, NO_METADATA, readMetadata } from './handles.ts'

interface SpecDetails {
  readonly key: KeyPath
  readonly metadata: MappingMetadata
  /** The dict that was given as `metadata=`, as long as nothing changed it. */
  readonly written: Value | null
  /** The value of `partitions_def=`. */
  readonly partitions: Value | null
  /** The Airflow instance that it was handed to. */
  readonly instance: string | null
}

/** An `AssetSpec`: immutable, so every change makes another one. */
export class SpecObject extends Host {
  readonly typeName = 'AssetSpec'
  readonly details: SpecDetails

  constructor(details: SpecDetails) {
    super()
    this.details = details
  }

  with(changes: Partial<SpecDetails>): SpecObject {
    return new SpecObject({ ...this.details, ...changes })
  }

  /** As Airlift does it: an earlier value of the same metadata key is replaced. */
  withMetadata(metadata: MappingMetadata): SpecObject {
    return this.with({ metadata: mergeMetadata(this.details.metadata, metadata), written: null })
  }

  override getAttr(name: string, run: Run): Value | undefined {
    const { key, written, partitions } = this.details
    switch (name) {
      case 'key':
        return AssetKeyObject.of(key, run)
      case 'metadata':
        return written ?? run.unknown('the metadata of an asset')
      case 'partitions_def':
        return partitions ?? NONE
      case 'merge_attributes':
        return new BoundNative((args) => this.#merged(args, run))
      case 'replace_attributes':
      case '_replace':
        return new BoundNative((args) => this.#replaced(args, run))
      case 'with_io_manager_key':
        return new BoundNative(() => this)
      default:
        return undefined
    }
  }

  #merged(args: CallArguments, run: Run): Value {
    const metadata = args.named.get('metadata')
    return metadata === undefined ? this : this.withMetadata(readMetadata(metadata, run))
  }

  #replaced(args: CallArguments, run: Run): Value {
    const metadata = args.named.get('metadata')
    const key = args.named.get('key')
    const partitions = args.named.get('partitions_def')
    const isGiven = (value: Value | undefined): value is Value => value !== undefined && value.kind !== 'ellipsis'
    return this.with({
      ...(isGiven(metadata) ? { metadata: readMetadata(metadata, run), written: metadata } : {}),
      ...(isGiven(key) ? { key: keyPath(key) } : {}),
      ...(isGiven(partitions) ? { partitions } : {}),
    })
  }

  override truth(): boolean {
    return true
  }
}

/** An asset of which nothing is known. */
export function unknownSpec(doubt: Doubt | null = null): SpecObject {
  return new SpecObject({
    key: null,
    metadata: { ...NO_METADATA, doubt },
    written: null,
    partitions: null,
    instance: null,
  })
}

/** An `AssetsDefinition`: one or more specs, with the code that makes them. */
export class AssetsObject extends Host {
  readonly typeName = 'AssetsDefinition'
  readonly specs: readonly SpecObject[]
  /** Null when that is not known. */
  readonly executable: boolean | null

  constructor(specs: readonly SpecObject[], executable: boolean | null) {
    super()
    this.specs = specs
    this.executable = executable
  }

  map(change: (spec: SpecObject) => SpecObject): AssetsObject {
    return new AssetsObject(this.specs.map(change), this.executable)
  }

  override getAttr(name: string, run: Run): Value | undefined {
    const [first] = this.specs
    switch (name) {
      case 'key':
        return this.specs.length === 1 ? first?.getAttr('key', run) : undefined
      case 'keys':
        return newList(
          this.specs.map(({ details }) => AssetKeyObject.of(details.key, run)),
          run,
        )
      case 'specs':
        return newList([...this.specs], run)
      case 'specs_by_key':
        return newDict(
          this.specs.map((spec) => [AssetKeyObject.of(spec.details.key, run), spec]),
          run,
        )
      case 'partitions_def':
        return first?.details.partitions ?? NONE
      case 'map_asset_specs':
        return new BoundNative((args) => this.#mapped(args.positional[0] ?? args.named.get('fn') ?? NONE, run))
      case 'with_attributes':
        return new BoundNative((args) => this.#withAttributes(args, run))
      case 'with_resources':
      case 'with_hooks':
        return new BoundNative(() => this)
      case 'get_asset_spec':
        return new BoundNative(() => (this.specs.length === 1 && first !== undefined ? first : run.unknown('a spec')))
      case 'to_source_asset':
        return new BoundNative(() => (this.specs.length === 1 && first !== undefined ? first : run.unknown('a spec')))
      default:
        return undefined
    }
  }

  #mapped(fn: Value, run: Run): Value {
    return this.map((spec) => mapSpec(fn, spec, run))
  }

  /** Of what it can replace, keys and metadata matter; both are dicts by key. */
  #withAttributes(args: CallArguments, run: Run): Value {
    const keys = pairsOf(args.named.get('asset_key_replacements'))
    const metadata = pairsOf(args.named.get('metadata_by_key'))
    const isUnknown = args.openNamed !== null || keys === null || metadata === null
    return this.map((spec) => {
      const { key } = spec.details
      if (isUnknown || key === null) return unknownSpec(run.doubt('the attributes of an asset'))
      const newKey = keys.find(([old]) => sameKey(keyPath(old), key))?.[1]
      const given = metadata.find(([of]) => sameKey(keyPath(of), key))?.[1]
      return spec.with({
        ...(newKey === undefined ? {} : { key: keyPath(newKey) }),
        ...(given === undefined ? {} : { metadata: readMetadata(given, run), written: given }),
      })
    })
  }

  override items(): Items | null {
    return null
  }

  override truth(): boolean {
    return true
  }
}

const sameKey = (one: KeyPath, other: KeyPath): boolean => JSON.stringify(one) === JSON.stringify(other)

function pairsOf(value: Value | undefined): readonly [Value, Value][] | null {
  if (value === undefined || value.kind === 'none') return []
  return value.kind === 'dict' && value.open === null ? value.store.entries() : null
}

/** `fn(spec)`; a spec of which nothing is known where the result is not one. */
export function mapSpec(fn: Value, spec: SpecObject, run: Run): SpecObject {
  const result = callValue(fn, positional(spec), run)
  if (result instanceof SpecObject) return result
  const doubt = result.kind === 'unknown' ? result.doubt : run.doubt('what a function makes of an asset')
  return unknownSpec(doubt)
}
