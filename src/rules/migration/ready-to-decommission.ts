import { mappingsOf, mappingsOfTask } from '../../airlift/mappings.ts'
import type { Rule } from '../rule.ts'

export const readyToDecommission: Rule = {
  id: 'migration/ready-to-decommission',
  severity: 'notice',
  title: 'Dagster runs everything this DAG does',
  doc: {
    happens:
      'All tasks of the DAG are proxied and mapped to assets that Dagster can materialize; Airflow only keeps the time.',
    why: 'That is the last stage before the DAG can be taken out of Airflow.',
    example: {
      language: 'yaml',
      before: 'tasks:\n  - id: load\n    proxied: True\n  - id: export\n    proxied: False',
      after: 'tasks:\n  - id: load\n    proxied: True\n  - id: export\n    proxied: True',
    },
    fix: 'In this order: first, while the mappings are still there, a schedule in Dagster, and asset checks on the assets instead of on the DAG. Then pause the DAG in Airflow, so that nothing runs twice and no proxied task looks for an asset in vain. Then take out the mappings, and with them the DAG and its proxied_state file: in one pull request where both are in one repository, else Dagster first, deployed before the DAG is deleted, since a location that maps a DAG which is gone does not load. Last, reload the code location.',
  },
  *find({ project, cached }) {
    for (const served of project.served) {
      const { dag, tasks } = served
      const mappings = mappingsOf(cached, served)
      const ready = tasks.every(
        (task) => task.proxied && mappingsOfTask(mappings, served, task.taskId).some(({ executable }) => executable),
      )
      if (tasks.length === 0 || !served.complete || served.breakage !== null || !ready) continue
      yield {
        dagId: dag.dagId,
        file: dag.file,
        line: dag.line,
        certainty: 'exact',
        message: `Dagster runs every task of DAG '${dag.dagId}'; Airflow only keeps the time.`,
        effect: 'The DAG can be taken out of Airflow.',
        fix: {
          summary:
            'Schedule and checks in Dagster first; then pause the DAG, remove the mappings, then the DAG (in one pull request, or Dagster deployed first), then reload.',
        },
      }
    }
  },
}
