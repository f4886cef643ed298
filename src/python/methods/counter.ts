import { newList, putEntry } from '../displays.ts'
import { hashOf } from '../hash.ts'
import { isItems, iteratorOver, itemsOf } from '../iteration.ts'
import type { Run } from '../run.ts'
import { wholeNumber } from '../standard/native.ts'
import { truth } from '../truth.ts'
import type { DictValue, Value } from '../values.ts'
import { NONE, int, tuple } from '../values.ts'
import type { Method } from './table.ts'

/** How often each key was counted; null where not all of it is known. */
function counts(self: DictValue): readonly (readonly [Value, number])[] | null {
  if (self.open !== null) return null
  const known = self.store
    .entries()
    .flatMap(([key, value]) => (value.kind === 'int' ? [[key, value.value] as const] : []))
  return known.length === self.store.size ? known : null
}

function ofCounts(body: (counts: readonly (readonly [Value, number])[], args: readonly Value[], run: Run) => Value) {
  const method: Method<DictValue> = (self, args, run) => {
    const known = counts(self)
    return known === null ? run.unknown('what was counted') : body(known, args.positional, run)
  }
  return method
}

/** What a Counter and an OrderedDict can do beyond a dict; both are kept as one. */
export const countingMethods: readonly (readonly [string, Method<DictValue>])[] = [
  [
    'most_common',
    ofCounts((known, [most], run) => {
      const limit = wholeNumber(most, Infinity)
      if (limit === null) return run.unknown('what is most common')
      // Equally common ones keep the order in which they were met.
      const sorted = [...known].sort((a, b) => b[1] - a[1]).slice(0, limit)
      return newList(
        sorted.map(([key, count]) => tuple([key, int(count)])),
        run,
      )
    }),
  ],
  [
    'elements',
    ofCounts((known, _args, run) => {
      const values = known.flatMap(([key, count]) => {
        run.budget.items(Math.max(0, count))
        return Array.from({ length: Math.max(0, count) }, () => key)
      })
      return iteratorOver({ values, open: null })
    }),
  ],
  ['total', ofCounts((known) => int(known.reduce((sum, [, count]) => sum + count, 0)))],
  [
    'move_to_end',
    (self, args, run) => {
      const [key = NONE] = args.positional
      const last = args.positional[1] ?? args.named.get('last')
      const toEnd = last === undefined ? true : truth(last, run)
      const hash = hashOf(key)
      const value = hash === null ? undefined : self.store.get(hash)
      if (hash === null || toEnd !== true || self.open !== null) {
        self.open ??= run.doubt('the order of a dict')
        return NONE
      }
      if (value === undefined) return run.raise('KeyError', 'a key')
      self.open ??= run.conditions.doubtSince(self.born)
      self.store.delete(hash)
      putEntry(self, key, value, run)
      return NONE
    },
  ],
]

/** `Counter.update(iterable)` adds to the counts, where a dict would replace its values. */
export function addCounts(self: DictValue, other: Value, run: Run): void {
  const items = other.kind === 'dict' ? null : itemsOf(other, run)
  if (items === null || !isItems(items) || items.open !== null) {
    self.open ??= run.doubt('what was counted')
    return
  }
  for (const value of items.values) {
    const hash = hashOf(value)
    const before = hash === null ? undefined : self.store.get(hash)
    putEntry(self, value, int((before?.kind === 'int' ? before.value : 0) + 1), run)
  }
}
