/** A time as a wall clock and calendar show it. */
export interface Wall {
  readonly minute: number
  readonly hour: number
  /** Day of the month, from 1. */
  readonly day: number
  /** From 1. */
  readonly month: number
  /** Sunday is 0. */
  readonly weekday: number
}

/** The five fields of a cron text, as sets of numbers. */
export interface Cron {
  readonly minutes: ReadonlySet<number>
  readonly hours: ReadonlySet<number>
  readonly days: ReadonlySet<number>
  readonly months: ReadonlySet<number>
  readonly weekdays: ReadonlySet<number>
  /** Both the day of the month and the day of the week are restricted: then either will do. */
  readonly eitherDay: boolean
}

const ALIASES: ReadonlyMap<string, string> = new Map([
  ['@hourly', '0 * * * *'],
  ['@daily', '0 0 * * *'],
  ['@midnight', '0 0 * * *'],
  ['@weekly', '0 0 * * 0'],
  ['@monthly', '0 0 1 * *'],
  ['@quarterly', '0 0 1 */3 *'],
  ['@yearly', '0 0 1 1 *'],
  ['@annually', '0 0 1 1 *'],
])

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']

/** Reads a preset or five plain fields; null for anything else (`L`, `#`, seconds, `?`). */
export function parseCron(text: string): Cron | null {
  const fields = (ALIASES.get(text) ?? text).trim().toLowerCase().split(/\s+/)
  const [minute = '', hour = '', day = '', month = '', weekday = ''] = fields
  if (fields.length !== 5) return null
  const minutes = numbers(minute, 0, 59)
  const hours = numbers(hour, 0, 23)
  const days = numbers(day, 1, 31)
  const months = numbers(named(month, MONTHS, 1), 1, 12)
  const weekdays = numbers(named(weekday, WEEKDAYS, 0), 0, 7)
  if (minutes === null || hours === null || days === null || months === null || weekdays === null) return null
  const sundays = weekdays.has(7) ? new Set([...weekdays, 0]) : weekdays
  return {
    minutes,
    hours,
    days,
    months,
    weekdays: sundays,
    eitherDay: !day.startsWith('*') && !weekday.startsWith('*'),
  }
}

function named(field: string, names: readonly string[], first: number): string {
  return field.replaceAll(/[a-z]+/g, (name) => {
    const index = names.indexOf(name)
    return index === -1 ? name : String(index + first)
  })
}

function numbers(field: string, low: number, high: number): Set<number> | null {
  const found = new Set<number>()
  for (const part of field.split(',')) {
    const match = /^(?:\*|(\d{1,2})(?:-(\d{1,2}))?)(?:\/(\d{1,2}))?$/.exec(part)
    if (match === null) return null
    const [, from, to, step] = match
    const start = from === undefined ? low : Number(from)
    const end = to === undefined ? (from === undefined || step !== undefined ? high : start) : Number(to)
    const by = step === undefined ? 1 : Number(step)
    if (start < low || end > high || start > end || by === 0) return null
    for (let value = start; value <= end; value += by) found.add(value)
  }
  return found
}

function matchesDay(cron: Cron, { day, month, weekday }: Pick<Wall, 'day' | 'month' | 'weekday'>): boolean {
  if (!cron.months.has(month)) return false
  const [byDay, byWeekday] = [cron.days.has(day), cron.weekdays.has(weekday)]
  return cron.eitherDay ? byDay || byWeekday : byDay && byWeekday
}

/** Whether the cron fires at this minute. `dateOnly`: at any minute of its day. */
export function firesAt(cron: Cron, wall: Wall, dateOnly = false): boolean {
  return matchesDay(cron, wall) && (dateOnly || (cron.hours.has(wall.hour) && cron.minutes.has(wall.minute)))
}

const DAY_MS = 86_400_000
/** Enough for every month and both changes of the clock. */
const MOST_DAYS = 800
const MOST_TICKS = 500

/** The first times at which a cron fires from a day on, as if the clock were UTC's. Milliseconds since 1970. */
export function ticksFrom(cron: Cron, start: number): number[] {
  const ticks: number[] = []
  const first = Math.floor(start / DAY_MS) * DAY_MS
  for (let day = 0; day < MOST_DAYS && ticks.length < MOST_TICKS; day++) {
    const midnight = first + day * DAY_MS
    if (!matchesDay(cron, wallOf(midnight))) continue
    for (const hour of [...cron.hours].sort(ascending)) {
      for (const minute of [...cron.minutes].sort(ascending)) ticks.push(midnight + (hour * 60 + minute) * 60_000)
    }
  }
  return ticks.slice(0, MOST_TICKS)
}

const ascending = (one: number, other: number): number => one - other

/** What a clock on UTC shows. @param time milliseconds since 1970 */
export function wallOf(time: number): Wall {
  const date = new Date(time)
  return {
    minute: date.getUTCMinutes(),
    hour: date.getUTCHours(),
    day: date.getUTCDate(),
    month: date.getUTCMonth() + 1,
    weekday: date.getUTCDay(),
  }
}
