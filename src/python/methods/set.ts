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
  (mustBeThere: boolean): Method<SetValue> =>
  (self, args, run) => {
    change(self, run)
    const [value] = args.positional
    const hash = value === undefined ? null : hashOf(value)
    if (hash === null) self.open ??= run.doubt('a set with unknown items')
    else if (!self.items.delete(hash) && mustBeThere && self.open === null) run.raise('KeyError', 'an item of a set')
    return NONE
  }

/** `a.operation_update(b)`: as the operator gives a new set. */
const update =
  (operator: BinaryOperator): Method<SetValue> =>
  (self, args, run) => {
    change(self, run)
    const result = combine(operator)(self, args, run)
    if (result.kind === 'set') {
      const items = [...result.items]
      self.items.clear()
      for (const [hash, item] of items) self.items.set(hash, item)
      self.open ??= result.open
    } else self.open ??= run.doubt('a changed set')
    return NONE
  }

const relation =
  (holds: (own: SetValue, other: SetValue) => boolean): Method<SetValue> =>
  (self, args, run) => {
    const other = asSet(args.positional[0] ?? NONE, run)
    const doubt = self.open ?? other.open
    return doubt === null ? bool(holds(self, other)) : run.unknownFrom(doubt)
  }

const isIn = (small: SetValue, large: SetValue): boolean =>
  [...small.items.keys()].every((hash) => large.items.has(hash))

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
      const values = run.inAnyOrder([...self.items], 'the order of a set')
      if (self.open !== null) return run.unknownFrom(self.open)
      const [first] = values
      if (first === undefined) return run.raise('KeyError', 'pop from an empty set')
      self.items.delete(first[0])
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
  ['copy', (self, _args, run) => newSet([...self.items.values()], run, self.open)],
  ['union', combine('BitOr')],
  ['intersection', combine('BitAnd')],
  ['difference', combine('Sub')],
  ['symmetric_difference', combine('BitXor')],
  ['difference_update', update('Sub')],
  ['intersection_update', update('BitAnd')],
  ['symmetric_difference_update', update('BitXor')],
  ['issubset', relation(isIn)],
  ['issuperset', relation((own, other) => isIn(other, own))],
  ['isdisjoint', relation((own, other) => [...own.items.keys()].every((hash) => !other.items.has(hash)))],
])
