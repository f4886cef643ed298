import * as T from './tokens.ts'

/** `f"`, `rf'''` and the like, up to the opening quotes. */
const FORMATTED = String.raw`(?:[fFtT][rR]?|[rR][fFtT])(?:"""|'''|["'])`
const PREFIX = '(?:[bB][rR]?|[rR][bB]?|[uU])?'
const LONG = String.raw`"""[^"\\]*(?:(?:\\[^]|"(?!""))[^"\\]*)*"""|'''[^'\\]*(?:(?:\\[^]|'(?!''))[^'\\]*)*'''`
/** Three quotes that are not closed further on: an empty string is two of them. */
const UNCLOSED = `"""|'''`
const SHORT = String.raw`"[^"\\\n]*(?:\\[^][^"\\\n]*)*"|'[^'\\\n]*(?:\\[^][^'\\\n]*)*'`
const WORD = String.raw`[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*`
const DIGITS = String.raw`\d(?:_?\d)*`
const EXPONENT = `(?:[eE][+-]?${DIGITS})?[jJ]?`
const NUMBER = `0[xX](?:_?[\\da-fA-F])+|0[oO](?:_?[0-7])+|0[bB](?:_?[01])+|(?:${DIGITS})?\\.${DIGITS}${EXPONENT}|${DIGITS}\\.?${EXPONENT}`
const OPERATOR = String.raw`\*\*=?|\/\/=?|<<=?|>>=?|\.\.\.|->|[-+*/%@&|^<>=!:]=`

/**
 * The next token, whatever it is; anything that is none gives one character. It is one expression since that reads cold
 * code's text several times faster than a loop over characters, and most runs are over before a loop is optimised.
 */
export const TOKEN = new RegExp(
  [`${FORMATTED}|${PREFIX}(?:${LONG}|${UNCLOSED}|${SHORT})`, WORD, NUMBER, OPERATOR, String.raw`#[^\n]*|\\\n|[^]`].join(
    '|',
  ),
  'y',
)

const OPERATORS: readonly (readonly [string, number])[] = [
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
  ['...', T.ELLIPSIS],
  ['=', T.EQUAL],
  ['->', T.ARROW],
  [':=', T.COLON_EQUAL],
  ['~', T.TILDE],
  ['<', T.LESS],
  ['>', T.GREATER],
  ['<=', T.LESS_EQUAL],
  ['>=', T.GREATER_EQUAL],
  ['==', T.EQUAL_EQUAL],
  ['!=', T.NOT_EQUAL],
]
const BINARY: readonly (readonly [string, number])[] = [
  ['+', T.PLUS],
  ['-', T.MINUS],
  ['*', T.STAR],
  ['/', T.SLASH],
  ['//', T.DOUBLE_SLASH],
  ['%', T.PERCENT],
  ['@', T.AT],
  ['**', T.DOUBLE_STAR],
  ['<<', T.LEFT_SHIFT],
  ['>>', T.RIGHT_SHIFT],
  ['&', T.AMPERSAND],
  ['|', T.VERTICAL_BAR],
  ['^', T.CARET],
]

/** The kinds of tokens that have one text: operators, brackets, keywords and the end of a line. */
export const KINDS: ReadonlyMap<string, number> = new Map([
  ['\n', T.NEWLINE],
  ...OPERATORS,
  ...BINARY,
  ...BINARY.map(([text, kind]) => [`${text}=`, kind + T.IN_PLACE] as const),
  ...T.KEYWORDS,
])
