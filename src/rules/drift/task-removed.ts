import type { Rule } from '../rule.ts'
import { differencesOf, inLocations } from './differences.ts'

export const taskRemoved: Rule = {
  id: 'drift/task-removed',
  severity: 'warning',
  title: "a task is still in Dagster's copy of its DAG",
  doc: {
    happens: 'Dagster goes on showing a task that Airflow no longer runs.',
    why: 'The structure of a DAG is fetched from Airflow when the code location loads. If an asset is mapped to the task, the next reload fails as well: see `mapping/missing-task`.',
    example: { language: 'python', before: 'load >> clean >> export', after: 'load >> export' },
    fix: 'Reload the code location after the merge, once no asset maps the task.',
  },
  *find(situation) {
    for (const difference of differencesOf(situation, 'task-removed')) {
      yield {
        ...difference.where,
        taskId: difference.taskId,
        message: `Task '${difference.taskId}' of DAG '${difference.dagId}' is gone, but Dagster's copy still has it${inLocations(difference.locations)}.`,
        effect: 'Dagster shows a task that never runs again, until the code location is reloaded.',
        fix: { summary: 'Reload the code location after the merge.' },
      }
    }
  },
}
