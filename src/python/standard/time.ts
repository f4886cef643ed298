import type { CallArguments } from '../call-arguments.ts'
import { BoundNative, Host } from '../host.ts'
import type { Run } from '../run.ts'
import type { BinaryOperator } from '../syntax.ts'
import type { Value } from '../values.ts'
import { float, int, str } from '../values.ts'
import { functions } from './native.ts'
import type { Names } from './native.ts'

/** A `datetime.timedelta`. */
export class TimeDelta extends Host {
  readonly typeName = 'timedelta'
  readonly seconds: number

  constructor(seconds: number) {
    super()
    this.seconds = seconds
  }

  override binaryOp(operator: BinaryOperator, other: Value, reflected: boolean): Value | undefined {
    if (other instanceof TimeDelta && !reflected) {
      if (operator === 'Add') return new TimeDelta(this.seconds + other.seconds)
      if (operator === 'Sub') return new TimeDelta(this.seconds - other.seconds)
    }
    if (other.kind === 'int' && operator === 'Mult') return new TimeDelta(this.seconds * other.value)
    return undefined
  }

  override equals(other: Value): boolean {
    return other instanceof TimeDelta && other.seconds === this.seconds
  }

  override getAttr(name: string): Value | undefined {
    if (name === 'days') return int(Math.floor(this.seconds / 86_400))
    if (name === 'total_seconds') return new BoundNative(() => float(this.seconds))
    return undefined
  }

  /** As Python prints it: `1 day, 6:00:00`. */
  override text(): string | null {
    if (!Number.isInteger(this.seconds)) return null
    const days = Math.floor(this.seconds / 86_400)
    const rest = this.seconds - days * 86_400
    const two = (value: number): string => String(value).padStart(2, '0')
    const clock = `${Math.floor(rest / 3600)}:${two(Math.floor(rest / 60) % 60)}:${two(rest % 60)}`
    return days === 0 ? clock : `${days} day${Math.abs(days) === 1 ? '' : 's'}, ${clock}`
  }
}

const UNITS: readonly (readonly [string, number])[] = [
  ['days', 86_400],
  ['seconds', 1],
  ['microseconds', 1e-6],
  ['milliseconds', 1e-3],
  ['minutes', 60],
  ['hours', 3600],
  ['weeks', 604_800],
]

function timeDelta(args: CallArguments, run: Run): Value {
  let seconds = 0
  for (const [index, [name, factor]] of UNITS.entries()) {
    const value = args.named.get(name) ?? args.positional[index]
    if (value === undefined) continue
    if (value.kind !== 'int' && value.kind !== 'float') return run.unknown('a time span')
    seconds += value.value * factor
  }
  return new TimeDelta(seconds)
}

/** A date and time whose parts are constants; its time zone is not looked at. */
export class DateTime extends Host {
  readonly typeName = 'datetime'
  /** Year, month, day, hour, minute, second. */
  readonly parts: readonly number[]

  constructor(parts: readonly number[]) {
    super()
    this.parts = parts
  }

  get iso(): string {
    const [year = 1, month = 1, day = 1, hour = 0, minute = 0, second = 0] = this.parts
    const two = (value: number): string => String(value).padStart(2, '0')
    return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}`
  }

  override binaryOp(operator: BinaryOperator, other: Value, reflected: boolean): Value | undefined {
    if (!(other instanceof TimeDelta) || reflected || (operator !== 'Add' && operator !== 'Sub')) return undefined
    const shift = (operator === 'Add' ? 1 : -1) * other.seconds * 1000
    const date = new Date(Date.parse(`${this.iso}Z`) + shift)
    if (Number.isNaN(date.getTime())) return undefined
    return new DateTime([
      date.getUTCFullYear(),
      date.getUTCMonth() + 1,
      date.getUTCDate(),
      date.getUTCHours(),
      date.getUTCMinutes(),
      date.getUTCSeconds(),
    ])
  }

  override equals(other: Value): boolean | null {
    return other instanceof DateTime ? other.iso === this.iso : false
  }

  override getAttr(name: string, run: Run): Value | undefined {
    const index = ['year', 'month', 'day', 'hour', 'minute', 'second'].indexOf(name)
    if (index !== -1) return int(this.parts[index] ?? 0)
    switch (name) {
      case 'replace':
      case 'astimezone':
      case 'in_timezone':
      case 'in_tz':
        return new BoundNative(() => this)
      case 'date':
        return new BoundNative(() => new DateTime(this.parts.slice(0, 3)))
      case 'strftime':
        return new BoundNative((args) => formatted(this, args.positional[0], run))
      case 'isoformat':
        return new BoundNative(() => run.unknown('a date as text'))
      default:
        return undefined
    }
  }
}

function formatted(date: DateTime, format: Value | undefined, run: Run): Value {
  if (format?.kind !== 'str') return run.unknown('a date as text')
  const codes: Readonly<Record<string, string>> = {
    Y: date.iso.slice(0, 4),
    m: date.iso.slice(5, 7),
    d: date.iso.slice(8, 10),
    H: date.iso.slice(11, 13),
    M: date.iso.slice(14, 16),
    S: date.iso.slice(17, 19),
    y: date.iso.slice(2, 4),
  }
  const text = format.value.replace(/%(.)/g, (whole, code: string) => {
    const value = Object.hasOwn(codes, code) ? codes[code] : undefined
    return value ?? whole
  })
  return text.includes('%') ? run.unknown('a date as text') : str(text)
}

const NAMES = ['year', 'month', 'day', 'hour', 'minute', 'second']

function dateTime(args: CallArguments, run: Run): Value {
  const parts = NAMES.map((name, index) => args.named.get(name) ?? args.positional[index])
  const numbers = parts.map((part) => (part?.kind === 'int' ? part.value : null))
  const given = numbers.filter((number) => number !== null)
  const known = parts.every((part) => part === undefined || part.kind === 'int')
  return known && given.length >= 1
    ? new DateTime(numbers.map((number, index) => number ?? (index < 3 ? 1 : 0)))
    : run.unknown('a date')
}

function parsed(args: CallArguments, run: Run): Value {
  const [text] = args.positional
  const match =
    text?.kind === 'str' ? /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?)?/.exec(text.value) : null
  return match === null ? run.unknown('a date') : new DateTime(match.slice(1).map((part) => Number(part || 0)))
}

export const timeNames: Names = new Map<string, Value>([
  ...functions('datetime', { timedelta: timeDelta, datetime: dateTime, date: dateTime }),
  ...functions('datetime.datetime', { fromisoformat: parsed, strptime: parsed }),
  ...functions('pendulum', {
    datetime: dateTime,
    DateTime: dateTime,
    duration: timeDelta,
    Duration: timeDelta,
    parse: parsed,
  }),
  ...functions('airflow.utils.timezone', { datetime: dateTime, parse: parsed }),
])
