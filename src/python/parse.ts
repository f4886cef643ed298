import { isUtf8 } from 'node:buffer'
import { parse as parseSource } from 'py-ast'
import type { Statement } from './syntax.ts'
import { markFloats } from './float-literals.ts'
import { mendFStrings } from './f-string-newlines.ts'

/** A Python file that parses. */
export interface ParsedModule {
  readonly ok: true
  readonly body: readonly Statement[]
  readonly source: string
}

/** A Python file that CPython would not import. `line` counts from 1. */
export interface ParseFailure {
  readonly ok: false
  readonly message: string
  readonly line: number
}

export type ParseResult = ParsedModule | ParseFailure

/** CPython refuses more than 200 nested brackets, so a file that overflows our stack is no loss. */
const TOO_DEEP = 'the code is nested too deeply to be read'

/** Above this a file is data, not a DAG. Bytes. */
const MAX_SOURCE_BYTES = 2_000_000

/**
 * Parses one Python file.
 *
 * Mends what the parser gets wrong and CPython accepts: a byte order mark, form feeds, and newlines inside the
 * replacement fields of triple-quoted f-strings. Never throws.
 */
export function parsePython(bytes: Uint8Array): ParseResult {
  if (bytes.length > MAX_SOURCE_BYTES) {
    return { ok: false, line: 1, message: `the file is larger than ${MAX_SOURCE_BYTES / 1e6} MB` }
  }
  const source = decode(bytes)
  if (source === null) return { ok: false, line: 1, message: 'the file is not UTF-8 text' }
  const nul = source.indexOf('\0')
  if (nul !== -1) return { ok: false, line: lineAt(source, nul), message: 'source code cannot contain null bytes' }
  const first = attempt(source)
  if (first.ok || !first.message.includes('f-string')) return first
  const mended = mendFStrings(source)
  if (mended === source) return first
  const second = attempt(mended)
  return second.ok ? { ...second, source } : first
}

function attempt(source: string): ParseResult {
  try {
    const { body } = parseSource(source)
    markFloats(body, source)
    return { ok: true, body, source }
  } catch (error) {
    if (error instanceof RangeError) return { ok: false, line: 1, message: TOO_DEEP }
    if (error instanceof Error) return { ok: false, line: errorLine(error), message: trimPosition(error.message) }
    throw error
  }
}

const CODING = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/

/** Decodes as CPython does: UTF-8 unless a coding comment in the first two lines names Latin-1. */
function decode(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 400)).split('\n', 2)
  const coding = head.map((line) => CODING.exec(line)?.[1]?.toLowerCase()).find((name) => name !== undefined)
  const latin = coding !== undefined && /^(latin|iso-?8859-?1|cp1252)/.test(coding)
  if (!latin && !isUtf8(bytes)) return null
  // TextDecoder drops a byte order mark by itself.
  return new TextDecoder(latin ? 'latin1' : 'utf-8').decode(bytes).replaceAll('\f', ' ')
}

function errorLine(error: Error): number {
  if ('lineno' in error && typeof error.lineno === 'number') return error.lineno
  return Number(/line (\d+)/.exec(error.message)?.[1] ?? 1)
}

function trimPosition(message: string): string {
  return message.replace(/ at line \d+(, column \d+)?$/, '')
}

function lineAt(source: string, offset: number): number {
  return source.slice(0, offset).split('\n').length
}
