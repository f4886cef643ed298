/**
 * A small bakery in the middle of its migration: four DAGs in Airflow, two of them read by `proxying_to_dagster`, and
 * one Dagster code location that maps some of their tasks. Paths are those of its repository.
 */

export type Files = Readonly<Record<string, string>>
/** New texts by path; null removes the file. */
export type Change = Readonly<Record<string, string | null>>

export const INSTANCE = 'bakery_airflow'
/** `dagster dev -f` names a code location after its file. */
export const LOCATION = 'definitions.py'

export const BREAD = 'airflow_dags/bread.py'
export const BREAD_STATE = 'airflow_dags/proxied_state/bread.yaml'
export const STORE = 'airflow_dags/store.py'
export const STORE_STATE = 'airflow_dags/proxied_state/store.yaml'
export const INVOICES = 'airflow_dags/invoices.py'
export const TILL = 'airflow_dags/till.py'

const IMPORTS = `from datetime import datetime
from pathlib import Path

from airflow import DAG
from airflow.operators.empty import EmptyOperator
from airflow.utils.task_group import TaskGroup
from dagster_airlift.in_airflow import proxying_to_dagster
from dagster_airlift.in_airflow.proxied_state import load_proxied_state_from_yaml
`

const PROXYING = `
proxying_to_dagster(
    global_vars=globals(),
    proxied_state=load_proxied_state_from_yaml(Path(__file__).parent / "proxied_state"),
)
`

/** A DAG file with one chain of tasks, read by Airlift. */
export function chain(dagId: string, taskIds: readonly string[]): string {
  const tasks = taskIds.map((taskId) => `    ${taskId} = EmptyOperator(task_id="${taskId}")\n`).join('')
  return `${IMPORTS}
with DAG("${dagId}", start_date=datetime(2024, 1, 1), schedule=None) as dag:
${tasks}    ${taskIds.join(' >> ')}
${PROXYING}`
}

/** A proxied_state file for some tasks. */
export function state(tasks: Readonly<Record<string, boolean>>): string {
  const lines = Object.entries(tasks).map(
    ([id, proxied]) => `  - id: ${id}\n    proxied: ${proxied ? 'True' : 'False'}\n`,
  )
  return `tasks:\n${lines.join('')}`
}

/** A DAG file that Airlift's proxying never touches. */
export function plain(dagId: string, taskId: string): string {
  return `from datetime import datetime

from airflow import DAG
from airflow.operators.empty import EmptyOperator

with DAG("${dagId}", start_date=datetime(2024, 1, 1), schedule="@daily") as dag:
    EmptyOperator(task_id="${taskId}")
`
}

export const BREAD_TASKS = ['collect_orders', 'bake', 'deliver', 'sweep'] as const

export const BASE: Files = {
  [BREAD]: chain('bread', BREAD_TASKS),
  [BREAD_STATE]: state({ collect_orders: false, bake: false, deliver: false, sweep: false }),
  [STORE]: `${IMPORTS}
with DAG("store", start_date=datetime(2024, 1, 1), schedule=None) as dag:
    with TaskGroup("count"):
        flour = EmptyOperator(task_id="flour")
        sugar = EmptyOperator(task_id="sugar")
        flour >> sugar
${PROXYING}`,
  [STORE_STATE]: state({ 'count.flour': false, 'count.sugar': false }),
  [INVOICES]: plain('invoices', 'send'),
  [TILL]: plain('till-daily', 'close'),
  'README.md': '# The bakery\n',
}

/** The tasks of each DAG of {@link BASE}. */
export const BASE_TASKS = {
  bread: BREAD_TASKS,
  store: ['count.flour', 'count.sugar'],
  invoices: ['send'],
  'till-daily': ['close'],
} as const

/** What a code location maps: the asset of each task, by dag id and task id. */
export type Mappings = Readonly<Record<string, Readonly<Record<string, string>>>>

export const MAPPINGS: Mappings = {
  bread: { collect_orders: 'AssetSpec("order_book")', bake: 'loaves', deliver: 'parcels' },
  store: { 'count.flour': 'AssetSpec("flour_stock")' },
  invoices: { send: 'AssetSpec("invoices_sent")' },
}

/** The code location of the bakery; the test sets `AIRFLOW_URL`. */
export function definitions(mappings: Mappings): string {
  const mapped = Object.entries(mappings).map(([dagId, tasks]) => {
    const entries = Object.entries(tasks).map(([taskId, asset]) => `"${taskId}": [${asset}]`)
    return `    *assets_with_task_mappings(dag_id="${dagId}", task_mappings={${entries.join(', ')}}),\n`
  })
  return `import os

from dagster import AssetSpec, Definitions, asset
from dagster_airlift.core import (
    AirflowBasicAuthBackend,
    AirflowInstance,
    assets_with_task_mappings,
    build_defs_from_airflow_instance,
)


@asset
def loaves() -> None: ...


@asset
def parcels() -> None: ...


mapped = [
${mapped.join('')}]

defs = build_defs_from_airflow_instance(
    airflow_instance=AirflowInstance(
        auth_backend=AirflowBasicAuthBackend(
            webserver_url=os.environ["AIRFLOW_URL"], username="admin", password="admin"
        ),
        name="${INSTANCE}",
    ),
    defs=Definitions(assets=mapped),
)
`
}
