import { outsidePath } from './host.ts'
import type { ClassValue, InstanceValue, Value } from './values.ts'
import { NONE } from './values.ts'

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

function hashOfInstance(value: InstanceValue): string | null {
  const { cls } = value
  if (cls.order.some((base) => base.attributes.has('__hash__') || base.attributes.has('__eq__'))) return null
  if (cls.flavour === 'enum') {
    const content = value.attributes.get('value')
    return isPlainEnum(cls) && content !== undefined ? hashOf(content) : `o${identity(value)}`
  }
  if (cls.flavour !== 'dataclass') return `o${identity(value)}`
  const fields = cls.fields.filter((field) => field.compared)
  const parts = fields.map(({ name }) => hashOf(value.attributes.get(name) ?? NONE))
  return parts.includes(null) ? null : `d${identity(cls)}${JSON.stringify(parts)}`
}

/** Whether the members of an enum are texts or numbers too. */
export function isPlainEnum(cls: ClassValue): boolean {
  return cls.order.some(({ bases }) =>
    bases.some((base) => /(^enum\.|\.)(StrEnum|IntEnum|IntFlag)$|^builtins\.(str|int)$/.test(outsidePath(base) ?? '')),
  )
}

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
      const parts = value.items.map(hashOf)
      return parts.includes(null) ? null : `t${JSON.stringify(parts)}`
    }
    case 'set': {
      if (value.open !== null) return null
      return `f${JSON.stringify([...value.items.keys()].sort())}`
    }
    case 'unknown':
    case 'choice':
      return null
    case 'host':
      // What equals something else must not be told apart from it.
      return value.equals === undefined ? `o${identity(value)}` : (value.hash?.() ?? null)
    case 'instance':
      return hashOfInstance(value)
    default:
      return `o${identity(value)}`
  }
}
