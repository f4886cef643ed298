import type { Expression, PatternNode } from '../syntax.ts'
import type { Cursor } from './cursor.ts'
import { parseBinary } from './expressions.ts'
import { parseStrings } from './strings.ts'
import * as T from './tokens.ts'

/** The pattern of a `case`; several with commas are a sequence. */
export function parsePatterns(cursor: Cursor): PatternNode {
  const { line: lineno } = cursor
  const first = parseStarPattern(cursor)
  if (cursor.kind !== T.COMMA) {
    if (first.nodeType === 'MatchStar') cursor.fail()
    return first
  }
  const patterns = [first]
  while (cursor.accept(T.COMMA) && !cursor.at(T.COLON) && !cursor.at(T.IF)) patterns.push(parseStarPattern(cursor))
  return { nodeType: 'MatchSequence', lineno, patterns }
}

function parseStarPattern(cursor: Cursor): PatternNode {
  const { line: lineno } = cursor
  if (!cursor.accept(T.STAR)) return parsePattern(cursor)
  return { nodeType: 'MatchStar', lineno, name: captured(cursor.name()) }
}

/** `_` takes anything and binds nothing. */
function captured(name: string): string | undefined {
  return name === '_' ? undefined : name
}

/** `pattern as name`, alternatives included. */
function parsePattern(cursor: Cursor): PatternNode {
  const { line: lineno } = cursor
  cursor.descend()
  const alternatives = [parseClosed(cursor)]
  while (cursor.accept(T.VERTICAL_BAR)) alternatives.push(parseClosed(cursor))
  cursor.ascend()
  const [first = cursor.fail()] = alternatives
  const pattern: PatternNode =
    alternatives.length === 1 ? first : { nodeType: 'MatchOr', lineno, patterns: alternatives }
  if (!cursor.accept(T.AS)) return pattern
  const name = cursor.name()
  if (name === '_') cursor.fail("cannot use '_' as a target")
  return { nodeType: 'MatchAs', lineno, pattern, name }
}

function parseClosed(cursor: Cursor): PatternNode {
  const { line: lineno } = cursor
  switch (cursor.kind) {
    case T.NONE:
      cursor.advance()
      return { nodeType: 'MatchSingleton', lineno, value: null }
    case T.TRUE:
    case T.FALSE: {
      const value = cursor.kind === T.TRUE
      cursor.advance()
      return { nodeType: 'MatchSingleton', lineno, value }
    }
    case T.NUMBER:
    case T.MINUS:
    case T.STRING:
      return { nodeType: 'MatchValue', lineno, value: parseLiteral(cursor) }
    case T.NAME:
      return parseNamed(cursor)
    case T.LEFT_PAREN:
      return parseGroup(cursor)
    case T.LEFT_BRACKET:
      cursor.advance()
      return { nodeType: 'MatchSequence', lineno, patterns: parseUntil(cursor, T.RIGHT_BRACKET) }
    case T.LEFT_BRACE:
      return parseMapping(cursor)
    default:
      return cursor.fail()
  }
}

/** A text, or a number that may have a sign and an imaginary part. */
function parseLiteral(cursor: Cursor): Expression {
  return cursor.kind === T.STRING ? parseStrings(cursor) : parseBinary(cursor, SUM)
}

/** The precedence of `+`, which complex numbers are written with. */
const SUM = 5

/** A capture, a constant with dots, or a class. */
function parseNamed(cursor: Cursor): PatternNode {
  const { line: lineno } = cursor
  const id = cursor.name()
  let value: Expression = { nodeType: 'Name', lineno, id }
  if (cursor.kind !== T.DOT && cursor.kind !== T.LEFT_PAREN) {
    return { nodeType: 'MatchAs', lineno, pattern: undefined, name: captured(id) }
  }
  while (cursor.accept(T.DOT)) value = { nodeType: 'Attribute', lineno, value, attr: cursor.name() }
  if (cursor.kind !== T.LEFT_PAREN) return { nodeType: 'MatchValue', lineno, value }
  return parseClass(cursor, value)
}

function parseClass(cursor: Cursor, cls: Expression): PatternNode {
  const { lineno } = cls
  cursor.advance()
  const patterns: PatternNode[] = []
  const kwd_attrs: string[] = []
  const kwd_patterns: PatternNode[] = []
  while (cursor.kind !== T.RIGHT_PAREN) {
    if (cursor.kind === T.NAME && cursor.ahead(1) === T.EQUAL) {
      kwd_attrs.push(cursor.name())
      cursor.advance()
      kwd_patterns.push(parsePattern(cursor))
    } else if (kwd_attrs.length > 0) cursor.fail('positional patterns follow keyword patterns')
    else patterns.push(parsePattern(cursor))
    if (!cursor.accept(T.COMMA)) break
  }
  cursor.expect(T.RIGHT_PAREN)
  return { nodeType: 'MatchClass', lineno, cls, patterns, kwd_attrs, kwd_patterns }
}

/** `(pattern)` is the pattern itself, `(pattern,)` a sequence. */
function parseGroup(cursor: Cursor): PatternNode {
  const { line: lineno } = cursor
  cursor.advance()
  if (cursor.accept(T.RIGHT_PAREN)) return { nodeType: 'MatchSequence', lineno, patterns: [] }
  const first = parseStarPattern(cursor)
  if (first.nodeType !== 'MatchStar' && cursor.accept(T.RIGHT_PAREN)) return first
  cursor.expect(T.COMMA)
  return { nodeType: 'MatchSequence', lineno, patterns: [first, ...parseUntil(cursor, T.RIGHT_PAREN)] }
}

/** Patterns with commas up to the closing bracket, and that. */
function parseUntil(cursor: Cursor, closing: number): readonly PatternNode[] {
  const patterns: PatternNode[] = []
  while (cursor.kind !== closing) {
    patterns.push(parseStarPattern(cursor))
    if (!cursor.accept(T.COMMA)) break
  }
  cursor.expect(closing)
  return patterns
}

function parseMapping(cursor: Cursor): PatternNode {
  const { line: lineno } = cursor
  cursor.advance()
  const keys: Expression[] = []
  const patterns: PatternNode[] = []
  let rest: string | undefined
  while (cursor.kind !== T.RIGHT_BRACE) {
    if (cursor.accept(T.DOUBLE_STAR)) rest = cursor.name()
    else {
      keys.push(parseKey(cursor))
      cursor.expect(T.COLON)
      patterns.push(parsePattern(cursor))
    }
    if (!cursor.accept(T.COMMA)) break
  }
  cursor.expect(T.RIGHT_BRACE)
  return { nodeType: 'MatchMapping', lineno, keys, patterns, rest }
}

/** A literal or a constant with dots. */
function parseKey(cursor: Cursor): Expression {
  return cursor.kind === T.STRING ? parseStrings(cursor) : parseBinary(cursor, SUM)
}
