import type { Rule } from '../rule.ts'
import { differencesOf, inLocations } from './differences.ts'
import { isRenamedThere } from './renamed-there.ts'

export const dagRenamed: Rule = {
  id: 'drift/dag-renamed',
  severity: 'warning',
  title: 'a DAG has another name in the definitions that Dagster has cached',
  doc: {
    happens:
      'Dagster knows the DAG under its old id. Runs under the new id are not observed, and the history stays with the old asset.',
    why: 'A dag_id is the identity of a DAG in Airflow, in Airlift (`<instance>/dag/<dag_id>`) and in the name of its proxied_state file. A removed and an added DAG with the same tasks are told as one rename. A change that renames the mappings in the same tree too is not told: it is deployed with Dagster.',
    example: { language: 'python', before: 'DAG("orders")', after: 'DAG("orders_daily")' },
    fix: 'Rename the proxied_state file and the mappings in Dagster together with the DAG, then reload the code location.',
  },
  *find(situation) {
    for (const difference of differencesOf(situation, 'dag-renamed')) {
      const { dagId, from, locations } = difference
      if (isRenamedThere(situation, { locations, from: { dagId: from }, to: { dagId } })) continue
      yield {
        ...difference.where,
        subject: difference.from,
        message: `DAG '${difference.from}' is now '${difference.dagId}'; Dagster's copy has the old name${inLocations(difference.locations)}.`,
        effect: 'Runs under the new name are not observed until the code location is reloaded.',
        fix: {
          summary: `Rename '${difference.from}' in Dagster and in proxied_state too, then reload the code location.`,
        },
      }
    }
  },
}
