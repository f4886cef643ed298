import type { Rule } from '../rule.ts'
import { listTasks } from './entry-edits.ts'
import { listingsOf } from './listed.ts'
import { tellNames } from './loading.ts'

export const unlistedTask: Rule = {
  id: 'proxied-state/unlisted-task',
  severity: 'warning',
  title: 'a task of the DAG is not listed',
  doc: {
    happens: 'The task stays in Airflow.',
    why: 'Airlift replaces listed tasks only. A file that lists every task says at a glance how far the migration is, and a new task that nobody thought of stands out.',
    example: {
      language: 'yaml',
      before: 'tasks:\n  - id: extract\n    proxied: true',
      after: 'tasks:\n  - id: extract\n    proxied: true\n  - id: report\n    proxied: false',
    },
    fix: 'List the task with `proxied: false` until it moves.',
  },
  *find({ project }) {
    for (const { dag, file, entries, calls } of listingsOf(project)) {
      if (calls.length === 0) continue
      const listed = new Set(entries.map(({ id }) => id))
      // A mapped task must not be listed at all.
      const left = dag.tasks
        .filter(({ taskId, mapped, certainty }) => !mapped && certainty === 'exact' && !listed.has(taskId))
        .map(({ taskId }) => taskId)
      if (left.length === 0) continue
      // An entry that names no task may be meant for one of these: that is mended first.
      const isSettled = entries.every(({ id }) => dag.tasks.some(({ taskId }) => taskId === id))
      const edits = isSettled ? listTasks(file, left) : []
      const summary = `List ${tellNames(left)} with proxied: false.`
      yield {
        dagId: dag.dagId,
        file: file.file,
        line: 1,
        certainty: 'exact',
        message: `${left.length === 1 ? 'Task' : 'Tasks'} ${tellNames(left)} of DAG '${dag.dagId}' ${left.length === 1 ? 'is' : 'are'} not listed.`,
        effect: left.length === 1 ? 'It stays in Airflow.' : 'They stay in Airflow.',
        fix: edits.length === 0 ? { summary } : { summary, edits },
      }
    }
  },
}
