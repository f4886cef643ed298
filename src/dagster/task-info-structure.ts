import type { TaskInfo } from './airlift-metadata.ts'
import type { CachedStructure } from './definitions.ts'
import type { AirliftAsset } from './location-assets.ts'

/**
 * What the mapped tasks of a DAG tell of it: themselves and what follows them. Null when no asset carries such a task.
 * Used when Dagster holds no source of the DAG, or one that does not show it.
 */
export function structureOfMappedTasks(dagId: string, assets: readonly AirliftAsset[]): CachedStructure | null {
  const tasks = new Map<string, TaskInfo>()
  for (const { airlift } of assets) {
    const { taskInfo } = airlift
    const own = airlift.mappedTasks.some((task) => task.dagId === dagId && task.taskId === taskInfo?.task_id)
    if (taskInfo !== null && own) tasks.set(taskInfo.task_id, taskInfo)
  }
  if (tasks.size === 0) return null
  const sorted = [...tasks.values()].sort((a, b) => (a.task_id < b.task_id ? -1 : 1))
  return {
    from: 'task-info',
    complete: false,
    reasons: [],
    tasks: sorted.map((task) => ({
      taskId: task.task_id,
      mapped: task.is_mapped ?? false,
      operator: operatorOf(task),
      certainty: 'exact',
    })),
    edges: sorted.flatMap((task) =>
      [...task.downstream_task_ids].sort().map((to) => ({ from: task.task_id, to, certainty: 'exact' as const })),
    ),
    schedule: null,
  }
}

function operatorOf({ class_ref: reference }: TaskInfo): string | null {
  const parts = [reference?.module_path, reference?.class_name].filter((part) => part != null)
  return parts.length === 0 ? null : parts.join('.')
}
