import type { CallArguments } from '../../python/call-arguments.ts'
import { argument } from '../../python/call-arguments.ts'
import { HostClass } from '../../python/host.ts'
import type { Run } from '../../python/run.ts'
import type { InstanceValue, Value } from '../../python/values.ts'
import type { DagObject } from './dag-object.ts'
import { GroupObject } from './group-object.ts'
import { literal } from './literal.ts'
import { dagOf, idText } from './make-task.ts'
import { doubtPlace } from './place.ts'
import { coreOf } from './suffixes.ts'
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
  details: { dag?: DagObject | null; suffix?: boolean; mappedOver?: readonly TaskObject[] | null; fallbackId?: Value },
  run: Run,
): Value {
  const lost = doubtPlace(args, world, run)
  if (lost !== null) return run.unknownFrom(lost)
  const given = args.named.get('parent_group')
  const around = given instanceof GroupObject ? given : (world.groupStack.at(-1) ?? null)
  const ownDag = dagOf(args.named.get('dag')) ?? details.dag ?? null
  // Airflow 3 takes the DAG of the group around it, Airflow 2 the DAG that is entered.
  const outer = world.options.airflow === 3 ? (around ?? world.currentDag?.root)?.dag : world.currentDag
  const dag = ownDag ?? outer ?? (given instanceof GroupObject ? given.dag : null)
  if (dag === null) {
    const error = world.options.airflow === 3 ? 'RuntimeError' : 'AirflowException'
    return run.raise(error, 'TaskGroup can only be used inside a dag')
  }
  const parent = around ?? dag.root
  if (parent.dag !== dag) run.raise('RuntimeError', 'Cannot mix TaskGroups from different DAGs')
  const id = idText(argument(args, 0, 'group_id') ?? details.fallbackId, run)
  if (id.doubt !== null) dag.doubtFrom('the id of a task group depends on', id.doubt)
  const suffix = details.suffix ?? literal(args.named.get('add_suffix_on_collision')) === true
  const prefixes = literal(argument(args, 1, 'prefix_group_id')) !== false
  const label = freeLabel(id.text, parent, suffix, world.options.airflow, run)
  const group = new GroupObject(dag, parent, label, prefixes, details.mappedOver)
  const groupId = group.groupId ?? label
  if (dag.tasks.has(groupId) || (groupId !== label && parent.usedIds.has(groupId))) {
    run.raise('DuplicateTaskIdFound', `group_id '${groupId}' has already been added to the DAG`)
  }
  parent.children.push(group)
  parent.usedIds.add(groupId)
  parent.usedSuffixes.note(groupId)
  group.defaultArgs = args.named.get('default_args') ?? parent.defaultArgs
  return group
}

/** Airflow 2 compares the bare label with full ids, so only groups without a prefix clash here; so do 3's suffixes. */
function freeLabel(label: string, parent: GroupObject, suffix: boolean, airflow: 2 | 3, run: Run): string {
  if (!parent.usedIds.has(airflow === 2 ? label : parent.childId(label))) return label
  if (!suffix) return run.raise('DuplicateTaskIdFound', `group_id '${label}' has already been added to the DAG`)
  const core = coreOf(label)
  const highest = parent.usedSuffixes.highest(core)
  return highest === null ? `${label}__1` : `${core}__${highest + 1}`
}
