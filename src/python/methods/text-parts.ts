import type { CallArguments } from '../call-arguments.ts'
import { WHITE_SPACE, isPlain, lengthOf, sliceOf } from '../code-points.ts'
import { newList } from '../displays.ts'
import type { Run } from '../run.ts'
import type { Value } from '../values.ts'
import { bool, int, str, tuple } from '../values.ts'

const SPACES = new RegExp(`[${WHITE_SPACE}]+`)
const IS_SPACE = new RegExp(`[${WHITE_SPACE}]`)
const LINE_ENDS = '\\n\\r\\v\\f\\x1c-\\x1e\\x85\\u2028\\u2029'
const LINE_END = new RegExp(`\\r\\n|[${LINE_ENDS}]`, 'g')

export function textArgument(value: Value | undefined): string | null {
  return value?.kind === 'str' ? value.value : null
}

function numberArgument(value: Value | undefined): number | null {
  return value?.kind === 'int' || value?.kind === 'bool' ? Number(value.value) : null
}

export function strip(text: string, args: readonly Value[], sides: 'both' | 'left' | 'right'): Value {
  const characters = textArgument(args[0])
  const strips = (char: string): boolean => (characters === null ? IS_SPACE.test(char) : characters.includes(char))
  const all = isPlain(text) ? text : Array.from(text)
  let start = 0
  let end = all.length
  while (sides !== 'right' && start < end && strips(all[start] ?? '')) start++
  while (sides !== 'left' && end > start && strips(all[end - 1] ?? '')) end--
  return str(typeof all === 'string' ? all.slice(start, end) : all.slice(start, end).join(''))
}

export function split(text: string, args: readonly Value[], call: CallArguments, run: Run, fromRight: boolean): Value {
  const separator = textArgument(args[0] ?? call.named.get('sep'))
  const limitValue = numberArgument(args[1] ?? call.named.get('maxsplit')) ?? -1
  const limit = limitValue < 0 ? Infinity : limitValue
  if (separator === '') run.raise('ValueError', 'empty separator')
  const parts =
    separator === null
      ? onSpaces(text, limit, fromRight)
      : limited(text.split(separator), limit, fromRight, (some) => some.join(separator))
  run.budget.items(parts.length)
  return newList(parts.map(str), run)
}

function limited(
  parts: readonly string[],
  limit: number,
  fromRight: boolean,
  join: (parts: readonly string[]) => string,
): readonly string[] {
  if (parts.length <= limit + 1) return parts
  if (!fromRight) return [...parts.slice(0, limit), join(parts.slice(limit))]
  const cut = parts.length - limit
  return [join(parts.slice(0, cut)), ...parts.slice(cut)]
}

/** What is not split keeps the spaces on its far side. */
function onSpaces(text: string, limit: number, fromRight: boolean): readonly string[] {
  const words = text.split(SPACES).filter((part) => part !== '')
  if (words.length <= limit) return words
  const near = fromRight ? words.slice(words.length - limit) : words.slice(0, limit)
  const rest = fromRight ? restBefore(text, near) : restBehind(text, near)
  if (rest === '') return near
  return fromRight ? [rest, ...near] : [...near, rest]
}

function restBehind(text: string, words: readonly string[]): string {
  const from = words.reduce((index, word) => text.indexOf(word, index) + word.length, 0)
  return text.slice(from).replace(new RegExp(`^[${WHITE_SPACE}]+`), '')
}

function restBefore(text: string, words: readonly string[]): string {
  const to = words.reduceRight((index, word) => text.lastIndexOf(word, index - word.length), text.length)
  let end = to
  while (end > 0 && IS_SPACE.test(text.charAt(end - 1))) end--
  return text.slice(0, end)
}

export function splitLines(text: string, args: readonly Value[], call: CallArguments, run: Run): Value {
  const keep = args[0] ?? call.named.get('keepends')
  const lines: string[] = []
  let from = 0
  for (const match of text.matchAll(LINE_END)) {
    const end = match.index + match[0].length
    lines.push(text.slice(from, keep?.kind === 'bool' && keep.value ? end : match.index))
    from = end
  }
  if (from < text.length) lines.push(text.slice(from))
  run.budget.items(lines.length)
  return newList(lines.map(str), run)
}

export function partition(text: string, args: readonly Value[], fromRight: boolean, run: Run): Value {
  const separator = textArgument(args[0])
  if (separator === null) return run.unknown('a partition')
  if (separator === '') run.raise('ValueError', 'empty separator')
  const index = fromRight ? text.lastIndexOf(separator) : text.indexOf(separator)
  if (index === -1) return tuple((fromRight ? ['', '', text] : [text, '', '']).map(str))
  return tuple([text.slice(0, index), separator, text.slice(index + separator.length)].map(str))
}

