import { BoundNative, Host } from '../host.ts'
import type { CallArguments } from '../call-arguments.ts'
import type { Run } from '../run.ts'
import type { BinaryOperator } from '../syntax.ts'
import type { Value } from '../values.ts'
import { NONE, int, str } from '../values.ts'
import { formatDate } from './strftime.ts'
import { TimeDelta } from './time-delta.ts'

/** The parts of a date, in the order of the arguments that make it. */
export const PARTS = ['year', 'month', 'day', 'hour', 'minute', 'second']

/** What a date is: a plain `datetime` or `date` is known with all it has; others have a time zone or more. */
export type DateShape = 'datetime' | 'date' | 'other'

/** A date and time whose parts are constants; its time zone is not looked at. */
export class DateTime extends Host {
  readonly typeName: string
  /** Year, month, day, hour, minute, second. */
  readonly parts: readonly number[]
  readonly shape: DateShape

  constructor(parts: readonly number[], shape: DateShape) {
    super()
    this.parts = parts
    this.shape = shape
    this.typeName = shape === 'date' ? 'date' : 'datetime'
  }

  get iso(): string {
    return `${this.#day}T${this.#clock}`
  }

  get #day(): string {
    const [year = 1, month = 1, day = 1] = this.parts
    return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
  }

  get #clock(): string {
    const [, , , hour = 0, minute = 0, second = 0] = this.parts
    return `${two(hour)}:${two(minute)}:${two(second)}`
  }

  /** The same moment in UTC, if it were one of UTC; for counting with days and seconds. */
  get utc(): Date {
    const [year = 1, month = 1, day = 1, hour = 0, minute = 0, second = 0] = this.parts
    const date = new Date(0)
    date.setUTCFullYear(year, month - 1, day)
    date.setUTCHours(hour, minute, second)
    return date
  }

  /** As Python prints it, or with a `T` as `isoformat` does; null with a time zone. */
  #printed(separator: string): string | null {
    if (this.shape === 'other') return null
    return this.shape === 'date' ? this.#day : `${this.#day}${separator}${this.#clock}`
  }

  override format(spec: string): string | null {
    return formatDate(this, spec)
  }

  override text(): string | null {
    return this.#printed(' ')
  }

  override binaryOp(operator: BinaryOperator, other: Value, reflected: boolean): Value | undefined {
    if (other instanceof DateTime && operator === 'Sub' && !reflected && this.shape === other.shape) {
      return this.shape === 'other' ? undefined : new TimeDelta((this.utc.getTime() - other.utc.getTime()) / 1000)
    }
    if (!(other instanceof TimeDelta) || (operator !== 'Add' && (operator !== 'Sub' || reflected))) return undefined
    const days = Math.floor(other.seconds / 86_400) * 86_400
    const seconds = this.shape === 'date' ? days : other.seconds
    if (!Number.isInteger(seconds)) return undefined
    const date = new Date(this.utc.getTime() + (operator === 'Add' ? 1 : -1) * seconds * 1000)
    if (Number.isNaN(date.getTime()) || date.getUTCFullYear() < 1 || date.getUTCFullYear() > 9999) return undefined
    return new DateTime(
      [
        date.getUTCFullYear(),
        date.getUTCMonth() + 1,
        date.getUTCDate(),
        date.getUTCHours(),
        date.getUTCMinutes(),
        date.getUTCSeconds(),
      ],
      this.shape,
    )
  }

  override equals(other: Value): boolean | null {
    if (!(other instanceof DateTime)) return false
    return this.shape === 'other' || other.shape === 'other'
      ? null
      : this.shape === other.shape && this.iso === other.iso
  }

  override hash(): string | null {
    return this.shape === 'other' ? null : `${this.shape} ${this.iso}`
  }

  override compare(other: Host): number | null {
    if (!(other instanceof DateTime) || other.shape !== this.shape || this.shape === 'other') return null
    return this.utc.getTime() - other.utc.getTime()
  }

  override getAttr(name: string, run: Run): Value | undefined {
    const index = PARTS.indexOf(name)
    if (index !== -1) return int(this.parts[index] ?? 0)
    const weekday = (this.utc.getUTCDay() + 6) % 7
    switch (name) {
      case 'replace':
        return new BoundNative((args) => this.#replaced(args, run))
      case 'date':
        return new BoundNative(() => new DateTime(this.parts.slice(0, 3), 'date'))
      case 'strftime':
        return new BoundNative((args) => this.#formatted(args.positional[0] ?? args.named.get('format'), run))
      case 'isoformat':
        return new BoundNative((args) => {
          const text = args.positional.length + args.named.size === 0 ? this.#printed('T') : null
          return text === null ? run.unknown('a date as text') : str(text)
        })
      case 'weekday':
        return new BoundNative(() => int(weekday))
      case 'isoweekday':
        return new BoundNative(() => int(weekday + 1))
      case 'astimezone':
      case 'in_timezone':
      case 'in_tz':
        return new BoundNative(() => run.unknown('a date in another time zone'))
      case 'tzinfo':
        return this.shape === 'other' ? undefined : NONE
      default:
        return undefined
    }
  }

  #replaced(args: CallArguments, run: Run): Value {
    const parts = PARTS.map((name, index) => args.named.get(name) ?? args.positional[index])
    const numbers = parts.map((part, index) => (part === undefined ? this.parts[index] : numberOf(part)))
    if (args.openNamed !== null || numbers.includes(null)) return run.unknown('a date')
    const rest = [...args.named.keys()].filter((name) => !PARTS.includes(name))
    const known = numbers.filter((number) => number !== null && number !== undefined)
    return new DateTime(known, rest.length > 0 && this.shape !== 'date' ? 'other' : this.shape)
  }

  #formatted(format: Value | undefined, run: Run): Value {
    if (format?.kind === 'str') run.budget.characters(format.value.length)
    const text = format?.kind === 'str' ? formatDate(this, format.value) : null
    return text === null ? run.unknown('a date as text') : str(text)
  }
}

/** `2024-01-31` and `2024-01-31 12:00:00`, as YAML and TOML have them; null for anything else. */
export function dateTimeFromText(text: string): DateTime | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d):(\d\d)(?:\.0+)?)?$/.exec(text)
  if (match === null) return null
  const parts = match.slice(1).flatMap((part: string | undefined) => (part === undefined ? [] : [Number(part)]))
  return new DateTime(parts, parts.length === 3 ? 'date' : 'datetime')
}

function numberOf(value: Value): number | null {
  return value.kind === 'int' ? value.value : null
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
