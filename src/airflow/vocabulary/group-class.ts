import type { CallArguments } from '../../python/call-arguments.ts'
import { argument } from '../../python/call-arguments.ts'
import { HostClass } from '../../python/host.ts'
import type { Run } from '../../python/run.ts'
import type { InstanceValue, Value } from '../../python/values.ts'
import { GroupObject } from './group-object.ts'
import { checkGroupKey } from './keys.ts'
import { literal } from './literal.ts'
import { dagOf, groupOf, idText } from './make-task.ts'
import type { TaskObject } from './task-object.ts'
import type { World } from './world.ts'

/** `TaskGroup`. */
export class GroupClass extends HostClass {
  readonly typeName = 'type'
  readonly path = 'airflow.utils.task_group.TaskGroup'
  readonly #world: World

  constructor(world: World) {
    super()
    this.#world = world
  }

  override call(args: CallArguments, run: Run): Value {
    return makeGroup(this.#world, args, {}, run)
  }

  override init(instance: InstanceValue, args: CallArguments, run: Run): void {
    const group = makeGroup(this.#world, args, {}, run)
    if (group instanceof GroupObject) instance.host = group
  }
}

/** Makes a group in the DAG and group that are entered, or in those that are given. */
export function makeGroup(
  world: World,
  args: CallArguments,
  details: { suffix?: boolean; mappedOver?: readonly TaskObject[] | null; fallbackId?: Value },
  run: Run,
): Value {
  const parentObject = groupOf(args.named.get('parent_group'))
  const ownDag = dagOf(args.named.get('dag')) ?? world.currentDag
  const dag = dagOf(args.named.get('dag')) ?? parentObject?.dag ?? world.currentDag
  if (dag === null) return run.raise('AirflowException', 'TaskGroup can only be used inside a dag')
  if (ownDag !== dag) world.raiseIn2(dag, 'a task group needs the DAG of its parent', run)
  const current = world.currentGroup(dag)
  const parent = parentObject ?? (current?.dag === dag ? current : dag.root)
  const givenId = argument(args, 0, 'group_id') ?? details.fallbackId
  const givenPrefix = argument(args, 1, 'prefix_group_id')
  const prefixes = literal(givenPrefix) !== false
  if (prefixes) checkGroupKey(givenId, run)
  if (givenPrefix?.kind === 'unknown') dag.doubtFrom('the ids of a task group depend on', givenPrefix.doubt)
  const id = idText(givenId, run)
  if (id.doubt !== null) dag.doubtFrom('the id of a task group depends on', id.doubt)
  const suffix = details.suffix ?? literal(args.named.get('add_suffix_on_collision')) === true
  const label = freeLabel(id.text, parent, suffix, world, run)
  const group = new GroupObject(dag, parent, label, prefixes, details.mappedOver)
  const groupId = group.groupId ?? label
  if (dag.tasks.has(groupId) || (groupId !== label && parent.usedIds.has(groupId))) {
    run.raise('DuplicateTaskIdFound', `group_id '${groupId}' has already been added to the DAG`)
  }
  parent.children.push(group)
  parent.usedIds.add(groupId)
  group.defaultArgs = args.named.get('default_args') ?? parent.defaultArgs
  return group
}

/**
 * The label, with a suffix where it is in use. Airflow 2 compares the bare label with full ids, later versions compare
 * full ids; where that gives two names, the newer one is taken.
 */
function freeLabel(label: string, parent: GroupObject, suffix: boolean, world: World, run: Run): string {
  const used = { bare: parent.usedIds.has(label), full: parent.usedIds.has(parent.childId(label)) }
  if (used.bare !== used.full && world.options.airflow !== 2) {
    parent.dag.doubt({ ...run.doubt(''), reason: `the id of the task group '${label}' depends on Airflow's version` })
  }
  if (!(world.options.airflow === 2 ? used.bare : used.full)) return label
  if (!suffix) return run.raise('DuplicateTaskIdFound', `group_id '${label}' has already been added to the DAG`)
  const core = label.replace(/__\d+$/, '')
  const suffixes = [...parent.usedIds].flatMap((id) => {
    const rest = id.startsWith(`${core}__`) ? id.slice(core.length + 2) : ''
    return /^\d+$/.test(rest) ? [Number(rest)] : []
  })
  return suffixes.length === 0 ? `${label}__1` : `${core}__${Math.max(...suffixes) + 1}`
}
