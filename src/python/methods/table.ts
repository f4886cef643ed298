import type { CallArguments } from '../call-arguments.ts'
import type { Run } from '../run.ts'
import type { Value } from '../values.ts'
import { decoded } from './bytes.ts'
import { counterMethods } from './counter.ts'
import { dequeMethods } from './deque.ts'
import { dictMethods } from './dict.ts'
import { listMethods } from './list.ts'
import { setMethods } from './set.ts'
import { textMethods } from './text.ts'
import { tupleMethods } from './tuple.ts'

/** A method of a built-in type. */
export type Method<Self extends Value> = (self: Self, args: CallArguments, run: Run) => Value

export type MethodTable<Self extends Value> = ReadonlyMap<string, Method<Self>>

type AnyMethod = (self: Value, args: CallArguments, run: Run) => Value

/** The method of a built-in value; undefined where the type has none of that name. */
export function builtinMethod(value: Value, name: string): AnyMethod | undefined {
  switch (value.kind) {
    case 'str':
      return narrowed(textMethods.get(name), value)
    case 'list':
      return narrowed((value.deque && dequeMethods.get(name)) ?? listMethods.get(name), value)
    case 'tuple':
      return narrowed(tupleMethods.get(name), value)
    case 'dict':
      if (value.flavour === 'Counter' && counterMethods.has(name)) return narrowed(counterMethods.get(name), value)
      return narrowed(dictMethods.get(name), value)
    case 'set':
      return narrowed(setMethods.get(name), value)
    case 'bytes':
      if (name === 'decode') return (_self, args, run) => decoded(value.value, args.positional, args, run)
      return undefined
    default:
      return undefined
  }
}

function narrowed<Self extends Value>(method: Method<Self> | undefined, self: Self): AnyMethod | undefined {
  return method === undefined ? undefined : (_self, args, run) => method(self, args, run)
}
