import { mappingsOf } from '../../airlift/mappings.ts'
import type { Rule } from '../rule.ts'

export const unmappedTask: Rule = {
  id: 'mapping/unmapped-task',
  severity: { introduced: 'warning', otherwise: 'notice' },
  title: 'a task has no asset in Dagster',
  doc: {
    happens:
      'Dagster neither observes nor can run the task: no lineage, no materializations, and proxying it would run nothing.',
    why: 'Airlift connects a task with assets only through a mapping. DAGs that no mapping names at all are told by `mapping/unmapped-dag` instead.',
    example: {
      language: 'python',
      before: 'task_mappings={"load": [raw_orders]}  # the DAG also has the task "export"',
      after: 'task_mappings={"load": [raw_orders], "export": [orders_csv]}',
    },
    fix: 'Map the task to the assets it writes. A task that writes none, or that is not going to move, can be accepted in the configuration with a reason.',
  },
  *find({ project, cached, differences }) {
    for (const served of project.served) {
      const mappings = mappingsOf(cached, served)
      const mappedTasks = new Set(mappings.map((mapping) => mapping.taskId))
      // Mapped as a whole: no task needs an asset of its own.
      if (mappings.length === 0 || mappedTasks.has(null)) continue
      // Mapped under its old name: `mapping/missing-task` tells that, with the way out.
      const renamed = new Set(
        differences.flatMap((difference) =>
          difference.kind === 'task-renamed' &&
          difference.dagId === served.dag.dagId &&
          mappedTasks.has(difference.from)
            ? [difference.taskId]
            : [],
        ),
      )
      const unmapped = served.dag.tasks.filter(({ taskId }) => !mappedTasks.has(taskId) && !renamed.has(taskId))
      for (const task of unmapped) {
        yield {
          dagId: served.dag.dagId,
          taskId: task.taskId,
          ...(served.instance === null ? {} : { instance: served.instance }),
          file: task.file,
          line: task.line,
          certainty: task.certainty,
          message: `Task '${task.taskId}' of DAG '${served.dag.dagId}' has no asset in Dagster.`,
          effect: 'Dagster does not see what it writes, and cannot run it.',
          fix: { summary: `Map '${task.taskId}' to the assets it writes, or accept this with a reason.` },
        }
      }
    }
  },
}
