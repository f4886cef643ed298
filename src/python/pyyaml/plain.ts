import type { PythonValue } from './value.ts'

const MOST_DEPTH = 50

/** A value as a schema takes it: texts, numbers, booleans, lists, objects; undefined for anything else. */
export function plainData(value: PythonValue, depth = 0): unknown {
  switch (value.type) {
    case 'None':
      return null
    case 'bool':
    case 'float':
    case 'str':
      return value.value
    case 'int':
      return Number(value.value)
    case 'list':
      return depth > MOST_DEPTH ? undefined : value.items.map((item) => plainData(item.value, depth + 1))
    case 'dict':
      if (depth > MOST_DEPTH) return undefined
      return Object.fromEntries(
        [...value.entries.values()].flatMap(({ key, value: item }) =>
          key.type === 'str' ? [[key.value, plainData(item, depth + 1)]] : [],
        ),
      )
    default:
      return undefined
  }
}
