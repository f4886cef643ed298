import type { TaskInfo } from './airlift-metadata.ts'
import type { CachedStructure } from './definitions.ts'
import type { AirliftAsset } from './location-assets.ts'

/**
 * What the mapped tasks of each DAG tell of it: themselves and what follows them, by DAG id. Used when Dagster holds no source of
 * a DAG, or one that does not show it.
 */
export function structuresOfMappedTasks(assets: readonly AirliftAsset[]): ReadonlyMap<string, CachedStructure> {
  const byDag = new Map<string, Map<string, TaskInfo>>()
  for (const { airlift } of assets) {
    const { taskInfo } = airlift
    if (taskInfo === null) continue
    for (const { dagId, taskId } of airlift.mappedTasks) {
      if (taskId !== taskInfo.task_id) continue
      byDag.set(dagId, (byDag.get(dagId) ?? new Map<string, TaskInfo>()).set(taskId, taskInfo))
    }
  }
  return new Map([...byDag].map(([dagId, tasks]) => [dagId, toStructure([...tasks.values()])]))
}

function toStructure(tasks: readonly TaskInfo[]): CachedStructure {
  const sorted = [...tasks].sort((a, b) => (a.task_id < b.task_id ? -1 : 1))
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
