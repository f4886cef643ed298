import type { Rule } from '../rule.ts'
import { failuresOf } from './failures.ts'

export const cycle: Rule = {
  id: 'airflow/cycle',
  severity: 'error',
  title: 'the tasks of a DAG wait for each other in a circle',
  doc: {
    happens: 'Airflow shows an import error (`AirflowDagCycleException`) for the whole file.',
    why: 'A DAG is acyclic by definition; Airflow checks it when it stores the DAG.',
    example: { language: 'python', before: 'load >> clean >> load', after: 'load >> clean >> export' },
    fix: 'Take one of the edges out of the circle.',
  },
  *find(situation) {
    for (const { failure, ...found } of failuresOf(situation, ['cycle'])) {
      yield { ...found, subject: failure.kind, fix: { summary: 'Take one of the edges out of the circle.' } }
    }
  },
}
