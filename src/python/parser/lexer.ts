import * as C from './characters.ts'
import { takeFormatted } from './formatted-tokens.ts'
import { INVALID_SYNTAX } from './cursor.ts'
import { Indentation } from './indentation.ts'
import { Scanner } from './scanner.ts'
import { KINDS, TOKEN } from './token-pattern.ts'
import * as T from './tokens.ts'

/**
 * Splits a file into tokens as CPython 3.12 and later do: an f-string is several tokens, those of its replacement
 * fields among them. Line ends must be `\n`. Never throws; what is no Python ends in one ERROR token.
 */
export function tokenize(source: string): T.Tokens {
  const scanner = new Scanner(source)
  const indentation = new Indentation(scanner)
  while (!scanner.hasFailed() && indentation.beginLine()) scanTokens(scanner, 0)
  if (!scanner.hasFailed()) indentation.end()
  scanner.addEmpty(T.END)
  return scanner.tokens
}

/**
 * Reads tokens until the logical line ends or, inside a replacement field, until its expression does.
 *
 * @param field how many brackets are open inside the field, its own included; 0: not in a field
 */
export function scanTokens(scanner: Scanner, field: number): void {
  const { source } = scanner
  for (;;) {
    let start = scanner.position
    let code = source.charCodeAt(start)
    while (code === C.SPACE || code === C.TAB || code === C.FORM_FEED) {
      start += 1
      code = source.charCodeAt(start)
    }
    scanner.position = start
    if (field > 0 && scanner.depth === field) {
      if (code === C.COLON) {
        scanner.take(T.COLON, 1)
        return
      }
      if (code === C.EXCLAMATION_MARK && source.charCodeAt(start + 1) !== C.EQUALS) {
        scanner.take(T.EXCLAMATION, 1)
        continue
      }
    }
    if (start >= source.length) {
      endFile(scanner)
      return
    }
    TOKEN.lastIndex = start
    TOKEN.test(source)
    const text = source.slice(start, TOKEN.lastIndex)
    const kind = KINDS.get(text)
    if (kind === undefined) takeOther(scanner, text, code)
    else if (kind === T.NEWLINE) {
      if (endLine(scanner)) return
    } else if (kind >= T.LEFT_PAREN && kind <= T.RIGHT_BRACE) {
      scanner.takeBracket(kind)
      if (scanner.depth < field) return
    } else scanner.take(kind, text.length)
  }
}

/** @returns whether the logical line is over, too */
function endLine(scanner: Scanner): boolean {
  const ends = scanner.depth === 0
  if (ends) scanner.addEmpty(T.NEWLINE)
  scanner.position += 1
  scanner.line += 1
  return ends
}

function endFile(scanner: Scanner): void {
  scanner.failUnclosed()
  if (!scanner.hasFailed() && scanner.lastKind !== T.NEWLINE) scanner.addEmpty(T.NEWLINE)
}

/** A token that may have any text: a name, a number, a string or a comment. */
function takeOther(scanner: Scanner, text: string, first: number): void {
  const last = text.charAt(text.length - 1)
  if (first === C.HASH) scanner.position += text.length
  else if (last === '"' || last === "'") takeString(scanner, text)
  else if ((first >= C.ZERO && first <= C.NINE) || (first === C.DOT && text.length > 1)) takeNumber(scanner, text)
  else if (first === C.BACKSLASH) continueLine(scanner, text)
  else takeName(scanner, text)
}

function continueLine(scanner: Scanner, text: string): void {
  if (text.length === 1) {
    scanner.fail('unexpected character after line continuation character')
    return
  }
  scanner.position += text.length
  scanner.line += 1
  if (scanner.position >= scanner.source.length) scanner.fail('unexpected EOF while parsing')
}

const ASCII_NAME = /^\w*$/
const NAME = /^[\p{ID_Start}_]\p{ID_Continue}*/u

function takeName(scanner: Scanner, text: string): void {
  if (ASCII_NAME.test(text) || NAME.exec(text)?.[0] === text) {
    scanner.take(T.NAME, text.length)
    return
  }
  const known = NAME.exec(text)?.[0] ?? ''
  const code = text.codePointAt(known.length) ?? 0
  const shown = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
  scanner.fail(code < 128 ? INVALID_SYNTAX : `invalid character '${String.fromCodePoint(code)}' (${shown})`)
}

const LEADING_ZERO = /^0[\d_]*[1-9][\d_]*$/
/** What may follow a number without a space: `1if x else 2`. */
const AFTER_NUMBER = /(?:and|else|for|if|in|is|not|or)(?!\w)|(?!\w)/y

function takeNumber(scanner: Scanner, text: string): void {
  AFTER_NUMBER.lastIndex = scanner.position + text.length
  if (text.startsWith('0') && LEADING_ZERO.test(text)) {
    scanner.fail('leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers')
  } else if (!AFTER_NUMBER.test(scanner.source)) scanner.fail('invalid decimal literal')
  else scanner.take(T.NUMBER, text.length)
}

const OPENING = /^([a-zA-Z]*)("""|'''|["'])/

/** A whole literal, or the opening quotes of one that has replacement fields or no end. */
function takeString(scanner: Scanner, text: string): void {
  const [opening, prefix = '', marks = ''] = OPENING.exec(text) ?? []
  const { position, line } = scanner
  if (/[fFtT]/.test(prefix)) {
    scanner.take(T.F_START, text.length)
    takeFormatted(scanner, { marks, raw: /[rR]/.test(prefix), line })
  } else if (opening === text) {
    scanner.fail(`unterminated ${marks.length === 3 ? 'triple-quoted ' : ''}string literal`)
  } else {
    if (text.includes('\n')) scanner.line += text.split('\n').length - 1
    scanner.position += text.length
    scanner.add(T.STRING, position, scanner.position, line)
  }
}
