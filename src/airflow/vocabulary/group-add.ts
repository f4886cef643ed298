import type { Run } from '../../python/run.ts'
import type { Value } from '../../python/values.ts'
import type { GroupObject } from './group-object.ts'
import { TaskObject } from './task-object.ts'

/** `group.add(task)`. The task keeps its id, without the group's prefix. */
export function addByHand(group: GroupObject, given: Value, run: Run): Value {
  const child = given.kind === 'instance' ? (given.host ?? given) : given
  if (group.isPutting(child, run)) return given
  if (!(child instanceof TaskObject) || run.conditions.active.length > 0) {
    group.dag.doubt({ ...run.doubt(''), reason: 'a task is added to a group by hand' })
    return given
  }
  const { world } = group.dag
  const present = child.group ?? child.dag?.root ?? null
  if (present !== null && present !== group) {
    // Airflow moves it only while some group is entered.
    if (world.groupStack.length === 0) {
      const where = `'${child.taskId}' to '${group.groupId ?? ''}' (already in group '${present.groupId ?? ''}')`
      return run.raise('TaskAlreadyInTaskGroup', `cannot add ${where}`)
    }
    const { children } = present
    children.splice(children.indexOf(child), 1)
  }
  child.group = group
  if (
    child.idDoubt === null &&
    group.children.some((other) => other instanceof TaskObject && other.taskId === child.taskId)
  ) {
    return run.raise('DuplicateTaskIdFound', `Task id '${child.taskId}' has already been added to the DAG`)
  }
  group.children.push(child)
  return given
}
