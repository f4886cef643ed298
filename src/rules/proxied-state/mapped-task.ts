import { weakest } from '../../certainty.ts'
import type { Rule } from '../rule.ts'
import { removeEntries } from './entry-edits.ts'
import { listingsOf } from './listed.ts'
import { tellImportError } from './loading.ts'

export const mappedTask: Rule = {
  id: 'proxied-state/mapped-task',
  severity: 'error',
  title: 'a listed task is dynamically mapped',
  doc: {
    happens:
      'The DAG file fails to import with `… is not an instance of BaseOperator. This likely means a MappedOperator was attempted, which is not yet supported by airlift.`',
    why: '`proxying_to_dagster` takes BaseOperators only and looks at every listed task, also with `proxied: false`. A task made by `.expand(…)` is a MappedOperator. Tasks inside a mapped TaskGroup are none.',
    example: {
      language: 'yaml',
      before: 'tasks:\n  - id: load\n    proxied: true\n  - id: resize # resize.expand(...)\n    proxied: false',
      after: 'tasks:\n  - id: load\n    proxied: true',
    },
    fix: 'Remove the entry: the task then stays in Airflow. To move it, wrap the loop into one task first, or proxy the DAG as a whole.',
  },
  *find({ project }) {
    for (const { dag, file, entries, certainty } of listingsOf(project)) {
      for (const entry of entries) {
        const task = dag.tasks.find(({ taskId }) => entry.idIsText && taskId === entry.id)
        if (task?.mapped !== true) continue
        const edits = removeEntries(file, [entry])
        const summary = `Remove the entry '${entry.id}'; the task stays in Airflow.`
        yield {
          dagId: dag.dagId,
          taskId: entry.id,
          file: file.file,
          line: entry.line,
          certainty: weakest(certainty, task.certainty),
          message: `Task '${entry.id}' of DAG '${dag.dagId}' is dynamically mapped (.expand), which Airlift refuses.`,
          effect: tellImportError(project, [dag.file]),
          fix: edits.length === 0 ? { summary } : { summary, edits },
        }
      }
    }
  },
}
