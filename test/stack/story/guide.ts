import type { Files } from './bakery.ts'

/**
 * A repository that follows Airlift's migration guide from its first stage to its last: one DAG of three tasks in the middle of
 * which dbt runs, another DAG beside it, and the Dagster definitions in the same tree.
 */

export const INSTANCE = 'airflow_instance'
export const DAG_FILE = 'airflow_dags/customer_list.py'
export const STATE_FILE = 'airflow_dags/proxied_state/customer_list.yaml'
export const DEFINITIONS_FILE = 'dagster_defs/definitions.py'
export const TASKS = ['load_customers', 'run_dbt_model', 'export_customers'] as const

export interface DagWish {
  readonly tasks?: readonly string[]
  readonly schedule?: string
  /** The call at the end of the file, or what stands there instead. */
  readonly proxying?: string
}

export const PROXYING = `proxying_to_dagster(
    global_vars=globals(),
    proxied_state=load_proxied_state_from_yaml(Path(__file__).parent / "proxied_state"),
)
`

export function dagFile({ tasks = TASKS, schedule = '@daily', proxying = '' }: DagWish = {}): string {
  const lines = tasks.map((taskId) => `    ${taskId} = EmptyOperator(task_id="${taskId}")\n`)
  return `from datetime import datetime
from pathlib import Path

import requests
from airflow import DAG
from airflow.operators.empty import EmptyOperator
from dagster_airlift.in_airflow import (
    BaseProxyDAGToDagsterOperator,
    BaseProxyTaskToDagsterOperator,
    proxying_to_dagster,
)
from dagster_airlift.in_airflow.proxied_state import load_proxied_state_from_yaml

with DAG("customer_list", start_date=datetime(2024, 1, 1), schedule="${schedule}", catchup=False) as dag:
${lines.join('')}    ${tasks.join(' >> ')}

${proxying}`
}

/** An operator that sends a token, for single tasks or for the whole DAG, and the call that uses it. */
export function ownOperator(
  level: 'task' | 'dag',
  argument = `build_from_${level}_fn=OwnOperator.build_from_${level}`,
): string {
  const base = level === 'task' ? 'BaseProxyTaskToDagsterOperator' : 'BaseProxyDAGToDagsterOperator'
  const builder = `
    @classmethod
    def build_from_dag(cls, dag):
        return cls(dag=dag, task_id="everything_in_dagster")
`
  return `
class OwnOperator(${base}):
    def get_dagster_session(self, context):
        session = requests.Session()
        session.headers["Authorization"] = "Bearer " + context["var"]["value"].get("dagster_token")
        return session

    def get_dagster_url(self, context):
        return "https://dagster.example.com"
${level === 'dag' ? builder : ''}

proxying_to_dagster(
    global_vars=globals(),
    proxied_state=load_proxied_state_from_yaml(Path(__file__).parent / "proxied_state"),
    ${argument},
)
`
}

/** The asset that each task makes. */
const ASSETS: Readonly<Record<(typeof TASKS)[number], string>> = {
  load_customers: 'raw_customers',
  run_dbt_model: 'customers',
  export_customers: 'customers_csv',
}

export interface DagsterWish {
  /** Null: nothing of Airflow is read. */
  readonly mapped?: 'nothing' | 'tasks' | 'dag' | null
  /** The task ids as the mapping writes them. */
  readonly tasks?: readonly string[]
  /** Of which tasks the assets have code. */
  readonly executable?: readonly string[]
  readonly partitions?: 'DailyPartitionsDefinition' | 'HourlyPartitionsDefinition' | null
  /** What the check sits on. */
  readonly check?: 'dag' | 'asset' | null
  /** A schedule in Dagster for all assets. */
  readonly scheduled?: boolean
}

