import type { CallArguments } from '../../python/call-arguments.ts'
import type { Doubt } from '../../python/doubt.ts'
import type { Run } from '../../python/run.ts'
import { dependsOnCheckout } from '../../python/text.ts'
import type { Value } from '../../python/values.ts'
import { DagObject } from './dag-object.ts'
import { GroupObject, MappedArgument } from './group-object.ts'
import { linkResult } from './relations.ts'
import { noteTask } from './setup-teardown.ts'
import { TaskObject } from './task-object.ts'
import type { World } from './world.ts'
import { XComObject } from './xcom.ts'

export interface TaskRequest {
  /** Import path of the operator, or the decorator. */
  readonly operator: string
  readonly taskId: Value | undefined
  /** Keyword arguments of the operator itself. */
  readonly args: CallArguments
  /** Further values in which results of other tasks are looked for. */
  readonly inputs?: readonly Value[]
  readonly mapped?: boolean
  /** TaskFlow: a used id gets a suffix. */
  readonly suffix?: boolean
  readonly dag?: DagObject | null
}

/** Makes an operator: its DAG, its group, its full id, and the edges from the results it uses. */
export function makeTask(world: World, request: TaskRequest, run: Run): TaskObject {
  const { named } = request.args
  const givenGroup = named.get('task_group')
  const explicitGroup = givenGroup instanceof GroupObject ? givenGroup : null
  const dag = dagOf(named.get('dag')) ?? request.dag ?? explicitGroup?.dag ?? world.currentDag
  const group = explicitGroup ?? groupFor(world, dag)
  const label = idText(request.taskId, run)
  const taskId = group?.childId(label.text) ?? label.text
  const unique = request.suffix === true && dag !== null && label.doubt === null ? withSuffix(taskId, dag) : taskId
  const task = new TaskObject(
    world,
    {
      taskId: unique,
      idDoubt: label.doubt,
      operator: request.operator,
      mapped: request.mapped ?? false,
      group,
      settings: named,
    },
    run,
  )
  checkGroupIds(task, dag, run)
  if (dag !== null) task.join(dag, run)
  group?.children.push(task)
  noteTask(world, task)
  for (const value of [...named.values(), ...request.args.positional, ...(request.inputs ?? [])]) {
    for (const reference of references(value)) linkResult(reference, task, run)
  }
  const unknownDag = named.get('dag')
  if (unknownDag?.kind === 'unknown') world.currentDag?.doubtFrom('a task is given to', unknownDag.doubt)
  return task
}

function checkGroupIds(task: TaskObject, dag: DagObject | null, run: Run): void {
  if (dag?.root.usedIds.has(task.taskId) === true && task.idDoubt === null) {
    run.raise('DuplicateTaskIdFound', `Task id '${task.taskId}' has already been added to the DAG`)
  }
}

function groupFor(world: World, dag: DagObject | null): GroupObject | null {
  const current = world.groupStack.at(-1) ?? null
  // The group of another DAG's `with` is not this task's.
  return current !== null && (dag === null || current.dag === dag) ? current : (dag?.root ?? null)
}

export function dagOf(value: Value | undefined): DagObject | null {
  if (value instanceof DagObject) return value
  return value?.kind === 'instance' && value.host instanceof DagObject ? value.host : null
}

/** An id as text; with the reason why it is not fully known. */
export function idText(value: Value | undefined, run: Run): { text: string; doubt: Doubt | null } {
  switch (value?.kind) {
    case 'str':
      if (dependsOnCheckout(value.value)) return { text: '*', doubt: run.doubt('the folder of the checkout') }
      return { text: value.value, doubt: null }
    case 'unknown':
      return { text: value.text ?? '*', doubt: value.doubt }
    case 'choice':
      return { text: '*', doubt: value.options[0]?.condition.doubt ?? run.doubt('a condition') }
    case 'external':
      return { text: '*', doubt: run.doubt(`\`${value.path}\``) }
    default:
      return { text: '*', doubt: run.doubt(value === undefined ? 'arguments that are not known' : `a ${value.kind}`) }
  }
}

/** `x`, `x__1`, `x__2`: one more than the highest suffix in use. */
function withSuffix(taskId: string, dag: DagObject): string {
  if (!dag.tasks.has(taskId)) return taskId
  const core = taskId.replace(/__\d+$/, '')
  let highest = 0
  for (const used of dag.tasks.keys()) {
    const suffix = used.startsWith(`${core}__`) ? used.slice(core.length + 2) : ''
    if (/^\d+$/.test(suffix)) highest = Math.max(highest, Number(suffix))
  }
  return `${core}__${highest + 1}`
}

/** Tasks whose results lie somewhere in a value. */
export function references(value: Value, depth = 0): readonly TaskObject[] {
  if (depth > 8) return []
  if (value instanceof XComObject) return value.references
  if (value instanceof MappedArgument) return value.references
  switch (value.kind) {
    case 'list':
    case 'tuple':
      return value.items.flatMap((item) => references(item, depth + 1))
    case 'dict':
      return value.store.entries().flatMap(([, item]) => references(item, depth + 1))
    case 'set':
      return [...value.items.values()].flatMap((item) => references(item, depth + 1))
    case 'choice':
      return value.options.flatMap((option) => references(option.value, depth + 1))
    default:
      return []
  }
}
