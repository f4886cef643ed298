import type { Rule } from '../rule.ts'
import { failuresOf } from './failures.ts'

export const duplicateTaskId: Rule = {
  id: 'airflow/duplicate-task-id',
  severity: 'error',
  title: 'a DAG uses one task id twice',
  doc: {
    happens: 'Airflow shows an import error (`DuplicateTaskIdFound`) for the whole file.',
    why: 'A task id is unique within its DAG. Only calls of `@task` functions get a suffix (`load__1`) by themselves.',
    example: {
      language: 'python',
      before: 'EmptyOperator(task_id="load")\nEmptyOperator(task_id="load")',
      after: 'EmptyOperator(task_id="load_orders")\nEmptyOperator(task_id="load_customers")',
    },
    fix: 'Give one of the tasks another id.',
  },
  *find(situation) {
    for (const { failure, ...found } of failuresOf(situation, ['duplicate-task-id'])) {
      yield { ...found, subject: failure.message, fix: { summary: 'Give one of the tasks another id.' } }
    }
  },
}
