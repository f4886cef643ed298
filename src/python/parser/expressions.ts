import type { BinaryOperator, ComparisonOperator, Expression, UnaryOperator } from '../syntax.ts'
import { parsePrimary } from './atoms.ts'
import type { Cursor } from './cursor.ts'
import { parseLambda } from './parameters.ts'
import * as T from './tokens.ts'

/** How tightly a binary operator binds, by the kind of its token; 0: no binary operator. */
const PRECEDENCE = new Uint8Array(256)
const BINARY_NAMES: (BinaryOperator | undefined)[] = []
const BINARY: readonly (readonly [number, BinaryOperator, number])[] = [
  [T.VERTICAL_BAR, 'BitOr', 1],
  [T.CARET, 'BitXor', 2],
  [T.AMPERSAND, 'BitAnd', 3],
  [T.LEFT_SHIFT, 'LShift', 4],
  [T.RIGHT_SHIFT, 'RShift', 4],
  [T.PLUS, 'Add', 5],
  [T.MINUS, 'Sub', 5],
  [T.STAR, 'Mult', 6],
  [T.SLASH, 'Div', 6],
  [T.DOUBLE_SLASH, 'FloorDiv', 6],
  [T.PERCENT, 'Mod', 6],
  [T.AT, 'MatMult', 6],
]
for (const [kind, name, precedence] of BINARY) {
  PRECEDENCE[kind] = precedence
  BINARY_NAMES[kind] = name
}
BINARY_NAMES[T.DOUBLE_STAR] = 'Pow'

const UNARY: ReadonlyMap<number, UnaryOperator> = new Map([
  [T.PLUS, 'UAdd'],
  [T.MINUS, 'USub'],
  [T.TILDE, 'Invert'],
])

const COMPARISONS: ReadonlyMap<number, ComparisonOperator> = new Map([
  [T.EQUAL_EQUAL, 'Eq'],
  [T.NOT_EQUAL, 'NotEq'],
  [T.LESS, 'Lt'],
  [T.LESS_EQUAL, 'LtE'],
  [T.GREATER, 'Gt'],
  [T.GREATER_EQUAL, 'GtE'],
  [T.IN, 'In'],
])

/** 1 for the kinds of tokens that an atom begins with. */
const STARTS_PRIMARY = new Uint8Array(256)
for (const kind of [T.NAME, T.NUMBER, T.STRING, T.F_START, T.NONE, T.TRUE, T.FALSE, T.ELLIPSIS])
  STARTS_PRIMARY[kind] = 1
for (const kind of [T.LEFT_PAREN, T.LEFT_BRACKET, T.LEFT_BRACE]) STARTS_PRIMARY[kind] = 1

/** 1 for the kinds of tokens with which an expression goes on after its first operand. */
const CONTINUES = new Uint8Array(256)
for (const kind of [...BINARY.map(([operator]) => operator), ...COMPARISONS.keys()]) CONTINUES[kind] = 1
for (const kind of [T.DOUBLE_STAR, T.IS, T.NOT, T.AND, T.OR, T.IF]) CONTINUES[kind] = 1

/** The operator of `+=` and the like, by the kind of its token. */
export function inPlaceOperator(kind: number): BinaryOperator | undefined {
  return BINARY_NAMES[kind - T.IN_PLACE]
}

/** `a`, `a, b`, `*a, b`; also `yield`. */
export function parseYieldOrStarExpressions(cursor: Cursor): Expression {
  return cursor.kind === T.YIELD ? parseYield(cursor) : parseStarExpressions(cursor)
}

/** One expression, or several as a tuple; each may be starred. */
export function parseStarExpressions(cursor: Cursor): Expression {
  const { line: lineno } = cursor
  const first = parseStarExpression(cursor)
  if (cursor.kind !== T.COMMA) return first
  const elts = [first]
  while (cursor.accept(T.COMMA) && startsExpression(cursor.kind)) elts.push(parseStarExpression(cursor))
  return { nodeType: 'Tuple', lineno, elts }
}

