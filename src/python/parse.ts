import { isAscii, isUtf8 } from 'node:buffer'
import { Cursor, INVALID_SYNTAX, NestedTooDeeply, PythonSyntaxError } from './parser/cursor.ts'
import { UNMATCHED_INDENT } from './parser/indentation.ts'
import { tokenize } from './parser/lexer.ts'
import { NEVER_CLOSED } from './parser/scanner.ts'
import { parseModule } from './parser/statements.ts'
import { LINE_AT, SIZE, type Tokens } from './parser/tokens.ts'
import type { Statement } from './syntax.ts'

/** A Python file that parses. */
export interface ParsedModule {
  readonly ok: true
  readonly body: readonly Statement[]
  readonly source: string
}

/**
 * A file that is not read. `syntax`: CPython would not import it either; `limit`: it is too much for this parser, and
 * CPython may well import it. `line` counts from 1.
 */
export interface ParseFailure {
  readonly ok: false
  readonly kind: 'syntax' | 'limit'
  readonly message: string
  readonly line: number
}

export type ParseResult = ParsedModule | ParseFailure

/** Above this a file is data, not a DAG. Bytes. */
const MAX_SOURCE_BYTES = 2_000_000

/** Parses one Python file, by the grammar of Python 3.14 where that is not narrower than an older one. Never throws. */
export function parsePython(bytes: Uint8Array): ParseResult {
  if (bytes.length > MAX_SOURCE_BYTES) return tooMuch(`the file is larger than ${MAX_SOURCE_BYTES / 1e6} MB`)
  const source = decode(bytes)
  if (source === null) return notPython('the file is not UTF-8 text', 1)
  const nul = source.indexOf('\0')
  if (nul !== -1) return notPython('source code cannot contain null bytes', lineAt(source, nul))
  const tokens = tokenize(source)
  try {
    return { ok: true, body: parseModule(new Cursor(tokens)), source }
  } catch (error) {
    if (error instanceof PythonSyntaxError) return notPython(...better(error, tokens))
    if (error instanceof NestedTooDeeply || error instanceof RangeError) {
      return tooMuch('the code is nested too deeply to be read')
    }
    throw error
  }
}

function notPython(message: string, line: number): ParseFailure {
  return { ok: false, kind: 'syntax', message, line }
}

/** As CPython does: what is wrong with a token further on says more than `invalid syntax`. */
function better({ message, line }: PythonSyntaxError, tokens: Tokens): [message: string, line: number] {
  if (message !== INVALID_SYNTAX || tokens.message === '') return [message, line]
  // The ERROR token is the last before END.
  const tokenLine = tokens.flat[tokens.flat.length - 2 * SIZE + LINE_AT] ?? line
  const isBehind = tokens.message.endsWith(NEVER_CLOSED) && line <= tokenLine
  if (isBehind || tokens.message === UNMATCHED_INDENT) return [message, line]
  return [tokens.message, tokenLine]
}

function tooMuch(message: string): ParseFailure {
  return { ok: false, kind: 'limit', message, line: 1 }
}

const CODING = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/
const LATIN = /^(latin|iso-?8859-?1|cp1252)/
const BYTE_ORDER_MARK = '\u{feff}'

/** Decodes as CPython does: UTF-8 unless a coding comment in the first two lines names Latin-1; line ends become `\n`. */
function decode(bytes: Uint8Array): string | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (isAscii(buffer)) return normalizeLines(buffer.toString('latin1'))
  const head = buffer.subarray(0, 400).toString('latin1').split('\n', 2)
  const coding = head.map((line) => CODING.exec(line)?.[1]?.toLowerCase()).find((name) => name !== undefined)
  if (coding !== undefined && LATIN.test(coding)) return normalizeLines(buffer.toString('latin1'))
  if (!isUtf8(buffer)) return null
  const text = buffer.toString('utf8')
  return normalizeLines(text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text)
}

function normalizeLines(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
}

function lineAt(source: string, offset: number): number {
  return source.slice(0, offset).split('\n').length
}
