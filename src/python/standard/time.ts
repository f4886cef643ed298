import type { CallArguments } from '../call-arguments.ts'
import type { Run } from '../run.ts'
import type { Value } from '../values.ts'
import type { DateShape } from './date-time.ts'
import { DateTime, PARTS } from './date-time.ts'
import { functions } from './native.ts'
import type { Body, Names } from './native.ts'
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

const strptime: Body = (args, run) => {
  const [, format] = args.positional
  const known = format?.kind === 'str' && ['%Y-%m-%d', '%Y-%m-%d %H:%M:%S', '%Y-%m-%dT%H:%M:%S'].includes(format.value)
  return known ? parsed('datetime')(args, run) : run.unknown('a date')
}

export const timeNames: Names = new Map<string, Value>([
  ...functions('datetime', { timedelta: timeDelta, datetime: dateTime('datetime'), date: dateTime('date') }),
  ...functions('datetime.datetime', { fromisoformat: parsed('datetime'), strptime }),
  ...functions('datetime.date', { fromisoformat: parsed('date') }),
  ...functions('pendulum', {
    datetime: dateTime('other'),
    DateTime: dateTime('other'),
    duration,
    Duration: duration,
    parse: parsed('other'),
  }),
  ...functions('airflow.utils.timezone', { datetime: dateTime('other'), parse: parsed('other') }),
])
