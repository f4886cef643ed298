import type { ComprehensionNode, Expression } from '../syntax.ts'
import { parseArguments } from './call-arguments.ts'
import { parseComprehension, startsComprehension } from './comprehension.ts'
import type { Cursor } from './cursor.ts'
import {
  parseBinary,
  parseExpression,
  parseStarOrNamedExpression,
  parseYield,
  startsExpression,
} from './expressions.ts'
import { parseNumber } from './numbers.ts'
import { parseStrings } from './strings.ts'
import * as T from './tokens.ts'

/** An atom with all its attributes, calls and subscripts. */
export function parsePrimary(cursor: Cursor): Expression {
  const { line: lineno } = cursor
  let value = parseAtom(cursor)
  for (;;) {
    switch (cursor.kind) {
      case T.DOT:
        cursor.advance()
        value = { nodeType: 'Attribute', lineno, value, attr: cursor.name() }
        break
      case T.LEFT_PAREN: {
        const { args, keywords } = parseArguments(cursor)
        value = { nodeType: 'Call', lineno, func: value, args, keywords }
        break
      }
      case T.LEFT_BRACKET:
        cursor.advance()
        value = { nodeType: 'Subscript', lineno, value, slice: parseSlices(cursor) }
        cursor.expect(T.RIGHT_BRACKET)
        break
      default:
        return value
    }
  }
}

function parseAtom(cursor: Cursor): Expression {
  const { line: lineno } = cursor
  switch (cursor.kind) {
    case T.NAME:
      return { nodeType: 'Name', lineno, id: cursor.name() }
    case T.STRING:
    case T.F_START:
      return parseStrings(cursor)
    case T.NUMBER: {
      const number = parseNumber(cursor.text, lineno)
      cursor.advance()
      return number
    }
    case T.NONE:
      cursor.advance()
      return { nodeType: 'Constant', lineno, literal: 'None', value: null }
    case T.TRUE:
      cursor.advance()
      return { nodeType: 'Constant', lineno, literal: 'bool', value: true }
    case T.FALSE:
      cursor.advance()
      return { nodeType: 'Constant', lineno, literal: 'bool', value: false }
    case T.ELLIPSIS:
      cursor.advance()
      return { nodeType: 'Constant', lineno, literal: 'Ellipsis', value: null }
    case T.LEFT_PAREN:
      return parseParentheses(cursor)
    case T.LEFT_BRACKET:
      return parseList(cursor)
    case T.LEFT_BRACE:
      return parseBraces(cursor)
    default:
      return cursor.fail()
  }
}

/** `()`, `(a)`, `(a, b)`, `(yield)` or a generator expression. */
function parseParentheses(cursor: Cursor): Expression {
  const { line: lineno } = cursor
  cursor.advance()
  if (cursor.accept(T.RIGHT_PAREN)) return { nodeType: 'Tuple', lineno, elts: [] }
  if (cursor.kind === T.YIELD) {
    const value = parseYield(cursor)
    cursor.expect(T.RIGHT_PAREN)
    return value
  }
  const { awaits } = cursor.surroundings
  const first = parseStarOrNamedExpression(cursor)
  if (startsComprehension(cursor)) {
    const generators = parseComprehension(cursor, first)
    cursor.surroundings.awaits = awaits
    cursor.expect(T.RIGHT_PAREN)
    return { nodeType: 'GeneratorExp', lineno, elt: first, generators }
  }
  if (cursor.kind !== T.COMMA) {
    if (first.nodeType === 'Starred') cursor.fail('cannot use starred expression here', first.lineno)
    cursor.expect(T.RIGHT_PAREN)
    return first
  }
  const elts = parseMore(cursor, first, T.RIGHT_PAREN)
  return { nodeType: 'Tuple', lineno, elts }
}

