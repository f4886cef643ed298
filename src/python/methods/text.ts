import type { CallArguments } from '../call-arguments.ts'
import { newList } from '../displays.ts'
import { concatenate } from '../f-string.ts'
import { isPlainEnum } from '../hash.ts'
import { isItems, itemsOf } from '../iteration.ts'
import { lift } from '../lift.ts'
import type { Run } from '../run.ts'
import type { StrValue, Value } from '../values.ts'
import { bool, int, str, tuple } from '../values.ts'
import { strFormat } from './str-format.ts'
import { makeTable, translate } from './translate.ts'
import type { Method, MethodTable } from './table.ts'

/** A method that depends on its arguments' texts and numbers only. `most`: more arguments than these are not modelled. */
const pure =
  (body: (text: string, args: readonly Value[], run: Run, call: CallArguments) => Value, most = 3): Method<StrValue> =>
  (self, args, run) => {
    const doubt = args.openPositional ?? args.openNamed
    if (doubt !== null) return run.unknownFrom(doubt)
    if (args.positional.length > most) return run.unknown('the result of a method of a text')
    return lift(args.positional, run, (known) => body(self.value, known, run, args))
  }

const mapped = (change: (text: string) => string): Method<StrValue> => pure((text) => str(change(text)))
const test = (check: (text: string) => boolean): Method<StrValue> => pure((text) => bool(check(text)))

function textArgument(value: Value | undefined): string | null {
  return value?.kind === 'str' ? value.value : null
}

function strip(text: string, args: readonly Value[], sides: 'both' | 'left' | 'right'): Value {
  const characters = textArgument(args[0])
  const strips = (char: string): boolean => (characters === null ? /\s/.test(char) : characters.includes(char))
  let start = 0
  let end = text.length
  while (sides !== 'right' && start < end && strips(text.charAt(start))) start++
  while (sides !== 'left' && end > start && strips(text.charAt(end - 1))) end--
  return str(text.slice(start, end))
}

function split(text: string, args: readonly Value[], call: CallArguments, run: Run, fromRight: boolean): Value {
  const separator = textArgument(args[0] ?? call.named.get('sep'))
  const limitValue = args[1] ?? call.named.get('maxsplit')
  const limit = limitValue?.kind === 'int' && limitValue.value >= 0 ? limitValue.value : Infinity
  if (separator === '') run.raise('ValueError', 'empty separator')
  let parts =
    separator === null
      ? text
          .trim()
          .split(/\s+/)
          .filter((part) => part !== '')
      : text.split(separator)
  if (parts.length > limit + 1) {
    if (separator === null) {
      if (fromRight) return run.unknown('parts of a text')
      parts = limitWhitespace(text.trim(), limit)
    } else if (fromRight) {
      const cut = parts.length - limit
      parts = [parts.slice(0, cut).join(separator), ...parts.slice(cut)]
    } else parts = [...parts.slice(0, limit), parts.slice(limit).join(separator)]
  }
  run.budget.items(parts.length)
  return newList(parts.map(str), run)
}

function limitWhitespace(text: string, limit: number): string[] {
  const parts: string[] = []
  let rest = text
  while (parts.length < limit) {
    const match = /\s+/.exec(rest)
    if (match === null) break
    parts.push(rest.slice(0, match.index))
    rest = rest.slice(match.index + match[0].length)
  }
  return [...parts, rest]
}

function partition(text: string, args: readonly Value[], fromRight: boolean, run: Run): Value {
  const separator = textArgument(args[0])
  if (separator === null) return run.unknown('a partition')
  const index = fromRight ? text.lastIndexOf(separator) : text.indexOf(separator)
  if (index === -1) return tuple((fromRight ? ['', '', text] : [text, '', '']).map(str))
  return tuple([text.slice(0, index), separator, text.slice(index + separator.length)].map(str))
}

function affix(text: string, args: readonly Value[], check: (affix: string) => boolean, run: Run): Value {
  const [wanted] = args
  const options = wanted?.kind === 'tuple' ? wanted.items : [wanted]
  const texts = options.map(textArgument)
  return texts.includes(null)
    ? run.unknown('a test of a text')
    : bool(texts.some((option) => option !== null && check(option)))
}

function justify(text: string, args: readonly Value[], run: Run, side: 'left' | 'right' | 'center'): Value {
  const width = args[0]?.kind === 'int' ? args[0].value : 0
  const fill = textArgument(args[1]) ?? ' '
  const missing = Math.max(0, width - text.length)
  run.budget.characters(text.length + missing)
  if (side === 'left') return str(text + fill.repeat(missing))
  if (side === 'right') return str(fill.repeat(missing) + text)
  const left = Math.floor(missing / 2) + (missing & width & 1)
  return str(fill.repeat(left) + text + fill.repeat(missing - left))
}

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1).toLowerCase()

function replace(text: string, args: readonly Value[], run: Run): Value {
  const old = textArgument(args[0])
  const next = textArgument(args[1])
  if (old === null || next === null) return run.unknown('a replaced text')
  const count = args[2]?.kind === 'int' && args[2].value >= 0 ? args[2].value : Infinity
  const parts = old === '' ? Array.from(text) : text.split(old)
  const pieces = old === '' ? ['', ...parts, ''] : parts
  run.budget.characters(text.length + pieces.length * next.length)
  if (pieces.length - 1 <= count) return str(pieces.join(next))
  return str([pieces.slice(0, count + 1).join(next), ...pieces.slice(count + 1)].join(old))
}

