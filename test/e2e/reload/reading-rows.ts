import type { Fault } from '../../helpers/scripted-dagster/faults.ts'
import {
  CAPABILITIES,
  fine,
  HTML,
  lost,
  meets,
  nothing,
  once,
  PHASES,
  refusesAfter,
  type Row,
  STATUS,
  unauthorized,
  unusable,
} from './rows.ts'

type Named = readonly (readonly [string, Fault])[]

const slow = { kind: 'asynchronous', loadMs: 1000 } as const
const locationOf = (phase: string): Pick<Row, 'location'> => (phase === 'polling' ? { location: slow } : {})

const PASSING: Named = [
  ['HTTP 502, a page', { kind: 'status', status: 502, page: HTML }],
  ['HTTP 429, Retry-After 1', { kind: 'status', status: 429, retryAfter: '1' }],
  ['HTTP 500, a valid body', { kind: 'disguised', status: 500 }],
  ['reset before a byte', { kind: 'reset', at: 'start' }],
  ['reset in the middle of the body', { kind: 'reset', at: 'body' }],
  ['truncated JSON', { kind: 'truncated' }],
]

/** A fault that passes costs a repetition of the read, and nothing else. The fault matrix has each in each phase. */
const passing = Object.entries(PHASES).flatMap(([phase, { operation, nth }], index) =>
  [PASSING[index % PASSING.length], PASSING[(index + 3) % PASSING.length]].flatMap((chosen): Row[] => {
    if (chosen === undefined) return []
    const [fault, met] = chosen
    return [{ fault: `${fault}, once`, phase, dagster: meets(operation, met, nth), ...locationOf(phase), ...fine }]
  }),
)

const REFUSED: readonly Row[] = [
  {
    fault: 'connection refused for a second',
    phase: 'status before',
    dagster: refusesAfter('AirliftDriftAssets', 1, 800),
  },
  {
    fault: 'connection refused for a second',
    phase: 'polling',
    dagster: refusesAfter('AirliftDriftReload', 1, 800),
    location: slow,
  },
  { fault: 'connection refused for a second', phase: 'proof', dagster: refusesAfter('AirliftDriftReload', 1, 800) },
].map((row) => ({ ...row, ...fine }))

const OUTAGES: Named = [
  ['HTTP 404', { kind: 'status', status: 404 }],
  ['HTTP 200, a login page', { kind: 'status', status: 200, page: HTML }],
  ['redirect to a login', { kind: 'redirect', to: 'https://login.example.com/?next=graphql' }],
  ['HTTP 200 with errors', { kind: 'errors', message: 'boom' }],
  ['HTTP 500', { kind: 'status', status: 500 }],
  ['HTTP 503, a page', { kind: 'status', status: 503, page: HTML }],
  ['HTTP 504, a page', { kind: 'status', status: 504, page: HTML }],
  ['HTTP 429, Retry-After 3600', { kind: 'status', status: 429, retryAfter: '3600' }],
  ['reset before a byte', { kind: 'reset', at: 'start' }],
  ['reset in the middle of the body', { kind: 'reset', at: 'body' }],
  ['truncated JSON', { kind: 'truncated' }],
  ['an answer of 50 MB', { kind: 'huge', bytes: 50_000_000 }],
  ['silence', { kind: 'endless', at: 'start' }],
  ['an answer that never ends', { kind: 'endless', at: 'body' }],
]

const REFUSALS: Named = [
  ['HTTP 401', { kind: 'status', status: 401 }],
  ['HTTP 403', { kind: 'status', status: 403 }],
]

const from = (phase: keyof typeof PHASES, fault: Fault) =>
  meets(PHASES[phase].operation, fault, PHASES[phase].nth, Infinity)

/** Without a usable Dagster nothing is sent. */
const unreachable = [...OUTAGES, ...REFUSALS].map(([fault, met]): Row => ({
  fault,
  phase: 'first contact',
  dagster: from('first contact', met),
  ...unusable,
}))

/** What the built program may take differently from the matrix: time, memory, and how it ends. */
const SOME = ['HTTP 404', 'HTTP 503, a page', 'an answer of 50 MB', 'silence', 'an answer that never ends']
const some = OUTAGES.filter(([fault]) => SOME.includes(fault))

const lasting = [
  ...some.map(([fault, met]): Row => ({
    fault,
    phase: 'cached definitions',
    dagster: from('cached definitions', met),
    ...unusable,
  })),
  ...some.map(([fault, met]): Row => ({
    fault,
    phase: 'status before',
    dagster: from('status before', met),
    results: ['timed-out'],
    exit: 1,
    ...nothing,
  })),
  // Once it is sent, nothing is sent again, whatever becomes of the looks at it.
  ...(['polling', 'proof'] as const).flatMap((phase) =>
    some.map(([fault, met]): Row => ({ fault, phase, dagster: from(phase, met), ...locationOf(phase), ...lost })),
  ),
]

/** As of a token that expires on the way. */
const refused = (['status before', 'polling', 'proof'] as const).map((phase): Row => ({
  fault: 'HTTP 401',
  phase,
  dagster: from(phase, { kind: 'status', status: 401 }),
  ...locationOf(phase),
  ...unauthorized,
  ...(phase === 'status before' ? nothing : once),
}))

const closed = () => 'http://127.0.0.1:18549'

const UNUSABLE: readonly Row[] = [
  { fault: 'connection refused', phase: 'first contact', url: closed, ...unusable },
  { fault: 'unknown host', phase: 'first contact', url: () => 'http://dagster.invalid', ...unusable },
  {
    fault: 'no TLS on the other side',
    phase: 'first contact',
    url: (url) => url.replace('http:', 'https:'),
    ...unusable,
  },
  {
    fault: 'a certificate that signs itself',
    phase: 'first contact',
    tls: 'dagster',
    ...unusable,
    says: 'NODE_EXTRA_CA_CERTS',
  },
  {
    fault: 'a certificate that signs itself, made known',
    phase: 'all',
    tls: 'dagster',
    env: (authority) => ({ NODE_EXTRA_CA_CERTS: authority }),
    ...fine,
  },
  {
    fault: 'connection refused, a proxy is set',
    phase: 'first contact',
    url: closed,
    env: () => ({ HTTP_PROXY: 'http://user:proxy-secret@127.0.0.1:18549' }),
    ...unusable,
    says: 'NODE_USE_ENV_PROXY',
  },
  {
    fault: 'a proxy is set',
    phase: 'all',
    env: () => ({ HTTP_PROXY: 'http://user:proxy-secret@127.0.0.1:18549', HTTPS_PROXY: 'http://127.0.0.1:18549' }),
    ...fine,
  },
  {
    fault: 'the token is refused from the second call on',
    phase: 'cached definitions',
    dagster: meets(STATUS, { kind: 'status', status: 401 }, 1, Infinity),
    ...unusable,
  },
  {
    fault: 'another GraphQL server',
    phase: 'first contact',
    dagster: meets(CAPABILITIES, {
      kind: 'status',
      status: 200,
      page: '{"data":{"entry":null,"mutation":null,"job":null}}',
    }),
    ...unusable,
  },
]

export const READING: readonly Row[] = [...passing, ...REFUSED, ...unreachable, ...lasting, ...refused, ...UNUSABLE]
