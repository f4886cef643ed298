import type { Call, Fault } from '../../helpers/scripted-dagster/faults.ts'
import type { DagFile, LocationWish, Outcome } from '../../helpers/scripted-dagster/location.ts'
import type { ScriptedDagsterOptions } from '../../helpers/scripted-dagster.ts'
import type { ReloadResult } from '../../../src/report/model.ts'
import type { AirflowCall, ScriptedAirflow } from './scripted-airflow.ts'

/** One row of the fault table: what goes wrong when, and what has to come of it. */
export interface Row {
  readonly fault: string
  readonly phase: string
  readonly dagster?: Omit<ScriptedDagsterOptions, 'locations' | 'tls'>
  /** What differs from {@link OUT_OF_STEP}. */
  readonly location?: Partial<LocationWish>
  readonly others?: readonly LocationWish[]
  readonly args?: readonly string[]
  /** `authority` is the file of the certificate. */
  readonly env?: (authority: string) => Readonly<Record<string, string>>
  /** Another address than the scripted server's. */
  readonly url?: (url: string) => string
  /** Which of the two servers speaks TLS with a certificate that signs itself. */
  readonly tls?: 'dagster' | 'airflow'
  /** An Airflow to wait for, told what it does before the command starts. */
  readonly airflow?: (airflow: ScriptedAirflow) => void
  readonly airflowUrl?: (url: string) => string
  /** Sends this signal so long after a call arrived, in milliseconds. */
  readonly cancel?: (Call | AirflowCall) & { readonly afterMs: number; readonly signal?: 'SIGINT' }
  /** Each of these is long enough for everything unless time has to run out, when it is short. */
  readonly reloadTimeout?: string
  readonly airflowTimeout?: string
  /** By location; none: the command ends without a report. */
  readonly results: readonly ReloadResult[] | null
  readonly exit: 0 | 1 | 2 | 3
  /** The changes that arrived. */
  readonly sent: readonly string[]
  /** Has to stand in the output. */
  readonly says?: string
}

export const dagFile = (middle: string): string => `from airflow import DAG
from airflow.operators.empty import EmptyOperator

with DAG("orders", schedule="@daily"):
    EmptyOperator(task_id="load") >> EmptyOperator(task_id="${middle}") >> EmptyOperator(task_id="export")
`

const orders = (middle: string): DagFile => ({ dagId: 'orders', source: dagFile(middle), mapped: ['load'] })

export const OLD: Outcome = { dags: [orders('clean')] }
export const NEW: Outcome = { dags: [orders('wash')] }

/** Dagster has the old DAG cached, and Airflow serves the new one. */
export const OUT_OF_STEP: LocationWish = { cached: OLD, airflow: NEW }

export const HTML = '<!doctype html><html><body><h1>Bad gateway</h1></body></html>'
export const HOURS = 3_600_000

export const CAPABILITIES = 'AirliftDriftCapabilities'
export const STATUS = 'AirliftDriftStatus'
export const ASSETS = 'AirliftDriftAssets'
export const RELOAD = 'AirliftDriftReload'
export const REFRESH = 'AirliftDriftRefreshState'
export const SHUTDOWN = 'AirliftDriftShutdown'
export const POLL = 'AirliftDriftLocationStatus'

/** How often each operation was sent when a phase begins: the first look, the look at the location, and the proof. */
export const PHASES = {
  'first contact': { operation: CAPABILITIES, nth: 1 },
  'cached definitions': { operation: ASSETS, nth: 1 },
  'status before': { operation: STATUS, nth: 2 },
  polling: { operation: POLL, nth: 1 },
  proof: { operation: ASSETS, nth: 2 },
} as const

/** The fault meets this operation from the `first` to the `last` time that it is sent. */
export function meets(
  operation: string,
  fault: Fault,
  first = 1,
  last = first,
): Omit<ScriptedDagsterOptions, 'locations'> {
  return {
    fault: (call) => (call.operation === operation && call.nth >= first && call.nth <= last ? fault : undefined),
  }
}

/** The web server refuses connections for so long once this call is answered. */
export function refusesAfter(operation: string, nth: number, ms: number): Omit<ScriptedDagsterOptions, 'locations'> {
  return {
    before: (call, dagster) => {
      if (call.operation === operation && call.nth === nth) void dagster.away(ms)
    },
  }
}

export const fine = { results: ['refreshed'], exit: 0, sent: ['Reload'] } as const
/** Nothing was sent. */
export const nothing = { sent: [] } as const
export const once = { sent: ['Reload'] } as const
/** Sent, and its end could not be seen. */
export const lost = { results: ['timed-out'], exit: 1, ...once } as const
export const unauthorized = { results: ['unauthorized'], exit: 1 } as const
/** No usable Dagster at all. */
export const unusable = { results: null, exit: 3, ...nothing } as const
