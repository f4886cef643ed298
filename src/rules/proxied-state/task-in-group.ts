import { rebuiltTaskId } from '../../airlift/names.ts'
import { weakest } from '../../certainty.ts'
import type { Rule } from '../rule.ts'
import { keepInAirflow } from './entry-edits.ts'
import { listingsOf } from './listed.ts'

export const taskInGroup: Rule = {
  id: 'proxied-state/task-in-group',
  severity: 'error',
  title: 'a proxied task stands in a TaskGroup that prefixes ids',
  doc: {
    happens:
      'Airflow shows no import error, but the DAG is broken: the task is rebuilt under an id with the prefix twice (`transform.transform.clean`). If another task runs before it, Airflow cannot read the DAG back: its REST API answers `/tasks` with 500, and a code location that maps a task of the DAG fails to load. Otherwise the task just has another id, and a mapping to the old one fails.',
    why: 'Airlift builds the new operator with the full task_id and the old TaskGroup, which puts its prefix before the id once more. The other tasks still name the old id as their downstream.',
    example: {
      language: 'python',
      before: 'with TaskGroup("transform"):\n    clean = BashOperator(task_id="clean", ...)  # proxied: true',
      after:
        'with TaskGroup("transform", prefix_group_id=False):\n    clean = BashOperator(task_id="clean", ...)  # proxied: true',
    },
    fix: 'Keep the task in Airflow (`proxied: false`), create the group with `prefix_group_id=False` (its task ids change then), or give `proxying_to_dagster` an own `build_from_task_fn` that leaves the group out.',
  },
  *find({ project }) {
    for (const { dag, file, entries, calls, certainty } of listingsOf(project)) {
      const isOwn = calls.some(({ ownTaskBuilder }) => ownTaskBuilder)
      for (const entry of entries) {
        const task = dag.tasks.find(({ taskId }) => entry.idIsText && taskId === entry.id)
        if (task === undefined || !entry.proxied || task.groupPrefix === '' || task.mapped) continue
        const rebuilt = rebuiltTaskId(task.taskId, task.groupPrefix)
        const isAwaited = dag.edges.some(({ to }) => to === task.taskId)
        const edits = keepInAirflow(file, entry)
        const summary = `Keep '${entry.id}' in Airflow, or create the group with prefix_group_id=False.`
        yield {
          dagId: dag.dagId,
          taskId: entry.id,
          file: file.file,
          line: entry.line,
          certainty: weakest(certainty, task.certainty, isOwn ? 'conditional' : 'exact'),
          message: `Task '${entry.id}' stands in TaskGroup '${task.groupPrefix}', so Airlift rebuilds it as '${rebuilt}'.`,
          effect: isAwaited
            ? `DAG '${dag.dagId}' breaks without an import error: Airflow cannot read its tasks any more, and a code location that maps one of them fails to load.`
            : `Airflow has a task '${rebuilt}' instead of '${entry.id}': a code location that maps '${entry.id}' fails to load.`,
          fix: edits.length === 0 ? { summary } : { summary, edits },
        }
      }
    }
  },
}
