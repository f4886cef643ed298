import type { Snapshot } from '../../dagster/definitions.ts'

const DAG_FILE = 'airflow/dags/daily_orders.py'
const STATE_FILE = 'airflow/dags/proxied_state/daily_orders.yaml'

const dagFile = (middle: string): string => `from pathlib import Path

from airflow import DAG
from airflow.operators.bash import BashOperator
from dagster_airlift.in_airflow import proxying_to_dagster
from dagster_airlift.in_airflow.proxied_state import load_proxied_state_from_yaml

with DAG("daily_orders", schedule="@daily") as dag:
    load = BashOperator(task_id="load_orders", bash_command="python -m shop.load")
    models = BashOperator(task_id="${middle}", bash_command="dbt build")
    export = BashOperator(task_id="export_report", bash_command="python -m shop.export")

    load >> models >> export

proxying_to_dagster(
    global_vars=globals(),
    proxied_state=load_proxied_state_from_yaml(Path(__file__).parent / "proxied_state"),
)
`

const stateFile = (middle: string, loadProxied: 'True' | 'False'): string => `# Who runs what: True means Dagster.
tasks:
  - id: load_orders
    proxied: ${loadProxied}
  - id: ${middle}
    proxied: False
  - id: export_report
    proxied: False
`

/** A repository before and after a pull request that renames one task and moves another one to Dagster. */
export const EXAMPLE = {
  base: new Map([
    [DAG_FILE, dagFile('run_models')],
    [STATE_FILE, stateFile('run_models', 'False')],
  ]),
  head: new Map([
    [DAG_FILE, dagFile('build_models')],
    [STATE_FILE, stateFile('build_models', 'True')],
  ]),
} as const

const BASH = 'airflow.operators.bash.BashOperator'
const task = (taskId: string) => ({ taskId, operator: BASH, mapped: false, certainty: 'exact' as const })
const edge = (from: string, to: string) => ({ from, to, certainty: 'exact' as const })
const mapping = (taskId: string, asset: string, executable: boolean) => ({
  dagId: 'daily_orders',
  taskId,
  assetKey: ['shop', asset],
  instance: 'shop_airflow',
  executable,
  partitions: null,
})

/** What a Dagster that was loaded before the pull request has cached. */
export const EXAMPLE_SNAPSHOT: Snapshot = {
  schemaVersion: 1,
  takenAt: '2026-11-02T08:00:00.000Z',
  dagsterVersion: '1.13.27',
  locations: [
    {
      name: 'analytics',
      status: 'loaded',
      airlift: { version: '0.29.27', api: 'builder', state: [] },
      instances: [{ name: 'shop_airflow' }],
      dags: [
        {
          dagId: 'daily_orders',
          instance: 'shop_airflow',
          assetKey: ['shop_airflow', 'dag', 'daily_orders'],
          peered: true,
          fileloc: '/opt/airflow/dags/daily_orders.py',
          scheduleInterval: '@daily',
          sourceHash: null,
          source: null,
          structure: {
            from: 'source',
            complete: true,
            reasons: [],
            tasks: [task('export_report'), task('load_orders'), task('run_models')],
            edges: [edge('load_orders', 'run_models'), edge('run_models', 'export_report')],
            schedule: { kind: 'preset', text: '@daily' },
          },
        },
      ],
      mappings: [
        mapping('load_orders', 'raw_orders', true),
        mapping('run_models', 'orders', true),
        mapping('export_report', 'orders_report', false),
      ],
      checks: [{ name: 'report_is_not_empty', assetKey: ['shop', 'orders_report'], dagId: null }],
    },
  ],
}
