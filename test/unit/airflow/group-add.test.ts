import { describe, expect, it } from '@jest/globals'
import { extract } from '../../../src/airflow/extract.ts'
import { memoryTree } from '../../helpers/memory-tree.ts'

/** Whether the DAG of a group with this `add` is complete. */
function isComplete(body: string): boolean | undefined {
  const file = `import os
from airflow import DAG
from airflow.operators.empty import EmptyOperator
from airflow.utils.task_group import TaskGroup
class Picky(TaskGroup):
    def add(self, task):
        ${body}
with DAG("d"):
    with Picky("g"):
        EmptyOperator(task_id="keep")
        EmptyOperator(task_id="drop")
`
  return extract(memoryTree({ 'dags/d.py': file })).dags[0]?.complete
}

// Airflow 2 does not import the others: it adds what is in no group until Python's stack is over.
describe('a group of the repository with an add of its own', () => {
  it.each([
    ['adds all', 'return super().add(task)', true],
    ['adds some', 'if "keep" in task.task_id: super().add(task)', false],
    ['adds where nobody knows', 'if os.environ.get("X"): super().add(task)', false],
    ['adds nothing', 'pass', false],
  ])('%s', (_, body, expected) => {
    expect(isComplete(body)).toBe(expected)
  })
})
