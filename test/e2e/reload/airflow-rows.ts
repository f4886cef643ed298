import { dagFile, fine, type Row } from './rows.ts'
import type { ScriptedAirflow } from './scripted-airflow.ts'

const nothing = { sent: [] } as const

function serve(airflow: ScriptedAirflow, middle: string): void {
  airflow.source = dagFile(middle)
  airflow.tasks = ['load', middle, 'export']
}

const broken = (file: string) => ({
  filename: `/opt/airflow/dags/${file}.py`,
  stack_trace: 'Traceback (most recent call last):\nNameError: wash',
})

export const AIRFLOW: readonly Row[] = [
  {
    fault: 'none',
    phase: 'waiting for Airflow',
    airflow: (airflow) => {
      serve(airflow, 'wash')
    },
    ...fine,
  },
  {
    fault: 'Airflow is down',
    phase: 'waiting for Airflow',
    airflow: (airflow) => void airflow.close(),
    results: ['unchanged'],
    exit: 1,
    ...nothing,
  },
  {
    fault: 'Airflow parses the merge later',
    phase: 'waiting for Airflow',
    airflow: (airflow) => {
      serve(airflow, 'clean')
      // Its first answer is the old DAG.
      airflow.beforePage = () => {
        serve(airflow, 'wash')
      }
    },
    args: ['--wait-for-airflow', '40s'],
    ...fine,
  },
  {
    fault: 'Airflow never parses the merge',
    phase: 'waiting for Airflow',
    airflow: (airflow) => {
      serve(airflow, 'clean')
    },
    results: ['timed-out'],
    exit: 1,
    ...nothing,
  },
  {
    fault: 'an import error in the merged file',
    phase: 'waiting for Airflow',
    airflow: (airflow) => {
      serve(airflow, 'clean')
      airflow.importErrors = [broken('orders')]
    },
    results: ['unchanged'],
    exit: 1,
    ...nothing,
  },
  {
    fault: 'import errors that change between two pages',
    phase: 'waiting for Airflow',
    airflow: (airflow) => {
      serve(airflow, 'wash')
      airflow.importErrors = Array.from({ length: 250 }, (_, index) => broken(`other_${index}`))
      airflow.beforePage = () => {
        airflow.importErrors = airflow.importErrors.slice(30)
      }
    },
    ...fine,
  },
  {
    fault: 'Airflow goes down before Dagster loads',
    phase: 'load',
    location: { airflow: { error: 'requests.exceptions.ConnectionError: airflow' } },
    airflow: (airflow) => {
      serve(airflow, 'wash')
    },
    results: ['failed'],
    exit: 1,
    sent: ['Reload'],
  },
]
