/**
 * What a clock in a time zone shows, as milliseconds since 1970 that a clock on UTC would show the same way; to the minute.
 *
 * @param timezone its IANA name
 */
export function localTime(timezone: string): (time: number) => number {
  if (timezone === 'UTC') return (time) => time
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: timezone,
    calendar: 'gregory',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  })
  return (time) => {
    const parts = new Map(format.formatToParts(time).map(({ type, value }) => [type, Number(value)]))
    const part = (name: Intl.DateTimeFormatPartTypes): number => parts.get(name) ?? 0
    return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'))
  }
}

/** The moments at which a clock in the time zone shows these times. */
export function momentsOf(times: readonly number[], timezone: string): readonly number[] {
  const local = localTime(timezone)
  return times.map((time) => {
    const guess = time - (local(time) - time)
    // Near a change of the clock the first guess is off by it.
    return guess - (local(guess) - time)
  })
}
