import { type Mark, YamlError } from './cursor.ts'
import { CORE, type ScalarNode } from './node.ts'
import type { PythonValue } from './value.ts'

type ScalarConstructor = (value: string, start: Mark) => PythonValue

const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ['yes', true],
  ['no', false],
  ['true', true],
  ['false', false],
  ['on', true],
  ['off', false],
])

/** Python refuses to convert longer decimal numbers. */
const MOST_DIGITS = 4300

const BY_TAG: ReadonlyMap<string, ScalarConstructor> = new Map<string, ScalarConstructor>([
  [`${CORE}null`, () => ({ type: 'None' })],
  [`${CORE}str`, (value) => ({ type: 'str', value })],
  [`${CORE}bool`, constructBool],
  [`${CORE}int`, (value, start) => ({ type: 'int', value: parseInteger(value, start) })],
  [`${CORE}float`, (value, start) => ({ type: 'float', value: parseFloating(value, start) })],
  [`${CORE}binary`, (value, start) => ({ type: 'bytes', value: decodeBase64(value, start) })],
  [`${CORE}timestamp`, constructTimestamp],
])

/** Null when PyYAML's safe loader has no scalar of this tag. */
export function constructScalar(node: Pick<ScalarNode, 'tag' | 'value' | 'start'>): PythonValue | null {
  return BY_TAG.get(node.tag)?.(node.value, node.start) ?? null
}

function constructBool(value: string, start: Mark): PythonValue {
  const truth = BOOLEANS.get(value.toLowerCase())
  if (truth === undefined) throw new YamlError(`'${value.toLowerCase()}' is no boolean`, start)
  return { type: 'bool', value: truth }
}

/** A sign, if any, and the rest. PyYAML looks at the first character, so an empty text is an error. */
function splitSign(text: string, start: Mark): { negative: boolean; rest: string } {
  if (text === '') throw new YamlError('string index out of range', start)
  return { negative: text.startsWith('-'), rest: /^[-+]/.test(text) ? text.slice(1) : text }
}

function parseInteger(value: string, start: Mark): bigint {
  const { negative, rest } = splitSign(value.replaceAll('_', ''), start)
  const size = parseUnsigned(rest, value, start)
  return negative ? -size : size
}

function parseUnsigned(text: string, whole: string, start: Mark): bigint {
  if (text === '0') return 0n
  if (text.startsWith('0b')) return pythonInt(text.slice(2), 2, whole, start)
  if (text.startsWith('0x')) return pythonInt(text.slice(2), 16, whole, start)
  if (text.startsWith('0')) return pythonInt(text, 8, whole, start)
  if (text === '') throw new YamlError('string index out of range', start)
  return text.split(':').reduce((sum, part) => sum * 60n + pythonInt(part, 10, whole, start), 0n)
}

const DIGITS: ReadonlyMap<number, { readonly pattern: RegExp; readonly prefix: string }> = new Map([
  [2, { pattern: /^(?:0[bB])?([01]+)$/, prefix: '0b' }],
  [8, { pattern: /^(?:0[oO])?([0-7]+)$/, prefix: '0o' }],
  [10, { pattern: /^([0-9]+)$/, prefix: '' }],
  [16, { pattern: /^(?:0[xX])?([0-9a-fA-F]+)$/, prefix: '0x' }],
])

/** Python's `int(text, base)`: it forgives blanks around the number, a sign and the base's prefix. */
function pythonInt(text: string, base: number, whole: string, start: Mark): bigint {
  const kind = DIGITS.get(base)
  const sign = /^\s*([-+]?)/u.exec(text)?.[1] ?? ''
  const digits = kind?.pattern.exec(text.trim().slice(sign.length))?.[1]
  if (kind === undefined || digits === undefined) {
    throw new YamlError(`invalid literal for int() with base ${base}: '${whole}'`, start)
  }
  if (base === 10 && digits.length > MOST_DIGITS) {
    throw new YamlError(`Exceeds the limit (${MOST_DIGITS} digits) for integer string conversion`, start)
  }
  const size = BigInt(kind.prefix + digits)
  return sign === '-' ? -size : size
}

function parseFloating(value: string, start: Mark): number {
  const { negative, rest } = splitSign(value.replaceAll('_', '').toLowerCase(), start)
  if (rest === '.nan') return Number.NaN
  const size =
    rest === '.inf'
      ? Number.POSITIVE_INFINITY
      : rest
          .split(':')
          .reverse()
          .reduce((sum, part, power) => sum + pythonFloat(part, value, start) * 60 ** power, 0)
  return negative ? -size : size
}

