import type { Value } from './values.ts'

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
    default:
      return `o${identity(value)}`
  }
}
