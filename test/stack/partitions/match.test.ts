import { beforeAll, describe, expect, it } from '@jest/globals'
import * as z from 'zod'
import type { Schedule } from '../../../src/airflow/dag.ts'
import { type Matcher, matchPartitions, type PartitionMatch } from '../../../src/airlift/partitions/match.ts'
import { runPythonBatch } from '../parity/python-batch.ts'

const PARTITIONS = [
  'DailyPartitionsDefinition("2023-12-01")',
  'DailyPartitionsDefinition("2023-12-01", hour_offset=5)',
  'DailyPartitionsDefinition("2023-12-01", timezone="America/New_York")',
  'DailyPartitionsDefinition("2023-12-01 00:00 +0100", timezone="Europe/Berlin", fmt="%Y-%m-%d %H:%M %z")',
  'DailyPartitionsDefinition("2023-12-01", end_offset=1)',
  'HourlyPartitionsDefinition("2023-12-01-00:00")',
  'HourlyPartitionsDefinition("2023-12-01-00:00", minute_offset=30)',
  'HourlyPartitionsDefinition("2023-12-01-00:00", timezone="Asia/Kolkata")',
  'WeeklyPartitionsDefinition("2023-12-01")',
  'WeeklyPartitionsDefinition("2023-12-01", day_offset=1)',
  'MonthlyPartitionsDefinition("2023-11-01")',
  'MonthlyPartitionsDefinition("2023-11-01", day_offset=15)',
  'TimeWindowPartitionsDefinition(start="2023-12-01", fmt="%Y-%m-%d", cron_schedule="0 0 * * 1-5")',
  'TimeWindowPartitionsDefinition(start="2023-12-01-00:00", fmt="%Y-%m-%d-%H:%M", cron_schedule="0 */6 * * *")',
  'TimeWindowPartitionsDefinition(start="2023-12-01-00:00", fmt="%Y-%m-%d-%H:%M", cron_schedule="*/15 * * * *")',
  'TimeWindowPartitionsDefinition(start="2023-12-01", fmt="%Y-%m-%d", cron_schedule="@daily")',
]
const OTHERS = [
  'StaticPartitionsDefinition(["north", "south"])',
  'DynamicPartitionsDefinition(name="shops")',
  'MultiPartitionsDefinition({"day": DailyPartitionsDefinition("2024-01-01"), "shop": StaticPartitionsDefinition(["a"])})',
]

const cron = (text: string): { readonly schedule: Schedule; readonly real: unknown } => ({
  schedule: { kind: text.startsWith('@') ? 'preset' : 'cron', text },
  real: { cron: text },
})
const every = (text: string, seconds: number) => ({
  schedule: { kind: 'timedelta', text } satisfies Schedule,
  real: { seconds },
})
const SCHEDULES = [
  cron('@hourly'),
  cron('@daily'),
  cron('@weekly'),
  cron('@monthly'),
  cron('0 5 * * *'),
  cron('30 * * * *'),
  cron('*/15 * * * *'),
  cron('0 */6 * * *'),
  cron('0 0 * * 1-5'),
  cron('0 0 * * MON'),
  cron('0 0 * * 1'),
  cron('0 0 1,15 * *'),
  cron('0 0 15 * *'),
  cron('15 6 * * sun'),
  cron('0 0 1 1,7 *'),
  every('1:00:00', 3600),
  every('1 day, 0:00:00', 86_400),
  every('7 days, 0:00:00', 604_800),
  every('0:20:00', 1200),
]
const TIMEZONES = ['UTC', 'America/New_York', 'Asia/Karachi']
const MATCHERS: readonly Matcher[] = ['sensor', 'operator']

const datesSchema = z.array(z.record(z.string(), z.array(z.number())))
const answersSchema = z.array(
  z.object({
    type: z.string(),
    description: z.string(),
    format: z.string().nullable(),
    sensor: z.array(z.boolean()),
    operator: z.array(z.boolean()),
    operatorError: z.string().optional(),
  }),
)

