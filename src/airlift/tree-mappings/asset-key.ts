import type { CallArguments } from '../../python/call-arguments.ts'
import { argument } from '../../python/call-arguments.ts'
import { newList } from '../../python/displays.ts'
import { BoundNative, Host } from '../../python/host.ts'
import type { Run } from '../../python/run.ts'
import type { Value } from '../../python/values.ts'
import { str } from '../../python/values.ts'

/** The parts of an asset key; null where they are not known. */
export type KeyPath = readonly string[] | null

/** `AssetKey(…)`; equal keys of one run are one object, since sets and dicts tell objects apart by identity. */
export class AssetKeyObject extends Host {
  static readonly #known = new WeakMap<Run, Map<string, AssetKeyObject>>()
  readonly typeName = 'AssetKey'
  readonly path: readonly string[]

  private constructor(path: readonly string[]) {
    super()
    this.path = path
  }

  static of(path: KeyPath, run: Run): Value {
    if (path === null) return run.unknown('an asset key')
    const known = AssetKeyObject.#known.get(run) ?? new Map<string, AssetKeyObject>()
    AssetKeyObject.#known.set(run, known)
    const name = JSON.stringify(path)
    const key = known.get(name) ?? new AssetKeyObject(path)
    known.set(name, key)
    return key
  }

  override getAttr(name: string, run: Run): Value | undefined {
    const { path } = this
    switch (name) {
      case 'path':
      case 'parts':
        return newList(path.map(str), run)
      case 'to_user_string':
        return new BoundNative(() => str(path.join('/')))
      case 'to_python_identifier':
        return new BoundNative(() => str(path.join('__').replaceAll(/[-.]/g, '_')))
      case 'with_prefix':
        return new BoundNative((args) => AssetKeyObject.of(prefixed(args.positional[0], path), run))
      default:
        return undefined
    }
  }

  override equals(other: Value): boolean | null {
    if (!(other instanceof AssetKeyObject)) return false
    return JSON.stringify(this.path) === JSON.stringify(other.path)
  }

  override hash(): string {
    return `asset key ${JSON.stringify(this.path)}`
  }

  override text(): string | null {
    return null
  }
}

/** What Dagster takes as a key: a text is one part, a list or tuple of texts its parts. */
export function keyPath(value: Value | undefined): KeyPath {
  if (value instanceof AssetKeyObject) return value.path
  if (value?.kind === 'str') return [value.value]
  if ((value?.kind !== 'list' && value?.kind !== 'tuple') || value.open !== null) return null
  const parts = value.items.map((item) => (item.kind === 'str' ? item.value : null))
  return parts.every((part) => part !== null) ? parts : null
}

/** A key prefix in front of a name; the prefix is missing or None more often than not. */
export function prefixed(prefix: Value | undefined, name: KeyPath): KeyPath {
  if (prefix === undefined || prefix.kind === 'none') return name
  const parts = keyPath(prefix)
  return parts === null || name === null ? null : [...parts, ...name]
}

export function makeAssetKey(args: CallArguments, run: Run): Value {
  return AssetKeyObject.of(keyPath(argument(args, 0, 'path')), run)
}

/** `AssetKey.from_user_string("a/b")`. */
export function keyFromUserString(args: CallArguments, run: Run): Value {
  const text = argument(args, 0, 'asset_key_string')
  return AssetKeyObject.of(text?.kind === 'str' ? text.value.split('/') : null, run)
}
