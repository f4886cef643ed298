import type { Files } from '../git-repository.ts'

export const STATE_FILE = 'dags/proxied_state/orders.yaml'

/** The DAG `orders` of these tasks, which hands its `proxied_state` folder to Airlift. */
export function proxiedDag(...taskIds: string[]): string {
  return `
from pathlib import Path
from airflow import DAG
from airflow.operators.empty import EmptyOperator
from dagster_airlift.in_airflow import proxying_to_dagster
from dagster_airlift.in_airflow.proxied_state import load_proxied_state_from_yaml

with DAG("orders", schedule="@daily") as dag:
    ${taskIds.map((taskId) => `EmptyOperator(task_id="${taskId}")`).join(' >> ')}

proxying_to_dagster(
    global_vars=globals(),
    proxied_state=load_proxied_state_from_yaml(Path(__file__).parent / "proxied_state"),
)
`
}

/** The proxied_state file that lists these tasks, none of them proxied. */
export function stateFile(...taskIds: string[]): Files {
  return { [STATE_FILE]: `tasks:\n${taskIds.map((id) => `  - id: ${id}\n    proxied: false\n`).join('')}` }
}
