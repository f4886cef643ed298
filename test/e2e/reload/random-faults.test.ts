import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Reload } from '../../../src/report/model.ts'
import { seeded } from '../../helpers/random-report.ts'
import type { Fault } from '../../helpers/scripted-dagster/faults.ts'
import type { LocationWish, Outcome } from '../../helpers/scripted-dagster/location.ts'
import type { ScriptedDagster } from '../../helpers/scripted-dagster.ts'
import { HTML, NEW, OLD } from './rows.ts'
import { type Played, VirtualReloads } from './virtual-reloads.ts'

const RUNS = 1000
const TIMEOUT_MS = 120_000

type Random = () => number

function pick<T>(random: Random, all: readonly T[]): T {
  const found = all[Math.floor(random() * all.length)]
  if (found === undefined) throw new Error('there is nothing to pick from')
  return found
}

const FAULTS: readonly Fault[] = [
  { kind: 'status', status: 502, page: HTML },
  { kind: 'status', status: 503, page: HTML },
  { kind: 'status', status: 429, retryAfter: '2' },
  { kind: 'status', status: 401 },
  { kind: 'status', status: 404 },
  { kind: 'disguised', status: 500 },
  { kind: 'errors', message: 'boom' },
  { kind: 'reset', at: 'start' },
  { kind: 'reset', at: 'body' },
  { kind: 'truncated' },
  { kind: 'endless', at: 'start' },
]

const OUTCOMES: readonly Outcome[] = [NEW, NEW, NEW, OLD, { error: "KeyError: 'orders.clean'" }]

function aLocation(random: Random): LocationWish {
  return {
    kind: pick(random, ['code-server', 'asynchronous', 'api-grpc', 'component']),
    cached: pick(random, [OLD, OLD, { error: 'OSError: 5' }]),
    airflow: pick(random, OUTCOMES),
    loadMs: pick(random, [0, 400, 5000, 40_000]),
    refreshAtOnce: random() < 0.5,
    ...(random() < 0.15 ? { loadingFor: pick(random, [1000, 30_000, 10_000_000]) } : {}),
  }
}

/** What the server does of its own accord while it is asked. */
function meddle(random: Random, dagster: ScriptedDagster): void {
  const [location] = dagster.locations
  if (location === undefined || random() > 0.04) return
  pick(random, [
    () => (location.name = location.name === 'analytics' ? 'renamed' : 'analytics'),
    () => (location.served = { error: 'OSError: 5' }),
    () => (location.airflow = pick(random, OUTCOMES)),
    () => (location.mayReload = false),
  ])()
}

const reloads = new VirtualReloads()

beforeAll(() => reloads.start())
afterAll(() => reloads.stop())

/** What is wrong with an end; empty when nothing is. */
function wrongOf({ record: { result }, location, sent, seconds }: Played): string[] {
  return [
    ...(location.overlaps > 0 ? ['two changes at once'] : []),
    ...(result === 'refreshed' && location.served !== NEW ? ['an old state is called refreshed'] : []),
    ...(result === 'skipped' && sent.length > 0 ? ['skipped, and yet sent'] : []),
    // Each of the two looks and the load itself has the whole time, and a last look half a minute.
    ...(seconds > (3 * TIMEOUT_MS) / 1000 ? [`it took ${seconds} s`] : []),
  ]
}

const sumOf = (counts: ReadonlyMap<unknown, number>): number =>
  [...counts.values()].reduce((sum, count) => sum + count, 0)

describe(`${RUNS} reloads under random faults`, () => {
  it('end, send one change at a time, and never call an old state refreshed', async () => {
    const ends = new Map<Reload['result'], number>()
    const met = new Map<Fault, number>()
    const wrong: string[] = []
    let disturbed = 0

    for (let seed = 1; seed <= RUNS; seed += 1) {
      const random = seeded(seed)
      const before = sumOf(met)
      const played = await reloads.run({
        location: aLocation(random),
        timeoutMs: TIMEOUT_MS,
        strategy: pick(random, ['auto', 'auto', 'reload', 'refresh-state', 'restart']),
        before: (_, dagster) => {
          meddle(random, dagster)
        },
        fault: () => {
          if (random() > 0.2) return undefined
          const fault = pick(random, FAULTS)
          met.set(fault, (met.get(fault) ?? 0) + 1)
          return { ...fault, done: random() < 0.5 }
        },
      })
      const { record } = played
      if (sumOf(met) > before) disturbed += 1
      ends.set(record.result, (ends.get(record.result) ?? 0) + 1)
      for (const what of wrongOf(played)) wrong.push(`seed ${seed}: ${what}: ${JSON.stringify(played)}`)
    }

    expect(wrong).toEqual([])
    expect(new Set(met.keys())).toEqual(new Set(FAULTS))
    expect(sumOf(met)).toBeGreaterThanOrEqual(RUNS)
    expect(disturbed).toBeGreaterThanOrEqual(RUNS / 2)
    expect([...ends.keys()]).toEqual(
      expect.arrayContaining([
        'refreshed',
        'unchanged',
        'failed',
        'timed-out',
        'not-found',
        'unauthorized',
        'not-reloaded',
      ]),
    )
  }, 300_000)
})
