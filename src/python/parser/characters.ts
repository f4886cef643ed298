export const TAB = 9
export const LINE_END = 10
export const FORM_FEED = 12
export const SPACE = 32
export const DOUBLE_QUOTE = 34
export const HASH = 35
export const SINGLE_QUOTE = 39
export const DOT = 46
export const EQUALS = 61
export const GREATER_THAN = 62
export const BACKSLASH = 92
export const OPEN_BRACE = 123
export const CLOSE_BRACE = 125

export const OTHER = 0
export const WORD = 1
export const DIGIT = 2

/** What a character below 128 is part of. */
export const CLASSES = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code)
  return /[A-Za-z_]/.test(character) ? WORD : /\d/.test(character) ? DIGIT : OTHER
})
