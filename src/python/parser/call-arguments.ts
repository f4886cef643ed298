import type { Expression, KeywordNode } from '../syntax.ts'
import { parseComprehension, startsComprehension } from './comprehension.ts'
import type { Cursor } from './cursor.ts'
import { parseExpression, parseNamedExpression } from './expressions.ts'
import * as T from './tokens.ts'

export interface Arguments {
  readonly args: readonly Expression[]
  readonly keywords: readonly KeywordNode[]
}

/** `(…)` after what is called, or after the name of a class. */
export function parseArguments(cursor: Cursor): Arguments {
  const { line: opening } = cursor
  cursor.advance()
  const args: Expression[] = []
  const keywords: KeywordNode[] = []
  let hasMapping = false
  while (cursor.kind !== T.RIGHT_PAREN) {
    const { line: lineno } = cursor
    if (cursor.accept(T.DOUBLE_STAR)) {
      hasMapping = true
      keywords.push({ nodeType: 'keyword', lineno, arg: undefined, value: parseExpression(cursor) })
    } else if (cursor.accept(T.STAR)) {
      if (hasMapping) cursor.fail('iterable argument unpacking follows keyword argument unpacking', lineno)
      args.push({ nodeType: 'Starred', lineno, value: parseExpression(cursor) })
    } else if (cursor.kind === T.NAME && cursor.ahead(1) === T.EQUAL) {
      keywords.push(parseKeyword(cursor, keywords))
    } else {
      const { awaits } = cursor.surroundings
      const argument = parseNamedExpression(cursor)
      if (startsComprehension(cursor)) {
        if (args.length + keywords.length > 0) cursor.fail('Generator expression must be parenthesized', lineno)
        args.push(parseGenerator(cursor, argument, opening))
        cursor.surroundings.awaits = awaits
      } else {
        if (hasMapping) cursor.fail('positional argument follows keyword argument unpacking', lineno)
        if (keywords.length > 0) cursor.fail('positional argument follows keyword argument', lineno)
        args.push(argument)
      }
    }
    if (!cursor.accept(T.COMMA)) break
  }
  cursor.expect(T.RIGHT_PAREN)
  return { args, keywords }
}

function parseKeyword(cursor: Cursor, before: readonly KeywordNode[]): KeywordNode {
  const { line: lineno } = cursor
  const arg = cursor.name()
  if (before.some((keyword) => keyword.arg === arg)) cursor.fail(`keyword argument repeated: ${arg}`, lineno)
  cursor.advance()
  return { nodeType: 'keyword', lineno, arg, value: parseExpression(cursor) }
}

/** A generator expression goes without parentheses where it is the only argument. */
function parseGenerator(cursor: Cursor, elt: Expression, lineno: number): Expression {
  const generators = parseComprehension(cursor, elt)
  if (cursor.kind !== T.RIGHT_PAREN) cursor.fail('Generator expression must be parenthesized', lineno)
  return { nodeType: 'GeneratorExp', lineno, elt, generators }
}
