import type { Expression, Statement } from '../syntax.ts'
import { parseClass, parseDecorated, parseFunction } from './definitions.ts'
import type { Cursor } from './cursor.ts'
import { parseFor, parseIf, parseTry, parseWhile, parseWith } from './compound.ts'
import {
  inPlaceOperator,
  isFunction,
  parseExpression,
  parseStarExpressions,
  parseYieldOrStarExpressions,
  startsExpression,
} from './expressions.ts'
import { parseFromImport, parseImport } from './imports.ts'
import { parseMatch, startsMatch } from './match.ts'
import { checkDeleted, checkSingleTarget, checkTarget } from './targets.ts'
import * as T from './tokens.ts'
import { parseTypeAlias, startsTypeAlias } from './type-parameters.ts'

/** A whole file. */
export function parseModule(cursor: Cursor): readonly Statement[] {
  const body: Statement[] = []
  let prelude = true
  while (cursor.kind !== T.END) {
    cursor.prelude = prelude && cursor.kind === T.FROM
    parseStatement(cursor, body)
    prelude &&= isPrelude(body)
  }
  if (cursor.surroundings.awaits > 0) cursor.failAwait(cursor.surroundings)
  return body
}

/** Only a docstring and other `from __future__ import` may stand before one. */
function isPrelude(body: readonly Statement[]): boolean {
  const last = body.at(-1)
  if (last?.nodeType === 'ImportFrom') return last.module === '__future__'
  if (body.length !== 1 || last?.nodeType !== 'Expr' || last.value.nodeType !== 'Constant') return false
  return last.value.literal === 'str'
}

/** `: …`, on the same line or as an indented block. `what`: the statement that it belongs to, for messages. */
export function parseBlock(cursor: Cursor, what: string, line: number): readonly Statement[] {
  cursor.expect(T.COLON, "expected ':'")
  const body: Statement[] = []
  if (!cursor.accept(T.NEWLINE)) {
    parseSimpleStatements(cursor, body)
    return body
  }
  if (!cursor.accept(T.INDENT)) cursor.fail(`expected an indented block after ${what} on line ${line}`)
  while (!cursor.accept(T.DEDENT)) {
    if (cursor.kind === T.END) cursor.fail()
    parseStatement(cursor, body)
  }
  return body
}

function parseStatement(cursor: Cursor, body: Statement[]): void {
  switch (cursor.kind) {
    case T.IF:
      body.push(parseIf(cursor))
      return
    case T.FOR:
      body.push(parseFor(cursor, 'For'))
      return
    case T.WHILE:
      body.push(parseWhile(cursor))
      return
    case T.TRY:
      body.push(parseTry(cursor))
      return
    case T.WITH:
      body.push(parseWith(cursor, 'With'))
      return
    case T.DEF:
      body.push(parseFunction(cursor, []))
      return
    case T.CLASS:
      body.push(parseClass(cursor, []))
      return
    case T.AT:
      body.push(parseDecorated(cursor))
      return
    case T.ASYNC:
      body.push(parseAsync(cursor))
      return
    case T.INDENT:
      cursor.fail('unexpected indent')
      break
    case T.NAME:
      if (startsMatch(cursor)) {
        body.push(parseMatch(cursor))
        return
      }
  }
  parseSimpleStatements(cursor, body)
}

function parseAsync(cursor: Cursor): Statement {
  switch (cursor.ahead(1)) {
    case T.DEF:
      return parseFunction(cursor, [])
    case T.FOR:
      return parseFor(cursor, 'AsyncFor')
    case T.WITH:
      return parseWith(cursor, 'AsyncWith')
    default:
      return cursor.fail()
  }
}

function parseSimpleStatements(cursor: Cursor, body: Statement[]): void {
  do {
    body.push(parseSimple(cursor))
    cursor.prelude &&= isPrelude(body)
  } while (cursor.accept(T.SEMICOLON) && cursor.kind !== T.NEWLINE)
  cursor.expect(T.NEWLINE)
}

