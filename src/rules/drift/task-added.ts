import type { Rule } from '../rule.ts'
import { differencesOf, inLocations } from './differences.ts'

export const taskAdded: Rule = {
  id: 'drift/task-added',
  severity: 'warning',
  title: "a task is not in Dagster's copy of its DAG",
  doc: {
    happens: 'Dagster shows the DAG without the new task, and its lineage as it was before.',
    why: 'The structure of a DAG is fetched from Airflow when the code location loads. Dagster shows the source of the DAG file it fetched; that copy is what the pull request is compared with.',
    example: { language: 'python', before: 'load >> export', after: 'load >> clean >> export' },
    fix: 'Reload the code location after the merge. To observe or proxy the task, map it to an asset in Dagster as well.',
  },
  *find(situation) {
    for (const difference of differencesOf(situation, 'task-added')) {
      yield {
        ...difference.where,
        taskId: difference.taskId,
        message: `Task '${difference.taskId}' of DAG '${difference.dagId}' is not in Dagster's copy${inLocations(difference.locations)}.`,
        effect: 'Dagster shows the DAG without it until the code location is reloaded.',
        fix: { summary: 'Reload the code location after the merge.' },
      }
    }
  },
}
