import type { MatchCaseNode, Statement } from '../syntax.ts'
import type { Cursor } from './cursor.ts'
import { parseNamedExpression, parseStarOrNamedExpression, startsExpression } from './expressions.ts'
import { parsePatterns } from './patterns.ts'
import { parseBlock } from './statements.ts'
import * as T from './tokens.ts'

/** `match` is a name like any other unless the line ends with a colon and `case` begins the block below. */
export function startsMatch(cursor: Cursor): boolean {
  if (!cursor.isWord('match') || !startsExpression(cursor.ahead(1))) return false
  let distance = 1
  while (cursor.ahead(distance) !== T.NEWLINE) {
    if (cursor.ahead(distance) === T.END) return false
    distance += 1
  }
  if (cursor.ahead(distance - 1) !== T.COLON || cursor.ahead(distance + 1) !== T.INDENT) return false
  return cursor.ahead(distance + 2) === T.NAME && cursor.textAhead(distance + 2) === 'case'
}

export function parseMatch(cursor: Cursor): Statement {
  const { line: lineno } = cursor
  cursor.advance()
  const { line } = cursor
  const first = parseStarOrNamedExpression(cursor)
  const elts = [first]
  let isTuple = false
  while (cursor.accept(T.COMMA)) {
    isTuple = true
    if (cursor.kind === T.COLON) break
    elts.push(parseStarOrNamedExpression(cursor))
  }
  const subject = isTuple ? ({ nodeType: 'Tuple', lineno: line, elts } as const) : first
  cursor.expect(T.COLON, "expected ':'")
  cursor.expect(T.NEWLINE)
  cursor.expect(T.INDENT)
  const cases: MatchCaseNode[] = []
  while (!cursor.accept(T.DEDENT)) cases.push(parseCase(cursor))
  return { nodeType: 'Match', lineno, subject, cases }
}

function parseCase(cursor: Cursor): MatchCaseNode {
  const { line } = cursor
  if (!cursor.isWord('case')) cursor.fail()
  cursor.advance()
  const pattern = parsePatterns(cursor)
  const guard = cursor.accept(T.IF) ? parseNamedExpression(cursor) : undefined
  return { nodeType: 'match_case', pattern, guard, body: parseBlock(cursor, "'case' statement", line) }
}