function parseSimple(cursor: Cursor): Statement {
  const { line: lineno } = cursor
  switch (cursor.kind) {
    case T.PASS:
      cursor.advance()
      return { nodeType: 'Pass', lineno }
    case T.BREAK:
      if (!cursor.surroundings.loop) cursor.fail("'break' outside loop")
      cursor.advance()
      return { nodeType: 'Break', lineno }
    case T.CONTINUE:
      if (!cursor.surroundings.loop) cursor.fail("'continue' not properly in loop")
      cursor.advance()
      return { nodeType: 'Continue', lineno }
    case T.RETURN:
      if (!isFunction(cursor)) cursor.fail("'return' outside function")
      cursor.advance()
      return { nodeType: 'Return', lineno, value: parseOptional(cursor) }
    case T.RAISE:
      return parseRaise(cursor)
    case T.ASSERT:
      return parseAssert(cursor)
    case T.DEL:
      return parseDelete(cursor)
    case T.IMPORT:
      return parseImport(cursor)
    case T.FROM:
      return parseFromImport(cursor)
    case T.GLOBAL:
      return { nodeType: 'Global', lineno, names: parseNames(cursor) }
    case T.NONLOCAL:
      if (cursor.surroundings.function === 'none') cursor.fail('nonlocal declaration not allowed at module level')
      return { nodeType: 'Nonlocal', lineno, names: parseNames(cursor) }
    case T.NAME:
      if (startsTypeAlias(cursor)) return parseTypeAlias(cursor)
  }
  return parseExpressionStatement(cursor)
}

function parseOptional(cursor: Cursor): Expression | undefined {
  return startsExpression(cursor.kind) ? checkStar(cursor, parseStarExpressions(cursor)) : undefined
}

/** `*a` alone is no value; `*a,` is a tuple. */
function checkStar(cursor: Cursor, value: Expression): Expression {
  if (value.nodeType === 'Starred') cursor.fail("can't use starred expression here", value.lineno)
  return value
}

/** An expression, or an assignment of any kind. */
function parseExpressionStatement(cursor: Cursor): Statement {
  const { line: lineno } = cursor
  const first = parseYieldOrStarExpressions(cursor)
  if (cursor.kind === T.EQUAL) return parseAssignment(cursor, first, lineno)
  if (cursor.kind === T.COLON) return parseAnnotated(cursor, first, lineno)
  const op = inPlaceOperator(cursor.kind)
  if (op !== undefined) {
    const target = checkSingleTarget(cursor, first, 'expression for augmented assignment')
    cursor.advance()
    return { nodeType: 'AugAssign', lineno, target, op, value: checkStar(cursor, parseYieldOrStarExpressions(cursor)) }
  }
  return { nodeType: 'Expr', lineno, value: checkStar(cursor, first) }
}

function parseAssignment(cursor: Cursor, first: Expression, lineno: number): Statement {
  const targets: Expression[] = []
  let value = first
  while (cursor.accept(T.EQUAL)) {
    if (value.nodeType === 'Starred') {
      cursor.fail('starred assignment target must be in a list or tuple', value.lineno)
    }
    targets.push(checkTarget(cursor, value))
    value = parseYieldOrStarExpressions(cursor)
  }
  return { nodeType: 'Assign', lineno, targets, value: checkStar(cursor, value) }
}

function parseAnnotated(cursor: Cursor, first: Expression, lineno: number): Statement {
  const target = checkSingleTarget(cursor, first, 'target for annotation')
  cursor.advance()
  const annotation = parseExpression(cursor)
  const value = cursor.accept(T.EQUAL) ? checkStar(cursor, parseYieldOrStarExpressions(cursor)) : undefined
  return { nodeType: 'AnnAssign', lineno, target, annotation, value }
}

function parseRaise(cursor: Cursor): Statement {
  const { line: lineno } = cursor
  cursor.advance()
  if (!startsExpression(cursor.kind)) return { nodeType: 'Raise', lineno, exc: undefined, cause: undefined }
  const exc = parseExpression(cursor)
  const cause = cursor.accept(T.FROM) ? parseExpression(cursor) : undefined
  return { nodeType: 'Raise', lineno, exc, cause }
}

function parseAssert(cursor: Cursor): Statement {
  const { line: lineno } = cursor
  cursor.advance()
  const test = parseExpression(cursor)
  const msg = cursor.accept(T.COMMA) ? parseExpression(cursor) : undefined
  return { nodeType: 'Assert', lineno, test, msg }
}

function parseDelete(cursor: Cursor): Statement {
  const { line: lineno } = cursor
  cursor.advance()
  const targets: Expression[] = []
  do {
    const target = parseExpression(cursor)
    checkDeleted(cursor, target)
    targets.push(target)
  } while (cursor.accept(T.COMMA) && startsExpression(cursor.kind))
  return { nodeType: 'Delete', lineno, targets }
}

function parseNames(cursor: Cursor): readonly string[] {
  cursor.advance()
  const names = [cursor.name()]
  while (cursor.accept(T.COMMA)) names.push(cursor.name())
  return names
}
