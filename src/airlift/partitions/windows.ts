import type { Mapping } from '../../dagster/definitions.ts'
import { type Cron, parseCron } from './cron.ts'

/** How Dagster cuts time into partitions; a named cadence does not tell at which minute, hour or day. */
export type Cadence =
  | { readonly kind: 'hourly' | 'daily' | 'weekly' | 'monthly' }
  | { readonly kind: 'cron'; readonly text: string; readonly cron: Cron }

export interface TimeWindows {
  readonly cadence: Cadence
  /** `Europe/Berlin`. */
  readonly timezone: string
  /** How a partition's key is written, for `strptime`; null where it is not told. */
  readonly format: string | null
  /** How many partitions there are beyond the last whole one; negative: less than there could be. */
  readonly endOffset: number
}

const NAMED = new Map(
  (['hourly', 'daily', 'weekly', 'monthly'] as const).map((kind) => [kind.toUpperCase(), { kind }] as const),
)
/** `Daily, starting 2024-01-01 UTC.`, as Dagster describes time windows. */
const DESCRIPTION = /^(.+), starting .+ (\S+)\.(?: End offsetted by (-?\d+) partitions?\.)?$/

/** Reads what Dagster says of time-window partitions; null for what it says otherwise. */
export function readTimeWindows(partitions: NonNullable<Mapping['partitions']>): TimeWindows | null {
  const match = DESCRIPTION.exec(partitions.description ?? '')
  const [, schedule, timezone, offset] = match ?? []
  if (schedule === undefined || timezone === undefined || !isTimezone(timezone)) return null
  const cadence = NAMED.get(schedule.toUpperCase()) ?? cronCadence(schedule)
  if (cadence === null) return null
  return { cadence, timezone, format: partitions.format, endOffset: Number(offset ?? 0) }
}

function cronCadence(text: string): Cadence | null {
  const cron = parseCron(text)
  return cron === null ? null : { kind: 'cron', text, cron }
}

function isTimezone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}
