import { EQUALS, GREATER_THAN } from './characters.ts'
import { INVALID_SYNTAX } from './cursor.ts'
import type { Scanner } from './scanner.ts'
import * as T from './tokens.ts'

const THREE = new Map([
  ['**=', T.DOUBLE_STAR + T.IN_PLACE],
  ['//=', T.DOUBLE_SLASH + T.IN_PLACE],
  ['<<=', T.LEFT_SHIFT + T.IN_PLACE],
  ['>>=', T.RIGHT_SHIFT + T.IN_PLACE],
  ['...', T.ELLIPSIS],
])
const TWO = new Map<string, number>([
  ['**', T.DOUBLE_STAR],
  ['//', T.DOUBLE_SLASH],
  ['<<', T.LEFT_SHIFT],
  ['>>', T.RIGHT_SHIFT],
  ['<=', T.LESS_EQUAL],
  ['>=', T.GREATER_EQUAL],
  ['==', T.EQUAL_EQUAL],
  ['!=', T.NOT_EQUAL],
  ['->', T.ARROW],
  [':=', T.COLON_EQUAL],
  ['+=', T.PLUS + T.IN_PLACE],
  ['-=', T.MINUS + T.IN_PLACE],
  ['*=', T.STAR + T.IN_PLACE],
  ['/=', T.SLASH + T.IN_PLACE],
  ['%=', T.PERCENT + T.IN_PLACE],
  ['@=', T.AT + T.IN_PLACE],
  ['&=', T.AMPERSAND + T.IN_PLACE],
  ['|=', T.VERTICAL_BAR + T.IN_PLACE],
  ['^=', T.CARET + T.IN_PLACE],
])
const ONE: readonly (readonly [string, number])[] = [
  ['(', T.LEFT_PAREN],
  [')', T.RIGHT_PAREN],
  ['[', T.LEFT_BRACKET],
  [']', T.RIGHT_BRACKET],
  ['{', T.LEFT_BRACE],
  ['}', T.RIGHT_BRACE],
  [',', T.COMMA],
  [':', T.COLON],
  [';', T.SEMICOLON],
  ['.', T.DOT],
  ['=', T.EQUAL],
  ['~', T.TILDE],
  ['+', T.PLUS],
  ['-', T.MINUS],
  ['*', T.STAR],
  ['/', T.SLASH],
  ['%', T.PERCENT],
  ['@', T.AT],
  ['&', T.AMPERSAND],
  ['|', T.VERTICAL_BAR],
  ['^', T.CARET],
  ['<', T.LESS],
  ['>', T.GREATER],
]
const KINDS = new Uint8Array(128)
for (const [character, kind] of ONE) KINDS[character.charCodeAt(0)] = kind

/** Reads the longest operator or bracket that begins with this character. */
export function takeOperator(scanner: Scanner, code: number): void {
  const { source, position } = scanner
  const next = source.charCodeAt(position + 1)
  // The second character of a longer operator is `=`, `>` or the first one again.
  if (next === EQUALS || next === GREATER_THAN || next === code) {
    const three = THREE.get(source.slice(position, position + 3))
    if (three !== undefined) {
      scanner.take(three, 3)
      return
    }
    const two = TWO.get(source.slice(position, position + 2))
    if (two !== undefined) {
      scanner.take(two, 2)
      return
    }
  }
  const kind = KINDS[code] ?? 0
  if (kind === 0) scanner.fail(INVALID_SYNTAX)
  else if (kind <= T.RIGHT_BRACE) scanner.takeBracket(kind)
  else scanner.take(kind, 1)
}
