/** Texts as Python counts them: by code points, where JavaScript counts UTF-16 units. */

/** What Python takes as white space in texts, for the inside of a character class. */
export const WHITE_SPACE = '\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000'

/** Whether both count alike. */
export function isPlain(text: string): boolean {
  return !/[\uD800-\uDFFF]/.test(text)
}

export function lengthOf(text: string): number {
  return isPlain(text) ? text.length : Array.from(text).length
}

/** Python's `text[start:end]` for bounds that are not negative. */
export function sliceOf(text: string, start: number, end?: number): string {
  return isPlain(text) ? text.slice(start, end) : Array.from(text).slice(start, end).join('')
}

/** Negative, zero or positive, as Python orders texts. */
export function orderOfTexts(a: string, b: string): number {
  if (isPlain(a) && isPlain(b)) return a < b ? -1 : a > b ? 1 : 0
  const [left, right] = [Array.from(a), Array.from(b)]
  const index = left.findIndex((char, position) => char !== right[position])
  if (index === -1) return left.length - right.length
  return (left[index]?.codePointAt(0) ?? 0) - (right[index]?.codePointAt(0) ?? -1)
}
