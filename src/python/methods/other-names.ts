import type { Value } from '../values.ts'

/**
 * Attributes that Python's types have and no table here has; a list also stands for a deque, a tuple for a range, and a dict
 * for everything in `collections` that is one. Whatever is not here is an AttributeError.
 */
const NAMES: Readonly<Partial<Record<Value['kind'], ReadonlySet<string>>>> = {
  str: new Set(['isascii', 'isprintable', 'istitle', 'rindex']),
  list: new Set(['maxlen']),
  tuple: new Set(['start', 'stop', 'step', '_field_defaults', '_make']),
  dict: new Set(['default_factory', 'maps', 'new_child', 'parents', 'subtract']),
}

export function mayHaveAttribute(value: Value, name: string): boolean {
  return NAMES[value.kind]?.has(name) ?? false
}
