import {
  BACKSLASH,
  CLASSES,
  DIGIT,
  DOT,
  DOUBLE_QUOTE,
  EQUALS,
  FORM_FEED,
  HASH,
  LINE_END,
  OTHER,
  SINGLE_QUOTE,
  SPACE,
  TAB,
  WORD,
} from './characters.ts'
import { Indentation, skipComment } from './indentation.ts'
import { takeOperator } from './operators.ts'
import { Scanner } from './scanner.ts'
import { isStringPrefix, takeString } from './string-tokens.ts'
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
    const code = source.charCodeAt(scanner.position)
    const kind = code < 128 ? CLASSES[code] : OTHER
    if (code === SPACE || code === TAB || code === FORM_FEED) {
      scanner.position += 1
    } else if (kind === WORD) {
      takeWord(scanner)
    } else if (code === LINE_END) {
      const ends = scanner.depth === 0
      if (ends) scanner.addEmpty(T.NEWLINE)
      scanner.position += 1
      scanner.line += 1
      if (ends) return
    } else if (code === HASH) {
      skipComment(scanner)
    } else if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) {
      takeString(scanner, scanner.position)
    } else if (kind === DIGIT || (code === DOT && CLASSES[source.charCodeAt(scanner.position + 1)] === DIGIT)) {
      takeNumber(scanner)
    } else if (code === BACKSLASH) {
      continueLine(scanner)
    } else if (Number.isNaN(code)) {
      endFile(scanner)
      return
    } else if (code >= 128) {
      takeWordBeyondAscii(scanner)
    } else if (field > 0 && scanner.depth === field) {
      if (takeInField(scanner, code)) return
    } else {
      takeOperator(scanner, code)
    }
  }
}

function endFile(scanner: Scanner): void {
  scanner.failUnclosed()
  if (!scanner.hasFailed() && scanner.lastKind !== T.NEWLINE) scanner.addEmpty(T.NEWLINE)
}

function continueLine(scanner: Scanner): void {
  if (scanner.source.charCodeAt(scanner.position + 1) !== LINE_END) {
    scanner.fail('unexpected character after line continuation character')
    return
  }
  scanner.position += 2
  scanner.line += 1
  if (scanner.position >= scanner.source.length) scanner.fail('unexpected EOF while parsing')
}

/** The longest keywords are `continue` and `nonlocal`. */
const LONGEST_KEYWORD = 8

/** A name, a keyword, or a string with a prefix. */
function takeWord(scanner: Scanner): void {
  const { source, position: start } = scanner
  let end = start + 1
  let code = source.charCodeAt(end)
  while (code < 128 && CLASSES[code] !== OTHER) {
    end += 1
    code = source.charCodeAt(end)
  }
  if (code >= 128) {
    takeWordBeyondAscii(scanner)
    return
  }
  const length = end - start
  const word = length <= LONGEST_KEYWORD ? source.slice(start, end) : ''
  if ((code === DOUBLE_QUOTE || code === SINGLE_QUOTE) && isStringPrefix(word)) takeString(scanner, end)
  else scanner.take(T.KEYWORDS.get(word) ?? T.NAME, length)
}

const WORD_BEYOND_ASCII = /[\p{ID_Start}_][\p{ID_Continue}]*/uy

function takeWordBeyondAscii(scanner: Scanner): void {
  WORD_BEYOND_ASCII.lastIndex = scanner.position
  const [word] = WORD_BEYOND_ASCII.exec(scanner.source) ?? []
  if (word !== undefined) {
    scanner.take(T.NAME, word.length)
    return
  }
  const code = scanner.source.codePointAt(scanner.position) ?? 0
  const shown = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
  scanner.fail(`invalid character '${String.fromCodePoint(code)}' (${shown})`)
}

const NUMBER =
  /0[xX](?:_?[\da-fA-F])+|0[oO](?:_?[0-7])+|0[bB](?:_?[01])+|(?:\d(?:_?\d)*)?\.\d(?:_?\d)*(?:[eE][+-]?\d(?:_?\d)*)?[jJ]?|\d(?:_?\d)*\.?(?:[eE][+-]?\d(?:_?\d)*)?[jJ]?/y
/** What may follow a number without a space: `1if x else 2`. */
const AFTER_NUMBER = /(?:and|else|for|if|in|is|not|or)(?!\w)/y
const LEADING_ZERO = /^0[\d_]*[1-9][\d_]*$/

function takeNumber(scanner: Scanner): void {
  const { source, position } = scanner
  NUMBER.lastIndex = position
  const [text = ''] = NUMBER.exec(source) ?? []
  const end = position + text.length
  const next = source.charCodeAt(end)
  AFTER_NUMBER.lastIndex = end
  if (LEADING_ZERO.test(text)) {
    scanner.fail('leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers')
  } else if (next < 128 && CLASSES[next] !== OTHER && !AFTER_NUMBER.test(source)) {
    scanner.fail('invalid decimal literal')
  } else scanner.take(T.NUMBER, text.length)
}

/** An operator inside a replacement field's own braces. @returns whether it ends the expression */
function takeInField(scanner: Scanner, code: number): boolean {
  const { source, position } = scanner
  switch (source.charAt(position)) {
    case '}':
      scanner.takeBracket(T.RIGHT_BRACE)
      return true
    case ':':
      scanner.take(T.COLON, 1)
      return true
    case '!':
      if (source.charCodeAt(position + 1) === EQUALS) break
      scanner.take(T.EXCLAMATION, 1)
      return false
  }
  takeOperator(scanner, code)
  return false
}
