import type { CallArguments } from '../call-arguments.ts'
import { positional } from '../call-arguments.ts'
import { callValue } from '../calls.ts'
import { orderOf } from '../compare.ts'
import { newList } from '../displays.ts'
import type { Items } from '../iteration.ts'
import type { Run } from '../run.ts'
import { truth } from '../truth.ts'
import type { Value } from '../values.ts'

/** `sorted(items, key=…, reverse=…)`; an unknown order gives an open list of the same items. */
export function sorted(items: Items, args: CallArguments, run: Run): Value {
  const key = args.named.get('key')
  const reverse = args.named.get('reverse')
  const descending = reverse === undefined ? false : truth(reverse, run)
  if (typeof descending !== 'boolean') return newList([...items.values], run, descending)
  const keyed = items.values.map((value) => ({
    value,
    key: key === undefined || key.kind === 'none' ? value : callValue(key, positional(value), run),
  }))
  const undecided = { is: false }
  // Python's sort is stable also when it is reversed.
  keyed.sort((a, b) => {
    run.budget.step()
    const order = orderOf(a.key, b.key, run)
    if (order === null) undecided.is = true
    return (order ?? 0) * (descending ? -1 : 1)
  })
  const values = keyed.map((entry) => entry.value)
  return newList(values, run, items.open ?? (undecided.is ? run.doubt('the order of a sorted list') : null))
}

/** The least or greatest item; null where the order is not known. */
export function extreme(values: readonly Value[], greatest: boolean, key: Value | undefined, run: Run): Value | null {
  let best: { value: Value; key: Value } | null = null
  for (const value of values) {
    const own = key === undefined || key.kind === 'none' ? value : callValue(key, positional(value), run)
    if (best === null) best = { value, key: own }
    else {
      const order = orderOf(own, best.key, run)
      if (order === null) return null
      if (greatest ? order > 0 : order < 0) best = { value, key: own }
    }
  }
  return best?.value ?? null
}
