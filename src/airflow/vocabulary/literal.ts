import type { Value } from '../../python/values.ts'

/** A constant's plain value; undefined for anything else. */
export function literal(value: Value | undefined): string | number | boolean | null | undefined {
  switch (value?.kind) {
    case 'str':
    case 'int':
    case 'float':
    case 'bool':
      return value.value
    case 'none':
      return null
    default:
      return undefined
  }
}
