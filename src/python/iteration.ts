import { callMethod } from './calls.ts'
import { findAttribute } from './attributes.ts'
import { enumMembers } from './class-attributes.ts'
import type { Doubt } from './doubt.ts'
import type { Run } from './run.ts'
import { PyRaise } from './raise.ts'
import type { InstanceValue, IteratorValue, Value } from './values.ts'
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
      run.budget.items(value.items.size)
      return { values: run.anyOrder([...value.items.values()], 'a set'), open: value.open }
    case 'dict':
      run.budget.items(value.store.size)
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

function ofInstance(value: InstanceValue, run: Run): Items | Doubt {
  const iterator = iterateInstance(value, run)
  if (iterator !== null) return 'reason' in iterator ? iterator : drain(iterator, run)
  if (value.host !== null) return itemsOf(value.host, run)
  return run.doubt(`the items of a ${value.cls.name}`)
}

/** By the instance's own `__iter__`, `__next__` or `__getitem__`; null where it has none. */
function iterateInstance(value: InstanceValue, run: Run): IteratorValue | Doubt | null {
  if (findAttribute(value, '__iter__', run) !== undefined) {
    const iterator = callMethod(value, '__iter__', [], run)
    if (iterator !== value) return iterate(iterator, run)
  }
  if (findAttribute(value, '__next__', run) !== undefined) {
    return untilRaised(() => callMethod(value, '__next__', [], run), 'StopIteration')
  }
  if (findAttribute(value, '__getitem__', run) === undefined || value.host !== null) return null
  let index = 0
  return untilRaised(() => callMethod(value, '__getitem__', [int(index++)], run), 'IndexError')
}

/** What a function gives, until it raises an exception of this type. */
function untilRaised(next: () => Value, type: string): IteratorValue {
  return {
    kind: 'iterator',
    open: null,
    next: () => {
      try {
        return next()
      } catch (error) {
        if (error instanceof PyRaise && error.type === type) return null
        throw error
      }
    },
  }
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
  const own = value.kind === 'instance' ? iterateInstance(value, run) : null
  if (own !== null) return own
  const items = itemsOf(value, run)
  return isItems(items) ? iteratorOver(items) : items
}
