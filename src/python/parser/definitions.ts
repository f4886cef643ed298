import type { Expression, Statement } from '../syntax.ts'
import { parseArguments } from './call-arguments.ts'
import type { Cursor } from './cursor.ts'
import { surrounding } from './cursor.ts'
import { parseExpression, parseNamedExpression } from './expressions.ts'
import { parseParameters } from './parameters.ts'
import { parseBlock } from './statements.ts'
import * as T from './tokens.ts'
import { skipTypeParameters } from './type-parameters.ts'

export function parseDecorated(cursor: Cursor): Statement {
  const decorators: Expression[] = []
  while (cursor.accept(T.AT)) {
    decorators.push(parseNamedExpression(cursor))
    cursor.expect(T.NEWLINE)
  }
  if (cursor.kind === T.CLASS) return parseClass(cursor, decorators)
  if (cursor.kind === T.DEF || (cursor.kind === T.ASYNC && cursor.ahead(1) === T.DEF)) {
    return parseFunction(cursor, decorators)
  }
  return cursor.fail()
}

export function parseFunction(cursor: Cursor, decorators: readonly Expression[]): Statement {
  const { line: lineno, surroundings } = cursor
  const isAsync = cursor.accept(T.ASYNC)
  cursor.advance()
  const name = cursor.name()
  skipTypeParameters(cursor)
  cursor.expect(T.LEFT_PAREN, "expected '('")
  const args = parseParameters(cursor, T.RIGHT_PAREN)
  cursor.expect(T.RIGHT_PAREN)
  const returns = cursor.accept(T.ARROW) ? parseExpression(cursor) : undefined
  const inside = surrounding(isAsync ? 'async def' : 'def')
  cursor.surroundings = inside
  const body = parseBlock(cursor, 'function definition', lineno)
  cursor.leave(inside, surroundings)
  const nodeType = isAsync ? 'AsyncFunctionDef' : 'FunctionDef'
  return { nodeType, lineno, name, args, body, decorator_list: decorators, returns, yields: inside.yields }
}

export function parseClass(cursor: Cursor, decorators: readonly Expression[]): Statement {
  const { line: lineno, surroundings } = cursor
  cursor.advance()
  const name = cursor.name()
  skipTypeParameters(cursor)
  const { args, keywords } = cursor.kind === T.LEFT_PAREN ? parseArguments(cursor) : { args: [], keywords: [] }
  const inside = surrounding('class')
  cursor.surroundings = inside
  const body = parseBlock(cursor, 'class definition', lineno)
  cursor.leave(inside, surroundings)
  return { nodeType: 'ClassDef', lineno, name, bases: args, keywords, body, decorator_list: decorators }
}
