import type { CallArguments } from '../call-arguments.ts'
import { newDict, newList, putEntry } from '../displays.ts'
import { hashOf } from '../hash.ts'
import { isItems, iteratorOver, itemsOf } from '../iteration.ts'
import type { Run } from '../run.ts'
import type { DictValue, Value } from '../values.ts'
import { NONE, int, str, tuple } from '../values.ts'
import type { Method, MethodTable } from './table.ts'

const numberOf = (value: Value | undefined): number => (value?.kind === 'int' ? value.value : 0)

function addTo(self: DictValue, key: Value, count: number, run: Run): void {
  const hash = hashOf(key)
  putEntry(self, key, int((hash === null ? 0 : numberOf(self.store.get(hash))) + count), run)
}

/** Counts the items of an iterable, or adds the counts of a mapping. */
export function count(self: DictValue, args: CallArguments, sign: 1 | -1, run: Run): void {
  const [other] = args.positional
  if (other?.kind === 'dict') {
    for (const [key, value] of other.store.entries()) addTo(self, key, sign * numberOf(value), run)
    self.open ??= other.open
  } else if (other !== undefined && other.kind !== 'none') {
    const items = itemsOf(other, run)
    if (isItems(items)) for (const value of items.values) addTo(self, value, sign, run)
    self.open ??= isItems(items) ? items.open : items
  }
  for (const [name, value] of args.named) addTo(self, str(name), sign * numberOf(value), run)
  self.open ??= args.openNamed
}

export function newCounter(args: CallArguments, run: Run): DictValue {
  const dict: DictValue = { ...newDict([], run), flavour: 'Counter' }
  count(dict, args, 1, run)
  return dict
}

/** What a `collections.Counter` has besides the methods of a dict, or has in its own way. */
export const counterMethods: MethodTable<DictValue> = new Map<string, Method<DictValue>>([
  [
    'most_common',
    (self, args, run) => {
      const [most] = args.positional
      const rows = self.store.entries().sort(([, a], [, b]) => numberOf(b) - numberOf(a))
      if (most !== undefined && most.kind !== 'none' && most.kind !== 'int') return run.unknown('the most common items')
      const wanted = most?.kind === 'int' ? rows.slice(0, Math.max(0, most.value)) : rows
      return newList(
        wanted.map((row) => tuple(row)),
        run,
        self.open,
      )
    },
  ],
  [
    'elements',
    (self, _args, run) => {
      const total = self.store.entries().reduce((sum, [, value]) => sum + Math.max(0, numberOf(value)), 0)
      run.budget.items(total)
      const values = self.store
        .entries()
        .flatMap(([key, value]) => Array.from({ length: Math.max(0, numberOf(value)) }, () => key))
      return iteratorOver({ values, open: self.open })
    },
  ],
  [
    'total',
    (self, _args, run) =>
      self.open === null
        ? int(self.store.entries().reduce((sum, [, value]) => sum + numberOf(value), 0))
        : run.unknownFrom(self.open),
  ],
  [
    'update',
    (self, args, run) => {
      count(self, args, 1, run)
      return NONE
    },
  ],
  [
    'subtract',
    (self, args, run) => {
      count(self, args, -1, run)
      return NONE
    },
  ],
  ['copy', (self, _args, run) => ({ ...newDict(self.store.entries(), run, { open: self.open }), flavour: 'Counter' })],
])
