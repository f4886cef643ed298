import type { Rule } from '../rule.ts'
import { differencesOf, inLocations } from './differences.ts'

export const dagAdded: Rule = {
  id: 'drift/dag-added',
  severity: 'warning',
  title: 'a DAG is not in the definitions that Dagster has cached',
  doc: {
    happens:
      'The DAG runs in Airflow, but Dagster does not know it: no asset or job for it, no lineage, no materializations, until the code location is loaded again.',
    why: 'dagster-airlift asks Airflow for its DAGs once, when a code location loads, and Dagster keeps that answer. Only locations that peer every other DAG of the instance are named, since a selector or filter may leave a DAG out on purpose.',
    example: {
      language: 'python',
      before: '# dags/refunds.py does not exist',
      after: 'with DAG("refunds", schedule="@daily"):\n    BashOperator(task_id="load", bash_command="true")',
    },
    fix: 'Nothing to mend in the pull request. Reload the code location after the merge, when Airflow has parsed the file; `airlift-drift reload` waits for that and proves it.',
  },
  *find(situation) {
    for (const difference of differencesOf(situation, 'dag-added')) {
      yield {
        ...difference.where,
        message: `DAG '${difference.dagId}' is not in Dagster's copy of Airflow${inLocations(difference.locations)}.`,
        effect: 'Dagster shows nothing of it until the code location is reloaded.',
        fix: { summary: 'Reload the code location after the merge.' },
      }
    }
  },
}
