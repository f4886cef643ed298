import { describe, expect, it } from '@jest/globals'
import { extract, type ExtractOptions } from '../../../src/airflow/extract.ts'
import { memoryTree } from '../../helpers/memory-tree.ts'

function failuresOf(lines: readonly string[], options: ExtractOptions = {}) {
  const text = ['from airflow import DAG', 'from airflow.operators.bash import BashOperator', ...lines].join('\n')
  return extract(memoryTree({ 'dags/a.py': text }), options).failures.map(({ message }) => message)
}

describe('an id that Airflow refuses', () => {
  it.each([
    [{ airflow: 2 }, "AirflowException: The key '@all'"],
    [{ airflow: 3 }, "ValueError: The key '@all'"],
    [{}, "Exception: The key '@all'"],
  ] as const)('is refused as the Airflow of %j does', (options, start) => {
    const [message] = failuresOf(['DAG("@all")'], options)

    expect(message).toContain(start)
  })

  it.each(['a b', 'a\u0301', 'a\u203fb', 'x'.repeat(251), ''])('is %j', (id) => {
    expect(failuresOf([`dag = DAG(${JSON.stringify(id)})`])).toHaveLength(1)
  })

  it('is a group with a dot', () => {
    const lines = ['from airflow.utils.task_group import TaskGroup', 'with DAG("a"):', '    TaskGroup("b.c")']

    expect(failuresOf(lines, { airflow: 2 })).toEqual([expect.stringContaining("AirflowException: The key 'b.c'")])
  })

  it.each(['größe', '日本', 'a.b-c_d', 'a²', 'x'.repeat(250)])('is not %j', (id) => {
    expect(failuresOf([`dag = DAG(${JSON.stringify(id)})`, 'BashOperator(task_id="t", dag=dag)'])).toEqual([])
  })
})
