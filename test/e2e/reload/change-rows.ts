import type { Fault } from '../../helpers/scripted-dagster/faults.ts'
import {
  fine,
  HOURS,
  HTML,
  lost,
  meets,
  nothing,
  once,
  POLL,
  REFRESH,
  refusesAfter,
  RELOAD,
  type Row,
  SHUTDOWN,
  STATUS,
  unauthorized,
} from './rows.ts'

/** The fault matrix has all of them; these are different for the program as it is built. */
const LOST_ANSWERS: readonly (readonly [string, Fault])[] = [
  ['HTTP 504, a page', { kind: 'status', status: 504, page: HTML }],
  ['HTTP 200 with errors', { kind: 'errors', message: 'boom' }],
  ['reset before a byte', { kind: 'reset', at: 'start' }],
  ['reset in the middle of the body', { kind: 'reset', at: 'body' }],
  ['truncated JSON', { kind: 'truncated' }],
  ['an answer of 50 MB', { kind: 'huge', bytes: 50_000_000 }],
  ['silence', { kind: 'endless', at: 'start' }],
  ['an answer that never ends', { kind: 'endless', at: 'body' }],
]

/** Silence takes all the time there is before anybody looks. */
const mayTakeAll = ({ kind }: Fault): Pick<Row, 'reloadTimeout'> => (kind === 'endless' ? { reloadTimeout: '4s' } : {})

/** The answer is lost, the change may be done: its effect is looked for, and it is not sent again. */
const lostAnswers = LOST_ANSWERS.flatMap(([fault, met]): Row[] => [
  { fault, phase: 'reload, carried out', dagster: meets(RELOAD, { ...met, done: true }), ...mayTakeAll(met), ...fine },
  { fault, phase: 'reload, not carried out', dagster: meets(RELOAD, met), ...lost },
])

const SENDING: readonly Row[] = [
  {
    fault: 'HTTP 401',
    phase: 'reload',
    dagster: meets(RELOAD, { kind: 'status', status: 401 }),
    ...unauthorized,
    ...once,
  },
  {
    fault: 'HTTP 403',
    phase: 'reload',
    dagster: meets(RELOAD, { kind: 'status', status: 403 }),
    ...unauthorized,
    ...once,
  },
  { fault: 'HTTP 404', phase: 'reload', dagster: meets(RELOAD, { kind: 'status', status: 404 }), ...lost },
  {
    fault: 'redirect to a login',
    phase: 'reload',
    dagster: meets(RELOAD, { kind: 'redirect', to: 'https://login.example.com/' }),
    ...lost,
  },
  {
    fault: 'HTTP 500, a valid body',
    phase: 'reload',
    dagster: meets(RELOAD, { kind: 'disguised', status: 500 }),
    ...fine,
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
    fault: 'HTTP 429, Retry-After of a clock that is behind',
    phase: 'reload',
    dagster: meets(RELOAD, { kind: 'status', status: 429, retryAfter: 'Sat, 01 Jan 2000 00:00:00 GMT' }),
    ...fine,
    sent: ['Reload', 'Reload'],
  },
  {
    fault: 'HTTP 429, Retry-After 3600',
    phase: 'reload',
    dagster: meets(RELOAD, { kind: 'status', status: 429, retryAfter: '3600' }),
    ...lost,
  },
  {
    fault: 'connection refused for a second',
    phase: 'reload',
    dagster: refusesAfter(STATUS, 2, 800),
    ...fine,
  },
  {
    fault: 'connection refused from then on',
    phase: 'reload',
    dagster: refusesAfter(STATUS, 2, HOURS),
    results: ['timed-out'],
    exit: 1,
    ...nothing,
    says: 'nothing was sent',
  },
  {
    fault: 'a load that takes long, its answer lost at once',
    phase: 'reload',
    location: { kind: 'asynchronous', loadMs: 1500 },
    dagster: meets(RELOAD, { kind: 'reset', at: 'start', done: true }),
    ...fine,
  },
  {
    fault: 'Dagster cannot reload it',
    phase: 'reload',
    location: { changeError: 'the server has no disk' },
    results: ['failed'],
    exit: 1,
    ...once,
    says: 'Dagster could not reload it: the server has no disk',
  },
]

const slow = { kind: 'asynchronous', loadMs: 1000 } as const

