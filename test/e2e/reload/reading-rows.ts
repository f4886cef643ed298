import type { Fault } from '../../helpers/scripted-dagster/faults.ts'
import { ASSETS, CAPABILITIES, fine, HTML, meets, POLL, type Row, STATUS } from './rows.ts'

const PHASES = [
  { phase: 'first contact', operation: CAPABILITIES, nth: 1 },
  { phase: 'cached definitions', operation: ASSETS, nth: 1 },
  { phase: 'status before', operation: STATUS, nth: 2 },
  { phase: 'polling', operation: POLL, nth: 1 },
  { phase: 'proof', operation: ASSETS, nth: 3 },
] as const

const PASSING: readonly (readonly [string, Fault])[] = [
  ['HTTP 502, a page', { kind: 'status', status: 502, page: HTML }],
  ['HTTP 429, Retry-After 1', { kind: 'status', status: 429, retryAfter: '1' }],
  ['HTTP 500, a valid body', { kind: 'disguised', status: 500 }],
  ['reset before a byte', { kind: 'reset', at: 'start' }],
  ['reset in the middle of the body', { kind: 'reset', at: 'body' }],
  ['truncated JSON', { kind: 'truncated' }],
]

/** A fault that passes costs a repetition of the read, and nothing else. */
const passing = PHASES.flatMap(({ phase, operation, nth }) =>
  PASSING.map(([fault, met]): Row => ({
    fault: `${fault}, once`,
    phase,
    dagster: meets(operation, met, nth),
    location: phase === 'polling' ? { kind: 'asynchronous', loadMs: 700 } : {},
    ...fine,
  })),
)

const noReport = { results: null, sent: [] } as const

const LASTING: readonly (readonly [string, Fault])[] = [
  ['HTTP 401', { kind: 'status', status: 401 }],
  ['HTTP 403', { kind: 'status', status: 403 }],
  ['HTTP 404', { kind: 'status', status: 404 }],
  ['HTTP 200, a login page', { kind: 'status', status: 200, page: HTML }],
  ['redirect to a login', { kind: 'redirect', to: 'https://login.example.com/?next=graphql' }],
  ['HTTP 200 with errors', { kind: 'errors', message: 'boom' }],
  ['HTTP 503, a page', { kind: 'status', status: 503, page: HTML }],
  ['HTTP 504, a page', { kind: 'status', status: 504, page: HTML }],
  ['HTTP 429, Retry-After 3600', { kind: 'status', status: 429, retryAfter: '3600' }],
  ['reset before a byte', { kind: 'reset', at: 'start' }],
  ['truncated JSON', { kind: 'truncated' }],
  ['an answer of 50 MB', { kind: 'huge', bytes: 50_000_000 }],
]

/** Without a usable Dagster nothing is sent. */
const lasting = LASTING.map(([fault, met]): Row => ({
  fault,
  phase: 'first contact',
  dagster: meets(CAPABILITIES, met, 1, Infinity),
  ...noReport,
  exit: 3,
}))

const UNUSABLE: readonly Row[] = [
  {
    fault: 'connection refused',
    phase: 'first contact',
    url: () => 'http://127.0.0.1:18549',
    ...noReport,
    exit: 3,
  },
  { fault: 'unknown host', phase: 'first contact', url: () => 'http://dagster.invalid', ...noReport, exit: 3 },
  {
    fault: 'no TLS on the other side',
    phase: 'first contact',
    url: (url) => url.replace('http:', 'https:'),
    ...noReport,
    exit: 3,
  },
  {
    fault: 'connection refused, a proxy is set',
    phase: 'first contact',
    url: () => 'http://127.0.0.1:18549',
    env: { HTTP_PROXY: 'http://user:proxy-secret@127.0.0.1:18549' },
    ...noReport,
    exit: 3,
  },
  {
    fault: 'a proxy is set',
    phase: 'all',
    env: { HTTP_PROXY: 'http://user:proxy-secret@127.0.0.1:18549', HTTPS_PROXY: 'http://127.0.0.1:18549' },
    ...fine,
  },
  {
    fault: 'HTTP 503, a page',
    phase: 'cached definitions',
    dagster: meets(ASSETS, { kind: 'status', status: 503, page: HTML }, 1, Infinity),
    ...noReport,
    exit: 3,
  },
]

export const READING: readonly Row[] = [...passing, ...lasting, ...UNUSABLE]
