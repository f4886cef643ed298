import { argument } from '../call-arguments.ts'
import { equal } from '../equality.ts'
import { isItems, itemsOf } from '../iteration.ts'
import type { Run } from '../run.ts'
import { newList } from '../displays.ts'
import { sorted } from '../standard/sorting.ts'
import { doubtPlaces, move } from '../unsure.ts'
import type { ListValue, Value } from '../values.ts'
import { NONE, int } from '../values.ts'
import type { MethodTable } from './table.ts'

/** A change that may not happen makes the list open. */
function change(list: ListValue, run: Run): void {
  list.open ??= run.conditions.doubtSince(list.born)
}

export const listMethods: MethodTable<ListValue> = new Map<
  string,
  (self: ListValue, args: Parameters<typeof argument>[0], run: Run) => Value
>([
  [
    'append',
    (self, args, run) => {
      change(self, run)
      run.budget.items(1)
      const value = args.positional[0]
      if (value !== undefined) self.items.push(value)
      return NONE
    },
  ],
  [
    'extend',
    (self, args, run) => {
      change(self, run)
      const items = itemsOf(args.positional[0] ?? NONE, run)
      if (isItems(items)) {
        run.budget.items(self.items.length + items.values.length)
        self.items.push(...items.values)
        self.open ??= items.open
      } else self.open ??= items
      return NONE
    },
  ],
  [
    'insert',
    (self, args, run) => {
      move(self, run)
      const [index, value] = args.positional
      if (index?.kind === 'int' && value !== undefined) self.items.splice(index.value, 0, value)
      else doubtPlaces(self, run.doubt('a list that was changed'))
      return NONE
    },
  ],
  [
    'pop',
    (self, args, run) => {
      move(self, run)
      const index = args.positional[0] ?? int(-1)
      if (self.open !== null || index.kind !== 'int') {
        const doubt = self.open ?? run.doubt('a list that was changed')
        doubtPlaces(self, doubt)
        return { ...run.unknownFrom(doubt), among: self }
      }
      const { length } = self.items
      const [removed] = index.value < -length ? [] : self.items.splice(index.value, 1)
      return removed ?? run.raise('IndexError', length === 0 ? 'pop from empty list' : 'pop index out of range')
    },
  ],
  [
    'remove',
    (self, args, run) => {
      move(self, run)
      const index = indexIn(self.items, args.positional[0], run)
      if (index === null) doubtPlaces(self, run.doubt('a list that was changed'))
      else if (index === -1 && self.open === null) run.raise('ValueError', 'list.remove(x): x not in list')
      else if (index !== -1) self.items.splice(index, 1)
      return NONE
    },
  ],
  [
    'clear',
    (self, _args, run) => {
      move(self, run)
      self.items.length = 0
      return NONE
    },
  ],
  [
    'reverse',
    (self, _args, run) => {
      move(self, run)
      self.items.reverse()
      return NONE
    },
  ],
  [
    'sort',
    (self, args, run) => {
      move(self, run)
      const result = sorted({ values: self.items, open: self.open }, args, run)
      const doubt = result.kind === 'list' ? result.open : run.doubt('the order of a sorted list')
      if (result.kind === 'list') self.items = result.items
      if (doubt !== null) doubtPlaces(self, doubt)
      return NONE
    },
  ],
  ['copy', (self, _args, run) => newList([...self.items], run, self.open)],
  ['index', (self, args, run) => position(self.items, args.positional[0], run)],
  ['count', (self, args, run) => countOf(self.items, args.positional[0], run)],
])

/** Null: not known. -1: not there. */
function indexIn(items: readonly Value[], wanted: Value | undefined, run: Run): number | null {
  if (wanted === undefined) return null
  for (const [index, item] of items.entries()) {
    const same = equal(item, wanted, run)
    if (same === null) return null
    if (same) return index
  }
  return -1
}

export function position(items: readonly Value[], wanted: Value | undefined, run: Run): Value {
  const index = indexIn(items, wanted, run)
  if (index === null) return run.unknown('the position of an item')
  return index === -1 ? run.raise('ValueError', 'the item is not in the list') : int(index)
}

export function countOf(items: readonly Value[], wanted: Value | undefined, run: Run): Value {
  if (wanted === undefined) return run.unknown('a count')
  const results = items.map((item) => equal(item, wanted, run))
  return results.includes(null) ? run.unknown('a count') : int(results.filter((same) => same === true).length)
}
