import { isPlainEnum } from './hash.ts'
import type { Value } from './values.ts'

/** The text or number that a member of an enum is too; any other value as it is. */
export function plainValue(value: Value): Value {
  if (value.kind !== 'instance' || !isPlainEnum(value.cls)) return value
  return value.attributes.get('value') ?? value
}
