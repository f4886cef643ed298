import type { CallArguments } from '../call-arguments.ts'
import { positional } from '../call-arguments.ts'
import { callValue } from '../calls.ts'
import { newDict, newList } from '../displays.ts'
import { Host, NativeFunction } from '../host.ts'
import { isItems, itemsOf } from '../iteration.ts'
import { lift } from '../lift.ts'
import { LiteralType } from '../literal-type.ts'
import type { Run } from '../run.ts'
import type { FunctionValue, Value } from '../values.ts'
import { NONE, external, str } from '../values.ts'
import { getAttribute } from '../attributes.ts'
import { binaryOp, inPlaceOp } from '../operators.ts'
import { subscript } from '../subscripts.ts'
import { ExitStack, NullContext, Suppress } from './contexts.ts'
import { functions, identityDecorator } from './native.ts'
import type { Names } from './native.ts'

/** What `functools.partial` gives. */
export class Partial extends Host {
  readonly typeName = 'functools.partial'
  readonly callee: Value
  readonly args: CallArguments

  constructor(callee: Value, args: CallArguments) {
    super()
    this.callee = callee
    this.args = args
  }

  override call(args: CallArguments, run: Run): Value {
    return callValue(
      this.callee,
      {
        positional: [...this.args.positional, ...args.positional],
        named: new Map([...this.args.named, ...args.named]),
        openPositional: this.args.openPositional ?? args.openPositional,
        openNamed: this.args.openNamed ?? args.openNamed,
      },
      run,
    )
  }

  override getAttr(name: string): Value | undefined {
    return name === 'func' ? this.callee : undefined
  }
}

/** `@cache` and `@lru_cache`, bare or with arguments: the same call gives the same object. */
function cacheDecorator(args: CallArguments): Value {
  const [fn] = args.positional
  if (fn?.kind === 'function') return { ...fn, results: new Map<string, Value>() }
  return fn?.kind === 'class' ? fn : new NativeFunction('cache', cacheDecorator)
}

function reduce(args: CallArguments, run: Run): Value {
  const [fn = NONE, iterable = NONE, start] = args.positional
  const items = itemsOf(iterable, run)
  if (!isItems(items)) return run.unknownFrom(items)
  const values = start === undefined ? items.values : [start, ...items.values]
  const [first, ...rest] = values
  if (first === undefined) return run.raise('TypeError', 'reduce() of empty iterable with no initial value')
  return rest.reduce((left, right) => callValue(fn, positional(left, right), run), first)
}

/** `@wraps(original)`: the wrapper takes the original's name. */
function wraps(args: CallArguments): Value {
  const [original] = args.positional
  return new NativeFunction('wraps', (inner, run) => {
    const [wrapper] = inner.positional
    if (wrapper?.kind !== 'function' || original?.kind !== 'function') return wrapper ?? run.unknown('a decorator')
    const renamed: FunctionValue = { ...wrapper, name: original.name, attributes: new Map(wrapper.attributes) }
    renamed.attributes.set('__wrapped__', original)
    return renamed
  })
}

function getter(args: CallArguments, pick: (value: Value, key: Value, run: Run) => Value): Value {
  return new NativeFunction('getter', (inner, run) => {
    const value = inner.positional[0] ?? NONE
    const [key = NONE, ...more] = args.positional
    if (more.length > 0)
      return { kind: 'tuple', items: args.positional.map((one) => pick(value, one, run)), open: null, cls: null }
    return pick(value, key, run)
  })
}

const copy = (args: CallArguments, run: Run): Value => {
  const value = args.positional[0] ?? NONE
  if (value.kind === 'list') return newList([...value.items], run, value.open)
  if (value.kind === 'dict') return newDict(value.store.entries(), run, { open: value.open, factory: value.factory })
  return value
}

function deepCopy(value: Value, run: Run, depth: number): Value {
  run.budget.step()
  if (depth > 50) return run.unknown('a deep copy')
  if (value.kind === 'list')
    return newList(
      value.items.map((item) => deepCopy(item, run, depth + 1)),
      run,
      value.open,
    )
  if (value.kind === 'dict') {
    const entries = value.store.entries().map(([key, item]): [Value, Value] => [key, deepCopy(item, run, depth + 1)])
    return newDict(entries, run, { open: value.open, factory: value.factory })
  }
  return value
}

export const functoolsNames: Names = new Map<string, Value>([
  ...functions('functools', {
    partial: (args) => new Partial(args.positional[0] ?? NONE, { ...args, positional: args.positional.slice(1) }),
    reduce,
    wraps,
    lru_cache: cacheDecorator,
    cache: cacheDecorator,
    cached_property: (args) => ({
      kind: 'descriptor',
      role: 'cached',
      callee: args.positional[0] ?? NONE,
      setter: null,
    }),
    total_ordering: identityDecorator,
    update_wrapper: identityDecorator,
  }),
  ...functions('contextlib', {
    contextmanager: (args, run) => {
      const [fn] = args.positional
      return fn?.kind === 'function' ? { ...fn, contextManager: true } : run.unknown('a context manager')
    },
    nullcontext: (args) => new NullContext(args.positional[0] ?? NONE),
    suppress: (args) => new Suppress(args.positional),
    ExitStack: () => new ExitStack(),
  }),
  ...functions('typing', {
    cast: (args) => args.positional[1] ?? NONE,
    NewType: () => new NativeFunction('NewType', identityDecorator),
    TypeVar: () => external('typing.TypeVar()', true),
    get_args: (args, run) => {
      const [type] = args.positional
      return type instanceof LiteralType ? type.args : run.unknown('the arguments of a type')
    },
    overload: identityDecorator,
    final: identityDecorator,
    no_type_check: identityDecorator,
    get_type_hints: (_args, run) => run.unknown('type hints'),
  }),
  ['typing.TYPE_CHECKING', { kind: 'bool', value: false }],
  ...functions('abc', { abstractmethod: identityDecorator }),
  ...functions('copy', { copy, deepcopy: (args, run) => deepCopy(args.positional[0] ?? NONE, run, 0) }),
  ...functions('operator', {
    itemgetter: (args) => getter(args, (value, key, run) => subscript(value, key, run)),
    attrgetter: (args) =>
      getter(args, (value, key, run) =>
        key.kind === 'str' ? getAttribute(value, key.value, run) : run.unknown('an attribute'),
      ),
    iadd: (args, run) => inPlaceOp('Add', args.positional[0] ?? NONE, args.positional[1] ?? NONE, run),
    concat: (args, run) => binaryOp('Add', args.positional[0] ?? NONE, args.positional[1] ?? NONE, run),
    add: (args, run) => binaryOp('Add', args.positional[0] ?? NONE, args.positional[1] ?? NONE, run),
    rshift: (args, run) => binaryOp('RShift', args.positional[0] ?? NONE, args.positional[1] ?? NONE, run),
    lshift: (args, run) => binaryOp('LShift', args.positional[0] ?? NONE, args.positional[1] ?? NONE, run),
  }),
  ...functions('inspect', {
    getmodule: (args, run) => moduleOf(args.positional[0] ?? NONE) ?? run.unknown('the module of an object'),
    cleandoc: (args, run) =>
      lift(args.positional, run, ([value = NONE]) => (value.kind === 'str' ? str(value.value.trim()) : value)),
  }),
])

function moduleOf(value: Value): Value | null {
  switch (value.kind) {
    case 'class':
    case 'function':
      return value.module
    case 'instance':
      return value.cls.module
    case 'method':
      return moduleOf(value.callee)
    default:
      return null
  }
}
