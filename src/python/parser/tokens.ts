/** The kinds of tokens. Each operator and keyword has its own, so that the parser compares numbers. */
export const END = 0
export const NEWLINE = 1
export const INDENT = 2
export const DEDENT = 3
/** Something that no token can begin with or consist of; its message is kept beside it. */
export const ERROR = 4
export const NAME = 5
export const NUMBER = 6
/** A literal without replacement fields, with its prefix and quotes. */
export const STRING = 7
/** The prefix and opening quotes of an f-string or t-string. */
export const F_START = 8
/** Text between replacement fields, also of a format specification. */
export const F_TEXT = 9
/** The closing quotes. */
export const F_END = 10

export const LEFT_PAREN = 11
export const RIGHT_PAREN = 12
export const LEFT_BRACKET = 13
export const RIGHT_BRACKET = 14
export const LEFT_BRACE = 15
export const RIGHT_BRACE = 16
export const COMMA = 17
export const COLON = 18
export const SEMICOLON = 19
export const DOT = 20
export const ELLIPSIS = 21
export const EQUAL = 22
export const ARROW = 23
export const COLON_EQUAL = 24
/** Before a conversion, `!r`, in a replacement field. */
export const EXCLAMATION = 25
export const TILDE = 26

// Binary operators.
export const PLUS = 27
export const MINUS = 28
export const STAR = 29
export const SLASH = 30
export const DOUBLE_SLASH = 31
export const PERCENT = 32
export const AT = 33
export const DOUBLE_STAR = 34
export const LEFT_SHIFT = 35
export const RIGHT_SHIFT = 36
export const AMPERSAND = 37
export const VERTICAL_BAR = 38
export const CARET = 39

/** `+=` is this much above `+`; likewise the others. */
export const IN_PLACE = 20

export const LESS = 60
export const GREATER = 61
export const LESS_EQUAL = 62
export const GREATER_EQUAL = 63
export const EQUAL_EQUAL = 64
export const NOT_EQUAL = 65

export const FALSE = 70
export const NONE = 71
export const TRUE = 72
export const AND = 73
export const AS = 74
export const ASSERT = 75
export const ASYNC = 76
export const AWAIT = 77
export const BREAK = 78
export const CLASS = 79
export const CONTINUE = 80
export const DEF = 81
export const DEL = 82
export const ELIF = 83
export const ELSE = 84
export const EXCEPT = 85
export const FINALLY = 86
export const FOR = 87
export const FROM = 88
export const GLOBAL = 89
export const IF = 90
export const IMPORT = 91
export const IN = 92
export const IS = 93
export const LAMBDA = 94
export const NONLOCAL = 95
export const NOT = 96
export const OR = 97
export const PASS = 98
export const RAISE = 99
export const RETURN = 100
export const TRY = 101
export const WHILE = 102
export const WITH = 103
export const YIELD = 104

export const KEYWORDS: ReadonlyMap<string, number> = new Map([
  ['False', FALSE],
  ['None', NONE],
  ['True', TRUE],
  ['and', AND],
  ['as', AS],
  ['assert', ASSERT],
  ['async', ASYNC],
  ['await', AWAIT],
  ['break', BREAK],
  ['class', CLASS],
  ['continue', CONTINUE],
  ['def', DEF],
  ['del', DEL],
  ['elif', ELIF],
  ['else', ELSE],
  ['except', EXCEPT],
  ['finally', FINALLY],
  ['for', FOR],
  ['from', FROM],
  ['global', GLOBAL],
  ['if', IF],
  ['import', IMPORT],
  ['in', IN],
  ['is', IS],
  ['lambda', LAMBDA],
  ['nonlocal', NONLOCAL],
  ['not', NOT],
  ['or', OR],
  ['pass', PASS],
  ['raise', RAISE],
  ['return', RETURN],
  ['try', TRY],
  ['while', WHILE],
  ['with', WITH],
  ['yield', YIELD],
])

/** How many numbers of {@link Tokens.flat} are one token. */
export const SIZE = 4
export const START_AT = 1
export const END_AT = 2
export const LINE_AT = 3

/** The tokens of a file. */
export interface Tokens {
  readonly source: string
  /** For each token its kind, the offsets of its start and end in `source`, and its line, counted from 1. */
  readonly flat: readonly number[]
  /** What the ERROR token says, if there is one: it is then the last before END. */
  readonly message: string
}
