import { writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { markdownTable } from 'markdown-table'
import type { ReloadResult } from '../../../src/report/model.ts'
import type { Fault } from '../../helpers/scripted-dagster/faults.ts'
import type { LocationWish } from '../../helpers/scripted-dagster/location.ts'
import { ASSETS, CAPABILITIES, HTML, OUT_OF_STEP, POLL, REFRESH, RELOAD, SHUTDOWN, STATUS } from './rows.ts'
import { type Played, VirtualReloads } from './virtual-reloads.ts'

/** How a fault is to be taken. */
type Kind =
  /** It may pass, and a change that meets it may have been carried out. */
  | 'stumble'
  /** As a stumble, but the server says that it has done nothing. */
  | 'not now'
  /** It is an answer, and a change that meets it was not carried out. */
  | 'elsewhere'
  /** It is an answer, and a change that meets it may have been carried out. */
  | 'nonsense'
  /** It will be as large the next time. */
  | 'too large'
  | 'refusal'
  /** It is the right answer under a wrong status. */
  | 'disguise'

const FAULTS: readonly (readonly [name: string, kind: Kind, fault: Fault])[] = [
  ['HTTP 500', 'stumble', { kind: 'status', status: 500 }],
  ['HTTP 502, a page', 'stumble', { kind: 'status', status: 502, page: HTML }],
  ['HTTP 503, a page', 'stumble', { kind: 'status', status: 503, page: HTML }],
  ['HTTP 504, a page', 'stumble', { kind: 'status', status: 504, page: HTML }],
  ['reset before a byte', 'stumble', { kind: 'reset', at: 'start' }],
  ['reset in the middle of the body', 'stumble', { kind: 'reset', at: 'body' }],
  ['truncated JSON', 'stumble', { kind: 'truncated' }],
  ['silence', 'stumble', { kind: 'endless', at: 'start' }],
  ['an answer that never ends', 'stumble', { kind: 'endless', at: 'body' }],
  ['HTTP 429, Retry-After 2', 'not now', { kind: 'status', status: 429, retryAfter: '2' }],
  ['HTTP 404', 'elsewhere', { kind: 'status', status: 404 }],
  ['redirect to a login', 'elsewhere', { kind: 'redirect', to: 'https://login.example.com/' }],
  ['HTTP 200, a login page', 'nonsense', { kind: 'status', status: 200, page: HTML }],
  ['HTTP 200 with errors', 'nonsense', { kind: 'errors', message: 'boom' }],
  ['an answer of 6 MB', 'too large', { kind: 'huge', bytes: 6_000_000 }],
  ['HTTP 401', 'refusal', { kind: 'status', status: 401 }],
  ['HTTP 403', 'refusal', { kind: 'status', status: 403 }],
  ['HTTP 500, a valid body', 'disguise', { kind: 'disguised', status: 500 }],
]

interface Phase {
  readonly phase: string
  readonly operation: string
  readonly nth: number
  readonly location?: Partial<LocationWish>
  readonly restart?: true
  /** What has arrived when the phase is over and all went well. */
  readonly sent: readonly string[]
}

const READS: readonly Phase[] = [
  { phase: 'first contact', operation: CAPABILITIES, nth: 1, sent: [] },
  { phase: 'status before', operation: STATUS, nth: 1, sent: [] },
  { phase: 'cached definitions', operation: ASSETS, nth: 1, sent: [] },
  { phase: 'polling', operation: POLL, nth: 1, location: { kind: 'asynchronous', loadMs: 3000 }, sent: ['Reload'] },
  { phase: 'status after', operation: STATUS, nth: 3, sent: ['Reload'] },
  { phase: 'proof', operation: ASSETS, nth: 2, sent: ['Reload'] },
]

const CHANGES: readonly Phase[] = [
  { phase: 'reload', operation: RELOAD, nth: 1, sent: ['Reload'] },
  { phase: 'refresh', operation: REFRESH, nth: 1, location: { kind: 'component' }, sent: ['Reload', 'RefreshState'] },
  {
    phase: 'restart',
    operation: SHUTDOWN,
    nth: 1,
    location: { kind: 'api-grpc', loadMs: 500 },
    restart: true,
    sent: ['Shutdown'],
  },
]

interface Row {
  readonly fault: string
  readonly phase: Phase
  readonly meets: (nth: number) => Fault | undefined
  readonly result: ReloadResult
  readonly sent: readonly string[]
}

/** A location that is out of step ends with this, when a read meets the fault once or from then on. */
function resultOfRead(kind: Kind, { phase, sent }: Phase, lasts: boolean): ReloadResult {
  if (kind === 'refusal') return 'unauthorized'
  if (kind === 'disguise') return 'refreshed'
  if (lasts) return 'timed-out'
  const isSent = sent.length > 0
  switch (kind) {
    case 'stumble':
    case 'not now':
      return 'refreshed'
    // Once something was sent, its end is looked for with patience.
    case 'elsewhere':
    case 'nonsense':
      return isSent ? 'refreshed' : 'timed-out'
    // Only the assets may be that large: there it is an answer that makes no sense.
    case 'too large':
      return phase === 'proof' ? 'refreshed' : 'timed-out'
  }
}

function resultOfChange(kind: Kind, carriedOut: boolean): ReloadResult {
  switch (kind) {
    case 'refusal':
      return 'unauthorized'
    case 'elsewhere':
      return 'timed-out'
    case 'disguise':
    case 'not now':
      return 'refreshed'
    case 'stumble':
    case 'nonsense':
    case 'too large':
      return carriedOut ? 'refreshed' : 'timed-out'
  }
}

const reading = READS.flatMap((phase) =>
  FAULTS.flatMap(([name, kind, fault]) =>
    [false, true].map((lasts): Row => {
      const result = resultOfRead(kind, phase, lasts)
      return {
        fault: lasts ? name : `${name}, once`,
        phase,
        meets: (nth) => (nth === phase.nth || (lasts && nth > phase.nth) ? fault : undefined),
        result,
        sent: result === 'refreshed' ? ['Reload'] : phase.sent,
      }
    }),
  ),
)

const changing = CHANGES.flatMap((phase) =>
  FAULTS.flatMap(([name, kind, fault]) =>
    [false, true].map((done): Row => ({
      fault: `${name}; ${done ? '' : 'not '}carried out`,
      phase,
      meets: (nth) => (nth === 1 ? { ...fault, done } : undefined),
      result: resultOfChange(kind, done),
      // Too many requests is said before anything is done, so that asking again is safe.
      sent: kind === 'not now' ? [...phase.sent, ...phase.sent.slice(-1)] : phase.sent,
    })),
  ),
)

const ROWS = [...reading, ...changing].map((row) => ({ row, name: `${row.fault}; ${row.phase.phase}: ${row.result}` }))
const TIMEOUT_MS = 600_000

const reloads = new VirtualReloads()
const outcomes = new Map<Row, Played>()

beforeAll(() => reloads.start())

afterAll(async () => {
  await reloads.stop()
  const file = process.env['FAULT_MATRIX']
  if (file !== undefined) writeFileSync(file, `${matrixTable()}\n`)
})

function matrixTable(): string {
  const rows = [...outcomes].map(([{ fault, phase }, { record, seconds, requests, sent }]) => [
    fault,
    phase.phase,
    `\`${record.result}\``,
    seconds.toFixed(1),
    String(requests),
    sent.join(', ') || '–',
  ])
  return markdownTable([['fault', 'phase', 'state', 'seconds', 'requests', 'changes sent'], ...rows])
}

/** Every fault in every phase, with the time-outs that users have: time passes only when somebody waits. */
describe('the fault matrix', () => {
  it.each(ROWS)(
    '$name',
    async ({ row }) => {
      const { phase } = row

      const played = await reloads.run({
        location: { ...OUT_OF_STEP, ...phase.location },
        strategy: phase.restart === true ? 'restart' : 'auto',
        timeoutMs: TIMEOUT_MS,
        fault: ({ operation, nth }) => (operation === phase.operation ? row.meets(nth) : undefined),
      })

      outcomes.set(row, played)
      const { record, sent, location, seconds } = played
      expect({ result: record.result, sent, reason: record.reason }).toEqual({
        result: row.result,
        sent: row.sent,
        reason: record.reason,
      })
      expect(location.overlaps).toBe(0)
      expect(JSON.stringify(record)).not.toContain('a-secret')
      // The look before and the load have the whole time each, and a last look half a minute.
      expect(seconds).toBeLessThanOrEqual((2 * TIMEOUT_MS) / 1000 + 30)
    },
    60_000,
  )
})
