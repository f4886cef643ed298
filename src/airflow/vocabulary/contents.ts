import { BudgetExceeded } from '../../python/raise.ts'
import type { Value } from '../../python/values.ts'

const MAX_DEPTH = 8

/** More values than this are not looked at. */
const MAX_VALUES = 20_000

/**
 * A value and those that lie in it: items of lists, tuples and sets, values of dicts, alternatives of choices.
 *
 * `hidden`: also what something unknown may turn out to be. Each container is looked into once, since evaluated code can put one into another any number of times.
 */
export function* contents(value: Value, hidden = false): Generator<Value> {
  const seen = new Set<Value>()
  const pending: { readonly value: Value; readonly depth: number }[] = [{ value, depth: 0 }]
  let count = 0
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    count += 1
    if (count > MAX_VALUES) throw new BudgetExceeded(`more than ${MAX_VALUES} values in one argument`)
    yield next.value
    const inside = itemsIn(next.value, hidden)
    if (inside === null || next.depth >= MAX_DEPTH || seen.has(next.value)) continue
    seen.add(next.value)
    for (let index = inside.length - 1; index >= 0; index--) {
      const item = inside[index]
      if (item !== undefined) pending.push({ value: item, depth: next.depth + 1 })
    }
  }
}

function itemsIn(value: Value, hidden: boolean): readonly Value[] | null {
  switch (value.kind) {
    case 'list':
    case 'tuple':
      return value.items
    case 'dict':
      return value.store.entries().map(([, item]) => item)
    case 'set':
      return [...value.items.values()]
    case 'choice':
      return value.options.map((option) => option.value)
    case 'unknown':
      return hidden && value.among !== undefined ? [value.among] : null
    default:
      return null
  }
}
