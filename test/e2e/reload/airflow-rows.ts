import type { Fault } from '../../helpers/scripted-dagster/faults.ts'
import { dagFile, fine, HOURS, HTML, nothing, once, type Row, unauthorized } from './rows.ts'
import type { AirflowCall, ScriptedAirflow } from './scripted-airflow.ts'

const phase = 'waiting for Airflow'
const unreachable = { phase, results: ['unchanged'], exit: 1, ...nothing } as const
const timedOut = { phase, results: ['timed-out'], exit: 1, ...nothing } as const

function serve(airflow: ScriptedAirflow, middle: string): void {
  airflow.source = dagFile(middle)
  airflow.tasks = ['load', middle, 'export']
}

const served = (airflow: ScriptedAirflow): void => {
  serve(airflow, 'wash')
}

/** Airflow has parsed the merge, and this goes wrong with the calls from the `first` to the `last` of a kind. */
function meets(operation: AirflowCall['operation'], fault: Fault, first = 1, last = Infinity): Pick<Row, 'airflow'> {
  return {
    airflow: (airflow) => {
      served(airflow)
      airflow.fault = (call) =>
        call.operation === operation && call.nth >= first && call.nth <= last ? fault : undefined
    },
  }
}

const broken = (file: string) => ({
  filename: `/opt/airflow/dags/${file}.py`,
  stack_trace: 'Traceback (most recent call last):\nNameError: wash',
})

const PASSING: readonly (readonly [string, Fault])[] = [
  ['HTTP 503, a page', { kind: 'status', status: 503, page: HTML }],
  ['HTTP 429, Retry-After 1', { kind: 'status', status: 429, retryAfter: '1' }],
  ['reset before a byte', { kind: 'reset', at: 'start' }],
  ['reset in the middle of the body', { kind: 'reset', at: 'body' }],
  ['truncated JSON', { kind: 'truncated' }],
]

const LASTING: readonly (readonly [string, Fault])[] = [
  ['HTTP 500', { kind: 'status', status: 500 }],
  ['HTTP 429, Retry-After 3600', { kind: 'status', status: 429, retryAfter: '3600' }],
  ['HTTP 200, a login page', { kind: 'status', status: 200, page: HTML }],
  ['reset before a byte', { kind: 'reset', at: 'start' }],
  ['truncated JSON', { kind: 'truncated' }],
  ['an answer of 60 MB', { kind: 'huge', bytes: 60_000_000 }],
  ['silence', { kind: 'endless', at: 'start' }],
  ['an answer that never ends', { kind: 'endless', at: 'body' }],
]

const REFUSED: readonly (readonly [string, Fault])[] = [
  ['HTTP 401', { kind: 'status', status: 401 }],
  ['HTTP 403', { kind: 'status', status: 403 }],
  ['redirect to a login', { kind: 'redirect', to: 'https://login.example.com/' }],
]

const FAULTS: readonly Row[] = [
  ...PASSING.map(([fault, met]): Row => ({ fault: `${fault}, once`, phase, ...meets('tasks', met, 1, 1), ...fine })),
  ...LASTING.map(([fault, met]): Row => ({ fault, ...meets('dag', met), ...unreachable })),
  ...REFUSED.map(([fault, met]): Row => ({ fault, phase, ...meets('dag', met), ...unauthorized, ...nothing })),
  { fault: 'HTTP 404, whatever is asked', ...meets('version', { kind: 'status', status: 404 }), ...unreachable },
  {
    fault: 'HTTP 401 from the second look on',
    phase,
    airflow: (airflow) => {
      serve(airflow, 'clean')
      airflow.fault = ({ operation, nth }) =>
        operation === 'dag' && nth > 1 ? { kind: 'status', status: 401 } : undefined
    },
    ...unauthorized,
    ...nothing,
  },
  {
    fault: 'HTTP 403 for asking it to hurry',
    phase,
    airflow: (airflow) => {
      serve(airflow, 'clean')
      airflow.fault = ({ operation }) => (operation === 'parse' ? { kind: 'status', status: 403 } : undefined)
      airflow.before = ({ operation, nth }) => {
        if (operation === 'dag' && nth === 2) served(airflow)
      }
    },
    ...fine,
    says: 'does not let this user ask for parsing',
  },
]

