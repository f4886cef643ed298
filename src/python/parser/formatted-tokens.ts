import { BACKSLASH, CLOSE_BRACE, LINE_END, OPEN_BRACE } from './characters.ts'
import { scanTokens } from './lexer.ts'
import type { Scanner } from './scanner.ts'
import * as T from './tokens.ts'

interface FormattedString {
  /** Its closing quotes. */
  readonly marks: string
  readonly raw: boolean
  /** Where it begins. */
  readonly line: number
}

/** Reads the inside of an f-string, with the tokens of its replacement fields, and its closing quotes. */
export function takeFormatted(scanner: Scanner, string: FormattedString): void {
  takeTexts(scanner, string, false)
  if (!scanner.hasFailed()) scanner.take(T.F_END, string.marks.length)
}

/**
 * Texts and replacement fields, up to the closing quotes or, in a format specification, up to the brace that ends the
 * field.
 */
function takeTexts(scanner: Scanner, string: FormattedString, isSpecification: boolean): void {
  const { source } = scanner
  const { marks, line } = string
  let start = scanner.position
  let startLine = scanner.line
  const flush = (): void => {
    if (scanner.position > start) scanner.add(T.F_TEXT, start, scanner.position, startLine)
  }
  for (;;) {
    const code = source.charCodeAt(scanner.position)
    const atMarks = source.startsWith(marks, scanner.position)
    if (isSpecification ? code === CLOSE_BRACE : atMarks) {
      flush()
      return
    }
    if (Number.isNaN(code) || (code === LINE_END && marks.length === 1) || atMarks) {
      scanner.fail(`unterminated ${marks.length === 1 ? '' : 'triple-quoted '}f-string literal`, line)
      return
    }
    if (code === OPEN_BRACE && (isSpecification || source.charCodeAt(scanner.position + 1) !== OPEN_BRACE)) {
      flush()
      takeField(scanner, string)
      if (scanner.hasFailed()) return
      start = scanner.position
      startLine = scanner.line
    } else if (code === CLOSE_BRACE && source.charCodeAt(scanner.position + 1) !== CLOSE_BRACE) {
      scanner.fail("f-string: single '}' is not allowed")
      return
    } else skipText(scanner, code, string.raw)
  }
}

/** Goes past one character, or past several that belong together. */
function skipText(scanner: Scanner, code: number, raw: boolean): void {
  const { source, position } = scanner
  const next = source.charCodeAt(position + 1)
  if (code === LINE_END) scanner.line += 1
  let length = 1
  if (code === OPEN_BRACE || code === CLOSE_BRACE) length = 2
  else if (code === BACKSLASH && next !== OPEN_BRACE && next !== CLOSE_BRACE) {
    if (next === LINE_END) scanner.line += 1
    length = raw ? 2 : (nameLength(source, position) ?? 2)
  }
  scanner.position += length
}

/** The length of a character that is written by its name, whose braces are no field: `\N{BULLET}`. */
function nameLength(source: string, position: number): number | undefined {
  if (!source.startsWith('N{', position + 1)) return undefined
  const end = source.indexOf('}', position)
  const name = source.slice(position, end + 1)
  return end === -1 || /["'\n]/.test(name) ? undefined : name.length
}

function takeField(scanner: Scanner, string: FormattedString): void {
  scanner.takeBracket(T.LEFT_BRACE)
  if (scanner.hasFailed()) return
  scanTokens(scanner, scanner.depth)
  if (scanner.hasFailed() || scanner.lastKind !== T.COLON) return
  takeTexts(scanner, string, true)
  if (!scanner.hasFailed()) scanner.takeBracket(T.RIGHT_BRACE)
}
