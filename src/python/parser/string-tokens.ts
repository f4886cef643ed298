import { BACKSLASH, LINE_END } from './characters.ts'
import { takeFormatted } from './formatted-tokens.ts'
import type { Scanner } from './scanner.ts'
import * as T from './tokens.ts'

const PREFIX = /^(?:[rubft]|[bft]r|r[bft])$/i
const FORMATTED = /[ft]/i

/** Whether a word right before a quote is the prefix of a string. */
export function isStringPrefix(word: string): boolean {
  return word.length <= 2 && PREFIX.test(word)
}

/** Reads a string whose opening quote is at `quote`; its prefix begins at the scanner's position. */
export function takeString(scanner: Scanner, quote: number): void {
  const { source, position: start, line } = scanner
  const mark = source.charAt(quote)
  const isLong = source.startsWith(mark.repeat(3), quote)
  const marks = isLong ? mark.repeat(3) : mark
  const first = quote + marks.length
  const prefix = source.slice(start, quote)
  if (prefix !== '' && FORMATTED.test(prefix)) {
    scanner.add(T.F_START, start, first, line)
    scanner.position = first
    takeFormatted(scanner, { marks, raw: /r/i.test(prefix), line })
    return
  }
  const end = isLong ? findLongEnd(scanner, marks, first) : findEnd(scanner, source.charCodeAt(quote), first)
  if (end === -1) {
    scanner.fail(`unterminated ${isLong ? 'triple-quoted ' : ''}string literal`, line)
    return
  }
  scanner.position = end + marks.length
  scanner.add(T.STRING, start, scanner.position, line)
}

/** The closing quote; counts the lines up to it. */
function findEnd(scanner: Scanner, mark: number, from: number): number {
  const { source } = scanner
  for (let at = from; at < source.length; at += 1) {
    const code = source.charCodeAt(at)
    if (code === mark) return at
    if (code === LINE_END) return -1
    if (code === BACKSLASH) {
      at += 1
      if (source.charCodeAt(at) === LINE_END) scanner.line += 1
    }
  }
  return -1
}

/** The same for three quotes. Long texts are searched, not walked through. */
function findLongEnd(scanner: Scanner, marks: string, from: number): number {
  const { source } = scanner
  for (let at = from; ;) {
    const end = source.indexOf(marks, at)
    if (end === -1) return -1
    const backslash = scanner.nextBackslash(at)
    if (backslash > end) {
      countLines(scanner, from, end)
      return end
    }
    at = backslash + 2
  }
}

function countLines(scanner: Scanner, from: number, to: number): void {
  const { source } = scanner
  for (let at = source.indexOf('\n', from); at !== -1 && at < to; at = source.indexOf('\n', at + 1)) scanner.line += 1
}
