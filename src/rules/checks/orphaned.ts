import { differencesOf } from '../drift/differences.ts'
import type { Rule } from '../rule.ts'

export const orphaned: Rule = {
  id: 'checks/orphaned',
  severity: 'warning',
  title: 'asset checks sit on a DAG that goes away',
  doc: {
    happens:
      'The checks stay in Dagster, on an asset that no longer stands for anything, and never run again. Nothing turns red.',
    why: 'Airlift runs checks on `<instance>/dag/<dag_id>` when a run of that DAG is observed. Without the DAG there are no runs.',
    example: {
      language: 'python',
      before: '@asset_check(asset=AssetKey(["airflow", "dag", "orders"]))',
      after: '@asset_check(asset=AssetKey(["orders_csv"]))',
    },
    fix: 'Point the checks at the assets that the DAG wrote, and deploy that, before the DAG is deleted or renamed: from there they outlive the migration.',
  },
  *find(situation) {
    const gone = [...differencesOf(situation, 'dag-removed'), ...differencesOf(situation, 'dag-renamed')]
    for (const difference of gone) {
      const dagId = difference.kind === 'dag-renamed' ? difference.from : difference.dagId
      for (const location of situation.cached?.locations ?? []) {
        const names = location.checks.filter((check) => check.dagId === dagId).map(({ name }) => name)
        if (names.length === 0) continue
        yield {
          dagId,
          location: location.name,
          certainty: difference.certainty,
          message: `${names.length === 1 ? 'Asset check' : 'Asset checks'} ${names.map((name) => `'${name}'`).join(', ')} in '${location.name}' ${names.length === 1 ? 'sits' : 'sit'} on DAG '${dagId}', which goes away.`,
          effect: 'They never run again, and nothing says so.',
          fix: { summary: 'Point them at the assets that the DAG wrote, and deploy that first.' },
        }
      }
    }
  },
}
