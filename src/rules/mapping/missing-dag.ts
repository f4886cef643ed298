import type { Found, Rule } from '../rule.ts'
import type { Situation } from '../situation.ts'
import { mappingPlace, problemsOf, tellAssets } from './problems.ts'

export const missingDag: Rule = {
  id: 'mapping/missing-dag',
  severity: 'error',
  title: 'Dagster maps a DAG that is no longer there',
  doc: {
    happens:
      "The next reload takes the whole code location down with `KeyError: '<dag id>'`, as soon as Airflow no longer serves the DAG.",
    why: 'When a code location loads, dagster-airlift looks each mapped DAG up among the DAGs that Airflow answers, without a fallback. That holds for mappings to the DAG and for mappings to its tasks. Definitions that pick the asset of a DAG in Python, as in `next(iter(load_airflow_dag_asset_specs(…)))`, fail without it too, with whatever Python then raises.',
    example: {
      language: 'python',
      before:
        '# dags/customers.py is deleted\n\n# definitions.py\nassets_with_dag_mappings({"customers": [customer_report]})',
      after: '# dags/customers.py is deleted\n\n# definitions.py\nassets = [customer_report]',
    },
    fix: 'In one repository, change both sides in one pull request. From two, in this order: a pull request that takes the mappings of the DAG out of the Dagster definitions, deployed first; then the one that deletes or renames the DAG; for a rename, a third that maps the new name. Before a DAG is deleted for good, move its schedule and its asset checks to Dagster.',
  },
  *find(situation) {
    for (const { dagId, taskIds, location, assets, certainty } of problemsOf(situation, 'missing-dag')) {
      const renamed = renameOf(situation, dagId)
      const mapped = { location, dagId, taskId: taskIds[0] ?? null }
      const { place, where, isNew, plan } = mappingPlace(situation, mapped, renamed)
      yield {
        dagId,
        location,
        certainty,
        ...place,
        message: `Dagster maps ${taskIds.length === 0 ? `DAG '${dagId}'` : `tasks of DAG '${dagId}'`} to ${tellAssets(assets)}, but there is no such DAG${renamed === undefined ? '' : `: it is now '${renamed}'`}.`,
        effect: `The next reload of code location '${location}' fails with KeyError: '${dagId}'.`,
        fix: {
          summary:
            renamed === undefined
              ? `${where}, remove the mappings of '${dagId}'${isNew ? '' : ' and deploy that before this is merged'}.`
              : `${where}, map '${renamed}' instead of '${dagId}'${plan}.`,
        },
      }
    }
    yield* pickedDags(situation)
  },
}

/** The location's own code picks the DAG; where that is only possible, the forecast says so. */
function* pickedDags(situation: Situation): Generator<Found> {
  for (const { dagId, error, at, location, certainty } of problemsOf(situation, 'picked-dag')) {
    if (error === null || at === null) continue
    const renamed = renameOf(situation, dagId)
    yield {
      dagId,
      location,
      certainty,
      ...(certainty === 'exact' ? {} : { doubt: 'Airflow may have a DAG of this name, or load other code' }),
      ...at,
      subject: 'picked',
      message: `The definitions pick DAG '${dagId}' in Python, but there is no such DAG${renamed === undefined ? '' : `: it is now '${renamed}'`}.`,
      effect: `The next reload of code location '${location}' fails with ${error}.`,
      fix: {
        summary:
          renamed === undefined
            ? `In ${at.file}:${at.line}, do without '${dagId}' and deploy that first.`
            : `In ${at.file}:${at.line}, pick '${renamed}' instead of '${dagId}', and deploy it together with this change.`,
      },
    }
  }
}

function renameOf({ differences }: Situation, dagId: string): string | undefined {
  return differences.find((difference) => difference.kind === 'dag-renamed' && difference.from === dagId)?.dagId
}
