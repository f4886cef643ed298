import type { Mapping } from '../../dagster/definitions.ts'
import type { CallArguments } from '../../python/call-arguments.ts'
import { Host } from '../../python/host.ts'
import type { Value } from '../../python/values.ts'

/** An asset's partitions as Dagster will tell them; null for an asset without. */
export type ReadPartitions = Mapping['partitions'] | 'unknown'

/** `DailyPartitionsDefinition(…)` and the like. */
export class PartitionsObject extends Host {
  readonly typeName = 'PartitionsDefinition'
  readonly partitions: ReadPartitions

  constructor(partitions: ReadPartitions) {
    super()
    this.partitions = partitions
  }
}

export function readPartitions(value: Value | null): ReadPartitions {
  if (value === null || value.kind === 'none') return null
  return value instanceof PartitionsObject ? value.partitions : 'unknown'
}

type Native = (args: CallArguments) => Value

const DATE = '%Y-%m-%d'

/** The text of an argument, its default where it is not given; null where it is not known. */
function textArgument({ named }: CallArguments, name: string, fallback: string): string | null {
  const value = named.get(name)
  if (value === undefined || value.kind === 'none') return fallback
  return value.kind === 'str' ? value.value : null
}

function timeWindows(schedule: (args: CallArguments) => string | null, format: string): Native {
  return (args) => {
    const isOpen = args.openNamed !== null || args.openPositional !== null
    const cadence = schedule(args)
    const timezone = textArgument(args, 'timezone', 'UTC')
    const written = textArgument(args, 'fmt', format)
    const offset = args.named.get('end_offset')
    const end = offset === undefined ? 0 : offset.kind === 'int' ? offset.value : null
    if (isOpen || cadence === null || timezone === null || written === null || end === null) {
      return new PartitionsObject('unknown')
    }
    // The words of Dagster's own description; where the windows start does not matter here.
    const ending = end === 0 ? '' : ` End offsetted by ${end} partition${end === 1 ? '' : 's'}.`
    const description = `${cadence}, starting sometime ${timezone}.${ending}`
    return new PartitionsObject({ type: 'TIME_WINDOW', description, format: written })
  }
}

const always = (text: string) => (): string => text

const cronOf = (args: CallArguments): string | null => {
  const text = textArgument(args, 'cron_schedule', '')
  return text === '' ? null : text
}

const other =
  (type: string): Native =>
  () =>
    new PartitionsObject({ type, description: null, format: null })

/** Dagster's partitions, by name. */
export const PARTITIONS: ReadonlyMap<string, Native> = new Map([
  ['HourlyPartitionsDefinition', timeWindows(always('Hourly'), `${DATE}-%H:%M`)],
  ['DailyPartitionsDefinition', timeWindows(always('Daily'), DATE)],
  ['WeeklyPartitionsDefinition', timeWindows(always('Weekly'), DATE)],
  ['MonthlyPartitionsDefinition', timeWindows(always('Monthly'), DATE)],
  ['TimeWindowPartitionsDefinition', timeWindows(cronOf, DATE)],
  ['StaticPartitionsDefinition', other('STATIC')],
  ['DynamicPartitionsDefinition', other('DYNAMIC')],
  ['MultiPartitionsDefinition', other('MULTIPARTITIONED')],
])
