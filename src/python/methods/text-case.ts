import { WHITE_SPACE } from '../code-points.ts'
import type { Run } from '../run.ts'
import type { Value } from '../values.ts'
import { str } from '../values.ts'

const CASED = /\p{Cased}/u
const NOT_ASCII = /[^\0-\x7f]/

export function capitalized(text: string): string {
  const [first = '', ...rest] = Array.from(text)
  return first.toUpperCase() + rest.join('').toLowerCase()
}

/** A letter behind another letter becomes small, any other great. */
export function titled(text: string): string {
  let behindLetter = false
  return Array.from(text, (char) => {
    const result = behindLetter ? char.toLowerCase() : char.toUpperCase()
    behindLetter = CASED.test(char)
    return result
  }).join('')
}

export function swapped(text: string): string {
  return Array.from(text, (char) => (/\p{Lu}/u.test(char) ? char.toLowerCase() : char.toUpperCase())).join('')
}

/** Small letters, and what Unicode folds besides them where that is known. */
export function folded(text: string, run: Run): Value {
  const rest = text.replaceAll('ß', 'ss').replaceAll('µ', 'μ')
  return /(?![\0-\xffμ])\p{CWCF}/u.test(rest) ? run.unknown('a text without regard to case') : str(rest.toLowerCase())
}

/** `str.isdigit` and its like; null where a table of Unicode's numbers would be needed. */
const isNumber = (text: string): boolean | null =>
  /^\p{Nd}+$/u.test(text) ? true : /\p{N}/u.test(text.replace(/\p{Nd}/gu, '')) ? null : false

/** Tests of a text by its characters; null: not known. */
export const TESTS: ReadonlyMap<string, (text: string) => boolean | null> = new Map<
  string,
  (text: string) => boolean | null
>([
  ['isdigit', isNumber],
  ['isnumeric', (text) => (/[\u3400-\u9fff]/.test(text) ? null : isNumber(text))],
  ['isdecimal', (text) => /^\p{Nd}+$/u.test(text)],
  ['isalpha', (text) => /^\p{L}+$/u.test(text)],
  ['isalnum', (text) => /^[\p{L}\p{N}]+$/u.test(text)],
  ['isupper', (text) => /\p{Uppercase}/u.test(text) && !/\p{Lowercase}|\p{Lt}/u.test(text)],
  ['islower', (text) => /\p{Lowercase}/u.test(text) && !/\p{Uppercase}|\p{Lt}/u.test(text)],
  ['istitle', (text) => CASED.test(text) && text === titled(text)],
  ['isspace', (text) => new RegExp(`^[${WHITE_SPACE}]+$`).test(text)],
  ['isidentifier', (text) => /^[\p{XID_Start}_]\p{XID_Continue}*$/u.test(text)],
  ['isascii', (text) => !NOT_ASCII.test(text)],
  ['isprintable', (text) => (NOT_ASCII.test(text) ? null : /^[\x20-\x7e]*$/.test(text))],
])