interface Pair {
  readonly partitions: string
  readonly schedule: string
  readonly matcher: Matcher
  readonly ours: PartitionMatch
  /** Per time zone of the DAG: every date has its partition. */
  readonly real: ReadonlyMap<string, boolean>
}

async function allPairs(): Promise<Pair[]> {
  const asked = { schedules: SCHEDULES.map(({ real }) => real), timezones: TIMEZONES }
  const dates = datesSchema.parse(await runPythonBatch('airflow2', '../partitions/logical_dates.py', asked))
  const lists = dates.flatMap((zones) => TIMEZONES.map((zone) => zones[zone] ?? []))
  const input = { partitions: PARTITIONS, dates: lists }
  const answers = answersSchema.parse(await runPythonBatch('dagster', '../partitions/match_dates.py', input))
  return answers.flatMap((answer, at) =>
    SCHEDULES.flatMap(({ schedule }, index) =>
      MATCHERS.map((matcher): Pair => {
        const { type, description, format } = answer
        const real = TIMEZONES.map((zone, zoneAt): [string, boolean] => [
          zone,
          answer[matcher][index * TIMEZONES.length + zoneAt] === true,
        ])
        return {
          partitions: PARTITIONS[at] ?? '',
          schedule: schedule.text ?? '',
          matcher,
          ours: matchPartitions({ schedule, startDate: '2024-01-01T00:00:00' }, { type, description, format }, matcher),
          real: new Map(real),
        }
      }),
    ),
  )
}

// The reproduction of the rule 'drift/partition-mismatch'.
describe('partitions against logical dates', () => {
  let pairs: readonly Pair[] = []

  beforeAll(async () => {
    pairs = await allPairs()
  }, 300_000)

  const of = (wanted: (match: PartitionMatch) => boolean): Pair[] => pairs.filter(({ ours }) => wanted(ours))

  it('never claims a mismatch that the real Airlift does not find in any time zone', () => {
    const claimed = of((match) => match.kind === 'mismatch' && match.certainty === 'exact')

    const wrong = claimed.filter(({ real }) => [...real.values()].includes(true))

    const silent = pairs.filter(({ ours, real }) => ours.kind !== 'mismatch' && ![...real.values()].includes(true))
    console.info(
      `partitions: ${pairs.length} pairs, ${claimed.length} surely mismatch, ` +
        `${of((match) => match.kind === 'mismatch').length - claimed.length} in the usual time zone, ` +
        `${wrong.length} wrong, ${silent.length} that mismatch everywhere and are not told`,
    )
    expect(wrong).toEqual([])
    expect(claimed.length).toBeGreaterThan(pairs.length / 3)
    // Dagster does not tell the minute, hour or day at which named cadences begin.
    expect(silent.length).toBeLessThan(pairs.length / 4)
  })

  it('calls possible mismatches only what mismatches where the DAG is on UTC', () => {
    const possible = of((match) => match.kind === 'mismatch' && match.certainty === 'conditional')

    expect(possible.filter(({ real }) => real.get('UTC'))).toEqual([])
    expect(possible.length).toBeGreaterThan(10)
  })

  it('says nothing of what matches on UTC', () => {
    const fine = pairs.filter(({ real }) => real.get('UTC'))

    expect(fine.filter(({ ours }) => ours.kind === 'mismatch')).toEqual([])
    expect(fine.length).toBeGreaterThan(20)
  })

  it('that are no time windows are refused by the real operator', async () => {
    const input = { partitions: OTHERS, dates: [] }

    const answers = answersSchema.parse(await runPythonBatch('dagster', '../partitions/match_dates.py', input))

    expect(answers.map(({ type }) => type)).toEqual(['STATIC', 'DYNAMIC', 'MULTIPARTITIONED'])
    for (const { type, description, format, operatorError } of answers) {
      expect(operatorError).toContain('Only time-window partitioned assets')
      const match = matchPartitions(
        { schedule: { kind: 'preset', text: '@daily' }, startDate: null },
        { type, description, format },
        'operator',
      )
      expect(match).toMatchObject({ kind: 'mismatch', why: 'not-time-window', certainty: 'exact' })
    }
  }, 60_000)
})
