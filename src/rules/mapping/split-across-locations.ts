import { mappingsOf, mappingsOfTask } from '../../airlift/mappings.ts'
import type { Rule } from '../rule.ts'

export const splitAcrossLocations: Rule = {
  id: 'mapping/split-across-locations',
  severity: 'error',
  title: 'the assets of one proxied task live in several code locations',
  doc: {
    happens:
      'Airflow hands the task to Dagster and the task fails, although each asset could be materialized on its own.',
    why: 'The proxying operator starts one run for all assets of the task, and a run belongs to one code location.',
    example: {
      language: 'python',
      before: '# location analytics: {"load": [raw_orders]}\n# location finance:   {"load": [raw_invoices]}',
      after: '# location analytics: {"load": [raw_orders, raw_invoices]}',
    },
    fix: 'Move the assets of the task into one code location, or split the task.',
  },
  *find({ project, cached }) {
    for (const served of project.served) {
      const mappings = mappingsOf(cached, served)
      for (const task of served.tasks.filter(({ proxied }) => proxied)) {
        const executable = mappingsOfTask(mappings, served, task.taskId).filter((mapping) => mapping.executable)
        const locations = [...new Set(executable.map(({ location }) => location))].sort()
        if (locations.length < 2) continue
        const place = served.dag.tasks.find(({ taskId }) => taskId === task.taskId) ?? served.dag
        yield {
          dagId: served.dag.dagId,
          taskId: task.taskId,
          file: place.file,
          line: place.line,
          certainty: task.certainty,
          message: `Task '${task.taskId}' of DAG '${served.dag.dagId}' is proxied to Dagster, but its assets live in the code locations ${locations.map((name) => `'${name}'`).join(' and ')}.`,
          effect: 'The task fails in Airflow: one run cannot cover several code locations.',
          fix: { summary: 'Move its assets into one code location, or split the task.' },
        }
      }
    }
  },
}
