import type { Statement } from '../syntax.ts'
import type { Cursor } from './cursor.ts'
import { parseExpression, parseStarExpression } from './expressions.ts'
import * as T from './tokens.ts'

/** `type Name = …` and `type Name[T] = …`; otherwise `type` is a name like any other. */
export function startsTypeAlias(cursor: Cursor): boolean {
  if (!cursor.isWord('type') || cursor.ahead(1) !== T.NAME) return false
  return cursor.ahead(2) === T.EQUAL || cursor.ahead(2) === T.LEFT_BRACKET
}

export function parseTypeAlias(cursor: Cursor): Statement {
  const { line: lineno } = cursor
  cursor.advance()
  const { line } = cursor
  const id = cursor.name()
  skipTypeParameters(cursor)
  cursor.expect(T.EQUAL)
  return { nodeType: 'TypeAlias', lineno, name: { nodeType: 'Name', lineno: line, id }, value: parseExpression(cursor) }
}

/** `[T: bound = default, *Ts, **P]`: read and forgotten, since they change nothing that is run. */
export function skipTypeParameters(cursor: Cursor): void {
  if (!cursor.accept(T.LEFT_BRACKET)) return
  do {
    if (cursor.kind === T.RIGHT_BRACKET) break
    const starred = cursor.accept(T.STAR)
    if (!starred) cursor.accept(T.DOUBLE_STAR)
    cursor.name()
    if (cursor.accept(T.COLON)) parseExpression(cursor)
    if (cursor.accept(T.EQUAL)) {
      if (starred) parseStarExpression(cursor)
      else parseExpression(cursor)
    }
  } while (cursor.accept(T.COMMA))
  cursor.expect(T.RIGHT_BRACKET)
}
