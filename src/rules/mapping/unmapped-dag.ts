import { mappingsOf } from '../../airlift/mappings.ts'
import { copiesOf } from '../../drift/peering.ts'
import type { Rule } from '../rule.ts'

export const unmappedDag: Rule = {
  id: 'mapping/unmapped-dag',
  severity: 'notice',
  title: 'a DAG that Dagster peers has no mapping',
  doc: {
    happens: 'Dagster shows the DAG and its runs, but nothing of what its tasks write.',
    why: 'Peering is the first stage of a migration; mappings are the second.',
    example: {
      language: 'python',
      before: 'build_defs_from_airflow_instance(airflow_instance=instance)',
      after:
        'build_defs_from_airflow_instance(\n    airflow_instance=instance,\n    defs=Definitions(assets=assets_with_task_mappings("orders", {"load": [raw_orders]})),\n)',
    },
    fix: 'Map the tasks of the DAG to assets when its turn comes.',
  },
  *find({ project, cached }) {
    for (const served of project.served) {
      const { dag, instance } = served
      const peeredBy = (cached?.locations ?? []).filter((location) =>
        copiesOf(location, dag.dagId, instance).some((copy) => copy.peered),
      )
      if (peeredBy.length === 0 || dag.tasks.length === 0 || mappingsOf(cached, served).length > 0) continue
      yield {
        dagId: dag.dagId,
        ...(instance === null ? {} : { instance }),
        file: dag.file,
        line: dag.line,
        certainty: 'exact',
        message: `DAG '${dag.dagId}' is in Dagster, but none of its tasks has an asset there.`,
        effect: 'Dagster shows its runs, but not what they write.',
        fix: { summary: 'Map its tasks to assets when its turn comes.' },
      }
    }
  },
}
