import type { CallArguments } from '../call-arguments.ts'
import { BoundNative, Host } from '../host.ts'
import type { Run } from '../run.ts'
import type { BinaryOperator } from '../syntax.ts'
import type { Value } from '../values.ts'
import { int, str, tuple } from '../values.ts'
import { functions } from './native.ts'
import type { Names } from './native.ts'
import { TimeDelta, pad, timeDelta } from './time-delta.ts'

/** What kind of moment it is, which decides how it is printed. */
type Flavour = 'date' | 'naive' | 'zoned'

/** A date, or a date and time, whose parts are constants; which time zone it has is not looked at. */
export class DateTime extends Host {
  readonly typeName = 'datetime'
  /** Year, month, day, hour, minute, second. */
  readonly parts: readonly number[]
  readonly #flavour: Flavour

  constructor(parts: readonly number[], flavour: Flavour) {
    super()
    this.parts = parts
    this.#flavour = flavour
  }

  get iso(): string {
    const [year = 1, month = 1, day = 1, hour = 0, minute = 0, second = 0] = this.parts
    return `${pad(year, 4)}-${pad(month)}-${pad(day)}T${pad(hour)}:${pad(minute)}:${pad(second)}`
  }

  override text(): string | null {
    if (this.#flavour === 'date') return this.iso.slice(0, 10)
    return this.#flavour === 'naive' ? this.iso.replace('T', ' ') : null
  }

  override binaryOp(operator: BinaryOperator, other: Value, reflected: boolean): Value | undefined {
    if (operator === 'Sub' && other instanceof DateTime && !reflected && other.#flavour === this.#flavour) {
      return new TimeDelta((this.#time() - other.#time()) / 1000)
    }
    if (!(other instanceof TimeDelta) || reflected || (operator !== 'Add' && operator !== 'Sub')) return undefined
    const seconds = this.#flavour === 'date' ? Math.floor(other.seconds / 86_400) * 86_400 : other.seconds
    const date = new Date(this.#time() + (operator === 'Add' ? 1 : -1) * seconds * 1000)
    return Number.isNaN(date.getTime()) ? undefined : this.#with(partsOf(date))
  }

  override equals(other: Value): boolean | null {
    if (!(other instanceof DateTime)) return false
    if (other.#flavour !== this.#flavour) return null
    return this.#flavour === 'zoned' ? other === this || null : other.iso === this.iso
  }

  override hash(): string | null {
    return this.#flavour === 'zoned' ? null : `${this.#flavour}${this.iso}`
  }

  override compare(other: Host): number | null {
    if (!(other instanceof DateTime) || other.#flavour !== this.#flavour || this.#flavour === 'zoned') return null
    return this.#time() - other.#time()
  }

  #time(): number {
    return Date.parse(`${this.iso}Z`)
  }

  #with(parts: readonly number[]): DateTime {
    return new DateTime(parts, this.#flavour)
  }

  override getAttr(name: string, run: Run): Value | undefined {
    const index = NAMES.indexOf(name)
    if (index !== -1) return int(this.parts[index] ?? 0)
    switch (name) {
      case 'replace':
        return new BoundNative((args) => replaced(this.parts, this.#flavour, args, run))
      case 'date':
        return new BoundNative(() => new DateTime(this.parts.slice(0, 3), 'date'))
      case 'strftime':
        return new BoundNative((args) => formatted(this, args.positional[0], run))
      case 'isoformat':
        return new BoundNative((args) =>
          this.#flavour === 'zoned' || args.positional.length > 0
            ? run.unknown('a date as text')
            : str(this.#flavour === 'date' ? this.iso.slice(0, 10) : this.iso),
        )
      case 'weekday':
      case 'isoweekday': {
        const day = new Date(this.#time()).getUTCDay()
        return new BoundNative(() => int(name === 'weekday' ? (day + 6) % 7 : day === 0 ? 7 : day))
      }
      case 'astimezone':
      case 'in_timezone':
      case 'in_tz':
        return new BoundNative(() => run.unknown('a date in another time zone'))
      default:
        return undefined
    }
  }
}

function partsOf(date: Date): readonly number[] {
  return [
    date.getUTCFullYear(),
    date.getUTCMonth() + 1,
    date.getUTCDate(),
    date.getUTCHours(),
    date.getUTCMinutes(),
    date.getUTCSeconds(),
  ]
}

const NAMES = ['year', 'month', 'day', 'hour', 'minute', 'second']
const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')

function formatted(date: DateTime, format: Value | undefined, run: Run): Value {
  if (format?.kind !== 'str') return run.unknown('a date as text')
  const text = strftime(date, format.value)
  return text === null ? run.unknown('a date as text') : str(text)
}

/** Null where a code is used that depends on more than the parts. */
export function strftime({ iso }: DateTime, format: string): string | null {
  const time = new Date(`${iso}Z`)
  const month = MONTHS[time.getUTCMonth()] ?? ''
  const day = DAYS[time.getUTCDay()] ?? ''
  const firstOfYear = Date.UTC(time.getUTCFullYear(), 0, 1)
  const codes: Readonly<Record<string, string>> = {
    Y: iso.slice(0, 4),
    m: iso.slice(5, 7),
    d: iso.slice(8, 10),
    H: iso.slice(11, 13),
    M: iso.slice(14, 16),
    S: iso.slice(17, 19),
    y: iso.slice(2, 4),
    B: month,
    b: month.slice(0, 3),
    A: day,
    a: day.slice(0, 3),
    j: pad(Math.floor((time.getTime() - firstOfYear) / 86_400_000) + 1, 3),
    F: iso.slice(0, 10),
    T: iso.slice(11, 19),
    '%': '%',
  }
  const unknown = [...format.matchAll(/%(.)/gs)].some(([, code = '']) => !Object.hasOwn(codes, code))
  return unknown ? null : format.replace(/%(.)/gs, (_whole, code: string) => codes[code] ?? '')
}

function replaced(parts: readonly number[], flavour: Flavour, args: CallArguments, run: Run): Value {
  const known = [...args.named.keys()].every((name) => NAMES.includes(name) || name === 'tzinfo')
  if (!known || args.positional.length > 0 || args.openNamed !== null) return run.unknown('a date')
  const changed = NAMES.map((name, index) => {
    const given = args.named.get(name)
    return given === undefined ? (parts[index] ?? 0) : given.kind === 'int' ? given.value : null
  })
  const zone = args.named.get('tzinfo')
  const next = zone === undefined ? flavour : zone.kind === 'none' ? 'naive' : 'zoned'
  const numbers = changed.filter((part) => part !== null)
  return numbers.length === NAMES.length ? new DateTime(numbers, next) : run.unknown('a date')
}

/** A date from constant parts; `zoned`: it has a time zone also when none is given. */
function dateTime(args: CallArguments, run: Run, zoned: boolean): Value {
  const parts = NAMES.map((name, index) => args.named.get(name) ?? args.positional[index])
  const numbers = parts.map((part) => (part?.kind === 'int' ? part.value : null))
  const known = parts.every((part) => part === undefined || part.kind === 'int')
  const open = args.openNamed ?? args.openPositional
  // Fractions of a second are seldom given, and print otherwise.
  const exact = !args.named.has('microsecond') && args.positional.length <= NAMES.length
  if (!known || open !== null || numbers.every((number) => number === null)) return run.unknown('a date')
  const zone = args.named.get('tzinfo') ?? args.named.get('tz')
  return new DateTime(
    numbers.map((number, index) => number ?? (index < 3 ? 1 : 0)),
    zoned || !exact || (zone !== undefined && zone.kind !== 'none') ? 'zoned' : 'naive',
  )
}

function plainDate(args: CallArguments, run: Run): Value {
  const whole = dateTime(args, run, false)
  return whole instanceof DateTime ? new DateTime(whole.parts.slice(0, 3), 'date') : whole
}

/** `2024-01-31` and `2024-01-31 12:00:00`, as YAML and TOML have them; null for anything else. */
export function dateTimeFromText(text: string): DateTime | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d):(\d\d)(?:\.0+)?)?$/.exec(text)
  if (match === null) return null
  const [year, month, day, ...time] = match.slice(1)
  const date = [Number(year), Number(month), Number(day)]
  if (time[0] === undefined) return new DateTime(date, 'date')
  return new DateTime([...date, ...time.map(Number)], 'naive')
}

function parsed(args: CallArguments, run: Run, zoned: boolean): Value {
  const [text] = args.positional
  const match =
    text?.kind === 'str' ? /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?)?$/.exec(text.value) : null
  if (match === null) return run.unknown('a date')
  return new DateTime(
    match.slice(1).map((part) => Number(part || 0)),
    zoned ? 'zoned' : 'naive',
  )
}

const FORMATS: Readonly<Record<string, string>> = {
  Y: '(?<year>\\d{4})',
  m: '(?<month>\\d{1,2})',
  d: '(?<day>\\d{1,2})',
  H: '(?<hour>\\d{1,2})',
  M: '(?<minute>\\d{1,2})',
  S: '(?<second>\\d{1,2})',
}

function strptime(args: CallArguments, run: Run): Value {
  const [text, format] = args.positional
  if (text?.kind !== 'str' || format?.kind !== 'str') return run.unknown('a date')
  const codes = [...format.value.matchAll(/%(.)/g)].map(([, code = '']) => code)
  const known = codes.every((code) => Object.hasOwn(FORMATS, code)) && new Set(codes).size === codes.length
  if (!known || format.value.length > 60) return run.unknown('a date')
  const pattern = format.value
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/%(.)/g, (_whole, code: string) => FORMATS[code] ?? '')
  const match = new RegExp(`^${pattern}$`).exec(text.value)
  if (match === null) return run.raise('ValueError', `time data '${text.value}' does not match '${format.value}'`)
  const part = (name: string, fallback: number): number => Number(match.groups?.[name] ?? fallback)
  return new DateTime(
    NAMES.map((name, index) => part(name, index === 0 ? 1900 : index < 3 ? 1 : 0)),
    'naive',
  )
}

/** `calendar.month_name[1]` is January, `calendar.day_name[0]` Monday. */
const CALENDAR: readonly (readonly [string, readonly string[]])[] = [
  ['month_name', ['', ...MONTHS]],
  ['month_abbr', ['', ...MONTHS.map((name) => name.slice(0, 3))]],
  ['day_name', [...DAYS.slice(1), ...DAYS.slice(0, 1)]],
  ['day_abbr', [...DAYS.slice(1), ...DAYS.slice(0, 1)].map((name) => name.slice(0, 3))],
]

export const dateNames: Names = new Map<string, Value>([
  ...CALENDAR.map(([name, names]): [string, Value] => [`calendar.${name}`, tuple(names.map(str))]),
  ...functions('datetime', {
    timedelta: timeDelta,
    datetime: (args, run) => dateTime(args, run, false),
    date: plainDate,
  }),
  ...functions('datetime.datetime', { fromisoformat: (args, run) => parsed(args, run, false), strptime }),
  ...functions('pendulum', {
    datetime: (args, run) => dateTime(args, run, true),
    DateTime: (args, run) => dateTime(args, run, true),
    duration: timeDelta,
    Duration: timeDelta,
    parse: (args, run) => parsed(args, run, true),
  }),
  ...functions('airflow.utils.timezone', {
    datetime: (args, run) => dateTime(args, run, true),
    parse: (args, run) => parsed(args, run, true),
  }),
])
