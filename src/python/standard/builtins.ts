import { findAttribute, getAttribute, namespace } from '../attributes.ts'
import { argument, positional } from '../call-arguments.ts'
import type { CallArguments } from '../call-arguments.ts'
import { callMethod, callValue } from '../calls.ts'
import { mergeInto, newDict, newList, newSet } from '../displays.ts'
import { formatValue } from '../format-spec.ts'
import { identity } from '../hash.ts'
import { NativeFunction, NativeType } from '../host.ts'
import type { Items } from '../iteration.ts'
import { isItems, iterate, iteratorOver, itemsOf } from '../iteration.ts'
import { lift } from '../lift.ts'
import { binaryOp } from '../operators.ts'
import type { Run } from '../run.ts'
import { repr, textOf } from '../text.ts'
import { truth } from '../truth.ts'
import type { Value } from '../values.ts'
import { ELLIPSIS, NONE, bool, external, float, int, str, tuple } from '../values.ts'
import { assignAttribute } from '../assign.ts'
import { builtinOpen } from './files.ts'
import { extreme, sorted } from './sorting.ts'
import { superOf } from './super.ts'
import { isInstance } from './types.ts'

type Body = (args: CallArguments, run: Run) => Value

/** Applies a body to the items of the first argument; unknown items make the result unknown. */
const overItems =
  (body: (items: Items, args: CallArguments, run: Run) => Value): Body =>
  (args, run) => {
    const [iterable] = args.positional
    if (iterable === undefined) return body({ values: [], open: null }, args, run)
    return lift([iterable], run, ([value = iterable]) => {
      const items = itemsOf(value, run)
      return isItems(items) ? body(items, args, run) : run.unknownFrom(items, { text: '*' })
    })
  }

const first = (args: CallArguments): Value => args.positional[0] ?? NONE

function toInt(args: CallArguments, run: Run): Value {
  return lift([first(args)], run, ([value = NONE]) => {
    if (value.kind === 'int' || value.kind === 'float' || value.kind === 'bool')
      return int(Math.trunc(Number(value.value)))
    if (value.kind !== 'str') return args.positional.length === 0 ? int(0) : run.unknown('a number')
    const base = argument(args, 1, 'base')
    if (base !== undefined && !(base.kind === 'int' && base.value === 10)) return run.unknown('a number')
    const text = value.value.trim().replaceAll('_', '')
    if (!/^[-+]?\d+$/.test(text)) run.raise('ValueError', `invalid literal for int() with base 10: '${value.value}'`)
    const result = Number(text)
    return Number.isSafeInteger(result) ? int(result) : run.unknown('a very large number')
  })
}

