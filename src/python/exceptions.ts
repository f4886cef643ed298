import type { CallArguments } from './call-arguments.ts'
import { makeClass } from './classes.ts'
import { NativeType } from './host.ts'
import type { PyRaise } from './raise.ts'
import { basesOfException } from './raise.ts'
import type { Run } from './run.ts'
import type { ClassValue, InstanceValue, ModuleValue, Value } from './values.ts'
import { tuple } from './values.ts'

const BUILTINS: ModuleValue = { kind: 'module', name: 'builtins', path: '', attributes: new Map(), open: false }

/** A built-in exception class: called, it makes an instance; classes of the repository extend it. */
export class ExceptionType extends NativeType {
  constructor(name: string) {
    super(`builtins.${name}`, (args: CallArguments, run: Run) => instanceOf(name, args, run))
  }
}

function instanceOf(name: string, args: CallArguments, run: Run): InstanceValue {
  const attributes = new Map<string, Value>([['args', tuple(args.positional, args.openPositional)]])
  return { kind: 'instance', cls: exceptionClass(name, run), attributes, host: null }
}

/** The class of a built-in exception's instances; one for each run, since code may change it. */
function exceptionClass(name: string, run: Run): ClassValue {
  const known = run.exceptionClasses.get(name)
  if (known !== undefined) return known
  const cls = makeClass(
    name,
    [name, ...basesOfException(name)].map((one) => new ExceptionType(one)),
    BUILTINS,
  )
  cls.flavour = 'exception'
  run.exceptionClasses.set(name, cls)
  return cls
}

/** What `except … as error` gives. The text of an exception that Python itself raises is not known word for word. */
export function exceptionValue(error: PyRaise, run: Run): Value {
  if (error.value !== null) return error.value
  const attributes = new Map<string, Value>([['args', run.unknown(`the text of a ${error.type}`)]])
  return { kind: 'instance', cls: exceptionClass(error.type, run), attributes, host: null }
}