export function parseStarExpression(cursor: Cursor): Expression {
  return cursor.kind === T.STAR ? parseStarred(cursor) : parseExpression(cursor)
}

/** Inside brackets, where `name := value` needs no parentheses of its own. */
export function parseStarOrNamedExpression(cursor: Cursor): Expression {
  return cursor.kind === T.STAR ? parseStarred(cursor) : parseNamedExpression(cursor)
}

function parseStarred(cursor: Cursor): Expression {
  const { line: lineno } = cursor
  cursor.advance()
  return { nodeType: 'Starred', lineno, value: parseBinary(cursor) }
}

export function parseNamedExpression(cursor: Cursor): Expression {
  const { line: lineno } = cursor
  if (cursor.kind === T.NAME && cursor.ahead(1) === T.COLON_EQUAL) {
    const target: Expression = { nodeType: 'Name', lineno, id: cursor.name() }
    cursor.advance()
    return { nodeType: 'NamedExpr', lineno, target, value: parseExpression(cursor) }
  }
  return parseExpression(cursor)
}

export function parseYield(cursor: Cursor): Expression {
  const { line: lineno } = cursor
  if (!isFunction(cursor)) cursor.fail("'yield' outside function")
  cursor.surroundings.yields = true
  cursor.advance()
  if (cursor.accept(T.FROM)) return { nodeType: 'YieldFrom', lineno, value: parseExpression(cursor) }
  const value = startsExpression(cursor.kind) ? parseStarExpressions(cursor) : undefined
  return { nodeType: 'Yield', lineno, value }
}

/** Whether `return` and `yield` may stand here. */
export function isFunction({ surroundings }: Cursor): boolean {
  return surroundings.function === 'def' || surroundings.function === 'async def'
}

/** Whether an expression, starred or not, can begin with a token of this kind. */
export function startsExpression(kind: number): boolean {
  switch (kind) {
    case T.NAME:
    case T.NUMBER:
    case T.STRING:
    case T.F_START:
    case T.LEFT_PAREN:
    case T.LEFT_BRACKET:
    case T.LEFT_BRACE:
    case T.ELLIPSIS:
    case T.TILDE:
    case T.PLUS:
    case T.MINUS:
    case T.STAR:
    case T.FALSE:
    case T.NONE:
    case T.TRUE:
    case T.AWAIT:
    case T.LAMBDA:
    case T.NOT:
      return true
    default:
      return false
  }
}

export function parseExpression(cursor: Cursor): Expression {
  const { line: lineno, kind } = cursor
  if (kind === T.LAMBDA) return parseLambda(cursor)
  // Most expressions are a name, a literal or a call and nothing more.
  const first = STARTS_PRIMARY[kind] === 1 ? parsePrimary(cursor) : undefined
  if (first !== undefined && CONTINUES[cursor.kind] === 0) return first
  cursor.descend()
  const body = parseDisjunction(cursor, lineno, first)
  if (cursor.kind !== T.IF) {
    cursor.ascend()
    return body
  }
  cursor.advance()
  const test = parseDisjunction(cursor)
  cursor.expect(T.ELSE, "expected 'else' after 'if' expression")
  const orelse = parseExpression(cursor)
  cursor.ascend()
  return { nodeType: 'IfExp', lineno, test, body, orelse }
}

/**
 * Also the condition of a comprehension, which ends before an `if` or `else`.
 *
 * Here and below: what the expression begins with and where, if that has been read.
 */
export function parseDisjunction(cursor: Cursor, lineno = cursor.line, begun?: Expression): Expression {
  const first = parseConjunction(cursor, lineno, begun)
  if (cursor.kind !== T.OR) return first
  const values = [first]
  while (cursor.accept(T.OR)) values.push(parseConjunction(cursor, cursor.line))
  return { nodeType: 'BoolOp', lineno, op: 'Or', values }
}

