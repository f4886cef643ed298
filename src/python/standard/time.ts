import type { CallArguments } from '../call-arguments.ts'
import type { Run } from '../run.ts'
import type { Value } from '../values.ts'
import { str, tuple } from '../values.ts'
import type { DateShape } from './date-time.ts'
import { DateTime, PARTS } from './date-time.ts'
import { functions } from './native.ts'
import type { Body, Names } from './native.ts'
import { DAYS, MONTHS } from './strftime.ts'
import { TimeDelta } from './time-delta.ts'

const UNITS: readonly (readonly [string, number])[] = [
  ['days', 86_400],
  ['seconds', 1],
  ['microseconds', 1e-6],
  ['milliseconds', 1e-3],
  ['minutes', 60],
  ['hours', 3600],
  ['weeks', 604_800],
]

const timeDelta = (args: CallArguments, run: Run): Value => span(args, true, run)
const duration = (args: CallArguments, run: Run): Value => span(args, false, run)

function span(args: CallArguments, plain: boolean, run: Run): Value {
  let seconds = 0
  for (const [index, [name, factor]] of UNITS.entries()) {
    const value = args.named.get(name) ?? args.positional[index]
    if (value === undefined) continue
    if (value.kind !== 'int' && value.kind !== 'float') return run.unknown('a time span')
    seconds += value.value * factor
  }
  return new TimeDelta(seconds, plain)
}

const dateTime =
  (shape: DateShape): Body =>
  (args, run) => {
    const parts = PARTS.map((name, index) => args.named.get(name) ?? args.positional[index])
    const numbers = parts.map((part) => (part?.kind === 'int' ? part.value : null))
    const known = args.openNamed === null && parts.every((part) => part === undefined || part.kind === 'int')
    if (!known || numbers.every((number) => number === null)) return run.unknown('a date')
    const more = args.positional.length > PARTS.length || [...args.named.keys()].some((name) => !PARTS.includes(name))
    return new DateTime(
      numbers.map((number, index) => number ?? (index < 3 ? 1 : 0)),
      more ? 'other' : shape,
    )
  }

/** A text without a time zone. `%Y-%m-%d` and ISO 8601 are what formats mostly mean. */
const parsed =
  (shape: DateShape): Body =>
  (args, run) => {
    const [text] = args.positional
    const match =
      text?.kind === 'str' ? /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?)?(.*)$/s.exec(text.value) : null
    if (match === null) return run.unknown('a date')
    const parts = match.slice(1, 7).map((part) => Number(part || 0))
    return new DateTime(parts, match[7] === '' ? shape : 'other')
  }

const CODES: Readonly<Record<string, string>> = {
  Y: '(?<year>\\d{4})',
  m: '(?<month>\\d{1,2})',
  d: '(?<day>\\d{1,2})',
  H: '(?<hour>\\d{1,2})',
  M: '(?<minute>\\d{1,2})',
  S: '(?<second>\\d{1,2})',
}

/** Formats of numbers, each once. */
const strptime: Body = (args, run) => {
  const [text, format] = args.positional
  if (text?.kind !== 'str' || format?.kind !== 'str') return run.unknown('a date')
  const codes = Array.from(format.value.matchAll(/%(.?)/gs), ([, code = '']) => code)
  const known = codes.every((code) => Object.hasOwn(CODES, code)) && new Set(codes).size === codes.length
  // Python takes any blanks for a blank of the format.
  if (!known || format.value.length > 60 || /\s/.test(format.value.replaceAll(' ', '')) || /\s{2}/.test(text.value)) {
    return run.unknown('a date')
  }
  const pattern = format.value
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/%(.)/g, (_whole, code: string) => CODES[code] ?? '')
  const match = new RegExp(`^${pattern}$`, 'i').exec(text.value)
  const numbers = PARTS.map((part, index) => Number(match?.groups?.[part] ?? (index === 0 ? 1900 : index < 3 ? 1 : 0)))
  if (match === null || !isDate(numbers)) {
    return run.raise('ValueError', `time data '${text.value}' does not match format '${format.value}'`)
  }
  return new DateTime(numbers, 'datetime')
}

function isDate(parts: readonly number[]): boolean {
  const made = new DateTime(parts, 'datetime').utc
  const [year, month, day, hour = 0, minute = 0, second = 0] = parts
  const same = made.getUTCFullYear() === year && made.getUTCMonth() + 1 === month && made.getUTCDate() === day
  return same && hour < 24 && minute < 60 && second < 60
}

/** `calendar.month_name[1]` is January, `calendar.day_name[0]` Monday. */
const WEEK = [...DAYS.slice(1), ...DAYS.slice(0, 1)]
const CALENDAR: readonly (readonly [string, readonly string[]])[] = [
  ['month_name', ['', ...MONTHS]],
  ['month_abbr', ['', ...MONTHS.map((name) => name.slice(0, 3))]],
  ['day_name', WEEK],
  ['day_abbr', WEEK.map((name) => name.slice(0, 3))],
]

export const timeNames: Names = new Map<string, Value>([
  ...CALENDAR.map(([name, names]): [string, Value] => [`calendar.${name}`, tuple(names.map(str))]),
  ...functions('datetime', { timedelta: timeDelta, datetime: dateTime('datetime'), date: dateTime('date') }),
  ...functions('datetime.datetime', { fromisoformat: parsed('datetime'), strptime }),
  ...functions('datetime.date', { fromisoformat: parsed('date') }),
  ...functions('pendulum', {
    datetime: (args, run) => {
      if (args.named.has('tzinfo')) run.raise('TypeError', "datetime() got an unexpected keyword argument 'tzinfo'")
      return dateTime('other')(args, run)
    },
    DateTime: dateTime('other'),
    duration,
    Duration: duration,
    parse: parsed('other'),
  }),
  ...functions('airflow.utils.timezone', { datetime: dateTime('other'), parse: parsed('other') }),
])
