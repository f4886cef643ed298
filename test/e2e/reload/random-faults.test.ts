import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { structureReader } from '../../../src/commands/cached-structure.ts'
import { readProjects } from '../../../src/commands/read-projects.ts'
import { reloadLocation } from '../../../src/commands/reload/reload-location.ts'
import { readCachedDefinitions } from '../../../src/dagster/cached-definitions.ts'
import { createDagsterClient } from '../../../src/dagster/client.ts'
import { compareProject } from '../../../src/drift/compare.ts'
import { UnreachableError, UserError } from '../../../src/errors.ts'
import { ParseCache } from '../../../src/python/parse-cache.ts'
import type { Clock } from '../../../src/remote.ts'
import type { Reload } from '../../../src/report/model.ts'
import { memoryTree } from '../../helpers/memory-tree.ts'
import { seeded } from '../../helpers/random-report.ts'
import type { Fault } from '../../helpers/scripted-dagster/faults.ts'
import { type LocationWish, type Outcome, ScriptedLocation } from '../../helpers/scripted-dagster/location.ts'
import { changesIn, type ScriptedDagster, startScriptedDagster } from '../../helpers/scripted-dagster.ts'
import { dagFile, HTML, NEW, OLD } from './rows.ts'

const RUNS = 1000
const TIMEOUT_MS = 120_000

/** Time that passes only when somebody waits: for a sleep, or for an answer that does not come. */
class VirtualTime implements Clock {
  #now = Date.parse('2026-11-21T12:00:00Z')
  readonly #limits = new Map<AbortController, number>()

  now = (): number => this.#now

  sleep = (ms: number, signal?: AbortSignal): Promise<void> => {
    signal?.throwIfAborted()
    this.#advance(this.#now + ms)
    return Promise.resolve()
  }

  /** What `AbortSignal.timeout` gives. */
  limit = (ms: number): AbortSignal => {
    const controller = new AbortController()
    this.#limits.set(controller, this.#now + ms)
    return controller.signal
  }

  /** Nothing happens until whoever asked last gives up. */
  endure = (): void => {
    this.#advance([...this.#limits.values()].at(-1) ?? this.#now)
  }

  forget(): void {
    this.#limits.clear()
  }

  #advance(to: number): void {
    this.#now = Math.max(this.#now, to)
    for (const [controller, at] of this.#limits) {
      if (at > this.#now) continue
      this.#limits.delete(controller)
      controller.abort(new DOMException('the time is over', 'TimeoutError'))
    }
  }
}

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

const head = readProjects(
  { base: null, head: memoryTree({ 'dags/orders.py': dagFile('wash') }), changed: new Set() },
  { instances: [{ name: null }] },
).head

const time = new VirtualTime()
let random: Random = seeded(0)
let dagster: ScriptedDagster
let faults = 0

beforeAll(async () => {
  dagster = await startScriptedDagster({
    locations: [],
    keepAlive: true,
    time: { now: time.now, sleep: time.sleep },
    before: (_, self) => {
      meddle(random, self)
    },
    fault: () => {
      if (random() > 0.12) return undefined
      faults += 1
      const fault = { ...pick(random, FAULTS), done: random() < 0.5 }
      if (fault.kind === 'endless') setImmediate(time.endure)
      return fault
    },
  })
})

afterAll(async () => {
  jest.restoreAllMocks()
  await dagster.close()
})

type End = Reload['result'] | 'unusable'

async function run(seed: number): Promise<{ end: End; record: Reload | null }> {
  random = seeded(seed)
  time.forget()
  dagster.calls.splice(0)
  const location = new ScriptedLocation(aLocation(random), { now: time.now, sleep: time.sleep })
  dagster.locations.splice(0, Infinity, location)
  const client = createDagsterClient({ url: dagster.url, token: 'a-secret', log: () => undefined, clock: time })
  const readStructure = structureReader(
    { tree: memoryTree({}), project: head, uncertain: new Set() },
    [{ name: null }],
    new ParseCache(),
  )
  try {
    const record = await reloadLocation({
      client,
      location: 'analytics',
      strategy: pick(random, ['auto', 'auto', 'reload', 'refresh-state', 'restart']),
      timeoutMs: TIMEOUT_MS,
      compare: async (_, limits) => {
        const now = await readCachedDefinitions(client, { locations: ['analytics'], readStructure, limits })
        const loaded = now.locations.every(({ status }) => status === 'loaded')
        const left = loaded ? compareProject(head, now, { base: null, head }).length : null
        return { left, mappingsLeft: 0, newer: null, forecast: null, accepted: false }
      },
      clock: time,
      log: () => undefined,
      dryRun: false,
    })
    return { end: record.result, record }
  } catch (error) {
    // Dagster could not be used at all; then nothing may have been sent.
    if (!(error instanceof UnreachableError) && !(error instanceof UserError)) throw error
    return { end: 'unusable', record: null }
  }
}

describe(`${RUNS} reloads under random faults`, () => {
  it('end, send one change at a time, and never call an old state refreshed', async () => {
    jest.spyOn(AbortSignal, 'timeout').mockImplementation(time.limit)
    const ends = new Map<End, number>()
    const wrong: string[] = []

    for (let seed = 1; seed <= RUNS; seed += 1) {
      const started = time.now()
      const { end, record } = await run(seed)
      ends.set(end, (ends.get(end) ?? 0) + 1)
      const [location] = dagster.locations
      const sent = changesIn(dagster.calls)
      const tell = (what: string): number =>
        wrong.push(`seed ${seed}: ${what}: ${JSON.stringify({ end, sent, record })}`)
      if (location !== undefined && location.overlaps > 0) tell('two changes at once')
      if (end === 'refreshed' && location?.served !== NEW) tell('an old state is called refreshed')
      if (end === 'unusable' && sent.length > 0) tell('a change was sent, and its end is not told')
      if (end === 'skipped' && sent.length > 0) tell('skipped, and yet sent')
      // A read is tried four times, each for five minutes at most, before and after the change.
      if (time.now() - started > 40 * 60_000) tell('it took too long')
    }

    expect(wrong).toEqual([])
    expect(faults).toBeGreaterThan(RUNS / 2)
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
