import { isItems, itemsOf } from '../iteration.ts'
import { mergeInto, newDict, newList, putEntry } from '../displays.ts'
import { hashOf } from '../hash.ts'
import type { Doubt } from '../doubt.ts'
import type { Run } from '../run.ts'
import type { DictValue, ListValue, Value } from '../values.ts'
import { NONE, str, tuple } from '../values.ts'
import { entryOf, mayBeMissing } from '../subscripts.ts'
import { doubtEntries, doubted } from '../unsure.ts'
import type { Method, MethodTable } from './table.ts'

function change(dict: DictValue, run: Run): void {
  dict.open ??= run.conditions.doubtSince(dict.born)
}

/** Any of the entries may be removed. */
export function loseEntries(dict: DictValue, doubt: Doubt, run: Run): void {
  doubtEntries(dict, doubt, run)
  dict.lost ??= doubt
}

/** The value under a key, null where it is surely absent, or a value in doubt. */
function lookUp(self: DictValue, key: Value | undefined, run: Run): Value | null {
  const hash = key === undefined ? null : hashOf(key)
  if (hash === null) return run.unknownFrom(key?.kind === 'unknown' ? key.doubt : run.doubt('an unknown key'))
  return entryOf(self, hash, run) ?? (self.open === null ? null : run.unknownFrom(self.open))
}

function view(self: DictValue, run: Run, name: ListValue['view'], pick: (key: Value, value: Value) => Value): Value {
  run.budget.items(self.store.size)
  const items = self.store.entries().map(([key, value]) => pick(key, value))
  return { ...newList(items, run, self.open), ...(name === undefined ? {} : { view: name }) }
}

export const dictMethods: MethodTable<DictValue> = new Map<string, Method<DictValue>>([
  ['keys', (self, _args, run) => view(self, run, 'dict_keys', (key) => key)],
  ['values', (self, _args, run) => view(self, run, 'dict_values', (_key, value) => value)],
  ['items', (self, _args, run) => view(self, run, 'dict_items', (key, value) => tuple([key, value]))],
  [
    'get',
    (self, args, run) => {
      const fallback = args.positional[1] ?? args.named.get('default') ?? NONE
      const found = lookUp(self, args.positional[0], run)
      if (found === null) return fallback
      if (mayBeMissing(found)) return doubted(found, self.open ?? run.doubt('an entry'), run)
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
      if (key !== undefined && hashOf(key) === null)
        self.open ??= key.kind === 'unknown' ? key.doubt : run.doubt('a new key')
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
      if (hash === null) loseEntries(self, run.doubt('a removed key'), run)
      else self.store.delete(hash)
      return found ?? fallback ?? run.raise('KeyError', key?.kind === 'str' ? `'${key.value}'` : 'a key')
    },
  ],
  [
    'popitem',
    (self, args, run) => {
      change(self, run)
      const fromLeft = args.named.get('last') ?? args.positional[0]
      const last = self.store.entries().at(fromLeft?.kind === 'bool' && !fromLeft.value ? 0 : -1)
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
      if (other !== undefined) mergeInto(self, other, run)
      for (const [name, value] of args.named) putEntry(self, str(name), value, run)
      self.open ??= args.openNamed
      return NONE
    },
  ],
  [
    'move_to_end',
    (self, args, run) => {
      change(self, run)
      const [key] = args.positional
      const hash = key === undefined ? null : hashOf(key)
      const value = hash === null ? undefined : self.store.get(hash)
      const last = args.named.get('last') ?? args.positional[1]
      if (hash === null || key === undefined || (last !== undefined && last.kind !== 'bool')) {
        self.open ??= run.doubt('a key that is moved')
      } else if (value === undefined) run.raise('KeyError', 'a key')
      else {
        const rest = self.store.entries().filter(([other]) => hashOf(other) !== hash)
        const entries: [Value, Value][] = last?.value === false ? [[key, value], ...rest] : [...rest, [key, value]]
        for (const [other] of self.store.entries()) self.store.delete(hashOf(other) ?? '')
        for (const [other, item] of entries) putEntry(self, other, item, run)
      }
      return NONE
    },
  ],
  ['copy', (self, _args, run) => newDict(self.store.entries(), run, { open: self.open, factory: self.factory })],
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
