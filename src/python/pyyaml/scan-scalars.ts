import { type Cursor, END, isBlankOrEnd, isBreak, isBreakOrEnd, type Mark } from './cursor.ts'

/** What a scalar needs to know of its surroundings. */
export interface Surroundings {
  readonly inFlow: boolean
  /** The column of the enclosing block collection, -1 at the top. */
  readonly indent: number
}

export interface PlainScalar {
  readonly value: string
  readonly end: Mark
  /** The scan went over a line break, behind which a new key may start. */
  readonly crossedLine: boolean
}

/** An unquoted scalar, over as many lines as belong to it. */
export function scanPlain(cursor: Cursor, { inFlow, indent }: Surroundings): PlainScalar {
  let value = ''
  let end = cursor.mark()
  let gap = ''
  let crossedLine = false
  while (cursor.peek() !== '#') {
    const length = plainLength(cursor, inFlow)
    if (length === 0) break
    value += gap + cursor.take(length)
    end = cursor.mark()
    const spaces = scanPlainGap(cursor)
    gap = spaces.text
    crossedLine = spaces.crossedLine
    if (gap === '' || (!inFlow && cursor.column <= indent)) break
  }
  return { value, end, crossedLine }
}

function plainLength(cursor: Cursor, inFlow: boolean): number {
  for (let length = 0; ; length += 1) {
    const char = cursor.peek(length)
    if (isBlankOrEnd(char)) return length
    if (char === ':') {
      const next = cursor.peek(length + 1)
      if (isBlankOrEnd(next) || (inFlow && ',[]{}'.includes(next))) return length
    }
    if (inFlow && ',?[]{}'.includes(char)) return length
  }
}

/** The spaces and line breaks between two words, folded; empty before a document marker, which ends the scalar. */
function scanPlainGap(cursor: Cursor): { text: string; crossedLine: boolean } {
  const spaces = cursor.takeWhile((char) => char === ' ')
  if (!isBreak(cursor.peek())) return { text: spaces, crossedLine: false }
  const first = cursor.takeBreak()
  if (cursor.atDocumentMarker()) return { text: '', crossedLine: true }
  let more = ''
  while (cursor.peek() === ' ' || isBreak(cursor.peek())) {
    if (cursor.peek() === ' ') {
      cursor.take()
      continue
    }
    more += cursor.takeBreak()
    if (cursor.atDocumentMarker()) return { text: '', crossedLine: true }
  }
  return { text: foldBreaks(first, more), crossedLine: true }
}

/** A newline becomes a space unless empty lines follow it; the Unicode separators are kept. */
function foldBreaks(first: string, more: string): string {
  if (first !== '\n') return first + more
  return more === '' ? ' ' : more
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['0', '\0'],
  ['a', '\x07'],
  ['b', '\x08'],
  ['t', '\t'],
  ['\t', '\t'],
  ['n', '\n'],
  ['v', '\x0B'],
  ['f', '\x0C'],
  ['r', '\r'],
  ['e', '\x1B'],
  [' ', ' '],
  ['"', '"'],
  ['\\', '\\'],
  ['/', '/'],
  ['N', '\u0085'],
  ['_', '\u00A0'],
  ['L', '\u2028'],
  ['P', '\u2029'],
])

const HEX_ESCAPES: ReadonlyMap<string, number> = new Map([
  ['x', 2],
  ['u', 4],
  ['U', 8],
])

const LAST_CODE_POINT = 0x10ffff

/** A single- or double-quoted scalar, at whose opening quote the cursor stands. */
export function scanQuoted(cursor: Cursor): string {
  const quote = cursor.take()
  let value = scanQuotedText(cursor, quote)
  while (cursor.peek() !== quote) {
    value += scanQuotedGap(cursor)
    value += scanQuotedText(cursor, quote)
  }
  cursor.take()
  return value
}

function scanQuotedText(cursor: Cursor, quote: string): string {
  const double = quote === '"'
  let text = ''
  for (;;) {
    text += cursor.takeWhile((char) => !isBlankOrEnd(char) && !'\'"\\'.includes(char))
    const char = cursor.peek()
    if (!double && char === "'" && cursor.peek(1) === "'") {
      text += cursor.take(2).slice(1)
    } else if ((double && char === "'") || (!double && (char === '"' || char === '\\'))) {
      text += cursor.take()
    } else if (double && char === '\\') {
      text += scanEscape(cursor)
    } else {
      return text
    }
  }
}

function scanEscape(cursor: Cursor): string {
  cursor.take()
  const char = cursor.peek()
  const replacement = ESCAPES.get(char)
  if (replacement !== undefined) {
    cursor.take()
    return replacement
  }
  const length = HEX_ESCAPES.get(char)
  if (length !== undefined) {
    cursor.take()
    return scanHexEscape(cursor, length)
  }
  if (!isBreak(char)) cursor.fail(`found unknown escape character '${char === END ? '\\x00' : char}'`)
  cursor.takeBreak()
  return scanQuotedBreaks(cursor)
}

function scanHexEscape(cursor: Cursor, length: number): string {
  for (let ahead = 0; ahead < length; ahead += 1) {
    if (!/^[0-9A-Fa-f]$/.test(cursor.peek(ahead))) {
      cursor.fail(`expected escape sequence of ${length} hexadecimal numbers`)
    }
  }
  const start = cursor.mark()
  const code = Number.parseInt(cursor.take(length), 16)
  if (code > LAST_CODE_POINT) cursor.fail('chr() arg not in range(0x110000)', start)
  return String.fromCodePoint(code)
}

function scanQuotedGap(cursor: Cursor): string {
  const spaces = cursor.takeWhile((char) => char === ' ' || char === '\t')
  if (cursor.peek() === END) cursor.fail('found unexpected end of stream')
  if (!isBreakOrEnd(cursor.peek())) return spaces
  const first = cursor.takeBreak()
  return foldBreaks(first, scanQuotedBreaks(cursor))
}

function scanQuotedBreaks(cursor: Cursor): string {
  let breaks = ''
  for (;;) {
    if (cursor.atDocumentMarker()) cursor.fail('found unexpected document separator')
    cursor.takeWhile((char) => char === ' ' || char === '\t')
    if (!isBreak(cursor.peek())) return breaks
    breaks += cursor.takeBreak()
  }
}
