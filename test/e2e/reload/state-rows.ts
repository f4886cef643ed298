import type { Time } from '../../helpers/scripted-dagster/location.ts'
import { dagFile, fine, HOURS, NEW, nothing, OLD, once, type Row, STATUS } from './rows.ts'

const skipped = { results: ['skipped'], ...nothing } as const
const named = ['--location', 'analytics'] as const
const keyError = { error: "KeyError: 'orders.clean'" } as const

const clockOff = (ms: number): Time => ({
  now: () => Date.now() + ms,
  sleep: (pause) => new Promise((go) => setTimeout(go, pause)),
})

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
    fault: 'somebody else loads it, and it breaks',
    phase: 'before',
    location: { loadingFor: 1200, cached: keyError },
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
  {
    fault: 'no such location',
    phase: 'before',
    args: ['--location', 'analytic'],
    results: ['not-found'],
    exit: 1,
    ...nothing,
    says: 'Did you mean',
  },
  {
    fault: 'the location is renamed',
    phase: 'status before',
    dagster: {
      before: ({ operation, nth }, dagster) => {
        const [location] = dagster.locations
        if (operation === STATUS && nth === 2 && location !== undefined) location.name = 'reports'
      },
    },
    results: ['not-found'],
    exit: 1,
    ...nothing,
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
    dagster: { time: clockOff(-10 * HOURS) },
    ...fine,
  },
  {
    fault: 'the server’s clock is ten hours ahead',
    phase: 'all',
    location: { kind: 'asynchronous', loadMs: 500 },
    dagster: { time: clockOff(10 * HOURS) },
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

export const STATES: readonly Row[] = [...BEFORE, ...SERVERS]
