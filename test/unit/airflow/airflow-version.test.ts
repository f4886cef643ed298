import { describe, expect, it } from '@jest/globals'
import { extract } from '../../../src/airflow/extract.ts'
import { memoryTree } from '../../helpers/memory-tree.ts'

/** Extracts one DAG file whose first line is `imported`, with a schedule that Airflow 3 does not know. */
function read(imported: string, pin: string | null, rest = 'dag = DAG("orders")\n') {
  const tree = memoryTree({
    'dags/orders.py': `${imported}\nfrom airflow import DAG\n${rest}`,
    ...(pin === null ? {} : { 'requirements.txt': `apache-airflow==${pin}\n` }),
  })
  return extract(tree)
}

describe('an import that only one Airflow has', () => {
  it.each([
    [
      'from airflow.operators.dummy import DummyOperator',
      '3.0.1',
      'the repository pins Airflow 3, which cannot import airflow.operators.dummy',
    ],
    [
      'from airflow.utils.dates import days_ago',
      '3.1.0',
      'the repository pins Airflow 3, which cannot import airflow.utils.dates.days_ago',
    ],
    ['from airflow.sdk import Asset', '2.10.5', 'the repository pins Airflow 2, which cannot import airflow.sdk'],
    [
      'from airflow.datasets import Dataset',
      '3.1.5',
      'the repository pins Airflow 3, which from 3.2 on cannot import airflow.datasets',
    ],
  ])('leaves nothing certain where the other one is pinned: %s, %s', (imported, pin, reason) => {
    const { dags } = read(imported, pin)

    expect(dags.map(({ complete, reasons }) => [complete, reasons])).toEqual([
      [false, [{ reason, file: 'dags/orders.py', line: 1 }]],
    ])
  })

  it.each([
    ['from airflow.operators.dummy import DummyOperator', '2.10.5'],
    ['from airflow.operators.dummy import DummyOperator', null],
    ['from airflow.sdk import Asset', '3.0.1'],
    ['from airflow.utils.dates import cron_presets, datetime_to_nano', '3.0.1'],
    ['from airflow.sensors.time_sensor import TimeSensor', '3.0.1'],
    ['from airflow.sensors.time_sensor import TimeSensor', '2.10.5'],
    ['from airflow.datasets import Dataset', '2.10.5'],
    ['from airflow.datasets import Dataset', null],
    ['try:\n    from airflow.sdk import Asset\nexcept ImportError:\n    Asset = None', '2.10.5'],
  ])('is no doubt where that one is pinned, or none: %s, %s', (imported, pin) => {
    const { dags } = read(imported, pin)

    expect(dags.map(({ complete }) => complete)).toEqual([true])
  })

  it('says which one reads the file', () => {
    const scheduled = 'dag = DAG("orders", schedule_interval="@daily")\n'
    const fading = 'from airflow.datasets import Dataset'

    const [in2, in3] = ['from airflow.utils.dates import days_ago', 'from airflow.sdk import Asset'].map((imported) =>
      read(imported, null, scheduled),
    )

    expect([null, '3.1.5'].map((pin) => read(fading, pin, scheduled).failures.length)).toEqual([0, 1])
    expect([in2?.dags.length, in2?.failures.length]).toEqual([1, 0])
    expect([in3?.dags.length, in3?.failures.length]).toEqual([0, 1])
  })
})
