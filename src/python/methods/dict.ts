import { isItems, itemsOf } from '../iteration.ts'
import { mergeInto, newDict, putEntry } from '../displays.ts'
import { hashOf } from '../hash.ts'
import type { Run } from '../run.ts'
import type { DictValue, Value } from '../values.ts'
import { NONE, str, tuple } from '../values.ts'
import { addCounts, countingMethods } from './counter.ts'
import { DictView } from './dict-view.ts'
import type { Method, MethodTable } from './table.ts'

function change(dict: DictValue, run: Run): void {
  dict.open ??= run.conditions.doubtSince(dict.born)
}

/** The value under a key, null where it is surely absent, or a value in doubt. */
function lookUp(self: DictValue, key: Value | undefined, run: Run): Value | null {
  const hash = key === undefined ? null : hashOf(key)
  if (hash === null) return run.unknownFrom(key?.kind === 'unknown' ? key.doubt : run.doubt('an unknown key'))
  return self.store.get(hash) ?? (self.open === null ? null : run.unknownFrom(self.open))
}

export const dictMethods: MethodTable<DictValue> = new Map<string, Method<DictValue>>([
  ...countingMethods,
  ['keys', (self) => new DictView(self, 'keys')],
  ['values', (self) => new DictView(self, 'values')],
  ['items', (self) => new DictView(self, 'items')],
  [
    'get',
    (self, args, run) => {
      const fallback = args.positional[1] ?? args.named.get('default') ?? NONE
      const found = lookUp(self, args.positional[0], run)
      if (found === null) return fallback
      return found.kind === 'unknown' && found.doubt === self.open
        ? run.unknownFrom(found.doubt, { guess: fallback })
        : found
    },
  ],
  [
    'setdefault',
    (self, args, run) => {
      const [key, fallback = NONE] = args.positional
      const found = lookUp(self, key, run)
      if (found !== null) return found
      if (key !== undefined) putEntry(self, key, fallback, run)
      return fallback
    },
  ],
  [
    'pop',
    (self, args, run) => {
      const [key, fallback] = args.positional
      change(self, run)
      const found = lookUp(self, key, run)
      const hash = key === undefined ? null : hashOf(key)
      if (hash === null) self.open ??= run.doubt('a removed key')
      else self.store.delete(hash)
      return found ?? fallback ?? run.raise('KeyError', key?.kind === 'str' ? `'${key.value}'` : 'a key')
    },
  ],
  [
    'popitem',
    (self, args, run) => {
      change(self, run)
      if (args.positional.length + args.named.size > 0) self.open ??= run.doubt('which entry is removed')
      const last = self.store.entries().at(-1)
      if (self.open !== null) return run.unknownFrom(self.open)
      if (last === undefined) return run.raise('KeyError', 'popitem(): dictionary is empty')
      self.store.delete(hashOf(last[0]) ?? '')
      return tuple(last)
    },
  ],
  [
    'update',
    (self, args, run) => {
      change(self, run)
      const [other] = args.positional
      if (other !== undefined) {
        if (self.counts) addCounts(self, other, run)
        else mergeInto(self, other, run)
      }
      for (const [name, value] of args.named) putEntry(self, str(name), value, run)
      self.open ??= args.openNamed
      return NONE
    },
  ],
  [
    'copy',
    (self, _args, run) =>
      newDict(self.store.entries(), run, { open: self.open, factory: self.factory, counts: self.counts }),
  ],
  [
    'clear',
    (self, _args, run) => {
      change(self, run)
      for (const [key] of self.store.entries()) self.store.delete(hashOf(key) ?? '')
      return NONE
    },
  ],
  [
    'fromkeys',
    (_self, args, run) => {
      const [keys = NONE, value = NONE] = args.positional
      const items = itemsOf(keys, run)
      if (!isItems(items)) return run.unknownFrom(items)
      return newDict(
        items.values.map((key) => [key, value] as const),
        run,
        { open: items.open },
      )
    },
  ],
])
