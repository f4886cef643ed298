import type { Rule } from '../rule.ts'
import { differencesOf, inLocations } from './differences.ts'

export const dagRemoved: Rule = {
  id: 'drift/dag-removed',
  severity: 'warning',
  title: 'a DAG is still in the definitions that Dagster has cached',
  doc: {
    happens:
      'Dagster goes on showing a DAG that Airflow no longer has. Its sensor finds no more runs, so the asset looks healthy but is never updated again.',
    why: 'Dagster keeps the answer that Airflow gave when the code location was loaded. If anything maps the DAG, the next reload fails as well: see `mapping/missing-dag`.',
    example: {
      language: 'python',
      before: 'with DAG("refunds", schedule="@daily"):\n    ...',
      after: '# the file is deleted',
    },
    fix: 'Move schedules and asset checks to Dagster first, then remove the mappings and deploy that, then delete the DAG, then reload the code location; `migration/ready-to-decommission` has the whole order.',
  },
  *find(situation) {
    for (const difference of differencesOf(situation, 'dag-removed')) {
      yield {
        ...difference.where,
        message: `DAG '${difference.dagId}' is gone, but Dagster's copy still has it${inLocations(difference.locations)}.`,
        effect: 'Dagster goes on showing a DAG that never runs again, until the code location is reloaded.',
        fix: { summary: 'Reload the code location after the merge, once nothing maps this DAG.' },
      }
    }
  },
}
