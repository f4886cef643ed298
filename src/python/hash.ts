import { outsidePath } from './host.ts'
import type { ClassValue, InstanceValue, Value } from './values.ts'
import { NONE } from './values.ts'

/** Longer hashes are not made: values may hold each other many times. */
const MAX_LENGTH = 10_000

const identities = new WeakMap<object, number>()
let lastIdentity = 0

/** A number that is the same for the same object and different for every other. */
export function identity(value: object): number {
  const known = identities.get(value)
  if (known !== undefined) return known
  lastIdentity += 1
  identities.set(value, lastIdentity)
  return lastIdentity
}

/** One after the other, so that the first that is not known or too long ends it. */
function* hashes(items: readonly Value[]): Generator<string | null> {
  for (const item of items) yield hashOf(item)
}

function joined(kind: string, hashes: Iterable<string | null>): string | null {
  let result = kind
  for (const hash of hashes) {
    if (hash === null) return null
    result += `${hash.length}:${hash}`
    if (result.length > MAX_LENGTH) return null
  }
  return result
}

/** An instance is told apart by identity, unless its class says what is equal. */
function hashOfInstance(value: InstanceValue): string | null {
  const { cls } = value
  if (cls.order.some((one) => one.attributes.has('__eq__') || one.attributes.has('__hash__'))) return null
  if (cls.flavour === 'dataclass') {
    const frozen = cls.settings?.get('frozen')
    if (frozen?.kind !== 'bool' || !frozen.value) return null
    return joined(
      `d${identity(cls)}`,
      hashes(cls.fields.filter((field) => field.compared).map(({ name }) => value.attributes.get(name) ?? NONE)),
    )
  }
  const content = isPlainEnum(cls) ? value.attributes.get('value') : undefined
  return content === undefined ? `o${identity(value)}` : hashOf(content)
}

/** Whether members of a class are members of an enum that are texts or numbers too: they are equal to their values. */
export function isPlainEnum(cls: ClassValue): boolean {
  if (cls.flavour !== 'enum') return false
  return cls.order.some((one) => one.bases.some((base) => MIXED_IN.test(outsidePath(base) ?? '')))
}

const MIXED_IN = /^builtins\.(str|int)$|(^|\.)(StrEnum|IntEnum|IntFlag)$/

/** A text that is equal for values which Python takes as equal dict keys; null where that is not known. */
export function hashOf(value: Value): string | null {
  switch (value.kind) {
    case 'none':
      return 'n'
    case 'bool':
      return value.value ? 'i1' : 'i0'
    case 'int':
    case 'float':
      return `i${value.value}`
    case 'str':
      return `s${value.value}`
    case 'bytes':
      return `b${value.value}`
    case 'path':
      return `p${value.path}`
    case 'external':
      return value.called ? null : `e${value.path}`
    case 'tuple': {
      if (value.open !== null) return null
      return value.range === undefined ? joined('t', hashes(value.items)) : null
    }
    case 'set': {
      if (value.open !== null) return null
      return value.frozen ? joined('f', [...value.items.keys()].sort()) : null
    }
    // Python has no hash for lists and dicts.
    case 'list':
    case 'dict':
    case 'unknown':
    case 'choice':
      return null
    case 'instance':
      return hashOfInstance(value)
    case 'host':
      // What equals something else must not be told apart from it.
      return value.equals === undefined ? `o${identity(value)}` : (value.hash?.() ?? null)
    default:
      return `o${identity(value)}`
  }
}
