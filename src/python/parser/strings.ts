import type { Cursor } from './cursor.ts'
import { parseYieldOrStarExpressions } from './expressions.ts'
import { decodeEscapes } from './escapes.ts'
import * as T from './tokens.ts'
import type { Constant, Expression } from '../syntax.ts'

const QUOTES = /["']/
const CONVERSIONS = new Map([
  ['s', 115],
  ['r', 114],
  ['a', 97],
])
const NO_CONVERSION = -1

/** What one literal of several that stand beside each other gives. */
interface Piece {
  readonly kind: 'str' | 'bytes' | 'formatted' | 'template'
  readonly values: readonly Expression[]
}

/** One or more string literals, which Python joins. */
export function parseStrings(cursor: Cursor): Expression {
  const { line: lineno } = cursor
  const pieces: Piece[] = []
  while (cursor.kind === T.STRING || cursor.kind === T.F_START) {
    pieces.push(cursor.kind === T.STRING ? plainPiece(cursor) : formattedPiece(cursor))
  }
  const [first] = pieces
  if (pieces.length === 1 && first?.values.length === 1 && (first.kind === 'str' || first.kind === 'bytes')) {
    const [only] = first.values
    if (only !== undefined) return only
  }
  const kinds = new Set(pieces.map(({ kind }) => kind))
  if (kinds.has('bytes')) {
    if (kinds.size > 1) cursor.fail('cannot mix bytes and nonbytes literals', lineno)
    return { nodeType: 'Constant', lineno, literal: 'bytes', value: pieces.map(textOf).join('') }
  }
  if (kinds.has('template')) {
    if (kinds.size > 1) cursor.fail('cannot mix t-string literals with string or f-string literals', lineno)
    return { nodeType: 'TemplateStr', lineno, values: joined(pieces) }
  }
  if (kinds.has('formatted')) return { nodeType: 'JoinedStr', lineno, values: joined(pieces) }
  const hasNames = pieces.some(({ values }) => values.some(isNamed))
  const literal = hasNames ? 'named-characters' : 'str'
  return { nodeType: 'Constant', lineno, literal, value: pieces.map(textOf).join('') }
}

const isNamed = (node: Expression): boolean => node.nodeType === 'Constant' && node.literal === 'named-characters'

function textOf({ values }: Piece): string {
  return values.map((node) => (node.nodeType === 'Constant' ? String(node.value) : '')).join('')
}

/** Texts that follow each other are one; empty ones are left out. */
function joined(pieces: readonly Piece[]): readonly Expression[] {
  const values: Expression[] = []
  for (const node of pieces.flatMap((piece) => piece.values)) {
    const last = values.at(-1)
    if (node.nodeType === 'Constant' && last?.nodeType === 'Constant') {
      values[values.length - 1] = {
        nodeType: 'Constant',
        lineno: last.lineno,
        literal: isNamed(node) || isNamed(last) ? 'named-characters' : 'str',
        value: String(last.value) + String(node.value),
      }
    } else values.push(node)
  }
  return values.filter((node) => node.nodeType !== 'Constant' || node.value !== '')
}

function plainPiece(cursor: Cursor): Piece {
  const { text, line: lineno } = cursor
  const open = text.search(QUOTES)
  const prefix = text.slice(0, open).toLowerCase()
  const marks = text.startsWith(text.charAt(open).repeat(3), open) && text.length >= open + 6 ? 3 : 1
  const content = text.slice(open + marks, text.length - marks)
  const isBytes = prefix.includes('b')
  const value = prefix.includes('r')
    ? { text: content, named: false }
    : decodeEscapes(content, isBytes, (message) => cursor.fail(message, lineno))
  cursor.advance()
  if (!isBytes) return { kind: 'str', values: [toConstant(value, lineno)] }
  for (let index = 0; index < content.length; index += 1) {
    if (content.charCodeAt(index) > 127) {
      cursor.fail('bytes can only contain ASCII literal characters', lineno)
    }
  }
  return { kind: 'bytes', values: [{ nodeType: 'Constant', lineno, literal: 'bytes', value: value.text }] }
}

function toConstant({ text, named }: { text: string; named: boolean }, lineno: number): Constant {
  return { nodeType: 'Constant', lineno, literal: named ? 'named-characters' : 'str', value: text }
}

function formattedPiece(cursor: Cursor): Piece {
  const prefix = cursor.text.slice(0, cursor.text.search(QUOTES)).toLowerCase()
  cursor.advance()
  const values = parseTexts(cursor, prefix.includes('r'))
  cursor.expect(T.F_END)
  return { kind: prefix.includes('t') ? 'template' : 'formatted', values }
}

/** Texts and replacement fields up to the end of the string or of the format specification. */
function parseTexts(cursor: Cursor, raw: boolean): readonly Expression[] {
  const values: Expression[] = []
  for (;;) {
    if (cursor.kind === T.F_TEXT) {
      const { line: lineno } = cursor
      const text = cursor.text
      const value = raw
        ? { text: text.replaceAll('{{', '{').replaceAll('}}', '}'), named: false }
        : decodeEscapes(text, false, (message) => cursor.fail(message, lineno), true)
      values.push(toConstant(value, lineno))
      cursor.advance()
    } else if (cursor.kind === T.LEFT_BRACE) values.push(...parseField(cursor, raw))
    else return values
  }
}

/** `{value!r:specification}`; with `=` the text of the expression stands before it. */
function parseField(cursor: Cursor, raw: boolean): readonly Expression[] {
  const { line: lineno } = cursor
  cursor.advance()
  const from = cursor.previousEnd
  if (cursor.kind === T.RIGHT_BRACE || cursor.kind === T.COLON || cursor.kind === T.EXCLAMATION) {
    cursor.fail(`f-string: valid expression required before '${cursor.text}'`)
  }
  const value = parseYieldOrStarExpressions(cursor)
  const texts: Expression[] = []
  const isShown = cursor.accept(T.EQUAL)
  if (isShown) {
    const written = cursor.source.slice(from, cursor.start)
    texts.push({ nodeType: 'Constant', lineno, literal: 'str', value: written })
  }
  let conversion = NO_CONVERSION
  if (cursor.accept(T.EXCLAMATION)) {
    const known = CONVERSIONS.get(cursor.name('f-string: invalid conversion character'))
    if (known === undefined) cursor.fail("f-string: invalid conversion character: expected 's', 'r', or 'a'")
    conversion = known
  }
  let format_spec: Expression | undefined
  if (cursor.kind === T.COLON) {
    const { line } = cursor
    cursor.advance()
    format_spec = {
      nodeType: 'JoinedStr',
      lineno: line,
      values: joined([{ kind: 'formatted', values: parseTexts(cursor, raw) }]),
    }
  }
  if (isShown && conversion === NO_CONVERSION && format_spec === undefined)
    conversion = CONVERSIONS.get('r') ?? NO_CONVERSION
  cursor.expect(T.RIGHT_BRACE, "f-string: expecting '}'")
  return [...texts, { nodeType: 'FormattedValue', lineno, value, conversion, format_spec }]
}
