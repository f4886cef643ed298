import type { Schedule } from '../../airflow/dag.ts'
import type { Certainty } from '../../certainty.ts'
import type { Mapping } from '../../dagster/definitions.ts'
import { firesAt, parseCron, ticksFrom, type Wall, wallOf } from './cron.ts'
import { localTime, momentsOf } from './wall-clock.ts'
import { type Cadence, readTimeWindows, type TimeWindows } from './windows.ts'

/** Who attaches the partition: Airlift's sensor to what a task wrote, or its operator to the run of a proxied task. */
export type Matcher = 'sensor' | 'operator'

export type PartitionMatch =
  /** Nothing speaks against it; whether every date has its partition is not always known. */
  | { readonly kind: 'possible' }
  | { readonly kind: 'unknown' }
  | {
      readonly kind: 'mismatch'
      readonly why: 'not-time-window' | 'no-fixed-dates' | 'cadence' | 'offset'
      readonly certainty: Certainty
      /** Logical dates, ISO 8601 without a zone: one that has no partition, or two of which at most one has. */
      readonly examples: readonly string[]
    }

const UNKNOWN: PartitionMatch = { kind: 'unknown' }
const MINUTE_MS = 60_000
/** Time zones are up to 14 hours from UTC, in quarters of an hour. */
const SHIFTS = Array.from({ length: 2 * 14 * 4 + 1 }, (_, index) => (index - 14 * 4) * 15 * MINUTE_MS)
/** A day on which most cadences begin a window, for DAGs that do not tell their start. */
const SOME_DAY = Date.UTC(2024, 0, 1)

/**
 * Whether the logical dates of a DAG's runs can be partitions of an asset that is mapped to it. The time zone of a DAG is
 * not known: `exact` holds in all of them, `conditional` where it is UTC, which is Airflow's default.
 */
export function matchPartitions(
  { schedule, startDate }: { readonly schedule: Schedule; readonly startDate: string | null },
  partitions: NonNullable<Mapping['partitions']>,
  matcher: Matcher,
): PartitionMatch {
  if (partitions.type !== 'TIME_WINDOW') {
    return { kind: 'mismatch', why: 'not-time-window', certainty: 'exact', examples: [] }
  }
  if (schedule.kind === 'assets' || schedule.kind === 'continuous') {
    // The logical date is the moment of an event.
    return { kind: 'mismatch', why: 'no-fixed-dates', certainty: 'exact', examples: [] }
  }
  const windows = readTimeWindows(partitions)
  const dates = datesOf(schedule, startDate)
  const shape = windows === null ? null : shapeOf(windows, matcher)
  if (windows === null || dates === null || shape === null || dates.times.length === 0) return UNKNOWN
  if (!dates.anchored && windows.cadence.kind === 'cron') return UNKNOWN
  return judge(dates, windows, shape)
}

interface Dates {
  /** As a clock in the DAG's time zone shows them, in milliseconds since 1970 as if that were UTC. */
  readonly times: readonly number[]
  /** Known to the minute; else only the distance between them is. */
  readonly anchored: boolean
}

function datesOf(schedule: Schedule, startDate: string | null): Dates | null {
  const start =
    startDate === null ? Number.NaN : Date.parse(/Z|[+-]\d\d:?\d\d$/.test(startDate) ? startDate : `${startDate}Z`)
  const from = Number.isNaN(start) ? SOME_DAY : start
  const seconds = schedule.kind === 'default' ? 86_400 : schedule.kind === 'timedelta' ? secondsOf(schedule.text) : null
  if (seconds !== null) {
    return { times: Array.from({ length: 100 }, (_, index) => from + index * seconds * 1000), anchored: false }
  }
  const cron = schedule.kind === 'cron' || schedule.kind === 'preset' ? parseCron(schedule.text ?? '') : null
  return cron === null ? null : { times: ticksFrom(cron, from), anchored: true }
}

/** `1 day, 6:00:00`. */
function secondsOf(text: string | null): number | null {
  const match = /^(?:(\d+) days?, )?(\d+):(\d\d):(\d\d)$/.exec(text ?? '')
  if (match === null) return null
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((part: string | undefined) => Number(part ?? 0))
  const total = days * 86_400 + hours * 3600 + minutes * 60 + seconds
  return total > 0 && total % 60 === 0 ? total : null
}

/** What of a date decides, and on which clock it is read. */
interface Shape {
  readonly cadence: Cadence
  /** The clock of the partitions: their time zone, or UTC where the operator reads keys that name no zone. */
  readonly timezone: string
  /** What a key does not write has to be zero on that clock. */
  readonly zeroHour: boolean
  readonly zeroMinute: boolean
}

/**
 * The sensor takes the windows as they are. The operator reads each key back with its format, and what the format lacks is
 * zero, and in UTC.
 */
function shapeOf({ cadence, timezone, format }: TimeWindows, matcher: Matcher): Shape | null {
  if (matcher === 'sensor' || format?.includes('%z') === true) {
    return { cadence, timezone, zeroHour: false, zeroMinute: false }
  }
  if (format === null || !/%Y.*%m.*%d/.test(format) || /%[^YmdHMSzT%]/.test(format)) return null
  const hasHour = /%[HT]/.test(format)
  return { cadence, timezone: 'UTC', zeroHour: !hasHour, zeroMinute: !/%[MT]/.test(format) }
}

function judge({ times, anchored }: Dates, { timezone }: TimeWindows, shape: Shape): PartitionMatch {
  const shifted = SHIFTS.map((shift) => violation(times, shape, (time) => time + shift))
  const here = violation(times, shape, (time) => time)
  if (here !== null && shifted.every((each) => each !== null)) {
    return { kind: 'mismatch', why: 'cadence', certainty: 'exact', examples: here.map(toIso) }
  }
  if (!anchored) return UNKNOWN
  // A DAG whose time zone is not UTC has most likely that of the partitions.
  const [inUtc = null, inTheirs = null] = ['UTC', timezone].map((zone) =>
    violation(momentsOf(times, zone), shape, localTime(shape.timezone)),
  )
  return inUtc === null || inTheirs === null
    ? { kind: 'possible' }
    : { kind: 'mismatch', why: 'offset', certainty: 'conditional', examples: inUtc.map(toIso) }
}

/** Dates that cannot all begin a window: one that does not, or two that differ in what all beginnings share. */
function violation(times: readonly number[], shape: Shape, clock: (time: number) => number): readonly number[] | null {
  let first: { readonly time: number; readonly shared: string } | null = null
  for (const time of times) {
    const wall = wallOf(clock(time))
    if ((shape.zeroHour && wall.hour !== 0) || (shape.zeroMinute && wall.minute !== 0)) return [time]
    if (shape.cadence.kind === 'cron') {
      if (!firesAt(shape.cadence.cron, wall, shape.zeroHour)) return [time]
      continue
    }
    const shared = sharedBy(shape.cadence.kind, wall)
    if (first === null) first = { time, shared }
    else if (first.shared !== shared) return [first.time, time]
  }
  return null
}

/** What all windows of a cadence have in common. */
function sharedBy(kind: 'hourly' | 'daily' | 'weekly' | 'monthly', { minute, hour, day, weekday }: Wall): string {
  switch (kind) {
    case 'hourly':
      return `${minute}`
    case 'daily':
      return `${hour}:${minute}`
    case 'weekly':
      return `${weekday} ${hour}:${minute}`
    case 'monthly':
      return `${day} ${hour}:${minute}`
  }
}

const toIso = (time: number): string => new Date(time).toISOString().slice(0, 16)
