import type { Call, Fault } from '../../helpers/scripted-dagster/faults.ts'
import type { DagFile, LocationWish, Outcome } from '../../helpers/scripted-dagster/location.ts'
import type { ScriptedDagsterOptions } from '../../helpers/scripted-dagster.ts'
import type { ReloadResult } from '../../../src/report/model.ts'
import type { ScriptedAirflow } from './scripted-airflow.ts'

/** One row of the fault table: what goes wrong when, and what has to come of it. */
export interface Row {
  readonly fault: string
  readonly phase: string
  readonly dagster?: Omit<ScriptedDagsterOptions, 'locations'>
  /** What differs from {@link OUT_OF_STEP}. */
  readonly location?: Partial<LocationWish>
  readonly others?: readonly LocationWish[]
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** Another address than the scripted server's. */
  readonly url?: (url: string) => string
  /** An Airflow to wait for, told what it does before the command starts. */
  readonly airflow?: (airflow: ScriptedAirflow) => void
  /** Sends SIGTERM so long after this call arrived, in milliseconds. */
  readonly cancel?: Call & { readonly afterMs: number }
  /** By location; none: the command ends without a report. */
  readonly results: readonly ReloadResult[] | null
  readonly exit: 0 | 1 | 2 | 3
  /** The changes that arrived. */
  readonly sent: readonly string[]
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

export const CAPABILITIES = 'AirliftDriftCapabilities'
export const STATUS = 'AirliftDriftStatus'
export const ASSETS = 'AirliftDriftAssets'
export const RELOAD = 'AirliftDriftReload'
export const POLL = 'AirliftDriftLocationStatus'

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

export const fine = { results: ['refreshed'], exit: 0, sent: ['Reload'] } as const
