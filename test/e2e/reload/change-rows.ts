import type { Fault } from '../../helpers/scripted-dagster/faults.ts'
import { ASSETS, fine, HTML, meets, POLL, RELOAD, type Row } from './rows.ts'

const once = { sent: ['Reload'] } as const
const lost = { results: ['timed-out'], exit: 1, ...once } as const
const refused = { results: ['unauthorized'], exit: 1, ...once } as const

const LOST_ANSWERS: readonly (readonly [string, Fault])[] = [
  ['HTTP 502, a page', { kind: 'status', status: 502, page: HTML }],
  ['HTTP 503, a page', { kind: 'status', status: 503, page: HTML }],
  ['HTTP 504, a page', { kind: 'status', status: 504, page: HTML }],
  ['reset before a byte', { kind: 'reset', at: 'start' }],
  ['reset in the middle of the body', { kind: 'reset', at: 'body' }],
  ['truncated JSON', { kind: 'truncated' }],
  ['an answer of 50 MB', { kind: 'huge', bytes: 50_000_000 }],
  ['silence', { kind: 'endless', at: 'start' }],
  ['an answer that never ends', { kind: 'endless', at: 'body' }],
]

/** The answer is lost, the change may be done: its effect is looked for, and it is not sent again. */
const lostAnswers = LOST_ANSWERS.flatMap(([fault, met]): Row[] => [
  { fault, phase: 'reload, carried out', dagster: meets(RELOAD, { ...met, done: true }), ...fine },
  { fault, phase: 'reload, not carried out', dagster: meets(RELOAD, met), ...lost },
])

const SENDING: readonly Row[] = [
  { fault: 'HTTP 401', phase: 'reload', dagster: meets(RELOAD, { kind: 'status', status: 401 }), ...refused },
  { fault: 'HTTP 403', phase: 'reload', dagster: meets(RELOAD, { kind: 'status', status: 403 }), ...refused },
  { fault: 'HTTP 404', phase: 'reload', dagster: meets(RELOAD, { kind: 'status', status: 404 }), ...lost },
  {
    fault: 'HTTP 500, a valid body',
    phase: 'reload',
    dagster: meets(RELOAD, { kind: 'disguised', status: 500 }),
    ...fine,
  },
  {
    fault: 'HTTP 200 with errors',
    phase: 'reload',
    dagster: meets(RELOAD, { kind: 'errors', message: 'boom' }),
    ...lost,
  },
  {
    fault: 'HTTP 429, Retry-After 1, once',
    phase: 'reload',
    dagster: meets(RELOAD, { kind: 'status', status: 429, retryAfter: '1' }),
    ...fine,
    // Too many requests is said before anything is done, so that asking again is safe.
    sent: ['Reload', 'Reload'],
  },
  {
    fault: 'HTTP 429, Retry-After 3600',
    phase: 'reload',
    dagster: meets(RELOAD, { kind: 'status', status: 429, retryAfter: '3600' }),
    ...lost,
  },
  {
    fault: 'a load that takes long, its answer lost at once',
    phase: 'reload',
    location: { kind: 'asynchronous', loadMs: 1500 },
    dagster: meets(RELOAD, { kind: 'reset', at: 'start', done: true }),
    ...fine,
  },
]

const slow = { kind: 'asynchronous', loadMs: 1000 } as const

const LOADING: readonly Row[] = [
  { fault: 'loading for ever', phase: 'polling', location: { ...slow, loadMs: 3_600_000 }, ...lost },
  {
    fault: 'loading, then in error',
    phase: 'polling',
    location: { ...slow, airflow: { error: "KeyError: 'orders.clean'" } },
    results: ['failed'],
    exit: 1,
    ...once,
  },
  {
    fault: 'the entry vanishes',
    phase: 'polling',
    location: slow,
    dagster: {
      before: ({ operation }, dagster) => {
        if (operation === POLL) dagster.locations.splice(0)
      },
    },
    results: ['not-found'],
    exit: 1,
    ...once,
  },
  {
    fault: 'the entry vanishes and comes back',
    phase: 'polling',
    location: slow,
    dagster: {
      before: ({ operation, nth }, dagster) => {
        const [location] = dagster.locations
        if (operation === POLL && location !== undefined) location.name = nth === 1 ? 'gone' : 'analytics'
      },
    },
    ...fine,
  },
  {
    fault: 'the location is renamed',
    phase: 'polling',
    location: slow,
    dagster: {
      before: ({ operation }, dagster) => {
        const [location] = dagster.locations
        if (operation === POLL && location !== undefined) location.name = 'reports'
      },
    },
    results: ['not-found'],
    exit: 1,
    ...once,
  },
  {
    fault: 'the web server restarts',
    phase: 'polling',
    location: slow,
    dagster: {
      after: ({ operation, nth }, dagster) => {
        if (operation === RELOAD && nth === 1) void dagster.away(1000)
      },
    },
    ...fine,
  },
  {
    fault: 'the web server goes away',
    phase: 'polling',
    location: slow,
    dagster: {
      after: ({ operation, nth }, dagster) => {
        if (operation === RELOAD && nth === 1) void dagster.close()
      },
    },
    ...lost,
  },
  {
    fault: 'the token expires',
    phase: 'polling',
    location: slow,
    dagster: meets(POLL, { kind: 'status', status: 401 }, 1, Infinity),
    ...refused,
  },
  {
    fault: 'HTTP 503, a page',
    phase: 'polling',
    location: slow,
    dagster: meets(POLL, { kind: 'status', status: 503, page: HTML }, 1, Infinity),
    ...lost,
  },
  {
    fault: 'HTTP 404',
    phase: 'polling',
    location: slow,
    dagster: meets(POLL, { kind: 'status', status: 404 }, 1, Infinity),
    ...lost,
  },
  {
    fault: 'silence',
    phase: 'polling',
    location: slow,
    dagster: meets(POLL, { kind: 'endless', at: 'start' }, 1, Infinity),
    ...lost,
  },
  {
    fault: 'silence, once',
    phase: 'polling',
    location: slow,
    dagster: meets(POLL, { kind: 'endless', at: 'start' }),
    ...fine,
  },
]

const PROOF: readonly Row[] = [
  {
    fault: 'the token expires',
    phase: 'proof',
    dagster: meets(ASSETS, { kind: 'status', status: 401 }, 3, Infinity),
    ...refused,
  },
  {
    fault: 'HTTP 503, a page',
    phase: 'proof',
    dagster: meets(ASSETS, { kind: 'status', status: 503, page: HTML }, 3, Infinity),
    ...lost,
  },
  {
    fault: 'an answer of 50 MB',
    phase: 'proof',
    dagster: meets(ASSETS, { kind: 'huge', bytes: 50_000_000 }, 3, Infinity),
    ...lost,
  },
  {
    fault: 'in error by the time of the comparison',
    phase: 'proof',
    dagster: {
      before: ({ operation, nth }, dagster) => {
        const [location] = dagster.locations
        if (operation === 'AirliftDriftStatus' && nth === 4 && location !== undefined)
          location.served = { error: 'OSError: 5' }
      },
    },
    results: ['failed'],
    exit: 1,
    ...once,
  },
]

export const CHANGING: readonly Row[] = [...lostAnswers, ...SENDING, ...LOADING, ...PROOF]
