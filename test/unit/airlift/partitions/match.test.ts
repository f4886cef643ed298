import { describe, expect, it } from '@jest/globals'
import type { Schedule } from '../../../../src/airflow/dag.ts'
import { type Matcher, matchPartitions } from '../../../../src/airlift/partitions/match.ts'

const DAILY = { type: 'TIME_WINDOW', description: 'Daily, starting 2024-01-01 UTC.', format: '%Y-%m-%d' }
const HOURLY = { type: 'TIME_WINDOW', description: 'Hourly, starting 2024-01-01-00:00 UTC.', format: '%Y-%m-%d-%H:%M' }
const MONTHLY = { type: 'TIME_WINDOW', description: 'Monthly, starting 2024-01-01 UTC.', format: '%Y-%m-%d' }
const WORKDAYS = { type: 'TIME_WINDOW', description: '0 0 * * 1-5, starting 2024-01-01 UTC.', format: '%Y-%m-%d' }
const IN_NEW_YORK = { ...DAILY, description: 'Daily, starting 2024-01-01 America/New_York.' }

function match(
  schedule: Schedule | string,
  partitions: { type: string; description: string | null; format: string | null },
  matcher: Matcher = 'sensor',
) {
  const written: Schedule = typeof schedule === 'string' ? { kind: 'cron', text: schedule } : schedule
  return matchPartitions({ schedule: written, startDate: '2024-01-01T00:00:00' }, partitions, matcher)
}

describe('logical dates against time windows', () => {
  it.each([
    ['@daily', DAILY],
    ['@hourly', HOURLY],
    ['@monthly', MONTHLY],
    ['0 0 * * 1-5', WORKDAYS],
    // Fewer dates than windows.
    ['@daily', HOURLY],
    ['@weekly', DAILY],
  ])('%s fits "$description"', (text, partitions) => {
    expect(match({ kind: 'preset', text }, partitions)).toEqual({ kind: 'possible' })
  })

  it('cannot fit where the DAG runs more often, whatever its time zone is', () => {
    expect(match('@hourly', DAILY)).toEqual({
      kind: 'mismatch',
      why: 'cadence',
      certainty: 'exact',
      examples: ['2024-01-01T00:00', '2024-01-01T01:00'],
    })
  })

  it.each([
    ['@weekly', MONTHLY],
    ['@daily', WORKDAYS],
    ['*/30 * * * *', HOURLY],
  ])('%s cannot fit "$description"', (text, partitions) => {
    expect(match(text, partitions)).toMatchObject({ kind: 'mismatch', why: 'cadence', certainty: 'exact' })
  })

  it('does not fit the operator at another hour than the keys name, unless the DAG has another time zone', () => {
    expect(match('0 5 * * *', DAILY, 'operator')).toEqual({
      kind: 'mismatch',
      why: 'offset',
      certainty: 'conditional',
      examples: ['2024-01-01T05:00'],
    })
  })

  it('says nothing of an hour that Dagster does not tell', () => {
    expect(match('0 5 * * *', DAILY)).toEqual({ kind: 'possible' })
  })

  it('takes a DAG to have the time zone of the partitions where that would do', () => {
    expect(match('@daily', IN_NEW_YORK)).toEqual({ kind: 'possible' })
  })

  it.each([
    ['1:00:00', DAILY, 'cadence'],
    ['1 day, 0:00:00', MONTHLY, 'cadence'],
  ] as const)('a run every %s cannot fit "$description"', (text, partitions, why) => {
    expect(match({ kind: 'timedelta', text }, partitions)).toMatchObject({ why, certainty: 'exact' })
  })

  it('says nothing of a distance that fits, since the first date is not known', () => {
    expect(match({ kind: 'timedelta', text: '1 day, 0:00:00' }, DAILY)).toEqual({ kind: 'unknown' })
    expect(match({ kind: 'default', text: null }, WORKDAYS)).toEqual({ kind: 'unknown' })
  })

  it('cannot fit runs that events start', () => {
    expect(match({ kind: 'assets', text: 'asset("a")' }, DAILY)).toMatchObject({
      kind: 'mismatch',
      why: 'no-fixed-dates',
      certainty: 'exact',
    })
  })

  it.each([
    { kind: 'none', text: null },
    { kind: 'unknown', text: null },
    { kind: 'once', text: '@once' },
    { kind: 'timetable', text: 'AfterWorkday' },
    { kind: 'cron', text: '0 0 L * *' },
    { kind: 'cron', text: '0 0 0 * * *' },
    { kind: 'cron', text: '61 0 * * *' },
  ] satisfies Schedule[])('says nothing of the schedule $kind $text', (schedule) => {
    expect(match(schedule, DAILY)).toEqual({ kind: 'unknown' })
  })

  it.each([
    { ...DAILY, description: null },
    { ...DAILY, description: 'Every full moon' },
    { ...DAILY, description: 'Daily, starting 2024-01-01 Nowhere/Land.' },
    { ...DAILY, description: '@fortnightly, starting 2024-01-01 UTC.' },
  ])('says nothing of windows that are described as "$description"', (partitions) => {
    expect(match('@hourly', partitions)).toEqual({ kind: 'unknown' })
  })

  it('says nothing of keys whose format it cannot read back', () => {
    expect(match('0 5 * * *', { ...DAILY, format: '%d. %B' }, 'operator')).toEqual({ kind: 'unknown' })
  })
})

describe('logical dates against other partitions', () => {
  it.each(['STATIC', 'DYNAMIC', 'MULTIPARTITIONED'])('cannot fit %s', (type) => {
    expect(match('@daily', { type, description: "'north', 'south'", format: null })).toMatchObject({
      kind: 'mismatch',
      why: 'not-time-window',
      certainty: 'exact',
    })
  })
})
