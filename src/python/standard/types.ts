import { outsidePath } from '../host.ts'
import type { TupleValue, Value } from '../values.ts'

const BUILT_IN: Readonly<Record<string, readonly string[]>> = {
  none: ['NoneType'],
  bool: ['bool', 'int'],
  int: ['int'],
  float: ['float'],
  str: ['str', 'Sequence', 'Iterable', 'Hashable'],
  bytes: ['bytes'],
  list: ['list', 'Sequence', 'MutableSequence', 'Iterable', 'Collection'],
  tuple: ['tuple', 'Sequence', 'Iterable', 'Collection'],
  range: ['range', 'Sequence', 'Iterable', 'Collection'],
  set: ['set', 'frozenset', 'Set', 'Iterable', 'Collection'],
  dict: ['dict', 'Mapping', 'MutableMapping', 'Iterable', 'Collection'],
  path: ['Path', 'PurePath', 'PosixPath', 'PathLike'],
  function: ['Callable', 'FunctionType'],
  method: ['Callable'],
  class: ['type', 'Callable'],
}

/** `isinstance(value, type)`; null where it is not known. */
export function isInstance(value: Value, type: Value): boolean | null {
  if (type.kind === 'tuple') {
    const results = typesIn(type).map((one) => isInstance(value, one))
    if (results.includes(true)) return true
    return results.includes(null) || type.open !== null ? null : false
  }
  const path = outsidePath(type)
  const name = path?.slice(path.lastIndexOf('.') + 1) ?? null
  if (name === 'object') return true
  if (value.kind === 'instance') return instanceOf(value, type, path)
  if (value.kind === 'host') return name === null ? null : (value.isA?.(name) ?? null)
  if (value.kind === 'unknown' || value.kind === 'choice' || value.kind === 'external') return null
  if (type.kind === 'class')
    return value.kind === 'tuple' && value.cls !== null ? value.cls.order.includes(type) : false
  if (name === null) return null
  const kind = value.kind === 'tuple' && value.range !== undefined ? 'range' : value.kind
  return BUILT_IN[kind]?.includes(name) ?? false
}

/** The types in tuples that may lie in each other; each tuple is looked into once. */
function typesIn(type: TupleValue): readonly Value[] {
  const types: Value[] = []
  const seen = new Set<TupleValue>([type])
  for (const tuple of seen) {
    for (const item of tuple.items) {
      if (item.kind === 'tuple') seen.add(item)
      else types.push(item)
    }
  }
  return types
}

function instanceOf(value: Value & { kind: 'instance' }, type: Value, path: string | null): boolean | null {
  const { cls } = value
  if (type.kind === 'class') return cls.order.includes(type) || (cls.unknownBase === null ? false : null)
  if (path === null) return null
  const bases = cls.order.flatMap((base) => base.bases.map(outsidePath))
  if (bases.includes(path)) return true
  const known = value.host?.isA?.(path.slice(path.lastIndexOf('.') + 1)) ?? null
  if (known !== null) return known
  return cls.unknownBase === null && cls.host === null ? false : null
}
