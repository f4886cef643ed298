import { copiesOf } from '../../drift/peering.ts'
import { mappingsById } from '../../dagster/lookup.ts'
import type { ServedDag } from '../../airlift/project.ts'
import type { Found, Rule } from '../rule.ts'

/** A repository may hold DAGs that are deployed elsewhere, or only under a condition. */
function doubtOf({ complete }: ServedDag, isUsed: boolean): Pick<Found, 'certainty' | 'doubt'> {
  if (!complete) return { certainty: 'unresolved', doubt: 'the DAG is not completely known' }
  if (!isUsed) return { certainty: 'unresolved', doubt: 'it may not be meant for this Airflow' }
  return { certainty: 'exact' }
}

export const airflowBehind: Rule = {
  id: 'drift/airflow-behind',
  severity: 'warning',
  title: 'Airflow does not serve a DAG as the commit has it',
  doc: {
    happens:
      'Airflow runs something else than what is on the branch. A reload of Dagster would cache what Airflow serves, and `reload` would end as `unchanged`.',
    why: 'Files reach Airflow by a deployment of its own, and it reads them at intervals. A file that it cannot import leaves the old DAG for a while. Only `drift` looks at this, and only when `airflow-url` is given.',
    example: {
      language: 'text',
      before: 'branch: load >> clean >> export\nAirflow: load >> export',
      after: 'branch: load >> clean >> export\nAirflow: load >> clean >> export',
    },
    fix: 'See whether the deployment of the DAGs has run, and what the import errors and the DAG processor of Airflow say. Then reload the code location.',
  },
  *find({ project, cached, served: airflow }) {
    if (airflow === undefined) return
    for (const served of project.served) {
      const { dag, instance } = served
      const behind = airflow.behind.get(dag.dagId)
      if (behind === undefined) continue
      const locations = (cached?.locations ?? []).filter(
        (location) =>
          copiesOf(location, dag.dagId, instance).length > 0 || mappingsById(location.mappings, dag.dagId).length > 0,
      )
      const doubt = doubtOf(served, behind.known || locations.length > 0)
      for (const location of locations.length === 0 ? [undefined] : locations) {
        yield {
          dagId: dag.dagId,
          ...(instance === null ? {} : { instance }),
          ...(location === undefined ? {} : { location: location.name }),
          file: dag.file,
          line: dag.line,
          ...doubt,
          message: `Airflow does not serve DAG '${dag.dagId}' as this commit has it: ${behind.why}.`,
          effect: 'Airflow runs something else than the branch, and a reload of Dagster would cache that.',
          fix: { summary: "See whether the DAGs were deployed, and Airflow's import errors; then reload." },
        }
      }
    }
  },
}
