import type { CallArguments } from '../../python/call-arguments.ts'
import { argument } from '../../python/call-arguments.ts'
import { HostClass } from '../../python/host.ts'
import type { Run } from '../../python/run.ts'
import type { InstanceValue, Value } from '../../python/values.ts'
import { GroupObject } from './group-object.ts'
import { checkGroupKey } from './keys.ts'
import { literal } from './literal.ts'
import { dagOf, groupOf, idText } from './make-task.ts'
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
    if (!(group instanceof GroupObject)) return
    instance.host = group
    group.owner = instance
  }
}

/** Makes a group in the DAG and group that are entered, or in those that are given. */
export function makeGroup(
  world: World,
  args: CallArguments,
  details: { suffix?: boolean; mappedOver?: readonly TaskObject[] | null; fallbackId?: Value },
  run: Run,
): Value {
  const lost = doubtPlace(args, world, run)
  if (lost !== null) return run.unknownFrom(lost)
  const around = groupOf(args.named.get('parent_group')) ?? world.groupStack.at(-1) ?? null
  const ownDag = dagOf(args.named.get('dag'))
  const dag = ownDag ?? around?.dag ?? world.currentDag
  if (dag === null) {
    const error = world.options.airflow === 3 ? 'RuntimeError' : 'AirflowException'
    return run.raise(error, 'TaskGroup can only be used inside a dag')
  }
  // Airflow 3 takes the DAG of the group around it, Airflow 2 the DAG that is entered.
  if (ownDag === null && world.currentDag !== dag) {
    world.raiseIn2('RuntimeError', 'Cannot mix TaskGroups from different DAGs', run)
  }
  const parent = around ?? dag.root
  if (parent.dag !== dag) run.raise('RuntimeError', 'Cannot mix TaskGroups from different DAGs')
  const givenId = argument(args, 0, 'group_id') ?? details.fallbackId
  const givenPrefix = argument(args, 1, 'prefix_group_id')
  const prefixes = literal(givenPrefix) !== false
  if (prefixes) checkGroupKey(givenId, world, run)
  if (givenPrefix?.kind === 'unknown') dag.doubtFrom('the ids of a task group depend on', givenPrefix.doubt)
  const id = idText(givenId, run)
  if (id.doubt !== null) dag.doubtFrom('the id of a task group depends on', id.doubt)
  const suffix = details.suffix ?? literal(args.named.get('add_suffix_on_collision')) === true
  const idDoubt = id.doubt ?? (parent.prefixes ? parent.idDoubt : null)
  const label = idDoubt === null ? freeLabel(id.text, parent, suffix, world, run) : id.text
  const group = new GroupObject(dag, parent, label, prefixes, details.mappedOver)
  group.idDoubt = idDoubt
  const groupId = group.groupId ?? label
  if (idDoubt === null) {
    if (dag.tasks.has(groupId) || (groupId !== label && parent.usedIds.has(groupId))) {
      run.raise('DuplicateTaskIdFound', `group_id '${groupId}' has already been added to the DAG`)
    }
    parent.usedIds.add(groupId)
    parent.usedSuffixes.note(groupId)
  }
  parent.put(group, run)
  group.defaultArgs = args.named.get('default_args') ?? parent.defaultArgs
  return group
}

/**
 * The label, with a suffix where it is in use. Airflow 2 compares the bare label with full ids, so only groups without a
 * prefix clash there; so do 3's suffixes. Versions of Airflow 3 differ; where they give two names, the newer one is taken.
 */
function freeLabel(label: string, parent: GroupObject, suffix: boolean, world: World, run: Run): string {
  const { airflow } = world.options
  const used = { bare: parent.usedIds.has(label), full: parent.usedIds.has(parent.childId(label)) }
  if (used.bare !== used.full && airflow !== 2) {
    parent.dag.doubt({ ...run.doubt(''), reason: `the id of the task group '${label}' depends on Airflow's version` })
  }
  if (!(airflow === 2 ? used.bare : used.full)) return label
  if (!suffix) return run.raise('DuplicateTaskIdFound', `group_id '${label}' has already been added to the DAG`)
  const core = coreOf(label)
  const highest = parent.usedSuffixes.highest(core)
  return highest === null ? `${label}__1` : `${core}__${highest + 1}`
}
