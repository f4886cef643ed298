import { newSet } from '../displays.ts'
import { hashOf } from '../hash.ts'
import { isItems, itemsOf } from '../iteration.ts'
import { binaryOp } from '../operators.ts'
import type { Run } from '../run.ts'
import type { BinaryOperator } from '../syntax.ts'
import type { SetValue, Value } from '../values.ts'
import { NONE, bool } from '../values.ts'
import type { Method, MethodTable } from './table.ts'

function change(set: SetValue, run: Run): void {
  set.open ??= run.conditions.doubtSince(set.born)
}

function add(set: SetValue, value: Value, run: Run): void {
  const hash = hashOf(value)
  if (hash === null) set.open ??= run.doubt('a set with unknown items')
  else if (!set.items.has(hash)) set.items.set(hash, value)
}

function asSet(value: Value, run: Run): SetValue {
  if (value.kind === 'set') return value
  const items = itemsOf(value, run)
  return isItems(items) ? newSet(items.values, run, items.open) : newSet([], run, items)
}

const combine =
  (operator: BinaryOperator): Method<SetValue> =>
  (self, args, run) =>
    args.positional.reduce<Value>((left, right) => binaryOp(operator, left, asSet(right, run), run), self)

const remove =
  (raises: boolean): Method<SetValue> =>
  (self, args, run) => {
    change(self, run)
    const [value] = args.positional
    const hash = value === undefined ? null : hashOf(value)
    if (hash === null) self.open ??= run.doubt('a set with unknown items')
    else if (!self.items.delete(hash) && raises && self.open === null) run.raise('KeyError', 'an item of a set')
    return NONE
  }

/** Replaces the items by those of a combination with other sets. */
const update =
  (operator: BinaryOperator): Method<SetValue> =>
  (self, args, run) => {
    change(self, run)
    const result = combine(operator)(self, args, run)
    if (result.kind !== 'set') self.open ??= run.doubt('a set that was changed')
    else {
      const items = [...result.items]
      self.items.clear()
      for (const [hash, value] of items) self.items.set(hash, value)
      self.open ??= result.open
    }
    return NONE
  }

/** A test of two sets, unknown where one of them is not fully known. */
const test =
  (check: (self: SetValue, other: SetValue) => boolean): Method<SetValue> =>
  (self, args, run) => {
    const other = asSet(args.positional[0] ?? NONE, run)
    const doubt = self.open ?? other.open
    return doubt === null ? bool(check(self, other)) : run.unknownFrom(doubt)
  }

const within = (part: SetValue, whole: SetValue): boolean =>
  [...part.items.keys()].every((hash) => whole.items.has(hash))

export const setMethods: MethodTable<SetValue> = new Map<string, Method<SetValue>>([
  [
    'add',
    (self, args, run) => {
      change(self, run)
      const [value] = args.positional
      if (value !== undefined) add(self, value, run)
      return NONE
    },
  ],
  [
    'update',
    (self, args, run) => {
      change(self, run)
      for (const other of args.positional) {
        const items = asSet(other, run)
        for (const value of items.items.values()) add(self, value, run)
        self.open ??= items.open
      }
      return NONE
    },
  ],
  ['discard', remove(false)],
  ['remove', remove(true)],
  [
    'pop',
    (self, _args, run) => {
      change(self, run)
      const [first, second] = self.items
      if (self.open === null && first === undefined) run.raise('KeyError', 'pop from an empty set')
      if (self.open !== null || first === undefined || second !== undefined) {
        self.open ??= run.doubt('any item of a set')
        return run.unknownFrom(self.open)
      }
      self.items.clear()
      return first[1]
    },
  ],
  [
    'clear',
    (self, _args, run) => {
      change(self, run)
      self.items.clear()
      return NONE
    },
  ],
  ['difference_update', update('Sub')],
  ['intersection_update', update('BitAnd')],
  ['symmetric_difference_update', update('BitXor')],
  ['copy', (self, _args, run) => newSet([...self.items.values()], run, self.open)],
  ['union', combine('BitOr')],
  ['intersection', combine('BitAnd')],
  ['difference', combine('Sub')],
  ['symmetric_difference', combine('BitXor')],
  ['issubset', test(within)],
  ['issuperset', test((self, other) => within(other, self))],
  ['isdisjoint', test((self, other) => ![...self.items.keys()].some((hash) => other.items.has(hash)))],
])
