import type { Rule } from '../rule.ts'
import { placeOf, problemsOf } from './problems.ts'

export const keyCollision: Rule = {
  id: 'mapping/key-collision',
  severity: 'error',
  title: 'two DAGs become one name in Dagster',
  doc: {
    happens:
      'The next reload takes the whole code location down with `DagsterInvalidDefinitionError: … conflicting AssetSpecs with the same key`, whether or not anything maps the DAGs.',
    why: 'Dagster names may hold letters, digits and underscores only. Airlift replaces the other characters of a dag_id by underscores, so `orders.daily`, `orders-daily` and `orders_daily` become one key.',
    example: {
      language: 'python',
      before: 'DAG("orders-daily")\nDAG("orders_daily")',
      after: 'DAG("orders-daily")\nDAG("orders_daily_v2")',
    },
    fix: 'Give the new DAG an id that also differs in letters or digits.',
  },
  *find(situation) {
    for (const { dagIds, name, instance, location, certainty } of problemsOf(situation, 'key-collision')) {
      const [first, ...others] = dagIds
      const newest = others.at(-1) ?? first
      yield {
        ...(newest === undefined ? {} : { dagId: newest, ...placeOf(situation.project, newest) }),
        ...(instance === null ? {} : { instance }),
        location,
        certainty,
        subject: name,
        message: `DAGs ${dagIds.map((dagId) => `'${dagId}'`).join(' and ')} both become '${name}' in Dagster.`,
        effect: `The next reload of code location '${location}' fails: two definitions have the same name.`,
        fix: { summary: 'Rename one of the DAGs so that the ids differ in letters or digits.' },
      }
    }
  },
}