/** The part of a text that `find` and its like look at, `text[start:end]`; null for bounds that are not known. */
function windowOf(text: string, args: readonly Value[]): { part: string; start: number } | null {
  const length = lengthOf(text)
  const bounds = [args[1], args[2]].map((value, index) => {
    if (value === undefined || value.kind === 'none') return index === 0 ? 0 : length
    const number = numberArgument(value)
    return number === null ? null : number < 0 ? Math.max(0, number + length) : number
  })
  const [start = null, end = null] = bounds
  if (start === null || end === null) return null
  return { start, part: start > length ? '' : sliceOf(text, start, Math.max(start, end)) }
}

export function affix(
  text: string,
  args: readonly Value[],
  check: (part: string, affix: string) => boolean,
  run: Run,
): Value {
  const [wanted] = args
  const options = wanted?.kind === 'tuple' ? wanted.items : [wanted]
  const texts = options.map(textArgument)
  const window = windowOf(text, args)
  return texts.includes(null) || window === null
    ? run.unknown('a test of a text')
    : bool(texts.some((option) => option !== null && check(window.part, option)))
}

/** The position of a part, -1 where it is not in the text; null where that is not known. */
export function position(text: string, args: readonly Value[], last: boolean): number | null {
  const wanted = textArgument(args[0])
  const window = windowOf(text, args)
  if (wanted === null || window === null || window.start > lengthOf(text)) return window === null ? null : -1
  const { part, start } = window
  const index = last ? part.lastIndexOf(wanted) : part.indexOf(wanted)
  if (index === -1) return -1
  return start + (isPlain(part) ? index : lengthOf(part.slice(0, index)))
}

export function countOf(text: string, args: readonly Value[], run: Run): Value {
  const wanted = textArgument(args[0])
  const window = windowOf(text, args)
  if (wanted === null || window === null) return run.unknown('a count')
  return int(wanted === '' ? lengthOf(window.part) + 1 : window.part.split(wanted).length - 1)
}

export function justify(text: string, args: readonly Value[], run: Run, side: 'left' | 'right' | 'center'): Value {
  const width = numberArgument(args[0])
  const fill = args[1] === undefined ? ' ' : textArgument(args[1])
  if (width === null || fill === null) return run.unknown('a padded text')
  if (lengthOf(fill) !== 1) run.raise('TypeError', 'The fill character must be exactly one character long')
  const missing = Math.max(0, width - lengthOf(text))
  run.budget.characters(text.length + missing)
  const left = side === 'left' ? 0 : side === 'right' ? missing : Math.floor(missing / 2) + (missing & width & 1)
  return str(fill.repeat(left) + text + fill.repeat(missing - left))
}

export function zeroFilled(text: string, args: readonly Value[], run: Run): Value {
  const width = numberArgument(args[0])
  if (width === null) return run.unknown('a padded text')
  run.budget.characters(width)
  const sign = /^[-+]/.exec(text)?.[0] ?? ''
  return str(sign + '0'.repeat(Math.max(0, width - lengthOf(text))) + text.slice(sign.length))
}

export function replace(text: string, args: readonly Value[], run: Run): Value {
  const old = textArgument(args[0])
  const next = textArgument(args[1])
  if (old === null || next === null) return run.unknown('a replaced text')
  const given = numberArgument(args[2]) ?? -1
  const count = given < 0 ? Infinity : given
  const pieces = old === '' ? ['', ...Array.from(text), ''] : text.split(old)
  run.budget.characters(text.length + pieces.length * next.length)
  if (pieces.length - 1 <= count) return str(pieces.join(next))
  return str([pieces.slice(0, count + 1).join(next), ...pieces.slice(count + 1)].join(old))
}

export function expandTabs(text: string, args: readonly Value[], call: CallArguments, run: Run): Value {
  const given = args[0] ?? call.named.get('tabsize')
  const size = given === undefined ? 8 : numberArgument(given)
  if (size === null) return run.unknown('a text with tabs expanded')
  run.budget.characters(text.length + text.split('\t').length * Math.max(0, size))
  let column = 0
  let result = ''
  for (const char of text) {
    if (char === '\t') {
      const spaces = size > 0 ? size - (column % size) : 0
      result += ' '.repeat(spaces)
      column += spaces
    } else {
      result += char
      column = char === '\n' || char === '\r' ? 0 : column + 1
    }
  }
  return str(result)
}