function toFloat(args: CallArguments, run: Run): Value {
  return lift([first(args)], run, ([value = NONE]) => {
    if (value.kind === 'int' || value.kind === 'float' || value.kind === 'bool') return float(Number(value.value))
    if (value.kind === 'str' && /^\s*[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?\s*$/i.test(value.value))
      return float(Number(value.value))
    return run.unknown('a number')
  })
}

function toText(args: CallArguments, run: Run): Value {
  if (args.positional.length === 0) return str('')
  const value = first(args)
  if (value.kind === 'unknown' && value.text !== null) return value
  return lift([value], run, ([known = value]) => {
    const { text, doubt } = textOf(known, run)
    return doubt === null ? str(text) : run.unknownFrom(doubt, { text })
  })
}

function length(args: CallArguments, run: Run): Value {
  return lift([first(args)], run, ([value = NONE]) => {
    if (value.kind === 'str' || value.kind === 'bytes') return int(Array.from(value.value).length)
    if (value.kind === 'instance' && findAttribute(value, '__len__', run) !== undefined) {
      return callMethod(value, '__len__', [], run)
    }
    const items = itemsOf(value, run)
    if (!isItems(items)) return run.unknownFrom(items)
    return items.open === null ? int(items.values.length) : run.unknownFrom(items.open)
  })
}

function range(args: CallArguments, run: Run): Value {
  return lift(args.positional, run, (bounds) => {
    const numbers = bounds.map((bound) => (bound.kind === 'int' || bound.kind === 'bool' ? Number(bound.value) : null))
    if (numbers.includes(null)) return run.unknown('a range')
    const [a = 0, b, step = 1] = numbers.map(Number)
    const start = b === undefined ? 0 : a
    const end = b ?? a
    if (step === 0) run.raise('ValueError', 'range() arg 3 must not be zero')
    const count = Math.max(0, Math.ceil((end - start) / step))
    run.budget.items(count)
    return tuple(Array.from({ length: count }, (_, index) => int(start + index * step)))
  })
}

function enumerate(args: CallArguments, run: Run): Value {
  const start = argument(args, 1, 'start')
  let index = start?.kind === 'int' ? start.value : 0
  const source = iterate(first(args), run)
  if ('reason' in source) return run.unknownFrom(source)
  return {
    kind: 'iterator',
    open: source.open,
    next: () => {
      const value = source.next()
      return value === null ? null : tuple([int(index++), value])
    },
  }
}

function zip(args: CallArguments, run: Run): Value {
  const sources = args.positional.map((value) => iterate(value, run))
  const iterators = sources.filter((source) => 'kind' in source)
  const doubt = sources.find((source) => 'reason' in source) ?? args.openPositional
  if (doubt !== null && 'reason' in doubt) return run.unknownFrom(doubt, { text: '*' })
  return {
    kind: 'iterator',
    open: iterators.find((source) => source.open !== null)?.open ?? null,
    next: () => {
      const values: Value[] = []
      for (const source of iterators) {
        const value = source.next()
        if (value === null) return null
        values.push(value)
      }
      return values.length === 0 ? null : tuple(values)
    },
  }
}

function map(args: CallArguments, run: Run): Value {
  const [callee, ...iterables] = args.positional
  const rows = zip({ ...args, positional: iterables }, run)
  if (rows.kind !== 'iterator' || callee === undefined) return rows
  return {
    kind: 'iterator',
    open: rows.open,
    next: () => {
      const row = rows.next()
      return row?.kind === 'tuple' ? callValue(callee, positional(...row.items), run) : null
    },
  }
}

function filter(args: CallArguments, run: Run): Value {
  const [test = NONE, iterable = NONE] = args.positional
  const items = itemsOf(iterable, run)
  if (!isItems(items)) return run.unknownFrom(items, { text: '*' })
  let { open } = items
  const values = items.values.filter((value) => {
    const result = truth(test.kind === 'none' ? value : callValue(test, positional(value), run), run)
    if (typeof result !== 'boolean') open ??= result
    return result !== false
  })
  return iteratorOver({ values, open })
}

function every(wanted: boolean): Body {
  return overItems((items, _args, run) => {
    let doubt = items.open
    for (const value of items.values) {
      const result = truth(value, run)
      if (result === wanted) return bool(wanted)
      if (typeof result !== 'boolean') doubt ??= result
    }
    return doubt === null ? bool(!wanted) : run.unknownFrom(doubt)
  })
}

function minOrMax(greatest: boolean): Body {
  return (args, run) => {
    const values = args.positional.length === 1 ? itemsOf(first(args), run) : { values: args.positional, open: null }
    if (!isItems(values)) return run.unknownFrom(values)
    if (values.open !== null) return run.unknownFrom(values.open)
    return lift(values.values, run, (known) => {
      if (known.length === 0) return args.named.get('default') ?? run.raise('ValueError', 'the sequence is empty')
      return extreme(known, greatest, args.named.get('key'), run) ?? run.unknown('the least or greatest of some values')
    })
  }
}

function hasAttribute(args: CallArguments, run: Run): Value {
  const [value = NONE, name = NONE] = args.positional
  if (name.kind !== 'str') return run.unknown('an attribute')
  if (value.kind !== 'instance' && value.kind !== 'class') {
    return value.kind === 'module' && value.attributes.has(name.value) ? bool(true) : run.unknown('an attribute')
  }
  if (findAttribute(value, name.value, run) !== undefined) return bool(true)
  const cls = value.kind === 'class' ? value : value.cls
  return cls.host === null && cls.unknownBase === null ? bool(false) : run.unknown(`\`${name.value}\``)
}

function getAttr(args: CallArguments, run: Run): Value {
  const [value = NONE, name = NONE, fallback] = args.positional
  return lift([name], run, ([known = name]) => {
    if (known.kind !== 'str') return run.unknown('an attribute')
    if (fallback !== undefined) {
      const there = hasAttribute(positional(value, known), run)
      if (there.kind === 'bool' && !there.value) return fallback
    }
    return getAttribute(value, known.value, run)
  })
}

function typeOf(args: CallArguments, run: Run): Value {
  const value = first(args)
  if (args.positional.length === 3) return run.unknown('a class made by type()')
  if (value.kind === 'instance') return value.cls
  if (value.kind === 'unknown' || value.kind === 'choice') return run.unknown('a type')
  if (value.kind === 'none') return external('builtins.NoneType')
  return BUILTINS.get(value.kind) ?? external(value.kind === 'host' ? value.typeName : `builtins.${value.kind}`)
}

function newDictFrom(args: CallArguments, run: Run): Value {
  const dict = newDict([], run)
  const [other] = args.positional
  if (other !== undefined) mergeInto(dict, other, run)
  mergeInto(
    dict,
    newDict(
      [...args.named].map(([name, value]) => [str(name), value] as const),
      run,
    ),
    run,
  )
  dict.open ??= args.openNamed
  return dict
}

function sum(args: CallArguments, run: Run): Value {
  const items = itemsOf(first(args), run)
  if (!isItems(items)) return run.unknownFrom(items)
  const start = argument(args, 1, 'start') ?? int(0)
  const total = items.values.reduce((left, right) => binaryOp('Add', left, right, run), start)
  return items.open === null ? total : run.unknownFrom(items.open)
}

const TYPES: readonly (readonly [string, Body])[] = [
  ['str', toText],
  ['int', toInt],
  ['float', toFloat],
  [
    'bool',
    (args, run) =>
      lift([first(args)], run, ([value = NONE]) => {
        const result = truth(value, run)
        return typeof result === 'boolean' ? bool(result) : run.unknownFrom(result)
      }),
  ],
  ['list', overItems((items, _args, run) => newList([...items.values], run, items.open))],
  ['tuple', overItems((items) => tuple(items.values, items.open))],
  ['set', overItems((items, _args, run) => newSet(items.values, run, items.open))],
  ['frozenset', overItems((items, _args, run) => newSet(items.values, run, items.open, true))],
  ['dict', newDictFrom],
  ['type', typeOf],
  ['object', () => external('builtins.object()', true)],
  [
    'property',
    (args) => ({ kind: 'descriptor', role: 'property', callee: first(args), setter: args.positional[1] ?? null }),
  ],
  ['staticmethod', (args) => ({ kind: 'descriptor', role: 'static', callee: first(args), setter: null })],
  ['classmethod', (args) => ({ kind: 'descriptor', role: 'class', callee: first(args), setter: null })],
  ['super', superOf],
  ['enumerate', enumerate],
  ['zip', zip],
  ['map', map],
  ['filter', filter],
  ['range', range],
  ['bytes', (_args, run) => run.unknown('bytes')],
  ['complex', (_args, run) => run.unknown('a complex number')],
  ['slice', (_args, run) => run.unknown('a slice')],
]

const FUNCTIONS: readonly (readonly [string, Body])[] = [
  ['len', length],
  ['sorted', overItems(sorted)],
  ['reversed', overItems((items) => iteratorOver({ values: [...items.values].reverse(), open: items.open }))],
  [
    'iter',
    (args, run) => {
      const iterator = iterate(first(args), run)
      return 'reason' in iterator ? run.unknownFrom(iterator) : iterator
    },
  ],
  [
    'next',
    (args, run) => {
      const iterator = iterate(first(args), run)
      if ('reason' in iterator) return run.unknownFrom(iterator)
      const value = iterator.next()
      if (iterator.open !== null) return run.unknownFrom(iterator.open)
      return value ?? args.positional[1] ?? run.raise('StopIteration', '')
    },
  ],
  ['any', every(true)],
  ['all', every(false)],
  ['min', minOrMax(false)],
  ['max', minOrMax(true)],
  ['sum', sum],
  [
    'abs',
    (args, run) =>
      lift([first(args)], run, ([value = NONE]) =>
        value.kind === 'int' || value.kind === 'float'
          ? { ...value, value: Math.abs(value.value) }
          : run.unknown('a number'),
      ),
  ],
  [
    'round',
    (args, run) =>
      lift([first(args)], run, ([value = NONE]) => (value.kind === 'int' ? value : run.unknown('a rounded number'))),
  ],
  [
    'repr',
    (args, run) =>
      lift([first(args)], run, ([value = NONE]) => {
        const text = repr(value, run)
        return text === null ? run.unknown('a representation') : str(text)
      }),
  ],
  [
    'format',
    (args, run) => {
      const [value = NONE, spec = str('')] = args.positional
      return lift([value, spec], run, ([known = NONE, text = NONE]) =>
        formatValue(known, text.kind === 'str' ? text.value : '', run),
      )
    },
  ],
  [
    'isinstance',
    (args, run) => {
      const [value = NONE, type = NONE] = args.positional
      return lift([value], run, ([known = value]) => {
        const result = isInstance(known, type)
        return result === null ? run.unknown('a type test') : bool(result)
      })
    },
  ],
  [
    'issubclass',
    (args, run) => {
      const [cls = NONE, base = NONE] = args.positional
      return cls.kind === 'class' && base.kind === 'class' ? bool(cls.order.includes(base)) : run.unknown('a type test')
    },
  ],
  ['hasattr', hasAttribute],
  ['getattr', getAttr],
  [
    'setattr',
    (args, run) => {
      const [object = NONE, name = NONE, value = NONE] = args.positional
      if (name.kind === 'str') assignAttribute(object, name.value, value, run)
      return NONE
    },
  ],
  [
    'callable',
    (args, run) => {
      const { kind } = first(args)
      if (kind === 'function' || kind === 'method' || kind === 'class') return bool(true)
      return ['str', 'int', 'list', 'dict', 'tuple', 'none', 'bool'].includes(kind)
        ? bool(false)
        : run.unknown('a callable')
    },
  ],
  ['id', (args) => int(identity(first(args)))],
  ['hash', (_args, run) => run.unknown('a hash')],
  ['print', () => NONE],
  ['input', (_args, run) => run.unknown('what a user types')],
  ['open', builtinOpen],
  ['globals', (_args, run) => namespace(run.frame.module.attributes, run)],
  ['locals', (_args, run) => namespace(run.frame.scope.names, run)],
  [
    'vars',
    (args, run) =>
      args.positional.length === 0 ? namespace(run.frame.scope.names, run) : getAttribute(first(args), '__dict__', run),
  ],
  ['dir', (_args, run) => run.unknown('the names of an object')],
  [
    'chr',
    (args, run) =>
      lift([first(args)], run, ([value = NONE]) =>
        value.kind === 'int'
          ? str(String.fromCodePoint(Math.max(0, Math.min(value.value, 0x10ffff))))
          : run.unknown('a character'),
      ),
  ],
  [
    'ord',
    (args, run) =>
      lift([first(args)], run, ([value = NONE]) =>
        value.kind === 'str' ? int(value.value.codePointAt(0) ?? 0) : run.unknown('a number'),
      ),
  ],
  [
    'divmod',
    (args, run) => {
      const [a = NONE, b = NONE] = args.positional
      return tuple([binaryOp('FloorDiv', a, b, run), binaryOp('Mod', a, b, run)])
    },
  ],
  ['pow', (args, run) => binaryOp('Pow', first(args), args.positional[1] ?? NONE, run)],
  ['exec', (args, run) => run.callUnknown('`exec()`', args)],
  ['eval', (args, run) => run.callUnknown('`eval()`', args)],
  ['compile', (_args, run) => run.unknown('compiled code')],
  ['__import__', (_args, run) => run.unknown('a module imported by name')],
  ['delattr', () => NONE],
  ...[
    'hex',
    'oct',
    'bin',
    'ascii',
    'bytearray',
    'memoryview',
    'aiter',
    'anext',
    'breakpoint',
    'help',
    'exit',
    'quit',
  ].map((name): readonly [string, Body] => [name, (_args, run) => run.unknown(`the result of ${name}()`)]),
]

const BUILTINS: ReadonlyMap<string, Value> = new Map<string, Value>([
  ...TYPES.map(([name, body]): [string, Value] => [name, new NativeType(`builtins.${name}`, body)]),
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
      ? external(`builtins.${name}`)
      : undefined)
  )
}