/** `separator.join(items)`: unknown items show as `*`. */
function join(self: StrValue, args: CallArguments, run: Run): Value {
  const [iterable] = args.positional
  if (iterable === undefined) return run.unknown('a joined text')
  return lift([iterable], run, ([value = iterable]) => {
    const items = itemsOf(value, run)
    if (!isItems(items)) return run.unknownFrom(items)
    const texts = items.values.map((item) => joinable(item, run))
    const parts = texts.flatMap((item, index) => (index === 0 ? [item] : [self, item]))
    const result = concatenate(parts, run)
    if (items.open === null) return result
    return result.kind === 'str' ? run.unknownFrom(items.open, { text: `${result.value}*` }) : result
  })
}

/** What can be joined: texts, and members of an enum that are texts, whatever they print. */
function joinable(item: Value, run: Run): Value {
  switch (item.kind) {
    case 'none':
    case 'bool':
    case 'int':
    case 'float':
    case 'list':
    case 'tuple':
    case 'dict':
    case 'path':
      return run.raise('TypeError', `expected str instance, ${item.kind} found`)
    case 'instance':
      return item.cls.flavour === 'enum' && isPlainEnum(item.cls) ? (item.attributes.get('value') ?? item) : item
    default:
      return item
  }
}

export const textMethods: MethodTable<StrValue> = new Map<string, Method<StrValue>>([
  ['lower', mapped((text) => text.toLowerCase())],
  ['casefold', mapped((text) => text.toLowerCase())],
  ['upper', mapped((text) => text.toUpperCase())],
  ['capitalize', mapped(capitalized)],
  ['title', mapped((text) => text.replace(/\p{L}+/gu, capitalized))],
  [
    'swapcase',
    mapped((text) => Array.from(text, (c) => (c === c.toUpperCase() ? c.toLowerCase() : c.toUpperCase())).join('')),
  ],
  ['strip', pure((text, args) => strip(text, args, 'both'))],
  ['lstrip', pure((text, args) => strip(text, args, 'left'))],
  ['rstrip', pure((text, args) => strip(text, args, 'right'))],
  ['split', pure((text, args, run, call) => split(text, args, call, run, false))],
  ['rsplit', pure((text, args, run, call) => split(text, args, call, run, true))],
  [
    'splitlines',
    pure((text, args, run, call) => {
      if (args.length > 0 || call.named.size > 0) return run.unknown('the lines of a text')
      const lines = text.replace(/(\r\n|\r|\n)$/, '').split(/\r\n|\r|\n/)
      return newList(text === '' ? [] : lines.map(str), run)
    }),
  ],
  ['partition', pure((text, args, run) => partition(text, args, false, run))],
  ['rpartition', pure((text, args, run) => partition(text, args, true, run))],
  ['startswith', pure((text, args, run) => affix(text, args, (part) => text.startsWith(part), run), 1)],
  ['endswith', pure((text, args, run) => affix(text, args, (part) => text.endsWith(part), run), 1)],
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
  ['find', pure((text, args) => int(text.indexOf(textArgument(args[0]) ?? '')), 1)],
  ['rfind', pure((text, args) => int(text.lastIndexOf(textArgument(args[0]) ?? '')), 1)],
  [
    'index',
    pure((text, args, run) => {
      const index = text.indexOf(textArgument(args[0]) ?? '')
      return index === -1 ? run.raise('ValueError', 'substring not found') : int(index)
    }, 1),
  ],
  [
    'count',
    pure((text, args, run) => {
      const part = textArgument(args[0])
      return part === null || part === '' ? run.unknown('a count') : int(text.split(part).length - 1)
    }, 1),
  ],
  [
    'zfill',
    pure((text, args, run) => {
      const sign = /^[-+]/.exec(text)?.[0] ?? ''
      const width = args[0]?.kind === 'int' ? args[0].value : 0
      run.budget.characters(width)
      return str(sign + text.slice(sign.length).padStart(width - sign.length, '0'))
    }),
  ],
  ['ljust', pure((text, args, run) => justify(text, args, run, 'left'))],
  ['rjust', pure((text, args, run) => justify(text, args, run, 'right'))],
  ['center', pure((text, args, run) => justify(text, args, run, 'center'))],
  ['isdigit', test((text) => /^\d+$/.test(text))],
  ['isnumeric', test((text) => /^\d+$/.test(text))],
  ['isdecimal', test((text) => /^\d+$/.test(text))],
  ['isalpha', test((text) => /^\p{L}+$/u.test(text))],
  ['isalnum', test((text) => /^[\p{L}\p{N}]+$/u.test(text))],
  ['isupper', test((text) => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text))],
  ['islower', test((text) => /\p{Ll}/u.test(text) && !/\p{Lu}/u.test(text))],
  ['isspace', test((text) => /^\s+$/.test(text))],
  ['isidentifier', test((text) => /^[\p{L}_][\p{L}\p{N}_]*$/u.test(text))],
  ['encode', pure((text) => ({ kind: 'bytes', value: Buffer.from(text, 'utf8').toString('latin1') }))],
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
  ['expandtabs', (_self, _args, run) => run.unknown('a text with tabs expanded')],
  ['translate', pure((text, [table], run) => translate(text, table, run))],
  ['maketrans', (_self, args, run) => makeTable(args.positional, run)],
])
