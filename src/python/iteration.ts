import { callMethod } from './calls.ts'
import { findAttribute, enumMembers } from './attributes.ts'
import type { Doubt } from './doubt.ts'
import type { Run } from './run.ts'
import type { IteratorValue, Value } from './values.ts'
import { int, str } from './values.ts'

/** What iterating gives. `open`: the items listed are not surely all, or not surely there. */
export interface Items {
  readonly values: readonly Value[]
  readonly open: Doubt | null
}

/** The items of an iterable, or the doubt about all of them. Raises TypeError where Python does. */
export function itemsOf(value: Value, run: Run): Items | Doubt {
  switch (value.kind) {
    case 'list':
    case 'tuple':
      run.budget.items(value.items.length)
      return { values: value.kind === 'list' ? [...value.items] : value.items, open: value.open }
    case 'set':
      return { values: run.inAnyOrder([...value.items.values()], 'the order of a set'), open: value.open }
    case 'dict':
      return { values: value.store.entries().map(([key]) => key), open: value.open }
    case 'str':
      run.budget.items(value.value.length)
      return { values: Array.from(value.value, str), open: null }
    case 'bytes':
      return { values: Array.from(value.value, (char) => int(char.charCodeAt(0))), open: null }
    case 'iterator':
      return drain(value, run)
    case 'host':
      return value.items?.(run) ?? run.doubt(`the items of a ${value.typeName}`)
    case 'class':
      if (value.flavour === 'enum') return { values: enumMembers(value), open: null }
      return run.raise('TypeError', `'type' object is not iterable`)
    case 'instance':
      return ofInstance(value, run)
    case 'unknown':
      return value.doubt
    case 'external':
      return run.doubt(`the items of \`${value.path}\``)
    case 'choice': {
      const first = value.options[0]
      return first === undefined ? run.doubt('a value that is not always set') : first.condition.doubt
    }
    case 'none':
      return run.raise('TypeError', `'NoneType' object is not iterable`)
    case 'bool':
    case 'int':
    case 'float':
      return run.raise('TypeError', `'${value.kind}' object is not iterable`)
    default:
      return run.doubt(`the items of a ${value.kind}`)
  }
}

export function isItems(items: Items | Doubt): items is Items {
  return 'values' in items
}

function drain(iterator: IteratorValue, run: Run): Items {
  const values: Value[] = []
  for (let next = iterator.next(); next !== null; next = iterator.next()) {
    values.push(next)
    run.budget.step()
    if (values.length > run.budget.limits.items) run.budget.items(values.length)
  }
  run.budget.items(values.length)
  return { values, open: iterator.open }
}

function ofInstance(value: Value & { kind: 'instance' }, run: Run): Items | Doubt {
  if (findAttribute(value, '__iter__', run) !== undefined) {
    const iterator = callMethod(value, '__iter__', [], run)
    if (iterator !== value) return itemsOf(iterator, run)
  }
  if (value.host !== null) return itemsOf(value.host, run)
  return run.doubt(`the items of a ${value.cls.name}`)
}

/** An iterator over known values. */
export function iteratorOver(items: Items): IteratorValue {
  let index = 0
  return {
    kind: 'iterator',
    open: items.open,
    next: () => items.values[index++] ?? null,
  }
}

/** An iterator over whatever Python's `iter()` takes; endless ones are read only as far as needed. */
export function iterate(value: Value, run: Run): IteratorValue | Doubt {
  if (value.kind === 'iterator') return value
  const items = itemsOf(value, run)
  return isItems(items) ? iteratorOver(items) : items
}