const LOADING: readonly Row[] = [
  { fault: 'loading for ever', phase: 'polling', location: { ...slow, loadMs: HOURS }, ...lost },
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
    reloadTimeout: '4s',
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
    reloadTimeout: '4s',
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
]

const PROOF: readonly Row[] = [
  {
    fault: 'the web server goes away',
    phase: 'proof',
    dagster: refusesAfter(RELOAD, 1, HOURS),
    ...lost,
  },
  {
    fault: 'in error by the time of the comparison',
    phase: 'proof',
    dagster: {
      before: ({ operation, nth }, dagster) => {
        const [location] = dagster.locations
        if (operation === STATUS && nth === 3 && location !== undefined) location.served = { error: 'OSError: 5' }
      },
    },
    results: ['failed'],
    exit: 1,
    ...once,
  },
  {
    fault: 'in error between its status and its assets',
    phase: 'proof',
    dagster: {
      before: ({ operation, nth }, dagster) => {
        const [location] = dagster.locations
        if (operation === 'AirliftDriftAssets' && nth === 2 && location !== undefined)
          location.served = { error: 'OSError: 5' }
      },
    },
    results: ['failed'],
    exit: 1,
    ...once,
  },
  {
    fault: 'the entry vanishes',
    phase: 'proof',
    reloadTimeout: '4s',
    dagster: {
      before: ({ operation, nth }, dagster) => {
        if (operation === STATUS && nth === 3) dagster.locations.splice(0)
      },
    },
    results: ['not-found'],
    exit: 1,
    ...once,
  },
]

const component = { kind: 'component' } as const
const both = { sent: ['Reload', 'RefreshState'] } as const

/** The second change: what Dagster has to do after the reload, or in its place. */
const REFRESHING: readonly Row[] = [
  {
    fault: 'reset before a byte',
    phase: 'refresh, carried out',
    location: component,
    dagster: meets(REFRESH, { kind: 'reset', at: 'start', done: true }),
    ...fine,
    ...both,
  },
  {
    fault: 'HTTP 503, a page',
    phase: 'refresh, not carried out',
    location: component,
    dagster: meets(REFRESH, { kind: 'status', status: 503, page: HTML }),
    ...lost,
    ...both,
  },
  {
    fault: 'HTTP 401',
    phase: 'refresh',
    location: component,
    dagster: meets(REFRESH, { kind: 'status', status: 401 }),
    ...unauthorized,
    ...both,
  },
  {
    fault: 'accepted, and never through',
    phase: 'refresh',
    location: { ...component, refreshAtOnce: false, refreshMs: HOURS },
    ...lost,
    ...both,
  },
  {
    fault: 'Dagster cannot refresh it',
    phase: 'refresh',
    location: { ...component, refreshError: 'Airflow does not answer' },
    results: ['unchanged'],
    exit: 1,
    ...both,
    says: 'its component state could not be refreshed: Airflow does not answer',
  },
  {
    fault: 'connection refused for a second',
    phase: 'refresh',
    location: component,
    dagster: refusesAfter('AirliftDriftAssets', 2, 800),
    ...fine,
    ...both,
  },
]

const restart = { args: ['--reload-strategy', 'restart'], location: { kind: 'api-grpc', loadMs: 500 } } as const
const stopped = { sent: ['Shutdown'] } as const

const RESTARTING: readonly Row[] = [
  {
    fault: 'reset before a byte',
    phase: 'restart, carried out',
    ...restart,
    dagster: meets(SHUTDOWN, { kind: 'reset', at: 'start', done: true }),
    ...fine,
    ...stopped,
  },
  {
    fault: 'reset before a byte',
    phase: 'restart, not carried out',
    ...restart,
    dagster: meets(SHUTDOWN, { kind: 'reset', at: 'start' }),
    ...lost,
    ...stopped,
  },
  {
    fault: 'HTTP 403',
    phase: 'restart',
    ...restart,
    dagster: meets(SHUTDOWN, { kind: 'status', status: 403 }),
    ...unauthorized,
    ...stopped,
  },
  {
    fault: 'the code server is away for a while',
    phase: 'restart',
    args: restart.args,
    location: { kind: 'api-grpc', loadMs: 1500, awayWhileLoading: true },
    ...fine,
    ...stopped,
  },
]

export const CHANGING: readonly Row[] = [...lostAnswers, ...SENDING, ...LOADING, ...PROOF, ...REFRESHING, ...RESTARTING]
