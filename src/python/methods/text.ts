import type { CallArguments } from '../call-arguments.ts'
import { concatenate } from '../f-string.ts'
import { isItems, itemsOf } from '../iteration.ts'
import { lift } from '../lift.ts'
import { plainValue } from '../plain-enum.ts'
import type { Run } from '../run.ts'
import type { StrValue, Value } from '../values.ts'
import { bool, int, str } from '../values.ts'
import { encoded } from './bytes.ts'
import { strFormat } from './str-format.ts'
import type { Method, MethodTable } from './table.ts'
import { TESTS, capitalized, folded, swapped, titled } from './text-case.ts'
import {
  affix,
  countOf,
  expandTabs,
  justify,
  partition,
  position,
  replace,
  split,
  splitLines,
  strip,
  textArgument,
  zeroFilled,
} from './text-parts.ts'
import { makeTable, translate } from './text-translate.ts'

/** A method that depends on its arguments' texts and numbers only. */
const pure =
  (body: (text: string, args: readonly Value[], run: Run, call: CallArguments) => Value): Method<StrValue> =>
  (self, args, run) => {
    const doubt = args.openPositional ?? args.openNamed
    if (doubt !== null) return run.unknownFrom(doubt)
    run.budget.characters(self.value.length)
    return lift(args.positional, run, (known) => body(self.value, known, run, args))
  }

const mapped = (change: (text: string) => string): Method<StrValue> => pure((text) => str(change(text)))

const test = (name: string, check: (text: string) => boolean | null): Method<StrValue> =>
  pure((text, _args, run) => {
    const result = check(text)
    return result === null ? run.unknown(`the result of str.${name}()`) : bool(result)
  })

const found = (last: boolean, raises: boolean): Method<StrValue> =>
  pure((text, args, run) => {
    const index = position(text, args, last)
    if (index === null) return run.unknown('the position of a text')
    return index === -1 && raises ? run.raise('ValueError', 'substring not found') : int(index)
  })

const NOT_TEXT: ReadonlySet<Value['kind']> = new Set(['none', 'bool', 'int', 'float', 'list', 'tuple', 'dict', 'set'])

/** `separator.join(items)`: unknown items show as `*`. */
function join(self: StrValue, args: CallArguments, run: Run): Value {
  const [iterable] = args.positional
  if (iterable === undefined) return run.unknown('a joined text')
  return lift([iterable], run, ([value = iterable]) => {
    const items = itemsOf(value, run)
    if (!isItems(items)) return run.unknownFrom(items)
    const other = items.values.find((item) => NOT_TEXT.has(item.kind))
    if (other !== undefined) run.raise('TypeError', `expected str instance, ${other.kind} found`)
    // Members of an enum that are texts are joined as such, whatever they print.
    const parts = items.values.flatMap((item, index) => (index === 0 ? [plainValue(item)] : [self, plainValue(item)]))
    const result = concatenate(parts, run)
    if (items.open === null) return result
    return result.kind === 'str' ? run.unknownFrom(items.open, { text: `${result.value}*` }) : result
  })
}

export const textMethods: MethodTable<StrValue> = new Map<string, Method<StrValue>>([
  ['lower', mapped((text) => text.toLowerCase())],
  ['casefold', pure((text, _args, run) => folded(text, run))],
  ['upper', mapped((text) => text.toUpperCase())],
  ['capitalize', mapped(capitalized)],
  ['title', mapped(titled)],
  ['swapcase', mapped(swapped)],
  ['strip', pure((text, args) => strip(text, args, 'both'))],
  ['lstrip', pure((text, args) => strip(text, args, 'left'))],
  ['rstrip', pure((text, args) => strip(text, args, 'right'))],
  ['split', pure((text, args, run, call) => split(text, args, call, run, false))],
  ['rsplit', pure((text, args, run, call) => split(text, args, call, run, true))],
  ['splitlines', pure((text, args, run, call) => splitLines(text, args, call, run))],
  ['partition', pure((text, args, run) => partition(text, args, false, run))],
  ['rpartition', pure((text, args, run) => partition(text, args, true, run))],
  ['startswith', pure((text, args, run) => affix(text, args, (part, wanted) => part.startsWith(wanted), run))],
  ['endswith', pure((text, args, run) => affix(text, args, (part, wanted) => part.endsWith(wanted), run))],
  [
    'removeprefix',
    pure((text, args) => {
      const prefix = textArgument(args[0]) ?? ''
      return str(text.startsWith(prefix) ? text.slice(prefix.length) : text)
    }),
  ],
  [
    'removesuffix',
    pure((text, args) => {
      const suffix = textArgument(args[0]) ?? ''
      return str(suffix !== '' && text.endsWith(suffix) ? text.slice(0, -suffix.length) : text)
    }),
  ],
  ['replace', pure((text, args, run) => replace(text, args, run))],
  ['find', found(false, false)],
  ['rfind', found(true, false)],
  ['index', found(false, true)],
  ['rindex', found(true, true)],
  ['count', pure((text, args, run) => countOf(text, args, run))],
  ['zfill', pure((text, args, run) => zeroFilled(text, args, run))],
  ['ljust', pure((text, args, run) => justify(text, args, run, 'left'))],
  ['rjust', pure((text, args, run) => justify(text, args, run, 'right'))],
  ['center', pure((text, args, run) => justify(text, args, run, 'center'))],
  ...[...TESTS].map(([name, check]): [string, Method<StrValue>] => [name, test(name, check)]),
  ['encode', pure((text, args, run, call) => encoded(text, args, call, run))],
  ['join', join],
  ['format', (self, args, run) => strFormat(self.value, args, run)],
  [
    'format_map',
    (self, args, run) => {
      const [mapping] = args.positional
      if (mapping?.kind !== 'dict') return run.unknown('a formatted text')
      const named = new Map(mapping.store.entries().map(([key, value]) => [key.kind === 'str' ? key.value : '', value]))
      return strFormat(self.value, { positional: [], named, openPositional: null, openNamed: mapping.open }, run)
    },
  ],
  ['expandtabs', pure((text, args, run, call) => expandTabs(text, args, call, run))],
  ['translate', pure((text, args, run) => translate(text, args[0], run))],
  ['maketrans', pure((_text, args, run) => makeTable(args, run))],
])
