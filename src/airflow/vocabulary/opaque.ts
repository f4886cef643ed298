import type { CallArguments } from '../../python/call-arguments.ts'
import { NO_ARGUMENTS } from '../../python/call-arguments.ts'
import type { Run } from '../../python/run.ts'
import type { ExternalValue } from '../../python/values.ts'
import type { DagObject } from './dag-object.ts'
import { makeTask } from './make-task.ts'
import type { TaskObject } from './task-object.ts'
import type { World } from './world.ts'

/** A group class from elsewhere (cosmos' `DbtTaskGroup`), which fills itself: `dbt.*`. */
export function opaqueGroup(world: World, path: string, groupId: string, args: CallArguments, run: Run): TaskObject {
  const name = path.slice(path.lastIndexOf('.') + 1)
  const taskId = run.unknown(`what ${name} '${groupId}' holds`, { text: `${groupId}.*` })
  const opaque = `the tasks of the ${name} '${groupId}' are not in the repository`
  return makeTask(world, { operator: path, taskId, args, opaque }, run)
}

/** What a factory from elsewhere has given, when something is linked with it. One node for each call of the factory. */
export function opaqueResult(value: ExternalValue, dag: DagObject, run: Run): TaskObject {
  const { world } = dag
  const known = world.opaque.get(value)
  if (known !== undefined) return known
  const name = /(\w+)[^\w]*$/.exec(value.path)?.[1] ?? 'something'
  const taken = [...world.opaque.values()].filter((task) => task.taskId.startsWith(`${name}()`)).length
  const taskId = run.unknown(`what \`${value.path}\` makes`, { text: `${name}()${taken === 0 ? '' : `__${taken}`}` })
  const opaque = `the tasks that \`${value.path}\` makes are not in the repository`
  const task = makeTask(world, { operator: value.path, taskId, args: NO_ARGUMENTS, dag, opaque }, run)
  world.opaque.set(value, task)
  return task
}
