import { ExceptionType } from '../exceptions.ts'
import { NativeFunction } from '../host.ts'
import type { Value } from '../values.ts'
import { ELLIPSIS, bool, external } from '../values.ts'
import { FUNCTIONS } from './builtin-functions.ts'
import { BuiltinType, TYPES } from './builtin-types.ts'

const BUILTINS: ReadonlyMap<string, Value> = new Map<string, Value>([
  ...TYPES.map(([name, body]): [string, Value] => [name, new BuiltinType(`builtins.${name}`, body)]),
  ...FUNCTIONS.map(([name, body]): [string, Value] => [name, new NativeFunction(name, body)]),
  ['Ellipsis', ELLIPSIS],
  ['NotImplemented', external('builtins.NotImplemented')],
  ['__builtins__', external('builtins')],
  ['__debug__', bool(true)],
])

/** The value of a built-in name; undefined where Python has none. */
export function builtin(name: string): Value | undefined {
  return (
    BUILTINS.get(name) ??
    (/^([A-Z]\w*(Error|Warning|Interrupt|Exit|Group|Iteration)|(Base)?Exception(Group)?|Warning)$/.test(name)
      ? new ExceptionType(name)
      : undefined)
  )
}
