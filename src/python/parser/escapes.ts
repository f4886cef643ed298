const SIMPLE = new Map([
  ['\n', ''],
  ['\\', '\\'],
  ["'", "'"],
  ['"', '"'],
  ['a', '\x07'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
])
const DIGITS = new Map([
  ['x', 2],
  ['u', 4],
  ['U', 8],
])
const LAST_CODE_POINT = 0x10ffff

/** Stands for a character that is written by its name: there is no table of names here. */
const NAMED = '\u{fffd}'

/**
 * Reads the backslashes of a literal that is not raw; those that mean nothing stay.
 *
 * @param fail called for what CPython refuses; must throw
 * @param braces whether doubled braces are one, as in an f-string
 */
export function decodeEscapes(
  text: string,
  isBytes: boolean,
  fail: (message: string) => never,
  braces = false,
): { readonly text: string; readonly named: boolean } {
  let at = text.indexOf('\\')
  if (at === -1) return { text: braces ? singleBraces(text) : text, named: false }
  let result = ''
  let from = 0
  let named = false
  const copy = (to: number): void => {
    const part = text.slice(from, to)
    result += braces ? singleBraces(part) : part
  }
  while (at !== -1) {
    copy(at)
    const character = text.charAt(at + 1)
    const simple = SIMPLE.get(character)
    const digits = isBytes && character !== 'x' ? undefined : DIGITS.get(character)
    if (simple !== undefined) {
      result += simple
      from = at + 2
    } else if (digits !== undefined) {
      result += numbered(text.slice(at + 2, at + 2 + digits), digits, character, isBytes, fail)
      from = at + 2 + digits
    } else if (character >= '0' && character <= '7') {
      const [octal = ''] = /^[0-7]{1,3}/.exec(text.slice(at + 1, at + 4)) ?? []
      const code = parseInt(octal, 8)
      result += String.fromCharCode(isBytes ? code & 0xff : code)
      from = at + 1 + octal.length
    } else if (character === 'N' && !isBytes) {
      const end = text.indexOf('}', at)
      if (text.charAt(at + 2) !== '{' || end <= at + 3) fail('(unicode error) malformed \\N character escape')
      result += NAMED
      named = true
      from = end + 1
    } else {
      result += '\\'
      from = at + 1
    }
    at = text.indexOf('\\', from)
  }
  copy(text.length)
  return { text: result, named }
}

function singleBraces(text: string): string {
  return text.replaceAll('{{', '{').replaceAll('}}', '}')
}

function numbered(
  written: string,
  digits: number,
  kind: string,
  isBytes: boolean,
  fail: (message: string) => never,
): string {
  if (written.length < digits || !/^[\da-fA-F]+$/.test(written)) {
    fail(isBytes ? '(value error) invalid \\x escape' : `(unicode error) truncated \\${kind} escape`)
  }
  const code = parseInt(written, 16)
  if (code > LAST_CODE_POINT) fail('(unicode error) illegal Unicode character')
  return String.fromCodePoint(code)
}
