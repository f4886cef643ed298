import { assetName, mappingsOf, mappingsOfTask } from '../../airlift/mappings.ts'
import type { Rule } from '../rule.ts'
import { tellAssets } from './problems.ts'

export const notExecutable: Rule = {
  id: 'mapping/not-executable',
  severity: 'error',
  title: 'a task is proxied to Dagster, but nothing there can run it',
  doc: {
    happens: 'Airflow hands the task to Dagster and the task fails: Airlift finds no asset that it could materialize.',
    why: 'The proxying operator looks for the assets mapped to its task that belong to a job. A bare `AssetSpec` only describes an asset; it takes an asset definition with code to run one.',
    example: {
      language: 'python',
      before: 'task_mappings={"load": [AssetSpec("raw_orders")]}',
      after: '@asset\ndef raw_orders(): ...\n\ntask_mappings={"load": [raw_orders]}',
    },
    fix: 'Give Dagster an executable asset for the task and deploy it before `proxied: True` is merged.',
  },
  *find({ project, cached }) {
    if (cached === null || cached.locations.some((location) => location.status !== 'loaded')) return
    for (const served of project.served) {
      const mappings = mappingsOf(cached, served)
      for (const task of served.tasks.filter(({ proxied }) => proxied)) {
        const its = mappingsOfTask(mappings, served, task.taskId)
        if (its.some(({ executable }) => executable)) continue
        const place = served.dag.tasks.find(({ taskId }) => taskId === task.taskId) ?? served.dag
        const locations = [...new Set(its.map(({ location }) => location))]
        yield {
          dagId: served.dag.dagId,
          taskId: task.taskId,
          ...(locations.length === 1 && locations[0] !== undefined ? { location: locations[0] } : {}),
          file: place.file,
          line: place.line,
          certainty: served.complete ? task.certainty : 'conditional',
          message:
            its.length === 0
              ? `Task '${task.taskId}' of DAG '${served.dag.dagId}' is proxied to Dagster, but no asset there is mapped to it.`
              : `Task '${task.taskId}' of DAG '${served.dag.dagId}' is proxied to Dagster, but ${tellAssets(its.map(({ assetKey }) => assetName(assetKey)))} cannot be materialized.`,
          effect: 'The task fails in Airflow: Airlift finds no asset to materialize.',
          fix: {
            summary: `Deploy an executable asset mapped to '${task.taskId}' first, or leave it \`proxied: False\`.`,
          },
        }
      }
    }
  },
}
