import type { Rule } from '../rule.ts'
import { nearest } from '../nearest.ts'
import type { Situation } from '../situation.ts'
import { mappingPlace, problemsOf, tellAssets } from './problems.ts'
import { dagsById } from '../../airlift/lookup.ts'

/** What the task is called now: by a recognised rename, else the most similar id of the DAG. */
function newName({ project, differences }: Situation, dagId: string, taskId: string): string | undefined {
  const renamed = differences.find(
    (difference) => difference.kind === 'task-renamed' && difference.dagId === dagId && difference.from === taskId,
  )
  if (renamed?.kind === 'task-renamed') return renamed.taskId
  const [dag] = dagsById(project.extraction.dags, dagId)
  return nearest(taskId, dag?.tasks.map((task) => task.taskId) ?? [])
}

export const missingTask: Rule = {
  id: 'mapping/missing-task',
  severity: 'error',
  title: 'Dagster maps a task that the DAG does not have',
  doc: {
    happens:
      "The next reload takes the whole code location down with `KeyError: '<task id>'`: every asset, job, schedule and sensor in it, not only this DAG's.",
    why: 'When a code location loads, dagster-airlift looks each mapped task up among the tasks that Airflow answers, without a fallback.',
    example: {
      language: 'python',
      before:
        '# dags/orders.py\nPythonOperator(task_id="join_orders", ...)  # was: join\n\n# definitions.py\ntask_mappings={"join": [joined_orders]}',
      after:
        '# dags/orders.py\nPythonOperator(task_id="join_orders", ...)\n\n# definitions.py\ntask_mappings={"join_orders": [joined_orders]}',
    },
    fix: 'Change the mapping in Dagster together with the task. When the two live in separate repositories: remove the mapping and deploy Dagster, merge the DAG change, then map the new task.',
  },
  *find(situation) {
    for (const { dagId, taskId, location, assets, certainty } of problemsOf(situation, 'missing-task')) {
      const name = newName(situation, dagId, taskId)
      const { place, where, isNew, plan } = mappingPlace(situation, { location, dagId, taskId })
      yield {
        dagId,
        taskId,
        location,
        certainty,
        ...place,
        message: `Dagster maps task '${taskId}' of DAG '${dagId}' to ${tellAssets(assets)}, but the DAG has no such task${name === undefined ? '' : ` (did you mean '${name}'?)`}.`,
        effect: `The next reload of code location '${location}' fails with KeyError: '${taskId}'.`,
        fix: {
          summary:
            name === undefined
              ? isNew
                ? `${where}, map a task that the DAG has.`
                : `${where}, remove the mapping of '${taskId}' and deploy that before this is merged, or keep the task.`
              : `${where}, map '${name}' instead of '${taskId}'${plan}.`,
        },
      }
    }
  },
}