function parseList(cursor: Cursor): Expression {
  const { line: lineno } = cursor
  cursor.advance()
  if (cursor.accept(T.RIGHT_BRACKET)) return { nodeType: 'List', lineno, elts: [] }
  const first = parseStarOrNamedExpression(cursor)
  if (startsComprehension(cursor)) {
    const generators = parseComprehension(cursor, first)
    cursor.expect(T.RIGHT_BRACKET)
    return { nodeType: 'ListComp', lineno, elt: first, generators }
  }
  return { nodeType: 'List', lineno, elts: parseMore(cursor, first, T.RIGHT_BRACKET) }
}

/** The elements after the first one, and the closing bracket. */
function parseMore(cursor: Cursor, first: Expression, closing: number): readonly Expression[] {
  const elts = [first]
  while (cursor.accept(T.COMMA) && cursor.kind !== closing) elts.push(parseStarOrNamedExpression(cursor))
  cursor.expect(closing)
  return elts
}

/** A dict, a set, or a comprehension of either. */
function parseBraces(cursor: Cursor): Expression {
  const { line: lineno } = cursor
  cursor.advance()
  if (cursor.accept(T.RIGHT_BRACE)) return { nodeType: 'Dict', lineno, keys: [], values: [] }
  if (cursor.kind === T.DOUBLE_STAR) return parseDict(cursor, lineno)
  const first = parseStarOrNamedExpression(cursor)
  if (cursor.kind === T.COLON && first.nodeType !== 'Starred') return parseDict(cursor, lineno, first)
  if (startsComprehension(cursor)) {
    const generators = parseComprehension(cursor, first)
    cursor.expect(T.RIGHT_BRACE)
    return { nodeType: 'SetComp', lineno, elt: first, generators }
  }
  return { nodeType: 'Set', lineno, elts: parseMore(cursor, first, T.RIGHT_BRACE) }
}

function parseDict(cursor: Cursor, lineno: number, first?: Expression): Expression {
  const keys: (Expression | undefined)[] = []
  const values: Expression[] = []
  let key = first
  do {
    if (cursor.kind === T.RIGHT_BRACE) break
    if (key === undefined && cursor.accept(T.DOUBLE_STAR)) {
      keys.push(undefined)
      values.push(parseBinary(cursor))
      continue
    }
    key ??= parseExpression(cursor)
    cursor.expect(T.COLON, "':' expected after dictionary key")
    const value = parseExpression(cursor)
    if (values.length === 0 && startsComprehension(cursor)) return parseDictComprehension(cursor, lineno, key, value)
    keys.push(key)
    values.push(value)
    key = undefined
  } while (cursor.accept(T.COMMA))
  cursor.expect(T.RIGHT_BRACE)
  return { nodeType: 'Dict', lineno, keys, values }
}

function parseDictComprehension(cursor: Cursor, lineno: number, key: Expression, value: Expression): Expression {
  const generators: readonly ComprehensionNode[] = parseComprehension(cursor, value)
  cursor.expect(T.RIGHT_BRACE)
  return { nodeType: 'DictComp', lineno, key, value, generators }
}

/** What stands between the brackets of a subscript. */
function parseSlices(cursor: Cursor): Expression {
  const { line: lineno } = cursor
  const first = parseSlice(cursor)
  if (cursor.kind !== T.COMMA && first.nodeType !== 'Starred') return first
  const elts = [first]
  while (cursor.accept(T.COMMA) && cursor.kind !== T.RIGHT_BRACKET) elts.push(parseSlice(cursor))
  return { nodeType: 'Tuple', lineno, elts }
}

function parseSlice(cursor: Cursor): Expression {
  const { line: lineno } = cursor
  const lower = cursor.kind === T.COLON ? undefined : parseStarOrNamedExpression(cursor)
  if (cursor.kind !== T.COLON) return lower ?? cursor.fail()
  cursor.advance()
  const upper = startsExpression(cursor.kind) ? parseExpression(cursor) : undefined
  const step = cursor.accept(T.COLON) && startsExpression(cursor.kind) ? parseExpression(cursor) : undefined
  return { nodeType: 'Slice', lineno, lower, upper, step }
}