/** Python's `float(text)`. */
function pythonFloat(text: string, whole: string, start: Mark): number {
  const trimmed = text.trim()
  const special = /^([-+]?)(inf|infinity|nan)$/.exec(trimmed)
  if (special?.[2] === 'nan') return Number.NaN
  if (special !== null) return special[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
  if (!/^[-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:e[-+]?[0-9]+)?$/.test(trimmed)) {
    throw new YamlError(`could not convert string to float: '${whole}'`, start)
  }
  return Number(trimmed)
}

/** Python's forgiving base64: other characters are skipped, only the padding must be right. */
function decodeBase64(value: string, start: Mark): string {
  // eslint-disable-next-line no-control-regex -- ASCII as Python's codec has it, control characters included
  if (!/^[\x00-\x7F]*$/.test(value)) throw new YamlError('failed to convert base64 data into ascii', start)
  let digits = ''
  let pads = 0
  for (const char of value) {
    if (char === '=') {
      if (digits.length % 4 >= 2) pads += 1
      if (digits.length % 4 >= 2 && (digits.length % 4) + pads >= 4) return atob(digits)
    } else if (/^[0-9A-Za-z+/]$/.test(char)) {
      digits += char
      pads = 0
    }
  }
  if (digits.length % 4 !== 0) throw new YamlError('failed to decode base64 data: Incorrect padding', start)
  return atob(digits)
}

const TIMESTAMP =
  /^(\d{4})-(\d\d?)-(\d\d?)(?:(?:[Tt]|[ \t]+)(\d\d?):(\d\d):(\d\d)(?:\.(\d*))?(?:[ \t]*(?:Z|([-+])(\d\d?)(?::(\d\d))?))?)?\n?$/

function constructTimestamp(value: string, start: Mark): PythonValue {
  const parts = TIMESTAMP.exec(value)
  if (parts === null) throw new YamlError(`'${value}' is no timestamp`, start)
  const [, years, months, days, hours, minutes, seconds, fraction, zoneSign, zoneHours, zoneMinutes] = parts
  const [year, month, day] = [Number(years), Number(months), Number(days)]
  if (year < 1) throw new YamlError(`year ${year} is out of range`, start)
  if (month < 1 || month > 12) throw new YamlError('month must be in 1..12', start)
  if (day < 1 || day > daysIn(year, month)) throw new YamlError('day is out of range for month', start)
  const date = `${pad(year, 4)}-${pad(month)}-${pad(day)}`
  if (hours === undefined) return { type: 'date', text: date, instant: date }

  const [hour, minute, second] = [Number(hours), Number(minutes), Number(seconds)]
  if (hour > 23 || minute > 59 || second > 59) throw new YamlError('hour, minute or second is out of range', start)
  const micros = Number((fraction ?? '').slice(0, 6).padEnd(6, '0'))
  const text = `${date} ${pad(hour)}:${pad(minute)}:${pad(second)}${micros === 0 ? '' : `.${pad(micros, 6)}`}`
  const isAware = zoneSign !== undefined || /Z\n?$/.test(value)
  if (!isAware) return { type: 'datetime', text, instant: text }
  const offset = (zoneSign === '-' ? -1 : 1) * (Number(zoneHours ?? 0) * 60 + Number(zoneMinutes ?? 0))
  if (Math.abs(offset) >= 24 * 60) throw new YamlError('offset must be strictly less than a day', start)
  const seconds0 = daysBefore(year, month, day) * 86_400 + hour * 3600 + (minute - offset) * 60 + second
  const zone = `${offset < 0 ? '-' : '+'}${pad(Math.floor(Math.abs(offset) / 60))}:${pad(Math.abs(offset) % 60)}`
  return { type: 'datetime', text: text + zone, instant: `utc ${seconds0}.${pad(micros, 6)}` }
}

const pad = (value: number, length = 2): string => String(value).padStart(length, '0')

function daysIn(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
}

/** Days since the start of the calendar. */
function daysBefore(year: number, month: number, day: number): number {
  const past = year - 1
  let days = past * 365 + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400) + day
  for (let earlier = 1; earlier < month; earlier += 1) days += daysIn(year, earlier)
  return days
}
