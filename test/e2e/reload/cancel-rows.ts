import {
  ASSETS,
  CAPABILITIES,
  HOURS,
  meets,
  nothing,
  once,
  POLL,
  REFRESH,
  RELOAD,
  type Row,
  SHUTDOWN,
  STATUS,
} from './rows.ts'

const cancelled = { fault: 'SIGTERM', results: ['timed-out'], exit: 1, reloadTimeout: '60s' } as const
const silence = { kind: 'endless', at: 'start' } as const

/** The job is cancelled in each state: it ends at once, and says whether something was sent. */
export const CANCELLED: readonly Row[] = [
  {
    ...cancelled,
    phase: 'first contact',
    dagster: meets(CAPABILITIES, silence),
    cancel: { operation: CAPABILITIES, nth: 1, afterMs: 300 },
    results: null,
    exit: 2,
    ...nothing,
  },
  {
    ...cancelled,
    phase: 'cached definitions',
    dagster: meets(ASSETS, silence),
    cancel: { operation: ASSETS, nth: 1, afterMs: 300 },
    results: null,
    exit: 2,
    ...nothing,
  },
  {
    ...cancelled,
    phase: 'status before',
    dagster: meets(STATUS, silence, 2),
    cancel: { operation: STATUS, nth: 2, afterMs: 300 },
    ...nothing,
    says: 'cancelled before anything was sent',
  },
  {
    ...cancelled,
    phase: 'somebody else loads it',
    location: { loadingFor: HOURS },
    args: ['--location', 'analytics'],
    cancel: { operation: POLL, nth: 1, afterMs: 300 },
    ...nothing,
    says: 'cancelled before anything was sent',
  },
  {
    ...cancelled,
    phase: 'waiting for Airflow',
    airflow: (airflow) => {
      airflow.tasks = ['load']
    },
    airflowTimeout: '60s',
    cancel: { operation: 'importErrors', nth: 1, afterMs: 300 },
    ...nothing,
    says: 'cancelled before anything was sent',
  },
  {
    ...cancelled,
    phase: 'waiting for an answer of Airflow',
    airflow: (airflow) => {
      airflow.fault = ({ operation }) => (operation === 'dag' ? silence : undefined)
    },
    airflowTimeout: '60s',
    cancel: { operation: 'dag', nth: 1, afterMs: 300 },
    ...nothing,
    says: 'cancelled before anything was sent',
  },
  {
    ...cancelled,
    phase: 'reload',
    location: { loadMs: HOURS },
    cancel: { operation: RELOAD, nth: 1, afterMs: 300 },
    ...once,
    says: 'it may still be carried out',
  },
  {
    ...cancelled,
    fault: 'SIGINT',
    phase: 'reload',
    location: { loadMs: HOURS },
    cancel: { operation: RELOAD, nth: 1, afterMs: 300, signal: 'SIGINT' },
    ...once,
    says: 'it may still be carried out',
  },
  {
    ...cancelled,
    phase: 'polling',
    location: { kind: 'asynchronous', loadMs: HOURS },
    cancel: { operation: POLL, nth: 1, afterMs: 100 },
    ...once,
    says: 'it may still be carried out',
  },
  {
    ...cancelled,
    phase: 'proof',
    dagster: meets(ASSETS, silence, 2),
    cancel: { operation: ASSETS, nth: 2, afterMs: 300 },
    ...once,
    says: 'it may still be carried out',
  },
  {
    ...cancelled,
    phase: 'refresh',
    location: { kind: 'component', refreshMs: HOURS },
    cancel: { operation: REFRESH, nth: 1, afterMs: 300 },
    sent: ['Reload', 'RefreshState'],
    says: 'it may still be carried out',
  },
  {
    ...cancelled,
    phase: 'restart',
    location: { kind: 'api-grpc', loadMs: HOURS },
    args: ['--reload-strategy', 'restart'],
    cancel: { operation: SHUTDOWN, nth: 1, afterMs: 1000 },
    sent: ['Shutdown'],
    says: 'it may still be carried out',
  },
]