export function definitionsFile(wish: DagsterWish = {}): string {
  const { mapped = null, tasks = TASKS, executable = [], partitions = null, check = null, scheduled = false } = wish
  const hasAssets = mapped !== 'nothing' && (mapped !== null || scheduled)
  const partitioned = partitions === null ? '' : ', partitions_def=PARTITIONS'
  const assets = TASKS.map((taskId) =>
    executable.includes(taskId) ? ASSETS[taskId] : `AssetSpec("${ASSETS[taskId]}"${partitioned})`,
  )
  return [
    IMPORTS,
    partitions === null
      ? ''
      : `PARTITIONS = ${partitions}(start_date="2024-01-01${partitions.startsWith('H') ? '-00:00' : ''}")\n`,
    ...TASKS.filter((taskId) => executable.includes(taskId)).map(
      (taskId) => `\n@asset(name="${ASSETS[taskId]}"${partitioned})\ndef ${ASSETS[taskId]}() -> None: ...\n`,
    ),
    check === null ? '' : checkText(check),
    hasAssets ? mapping(mapped, tasks, assets) : '\nassets = []\n',
    ending(mapped, check !== null, scheduled),
  ].join('')
}

const IMPORTS = `import os

from dagster import (
    AssetCheckResult,
    AssetKey,
    AssetSelection,
    AssetSpec,
    DailyPartitionsDefinition,
    Definitions,
    HourlyPartitionsDefinition,
    ScheduleDefinition,
    asset,
    asset_check,
)
from dagster_airlift.core import (
    AirflowBasicAuthBackend,
    AirflowInstance,
    assets_with_dag_mappings,
    assets_with_task_mappings,
    build_defs_from_airflow_instance,
)

`

function checkText(on: 'dag' | 'asset'): string {
  const key = on === 'dag' ? `["${INSTANCE}", "dag", "customer_list"]` : '["customers_csv"]'
  return `
@asset_check(asset=AssetKey(${key}))
def has_rows() -> AssetCheckResult:
    return AssetCheckResult(passed=True)

`
}

function mapping(mapped: DagsterWish['mapped'], tasks: readonly string[], assets: readonly string[]): string {
  switch (mapped) {
    case 'tasks': {
      const entries = tasks.map((taskId, index) => `        "${taskId}": [${assets[index] ?? ''}],\n`)
      return `\nassets = assets_with_task_mappings(\n    dag_id="customer_list",\n    task_mappings={\n${entries.join('')}    },\n)\n`
    }
    case 'dag':
      return `\nassets = assets_with_dag_mappings(dag_mappings={"customer_list": [${assets.join(', ')}]})\n`
    default:
      return `\nassets = [${assets.join(', ')}]\n`
  }
}

function ending(mapped: DagsterWish['mapped'], hasCheck: boolean, scheduled: boolean): string {
  const checks = hasCheck ? ', asset_checks=[has_rows]' : ''
  const schedules = scheduled ? ', schedules=[daily]' : ''
  const schedule = scheduled
    ? '\ndaily = ScheduleDefinition(name="daily", target=AssetSelection.all(), cron_schedule="0 0 * * *")\n'
    : ''
  if (mapped === null) return `${schedule}\ndefs = Definitions(assets=assets${checks}${schedules})\n`
  return `${schedule}
defs = build_defs_from_airflow_instance(
    airflow_instance=AirflowInstance(
        auth_backend=AirflowBasicAuthBackend(
            webserver_url=os.environ["AIRFLOW_URL"], username="admin", password="admin"
        ),
        name="${INSTANCE}",
    ),
    defs=Definitions(assets=assets${checks}${schedules}),
)
`
}

/** Lists the tasks in a proxied_state file; those named are proxied. */
export function stateFile(proxied: readonly string[], tasks: readonly string[] = TASKS): string {
  const entries = tasks.map((id) => `  - id: ${id}\n    proxied: ${proxied.includes(id) ? 'True' : 'False'}\n`)
  return `tasks:\n${entries.join('')}`
}

/** Before the first stage. */
export const START: Files = {
  [DAG_FILE]: dagFile(),
  'airflow_dags/newsletter.py': dagFile({ tasks: ['send'] }).replace('"customer_list"', '"newsletter"'),
  'workspace.yaml':
    'load_from:\n  - python_file: {relative_path: dagster_defs/definitions.py, location_name: definitions.py}\n',
  [DEFINITIONS_FILE]: 'from dagster import Definitions\n\ndefs = Definitions()\n',
}
