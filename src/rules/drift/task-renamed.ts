import type { Rule } from '../rule.ts'
import { differencesOf, inLocations } from './differences.ts'
import { isRenamedThere } from './renamed-there.ts'

export const taskRenamed: Rule = {
  id: 'drift/task-renamed',
  severity: 'warning',
  title: "a task has another name in Dagster's copy of its DAG",
  doc: {
    happens:
      'Dagster knows the task under its old id, and so does every mapping and proxied_state entry that names it.',
    why: 'A removed and an added task with the same operator and the same neighbours are told as one rename. If an asset is mapped to the old id, the next reload fails as well: see `mapping/missing-task`. A change that renames the mapping in the same tree too is not told: it is deployed with Dagster.',
    example: {
      language: 'python',
      before: 'PythonOperator(task_id="join")',
      after: 'PythonOperator(task_id="join_orders")',
    },
    fix: 'Rename the task in the mappings and in proxied_state together with the DAG, then reload the code location.',
  },
  *find(situation) {
    for (const difference of differencesOf(situation, 'task-renamed')) {
      const { dagId, taskId, from, locations } = difference
      if (isRenamedThere(situation, { locations, from: { dagId, taskId: from }, to: { dagId, taskId } })) continue
      yield {
        ...difference.where,
        taskId: difference.taskId,
        subject: difference.from,
        message: `Task '${difference.from}' of DAG '${difference.dagId}' is now '${difference.taskId}'; Dagster's copy has the old name${inLocations(difference.locations)}.`,
        effect: 'Whatever names the old id in Dagster or in proxied_state no longer meets a task.',
        fix: {
          summary: `Rename '${difference.from}' in Dagster and in proxied_state too, then reload the code location.`,
        },
      }
    }
  },
}
