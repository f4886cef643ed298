import type { Rule } from '../rule.ts'
import { mappingPlace, problemsOf, tellAssets } from './problems.ts'

export const missingDag: Rule = {
  id: 'mapping/missing-dag',
  severity: 'error',
  title: 'Dagster maps a DAG that is no longer there',
  doc: {
    happens:
      "The next reload takes the whole code location down with `KeyError: '<dag id>'`, as soon as Airflow no longer serves the DAG.",
    why: 'When a code location loads, dagster-airlift looks each mapped DAG up among the DAGs that Airflow answers, without a fallback. That holds for mappings to the DAG and for mappings to its tasks.',
    example: {
      language: 'python',
      before:
        '# dags/customers.py is deleted\n\n# definitions.py\nassets_with_dag_mappings({"customers": [customer_report]})',
      after: '# dags/customers.py is deleted\n\n# definitions.py\nassets = [customer_report]',
    },
    fix: 'Take the mappings of the DAG out of the Dagster definitions and deploy them first; then delete or rename the DAG.',
  },
  *find(situation) {
    for (const { dagId, taskIds, location, assets, certainty } of problemsOf(situation, 'missing-dag')) {
      const renamed = situation.differences.find(
        (difference) => difference.kind === 'dag-renamed' && difference.from === dagId,
      )
      const mapped = { location, dagId, taskId: taskIds[0] ?? null }
      const { place, where, isNew } = mappingPlace(situation, mapped, renamed?.dagId)
      yield {
        dagId,
        location,
        certainty,
        ...place,
        message: `Dagster maps ${taskIds.length === 0 ? `DAG '${dagId}'` : `tasks of DAG '${dagId}'`} to ${tellAssets(assets)}, but there is no such DAG${renamed === undefined ? '' : `: it is now '${renamed.dagId}'`}.`,
        effect: `The next reload of code location '${location}' fails with KeyError: '${dagId}'.`,
        fix: {
          summary:
            renamed === undefined
              ? `${where}, remove the mappings of '${dagId}'${isNew ? '' : ' and deploy that first'}.`
              : `${where}, map '${renamed.dagId}' instead of '${dagId}', and deploy it together with this change.`,
        },
      }
    }
  },
}
