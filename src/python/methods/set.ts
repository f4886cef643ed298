import { newSet } from '../displays.ts'
import { hashOf } from '../hash.ts'
import { isItems, itemsOf } from '../iteration.ts'
import { binaryOp } from '../operators.ts'
import type { CallArguments } from '../call-arguments.ts'
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

function remove(self: SetValue, args: CallArguments, run: Run): Value {
  change(self, run)
  const [value] = args.positional
  const hash = value === undefined ? null : hashOf(value)
  if (hash === null) self.open ??= run.doubt('a set with unknown items')
  else self.items.delete(hash)
  return NONE
}

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
  ['discard', remove],
  ['remove', remove],
  ['copy', (self, _args, run) => newSet([...self.items.values()], run, self.open)],
  ['union', combine('BitOr')],
  ['intersection', combine('BitAnd')],
  ['difference', combine('Sub')],
  ['symmetric_difference', combine('BitXor')],
  [
    'issubset',
    (self, args, run) => {
      const other = asSet(args.positional[0] ?? NONE, run)
      const doubt = self.open ?? other.open
      return doubt === null
        ? bool([...self.items.keys()].every((hash) => other.items.has(hash)))
        : run.unknownFrom(doubt)
    },
  ],
])
