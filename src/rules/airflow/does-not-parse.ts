import type { Rule } from '../rule.ts'
import { failuresOf } from './failures.ts'

export const doesNotParse: Rule = {
  id: 'airflow/does-not-parse',
  severity: 'error',
  title: 'Airflow cannot import a DAG file',
  doc: {
    happens:
      'Airflow shows an import error. It serves the old DAG for a minute or two, then drops it; a code location that maps the DAG fails at the next reload.',
    why: 'Airflow runs the file to find its DAGs. Python, or Airflow itself, raises before it gets there.',
    example: {
      language: 'python',
      before: 'with DAG("orders"\n    load = EmptyOperator(task_id="load")',
      after: 'with DAG("orders"):\n    load = EmptyOperator(task_id="load")',
    },
    fix: 'Mend the line that is named.',
  },
  *find(situation) {
    for (const { failure, ...found } of failuresOf(situation, ['syntax', 'python', 'airflow'])) {
      yield {
        ...found,
        message: `Airflow cannot import this file: ${failure.message}`,
        fix: { summary: 'Mend this line.' },
      }
    }
  },
}
