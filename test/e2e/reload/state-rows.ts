import { ASSETS, dagFile, fine, meets, NEW, OLD, POLL, RELOAD, type Row, STATUS } from './rows.ts'

const nothing = { sent: [] } as const
const skipped = { results: ['skipped'], ...nothing } as const
const once = { sent: ['Reload'] } as const
const named = ['--location', 'analytics'] as const
const keyError = { error: "KeyError: 'orders.clean'" } as const
const HOURS = 3_600_000

const BEFORE: readonly Row[] = [
  { fault: 'none', phase: 'all', ...fine },
  { fault: 'none, Dagster 1.9', phase: 'all', dagster: { release: '1.9' }, ...fine },
  { fault: 'none, Dagster 1.11', phase: 'all', dagster: { release: '1.11' }, ...fine },
  { fault: 'already in step', phase: 'before', location: { cached: NEW }, ...skipped, exit: 0 },
  { fault: 'already in error', phase: 'before', location: { cached: keyError }, args: named, ...fine },
  {
    fault: 'already in error, and its cause stays',
    phase: 'before',
    location: { cached: keyError, airflow: keyError },
    args: named,
    results: ['failed'],
    exit: 1,
    ...once,
  },
  {
    fault: 'somebody else loads it',
    phase: 'before',
    location: { loadingFor: 1200 },
    args: named,
    ...fine,
  },
  {
    fault: 'somebody else loads it for ever',
    phase: 'before',
    location: { loadingFor: HOURS },
    args: named,
    results: ['timed-out'],
    exit: 1,
    ...nothing,
  },
  {
    fault: 'the permission is missing',
    phase: 'before',
    location: { mayReload: false },
    results: ['unauthorized'],
    exit: 1,
    ...nothing,
  },
  {
    fault: 'the token expires',
    phase: 'status before',
    dagster: meets(STATUS, { kind: 'status', status: 401 }, 2, Infinity),
    results: ['unauthorized'],
    exit: 1,
    ...nothing,
  },
  {
    fault: 'the entry vanishes',
    phase: 'status before',
    dagster: {
      before: ({ operation, nth }, dagster) => {
        if (operation === STATUS && nth === 2) dagster.locations.splice(0)
      },
    },
    results: ['not-found'],
    exit: 1,
    ...nothing,
  },
  {
    fault: 'a mapped task goes away',
    phase: 'forecast',
    location: { cached: { dags: [{ dagId: 'orders', source: dagFile('clean'), mapped: ['clean'] }] } },
    ...skipped,
    exit: 1,
  },
  { fault: 'dry run', phase: 'all', args: ['--dry-run'], ...skipped, exit: 0 },
]

const SERVERS: readonly Row[] = [
  {
    fault: 'Airflow still serves the old DAG',
    phase: 'load',
    location: { airflow: OLD },
    results: ['unchanged'],
    exit: 1,
    ...once,
  },
  {
    fault: 'the load fails',
    phase: 'load',
    location: { airflow: keyError },
    results: ['failed'],
    exit: 1,
    ...once,
  },
  {
    fault: 'dagster api grpc',
    phase: 'load',
    location: { kind: 'api-grpc' },
    results: ['not-reloaded'],
    exit: 1,
    ...once,
  },
  {
    fault: 'component state',
    phase: 'load',
    location: { kind: 'component' },
    ...fine,
    sent: ['Reload', 'RefreshState'],
  },
  {
    fault: 'component state, refreshed later',
    phase: 'load',
    location: { kind: 'component', refreshAtOnce: false, loadMs: 700 },
    ...fine,
    sent: ['Reload', 'RefreshState'],
  },
  {
    fault: 'component state, the answer to the refresh lost',
    phase: 'refresh',
    location: { kind: 'component' },
    dagster: meets('AirliftDriftRefreshState', { kind: 'reset', at: 'start', done: true }),
    ...fine,
    sent: ['Reload', 'RefreshState'],
  },
  {
    fault: 'component state, Dagster 1.11',
    phase: 'load',
    location: { kind: 'component' },
    dagster: { release: '1.11' },
    results: ['unchanged'],
    exit: 1,
    ...once,
  },
  {
    fault: 'dagster api grpc, restarted on request',
    phase: 'restart',
    location: { kind: 'api-grpc', loadMs: 500 },
    args: ['--reload-strategy', 'restart'],
    ...fine,
    sent: ['Shutdown'],
  },
  {
    fault: 'the platform never restarts it',
    phase: 'restart',
    location: { kind: 'api-grpc', loadMs: HOURS },
    args: ['--reload-strategy', 'restart'],
    results: ['timed-out'],
    exit: 1,
    sent: ['Shutdown'],
  },
  {
    fault: 'the server’s clock is ten hours behind',
    phase: 'all',
    location: { kind: 'asynchronous', loadMs: 500 },
    dagster: { time: { now: () => Date.now() - 10 * HOURS, sleep: (ms) => new Promise((go) => setTimeout(go, ms)) } },
    ...fine,
  },
  {
    fault: 'one of two locations fails',
    phase: 'load',
    location: { airflow: keyError },
    others: [{ name: 'reports', cached: OLD, airflow: NEW }],
    results: ['failed', 'refreshed'],
    exit: 1,
    sent: ['Reload', 'Reload'],
  },
]

const cancelled = { results: ['timed-out'], exit: 1 } as const

const CANCELLED: readonly Row[] = [
  {
    fault: 'SIGTERM',
    phase: 'reload',
    location: { loadMs: 60_000 },
    cancel: { operation: RELOAD, nth: 1, afterMs: 300 },
    ...cancelled,
    ...once,
  },
  {
    fault: 'SIGTERM',
    phase: 'polling',
    location: { kind: 'asynchronous', loadMs: 60_000 },
    cancel: { operation: POLL, nth: 1, afterMs: 100 },
    ...cancelled,
    ...once,
  },
  {
    fault: 'SIGTERM',
    phase: 'status before',
    dagster: meets(STATUS, { kind: 'endless', at: 'start' }, 2),
    cancel: { operation: STATUS, nth: 2, afterMs: 300 },
    ...cancelled,
    ...nothing,
  },
  {
    fault: 'SIGTERM',
    phase: 'proof',
    dagster: meets(ASSETS, { kind: 'endless', at: 'start' }, 3),
    cancel: { operation: ASSETS, nth: 3, afterMs: 300 },
    ...cancelled,
    ...once,
  },
]

export const STATES: readonly Row[] = [...BEFORE, ...SERVERS, ...CANCELLED]
