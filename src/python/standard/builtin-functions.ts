import { findAttribute } from '../attributes.ts'
import { argument } from '../call-arguments.ts'
import type { CallArguments } from '../call-arguments.ts'
import { callMethod } from '../calls.ts'
import { lengthOf } from '../code-points.ts'
import type { Doubt } from '../doubt.ts'
import { formatValue } from '../format-spec.ts'
import { isItems, iterate, iteratorOver, itemsOf } from '../iteration.ts'
import { lift } from '../lift.ts'
import { binaryOp } from '../operators.ts'
import type { Run } from '../run.ts'
import { asciiText, repr } from '../repr.ts'
import { truth } from '../truth.ts'
import { doubted } from '../unsure.ts'
import type { Value } from '../values.ts'
import { NONE, bool, int, str, tuple } from '../values.ts'
import { OBJECT_FUNCTIONS } from './builtin-objects.ts'
import { builtinOpen } from './files.ts'
import { extreme, sorted } from './sorting.ts'
import { NUMBER_FUNCTIONS } from './numbers.ts'
import type { Body } from './native.ts'
import { first, overItems } from './over-items.ts'

function length(args: CallArguments, run: Run): Value {
  return lift([first(args)], run, ([value = NONE]) => {
    if (value.kind === 'str') return int(lengthOf(value.value))
    if (value.kind === 'bytes') return int(value.value.length)
    if (value.kind === 'instance' && findAttribute(value, '__len__', run) !== undefined) {
      return callMethod(value, '__len__', [], run)
    }
    if (value.kind === 'set') return value.open === null ? int(value.items.size) : run.unknownFrom(value.open)
    const items = itemsOf(value, run)
    if (!isItems(items)) return run.unknownFrom(items)
    return items.open === null ? int(items.values.length) : run.unknownFrom(items.open)
  })
}

/** `any` and `all`, which read no further than to the item that decides. */
function every(wanted: boolean): Body {
  return (args, run) =>
    lift([first(args)], run, ([iterable = NONE]) => {
      const source = iterate(iterable, run)
      if ('reason' in source) return run.unknownFrom(source)
      let doubt: Doubt | null = null
      for (let value = source.next(); value !== null; value = source.next()) {
        run.budget.step()
        const result = truth(value, run)
        if (result === wanted) return bool(wanted)
        if (typeof result !== 'boolean') doubt ??= result
      }
      doubt ??= source.open
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

/** `exit()` and the like end the import with SystemExit. */
export function leavePython(_args: CallArguments, run: Run): never {
  return run.raise('SystemExit', 'the program is left')
}

const represented =
  (write: (value: Value, run: Run) => string | null): Body =>
  (args, run) =>
    lift([first(args)], run, ([value = NONE]) => {
      const text = write(value, run)
      return text === null ? run.unknown('a representation') : str(text)
    })

function sum(args: CallArguments, run: Run): Value {
  const items = itemsOf(first(args), run)
  if (!isItems(items)) return run.unknownFrom(items)
  const start = argument(args, 1, 'start') ?? int(0)
  const total = items.values.reduce((left, right) => binaryOp('Add', left, right, run), start)
  return items.open === null ? total : run.unknownFrom(items.open)
}

export const FUNCTIONS: readonly (readonly [string, Body])[] = [
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
      const doubt = iterator.open ?? iterator.misplaced ?? null
      const last = run.conditions.active.at(-1)
      if (last !== undefined) iterator.misplaced ??= last.doubt
      if (doubt !== null) return value === null ? run.unknownFrom(doubt) : doubted(value, doubt, run)
      return value ?? args.positional[1] ?? run.raise('StopIteration', '')
    },
  ],
  ['any', every(true)],
  ['all', every(false)],
  ['min', minOrMax(false)],
  ['max', minOrMax(true)],
  ['sum', sum],
  ...NUMBER_FUNCTIONS,
  ['repr', represented(repr)],
  ['ascii', represented(asciiText)],
  [
    'format',
    (args, run) => {
      const [value = NONE, spec = str('')] = args.positional
      return lift([value, spec], run, ([known = NONE, text = NONE]) =>
        formatValue(known, text.kind === 'str' ? text.value : '', run),
      )
    },
  ],
  ...OBJECT_FUNCTIONS,
  ['print', () => NONE],
  ['input', (_args, run) => run.unknown('what a user types')],
  ['open', builtinOpen],
  [
    'chr',
    (args, run) =>
      lift([first(args)], run, ([value = NONE]) =>
        value.kind !== 'int'
          ? run.unknown('a character')
          : value.value < 0 || value.value > 0x10ffff
            ? run.raise('ValueError', 'chr() arg not in range(0x110000)')
            : str(String.fromCodePoint(value.value)),
      ),
  ],
  [
    'ord',
    (args, run) =>
      lift([first(args)], run, ([value = NONE]) =>
        value.kind !== 'str'
          ? run.unknown('a number')
          : lengthOf(value.value) === 1
            ? int(value.value.codePointAt(0) ?? 0)
            : run.raise('TypeError', 'ord() expected a character'),
      ),
  ],
  [
    'divmod',
    (args, run) => {
      const [a = NONE, b = NONE] = args.positional
      return tuple([binaryOp('FloorDiv', a, b, run), binaryOp('Mod', a, b, run)])
    },
  ],
  [
    'pow',
    (args, run) =>
      args.positional.length > 2
        ? run.unknown('a power')
        : binaryOp('Pow', first(args), args.positional[1] ?? NONE, run),
  ],
  [
    'exec',
    (args, run) => {
      run.frame.module.open = true
      for (const names of args.positional)
        if (names.kind === 'dict') names.open ??= run.doubt('names that `exec()` sets')
      return run.callUnknown('`exec()`', args)
    },
  ],
  ['exit', leavePython],
  ['quit', leavePython],
  ['eval', (args, run) => run.callUnknown('`eval()`', args)],
  ['compile', (_args, run) => run.unknown('compiled code')],
  ['__import__', (_args, run) => run.unknown('a module imported by name')],
  ...['bytearray', 'memoryview', 'aiter', 'anext', 'breakpoint', 'help'].map((name): readonly [string, Body] => [
    name,
    (_args, run) => run.unknown(`the result of ${name}()`),
  ]),
]