function parseConjunction(cursor: Cursor, lineno: number, begun?: Expression): Expression {
  const first = parseInversion(cursor, lineno, begun)
  if (cursor.kind !== T.AND) return first
  const values = [first]
  while (cursor.accept(T.AND)) values.push(parseInversion(cursor, cursor.line))
  return { nodeType: 'BoolOp', lineno, op: 'And', values }
}

function parseInversion(cursor: Cursor, lineno: number, begun?: Expression): Expression {
  if (begun !== undefined || cursor.kind !== T.NOT) return parseComparison(cursor, lineno, begun)
  cursor.advance()
  cursor.descend()
  const operand = parseInversion(cursor, cursor.line)
  cursor.ascend()
  return { nodeType: 'UnaryOp', lineno, op: 'Not', operand }
}

function parseComparison(cursor: Cursor, lineno: number, begun?: Expression): Expression {
  const left = parseBinary(cursor, 1, lineno, begun)
  let operator = comparisonOperator(cursor)
  if (operator === undefined) return left
  const ops: ComparisonOperator[] = []
  const comparators: Expression[] = []
  while (operator !== undefined) {
    ops.push(operator)
    comparators.push(parseBinary(cursor))
    operator = comparisonOperator(cursor)
  }
  return { nodeType: 'Compare', lineno, left, ops, comparators }
}

function comparisonOperator(cursor: Cursor): ComparisonOperator | undefined {
  const { kind } = cursor
  if (kind < T.LESS) return undefined
  if (kind === T.IS) {
    cursor.advance()
    return cursor.accept(T.NOT) ? 'IsNot' : 'Is'
  }
  if (kind === T.NOT) {
    if (cursor.ahead(1) !== T.IN) return undefined
    cursor.advance()
    cursor.advance()
    return 'NotIn'
  }
  const operator = COMPARISONS.get(kind)
  if (operator !== undefined) cursor.advance()
  return operator
}

/** Everything that binds tighter than a comparison; also the targets of `for` and the operands of `*`. */
export function parseBinary(cursor: Cursor, minimum = 1, lineno = cursor.line, begun?: Expression): Expression {
  let left = parseUnary(cursor, lineno, begun)
  for (;;) {
    const precedence = PRECEDENCE[cursor.kind] ?? 0
    if (precedence < minimum || precedence === 0) return left
    const op = BINARY_NAMES[cursor.kind] ?? 'Add'
    cursor.advance()
    left = { nodeType: 'BinOp', lineno, left, op, right: parseBinary(cursor, precedence + 1) }
  }
}

function parseUnary(cursor: Cursor, lineno: number, begun?: Expression): Expression {
  const isSign = begun === undefined && cursor.kind >= T.TILDE && cursor.kind <= T.MINUS
  const op = isSign ? UNARY.get(cursor.kind) : undefined
  if (op === undefined) return parsePower(cursor, lineno, begun)
  cursor.advance()
  cursor.descend()
  const operand = parseUnary(cursor, cursor.line)
  cursor.ascend()
  return { nodeType: 'UnaryOp', lineno, op, operand }
}

function parsePower(cursor: Cursor, lineno: number, begun?: Expression): Expression {
  const left = begun ?? (cursor.kind === T.AWAIT ? parseAwait(cursor) : parsePrimary(cursor))
  if (cursor.kind !== T.DOUBLE_STAR) return left
  cursor.advance()
  cursor.descend()
  const right = parseUnary(cursor, cursor.line)
  cursor.ascend()
  return { nodeType: 'BinOp', lineno, left, op: 'Pow', right }
}

function parseAwait(cursor: Cursor): Expression {
  const { line: lineno } = cursor
  const { surroundings } = cursor
  if (surroundings.function !== 'async def' && surroundings.awaits === 0) surroundings.awaits = lineno
  cursor.advance()
  return { nodeType: 'Await', lineno, value: parsePrimary(cursor) }
}
