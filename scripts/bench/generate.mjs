// Writes DAG files in the manner of a large team: every tenth makes its tasks in a loop over a shared list, every
// twentieth uses a shared helper, all have groups and chains.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const SHARED = `REGIONS = ["north", "south", "east", "west"]


def dag_name(team, number):
    return f"{team}_{number:05d}"
`

function imports(number) {
  const shared = number % 20 === 0 ? 'from shared.naming import REGIONS, dag_name\n' : ''
  return `from datetime import datetime

from airflow import DAG
from airflow.decorators import task
from airflow.operators.bash import BashOperator
from airflow.operators.empty import EmptyOperator
from airflow.utils.task_group import TaskGroup
${shared}`
}

function dagFile(number) {
  const team = `team_${number % 40}`
  const dagId = number % 20 === 0 ? `dag_name("${team}", ${number})` : `"${team}_${String(number).padStart(5, '0')}"`
  const regions = number % 20 === 0 ? 'REGIONS' : '["north", "south", "east"]'
  const loads =
    number % 10 === 0
      ? `    loads = [BashOperator(task_id=f"load_{region}", bash_command="true") for region in ${regions}]`
      : `    loads = EmptyOperator(task_id="load")`
  return `${imports(number)}

@task
def report(table):
    return table


with DAG(${dagId}, start_date=datetime(2024, 1, 1), schedule="@daily", catchup=False) as dag:
    begin = EmptyOperator(task_id="begin")
    with TaskGroup("prepare") as prepare:
        first = BashOperator(task_id="first", bash_command="echo {{ ds }}")
        second = BashOperator(task_id="second", bash_command="echo {{ ds }}")
        first >> second
${loads}
    begin >> prepare >> loads >> report("table_${number}")
`
}

/** @returns the folder of DAG files below `root` */
export function generateDags(root, count) {
  const dags = path.join(root, 'dags')
  mkdirSync(path.join(dags, 'shared'), { recursive: true })
  writeFileSync(path.join(dags, 'shared', '__init__.py'), '')
  writeFileSync(path.join(dags, 'shared', 'naming.py'), SHARED)
  for (let number = 0; number < count; number += 1) {
    const folder = path.join(dags, `team_${number % 40}`)
    mkdirSync(folder, { recursive: true })
    writeFileSync(path.join(folder, `dag_${number}.py`), dagFile(number))
  }
  return dags
}
