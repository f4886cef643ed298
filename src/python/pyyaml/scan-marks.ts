import { type Cursor, isBlankOrEnd, isBreakOrEnd, type Mark } from './cursor.ts'
import type { Directive } from './token.ts'

const isNameChar = (char: string): boolean => /^[0-9A-Za-z_-]$/.test(char)
const isUriChar = (char: string): boolean => /^[0-9A-Za-z\-;/?:@&=+$,_.!~*'()[\]]$/.test(char)
const isDigit = (char: string): boolean => /^[0-9]$/.test(char)
const isHexDigit = (char: string): boolean => /^[0-9A-Fa-f]$/.test(char)
const isBlankLineEnd = (char: string): boolean => char === ' ' || isBreakOrEnd(char)

const quoted = (char: string): string => (char === '\0' ? "'\\x00'" : `'${char}'`)

/** The name behind `&` or `*`, at which the cursor stands. */
export function scanAnchorName(cursor: Cursor): string {
  cursor.take()
  const name = cursor.takeWhile(isNameChar)
  const next = cursor.peek()
  if (name === '' || !(isBlankOrEnd(next) || '?:,]}%@`'.includes(next))) {
    cursor.fail(`expected alphabetic or numeric character, but found ${quoted(next)}`)
  }
  return name
}

/** `!<uri>`, `!`, `!suffix`, `!!suffix` or `!handle!suffix`, at whose first `!` the cursor stands. */
export function scanTag(cursor: Cursor): { handle: string | null; suffix: string } {
  const tag = scanTagParts(cursor)
  if (!isBlankLineEnd(cursor.peek())) cursor.fail(`expected ' ', but found ${quoted(cursor.peek())}`)
  return tag
}

function scanTagParts(cursor: Cursor): { handle: string | null; suffix: string } {
  const second = cursor.peek(1)
  if (second === '<') {
    cursor.take(2)
    const suffix = scanUri(cursor)
    if (cursor.peek() !== '>') cursor.fail(`expected '>', but found ${quoted(cursor.peek())}`)
    cursor.take()
    return { handle: null, suffix }
  }
  if (isBlankOrEnd(second)) {
    cursor.take()
    return { handle: null, suffix: '!' }
  }
  let length = 1
  while (!isBlankLineEnd(cursor.peek(length)) && cursor.peek(length) !== '!') length += 1
  if (cursor.peek(length) === '!') return { handle: scanTagHandle(cursor), suffix: scanUri(cursor) }
  cursor.take()
  return { handle: '!', suffix: scanUri(cursor) }
}

function scanTagHandle(cursor: Cursor): string {
  if (cursor.peek() !== '!') cursor.fail(`expected '!', but found ${quoted(cursor.peek())}`)
  const start = cursor.take()
  if (cursor.peek() === ' ') return start
  const name = cursor.takeWhile(isNameChar)
  if (cursor.peek() !== '!') cursor.fail(`expected '!', but found ${quoted(cursor.peek())}`)
  return start + name + cursor.take()
}

function scanUri(cursor: Cursor): string {
  let uri = ''
  for (;;) {
    uri += cursor.takeWhile(isUriChar)
    if (cursor.peek() !== '%') break
    uri += scanUriEscapes(cursor)
  }
  if (uri === '') cursor.fail(`expected URI, but found ${quoted(cursor.peek())}`)
  return uri
}

function scanUriEscapes(cursor: Cursor): string {
  const start = cursor.mark()
  const bytes: number[] = []
  while (cursor.peek() === '%') {
    cursor.take()
    if (!isHexDigit(cursor.peek()) || !isHexDigit(cursor.peek(1))) {
      cursor.fail('expected URI escape sequence of 2 hexadecimal numbers')
    }
    bytes.push(Number.parseInt(cursor.take(2), 16))
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes))
  } catch {
    return cursor.fail("'utf-8' codec can't decode bytes", start)
  }
}

/** A directive line, at whose `%` the cursor stands. */
export function scanDirective(cursor: Cursor): Directive {
  cursor.take()
  const name = cursor.takeWhile(isNameChar)
  if (name === '' || !isBlankLineEnd(cursor.peek())) {
    cursor.fail(`expected alphabetic or numeric character, but found ${quoted(cursor.peek())}`)
  }
  const directive = scanDirectiveValue(cursor, name)
  skipRestOfLine(cursor)
  return directive
}

function scanDirectiveValue(cursor: Cursor, name: string): Directive {
  if (name === 'YAML') {
    skipSpaces(cursor)
    const major = scanNumber(cursor)
    if (cursor.peek() !== '.') cursor.fail(`expected a digit or '.', but found ${quoted(cursor.peek())}`)
    cursor.take()
    scanNumber(cursor)
    if (!isBlankLineEnd(cursor.peek())) cursor.fail(`expected a digit or ' ', but found ${quoted(cursor.peek())}`)
    return { name, major }
  }
  if (name === 'TAG') {
    skipSpaces(cursor)
    const handle = scanTagHandle(cursor)
    if (cursor.peek() !== ' ') cursor.fail(`expected ' ', but found ${quoted(cursor.peek())}`)
    skipSpaces(cursor)
    const prefix = scanUri(cursor)
    if (!isBlankLineEnd(cursor.peek())) cursor.fail(`expected ' ', but found ${quoted(cursor.peek())}`)
    return { name, handle, prefix }
  }
  cursor.takeWhile((char) => !isBreakOrEnd(char))
  return { name: 'other' }
}

function scanNumber(cursor: Cursor): number {
  const start: Mark = cursor.mark()
  const digits = cursor.takeWhile(isDigit)
  if (digits === '') cursor.fail(`expected a digit, but found ${quoted(cursor.peek())}`, start)
  return Number(digits)
}

function skipSpaces(cursor: Cursor): void {
  cursor.takeWhile((char) => char === ' ')
}

/** Spaces, a comment and the line break; anything else is an error. */
export function skipRestOfLine(cursor: Cursor): void {
  skipSpaces(cursor)
  if (cursor.peek() === '#') cursor.takeWhile((char) => !isBreakOrEnd(char))
  if (!isBreakOrEnd(cursor.peek())) {
    cursor.fail(`expected a comment or a line break, but found ${quoted(cursor.peek())}`)
  }
  cursor.takeBreak()
}
