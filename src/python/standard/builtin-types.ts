import { getAttribute } from '../attributes.ts'
import { argument, positional } from '../call-arguments.ts'
import type { CallArguments } from '../call-arguments.ts'
import { callMethod, callValue } from '../calls.ts'
import { makeClass } from '../classes.ts'
import { mergeInto, newDict, newList, newSet } from '../displays.ts'
import { NativeFunction, NativeType } from '../host.ts'
import { isItems, iterate, iteratorOver, itemsOf } from '../iteration.ts'
import { lift } from '../lift.ts'
import type { Run } from '../run.ts'
import { sliceValue } from '../subscripts.ts'
import { textOf } from '../text.ts'
import { truth } from '../truth.ts'
import type { ClassValue, Value } from '../values.ts'
import { NONE, bool, external, float, int, str, tuple } from '../values.ts'
import { superOf } from './super.ts'
import { countOr } from './native.ts'
import type { Body } from './native.ts'
import { first, overItems } from './over-items.ts'

const NO_NUMBER: ReadonlySet<Value['kind']> = new Set(['none', 'list', 'tuple', 'dict', 'set', 'function'])

function toInt(args: CallArguments, run: Run): Value {
  return lift([first(args)], run, ([value = NONE]) => {
    if (value.kind === 'int' || value.kind === 'float' || value.kind === 'bool')
      return int(Math.trunc(Number(value.value)))
    if (args.positional.length === 0) return int(0)
    if (NO_NUMBER.has(value.kind)) run.raise('TypeError', `int() argument must not be a ${value.kind}`)
    if (value.kind !== 'str') return run.unknown('a number')
    const base = argument(args, 1, 'base') ?? int(10)
    if (base.kind !== 'int' || base.value < 2 || base.value > 36) return run.unknown('a number')
    const result = wholeNumber(value.value, base.value)
    if (result === null) run.raise('ValueError', `invalid literal for int() with base ${base.value}: '${value.value}'`)
    return Number.isSafeInteger(result) ? int(result === 0 ? 0 : result) : run.unknown('a very large number')
  })
}

/** The number that a text of ASCII digits means; null where it is none. */
function wholeNumber(text: string, base: number): number | null {
  const match = /^\s*([-+]?)(?:0([xob])_?)?([0-9a-z]+(?:_[0-9a-z]+)*)\s*$/i.exec(text)
  if (match === null) return null
  const [, sign = '', prefix, digits = ''] = match
  const given = prefix?.toLowerCase()
  // `0b1` is a number of base 16 too.
  const own = given === undefined || RADIX.get(given) === base
  const plain = (own ? digits : `0${given}${digits}`).replaceAll('_', '').toLowerCase()
  if (!Array.from(plain).every((digit) => Number.parseInt(digit, 36) < base)) return null
  const result = Number.parseInt(plain, base)
  return sign === '-' ? -result : result
}

const RADIX: ReadonlyMap<string, number> = new Map([
  ['x', 16],
  ['o', 8],
  ['b', 2],
])

function toFloat(args: CallArguments, run: Run): Value {
  return lift([first(args)], run, ([value = NONE]) => {
    if (NO_NUMBER.has(value.kind) && args.positional.length > 0) {
      run.raise('TypeError', `float() argument must not be a ${value.kind}`)
    }
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

function range(args: CallArguments, run: Run): Value {
  return lift(args.positional, run, (bounds) => {
    const given = bounds.map((bound) => (bound.kind === 'int' || bound.kind === 'bool' ? Number(bound.value) : null))
    if (given.includes(null)) return run.unknown('a range')
    const [a = 0, b, step = 1] = given.map(Number)
    const start = b === undefined ? 0 : a
    const end = b ?? a
    if (step === 0) run.raise('ValueError', 'range() arg 3 must not be zero')
    const count = Math.max(0, Math.ceil((end - start) / step))
    run.budget.items(count)
    const numbers = Array.from({ length: count }, (_, index) => int(start + index * step))
    return { ...tuple(numbers), range: [start, end, step] }
  })
}

function enumerate(args: CallArguments, run: Run): Value {
  const start = argument(args, 1, 'start')
  const from = countOr(start, 0)
  if (from === null) return run.unknown('numbered items')
  let index = from
  const source = iterate(first(args), run)
  if ('reason' in source) return run.unknownFrom(source)
  return {
    kind: 'iterator',
    get open() {
      return source.open
    },
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
    get open() {
      return iterators.find((source) => source.open !== null)?.open ?? null
    },
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
    get open() {
      return rows.open
    },
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

function typeOf(args: CallArguments, run: Run): Value {
  const value = first(args)
  if (args.positional.length === 3) return run.unknown('a class made by type()')
  if (value.kind === 'instance') return value.cls
  if (value.kind === 'unknown' || value.kind === 'choice') return run.unknown('a type')
  if (value.kind === 'none') return external('builtins.NoneType')
  return value.kind === 'host' ? external(value.typeName) : run.resolve(`builtins.${value.kind}`)
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

/** A built-in type whose methods can be taken from it: `map(str.upper, names)`. */
export class BuiltinType extends NativeType {
  override getAttr(name: string, run: Run): Value | undefined {
    if (name.startsWith('__')) return super.getAttr(name, run)
    return new NativeFunction(name, (args, inner) => {
      const [self = NONE, ...rest] = args.positional
      if (this.shortName === 'dict' && name === 'fromkeys') {
        return callMethod(newDict([], inner), name, args.positional, inner)
      }
      if (this.shortName === 'str' && name === 'maketrans') return callMethod(str(''), name, args.positional, inner)
      if (this.shortName === 'bytes' || this.shortName === 'float' || this.shortName === 'int') {
        return inner.unknown(`the result of ${this.shortName}.${name}()`)
      }
      return callValue(getAttribute(self, name, inner), { ...args, positional: rest }, inner)
    })
  }
}

let objectClass: ClassValue | null = null

function plainObject(): Value {
  const builtins = {
    kind: 'module',
    name: 'builtins',
    path: '',
    attributes: new Map<string, Value>(),
    open: false,
  } as const
  objectClass ??= makeClass('object', [], builtins)
  return { kind: 'instance', cls: objectClass, attributes: new Map<string, Value>(), host: null }
}

export const TYPES: readonly (readonly [string, Body])[] = [
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
  ['object', plainObject],
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
  [
    'slice',
    ({ positional: [a = NONE, b, step = NONE] }) =>
      b === undefined ? sliceValue(NONE, a, NONE) : sliceValue(a, b, step),
  ],
]
