import type { Expression, HandlerNode, Statement, WithItemNode } from '../syntax.ts'
import type { Cursor } from './cursor.ts'
import { parseExpression, parseNamedExpression, parseStarExpressions } from './expressions.ts'
import { parseBlock } from './statements.ts'
import { checkTarget, parseTargets } from './targets.ts'
import * as T from './tokens.ts'

/** An `elif` is an `if` in the `else` before it; built from the end, since there may be thousands. */
export function parseIf(cursor: Cursor): Statement {
  const branches: { readonly lineno: number; readonly test: Expression; readonly body: readonly Statement[] }[] = []
  do {
    const { line: lineno, kind } = cursor
    cursor.advance()
    const test = parseNamedExpression(cursor)
    branches.push({ lineno, test, body: parseBlock(cursor, `'${kind === T.IF ? 'if' : 'elif'}' statement`, lineno) })
  } while (cursor.kind === T.ELIF)
  let orelse = parseElse(cursor)
  for (const branch of branches.slice(1).reverse()) orelse = [{ nodeType: 'If', ...branch, orelse }]
  const [first] = branches
  if (first === undefined) return cursor.fail()
  return { nodeType: 'If', ...first, orelse }
}

function parseElse(cursor: Cursor): readonly Statement[] {
  const { line } = cursor
  return cursor.accept(T.ELSE) ? parseBlock(cursor, "'else' statement", line) : []
}

export function parseFor(cursor: Cursor, nodeType: 'For' | 'AsyncFor'): Statement {
  const { line: lineno } = cursor
  cursor.accept(T.ASYNC)
  cursor.advance()
  const target = parseTargets(cursor)
  cursor.expect(T.IN)
  const iter = parseStarExpressions(cursor)
  const body = parseLoopBody(cursor, "'for' statement", lineno)
  return { nodeType, lineno, target, iter, body, orelse: parseElse(cursor) }
}

export function parseWhile(cursor: Cursor): Statement {
  const { line: lineno } = cursor
  cursor.advance()
  const test = parseNamedExpression(cursor)
  const body = parseLoopBody(cursor, "'while' statement", lineno)
  return { nodeType: 'While', lineno, test, body, orelse: parseElse(cursor) }
}

function parseLoopBody(cursor: Cursor, what: string, line: number): readonly Statement[] {
  const { surroundings } = cursor
  const { loop } = surroundings
  surroundings.loop = true
  const body = parseBlock(cursor, what, line)
  surroundings.loop = loop
  return body
}

export function parseTry(cursor: Cursor): Statement {
  const { line: lineno } = cursor
  cursor.advance()
  const body = parseBlock(cursor, "'try' statement", lineno)
  const isGroup = cursor.kind === T.EXCEPT && cursor.ahead(1) === T.STAR
  const handlers: HandlerNode[] = []
  while (cursor.kind === T.EXCEPT) {
    const last = handlers.at(-1)
    if (last !== undefined && last.type === undefined) cursor.fail("default 'except:' must be last", last.lineno)
    handlers.push(parseHandler(cursor, isGroup))
  }
  const orelse = handlers.length > 0 ? parseElse(cursor) : []
  const { line } = cursor
  const finalbody = cursor.accept(T.FINALLY) ? parseBlock(cursor, "'finally' statement", line) : undefined
  if (handlers.length === 0 && finalbody === undefined) cursor.fail("expected 'except' or 'finally' block")
  return { nodeType: isGroup ? 'TryStar' : 'Try', lineno, body, handlers, orelse, finalbody: finalbody ?? [] }
}

function parseHandler(cursor: Cursor, isGroup: boolean): HandlerNode {
  const { line: lineno } = cursor
  cursor.advance()
  if (cursor.accept(T.STAR) !== isGroup) cursor.fail("cannot have both 'except' and 'except*' on the same 'try'")
  const type = cursor.kind === T.COLON && !isGroup ? undefined : parseHandled(cursor)
  const name = type !== undefined && cursor.accept(T.AS) ? cursor.name() : undefined
  return { nodeType: 'ExceptHandler', lineno, type, name, body: parseBlock(cursor, "'except' statement", lineno) }
}

/** Several types need parentheses only before a name (Python 3.14). */
function parseHandled(cursor: Cursor): Expression {
  const { line: lineno } = cursor
  const first = parseExpression(cursor)
  if (cursor.kind !== T.COMMA) return first
  const elts = [first]
  while (cursor.accept(T.COMMA) && !cursor.at(T.COLON)) elts.push(parseExpression(cursor))
  if (cursor.at(T.AS)) cursor.fail("multiple exception types must be parenthesized when using 'as'", lineno)
  return { nodeType: 'Tuple', lineno, elts }
}

export function parseWith(cursor: Cursor, nodeType: 'With' | 'AsyncWith'): Statement {
  const { line: lineno } = cursor
  cursor.accept(T.ASYNC)
  cursor.advance()
  const items =
    (cursor.kind === T.LEFT_PAREN ? cursor.attempt(() => parseBracketedItems(cursor)) : undefined) ?? parseItems(cursor)
  return { nodeType, lineno, items, body: parseBlock(cursor, "'with' statement", lineno) }
}

/** `with (a as b, c):`; parentheses that belong to an expression fail before the colon. */
function parseBracketedItems(cursor: Cursor): readonly WithItemNode[] {
  cursor.advance()
  const items: WithItemNode[] = []
  do {
    if (cursor.kind === T.RIGHT_PAREN) break
    items.push(parseItem(cursor))
  } while (cursor.accept(T.COMMA))
  cursor.expect(T.RIGHT_PAREN)
  if (cursor.kind !== T.COLON || items.length === 0) cursor.fail()
  return items
}

function parseItems(cursor: Cursor): readonly WithItemNode[] {
  const items = [parseItem(cursor)]
  while (cursor.accept(T.COMMA)) items.push(parseItem(cursor))
  return items
}

function parseItem(cursor: Cursor): WithItemNode {
  const context_expr = parseExpression(cursor)
  const optional_vars = cursor.accept(T.AS) ? checkTarget(cursor, parseExpression(cursor)) : undefined
  return { nodeType: 'withitem', context_expr, optional_vars }
}