const AWAY: readonly Row[] = [
  { fault: 'connection refused', airflow: (airflow) => void airflow.close(), ...unreachable },
  { fault: 'unknown host', airflow: served, airflowUrl: () => 'http://airflow.invalid', ...unreachable },
  {
    fault: 'no TLS on the other side',
    airflow: served,
    airflowUrl: (url) => url.replace('http:', 'https:'),
    ...unreachable,
  },
  { fault: 'a certificate that signs itself', tls: 'airflow', airflow: served, ...unreachable },
  {
    fault: 'a certificate that signs itself, made known',
    phase,
    tls: 'airflow',
    airflow: served,
    env: (authority) => ({ NODE_EXTRA_CA_CERTS: authority }),
    ...fine,
  },
  {
    fault: 'a proxy is set, and is down',
    airflow: served,
    env: () => ({ HTTP_PROXY: 'http://user:proxy-secret@127.0.0.1:18549' }),
    ...unreachable,
  },
  {
    fault: 'a proxy is set, but not for this address',
    phase,
    airflow: served,
    env: () => ({ HTTP_PROXY: 'http://user:proxy-secret@127.0.0.1:18549', NO_PROXY: '127.0.0.1' }),
    ...fine,
  },
  {
    fault: 'it comes up a second later',
    phase,
    airflow: (airflow) => {
      served(airflow)
      airflow.away(1000)
    },
    ...fine,
  },
  {
    fault: 'it goes down after the first look',
    airflow: (airflow) => {
      serve(airflow, 'clean')
      airflow.before = ({ operation }) => {
        if (operation === 'importErrors') airflow.away(HOURS)
      }
    },
    ...unreachable,
  },
  {
    fault: 'it goes down before Dagster loads',
    phase: 'load',
    location: { airflow: { error: 'requests.exceptions.ConnectionError: airflow' } },
    airflow: served,
    results: ['failed'],
    exit: 1,
    ...once,
  },
]

const STATES: readonly Row[] = [
  { fault: 'none', phase, airflow: served, ...fine },
  {
    fault: 'none, Airflow 3',
    phase,
    airflow: (airflow) => {
      airflow.api = 'v2'
      served(airflow)
    },
    ...fine,
    says: 'is Airflow 3.3.2, which the dagster-airlift of these code locations cannot read: analytics (0.29.27)',
  },
  {
    fault: 'the token expires between two calls, Airflow 3',
    phase,
    airflow: (airflow) => {
      airflow.api = 'v2'
      airflow.tokenCalls = 2
      served(airflow)
    },
    ...fine,
  },
  {
    fault: 'the password is refused, Airflow 3',
    phase,
    airflow: (airflow) => {
      airflow.api = 'v2'
      served(airflow)
      airflow.fault = ({ operation }) => (operation === 'token' ? { kind: 'status', status: 401 } : undefined)
    },
    ...unauthorized,
    ...nothing,
  },
  {
    fault: 'Airflow parses the merge later',
    phase,
    airflow: (airflow) => {
      serve(airflow, 'clean')
      // Its first answer is the old DAG.
      airflow.before = ({ operation }) => {
        if (operation === 'importErrors') served(airflow)
      }
    },
    ...fine,
  },
  {
    fault: 'Airflow never parses the merge',
    airflow: (airflow) => {
      serve(airflow, 'clean')
    },
    ...timedOut,
  },
  {
    fault: 'an import error in the merged file',
    airflow: (airflow) => {
      serve(airflow, 'clean')
      airflow.importErrors = [broken('orders')]
    },
    ...unreachable,
    says: 'Airflow cannot import dags/orders.py: Traceback (most recent call last): NameError: wash',
  },
  {
    fault: 'import errors that change between two pages',
    phase,
    airflow: (airflow) => {
      served(airflow)
      airflow.importErrors = Array.from({ length: 250 }, (_, index) => broken(`other_${index}`))
      airflow.before = ({ operation }) => {
        if (operation === 'importErrors') airflow.importErrors = airflow.importErrors.slice(30)
      }
    },
    ...fine,
  },
  {
    fault: 'DAGs that change between two pages',
    phase,
    airflow: (airflow) => {
      served(airflow)
      airflow.importErrors = [broken('other_1')]
      airflow.others = 350
      airflow.before = ({ operation }) => {
        if (operation === 'dags') airflow.others -= 90
      }
    },
    ...fine,
  },
]

export const AIRFLOW: readonly Row[] = [...STATES, ...FAULTS, ...AWAY]
