import type { Value } from '../values.ts'

/**
 * Attributes that Python's types have and no table here has; a list also stands for a deque, a tuple for a range, and a dict
 * for everything in `collections` that is one. Whatever is not here is an AttributeError.
 */
const NAMES: Readonly<Partial<Record<Value['kind'], ReadonlySet<string>>>> = {
  str: new Set(['isascii', 'isprintable', 'istitle', 'maketrans', 'rindex']),
  list: new Set(['maxlen', 'rotate']),
  tuple: new Set(['start', 'stop', 'step', '_fields', '_field_defaults', '_make']),
  dict: new Set(['default_factory', 'elements', 'maps', 'new_child', 'parents', 'subtract', 'total', 'isdisjoint']),
  set: new Set(['difference_update', 'intersection_update', 'symmetric_difference_update', 'isdisjoint', 'pop']),
}

export function mayHaveAttribute(value: Value, name: string): boolean {
  return NAMES[value.kind]?.has(name) ?? false
}
