import { findAttribute } from '../../python/attributes.ts'
import { callMethod } from '../../python/calls.ts'
import type { CallArguments } from '../../python/call-arguments.ts'
import type { Doubt } from '../../python/doubt.ts'
import { newDict } from '../../python/displays.ts'
import { BoundNative, Host } from '../../python/host.ts'
import type { Items } from '../../python/iteration.ts'
import type { Run } from '../../python/run.ts'
import type { BinaryOperator } from '../../python/syntax.ts'
import type { InstanceValue, Value } from '../../python/values.ts'
import { NONE, bool, str } from '../../python/values.ts'
import type { DagObject } from './dag-object.ts'
import { addByHand } from './group-add.ts'
import { isOfClass } from './kinds.ts'
import { edgeOperator, relate } from './relations.ts'
import { Suffixes } from './suffixes.ts'
import { TaskObject } from './task-object.ts'

/** A TaskGroup while its file is evaluated. */
export class GroupObject extends Host {
  readonly typeName = 'TaskGroup'
  readonly dag: DagObject
  readonly parent: GroupObject | null
  /** The group's own id without its parents' prefix; null for a DAG's root group. */
  readonly label: string | null
  readonly prefixes: boolean
  readonly children: (TaskObject | GroupObject)[] = []
  readonly usedIds: Set<string>
  readonly usedSuffixes: Suffixes
  defaultArgs: Value | undefined
  /** The object of a class of the repository that extends `TaskGroup`. */
  owner: InstanceValue | null = null
  /** What an `add` of the repository is given, and whether that surely goes on to Airflow's. */
  #adding: { readonly child: TaskObject | GroupObject; readonly conditions: number; handedOn: boolean } | null = null
  /** Why its id is not known; then nor are the ids of what is in it. */
  idDoubt: Doubt | null = null
  /** Tasks that were put before the group itself, whatever it held. */
  readonly upstream = new Set<TaskObject>()
  /** Tasks whose results a mapped group is expanded over; null for a group that is not mapped. */
  readonly #mappedOver: readonly TaskObject[] | null

  constructor(
    dag: DagObject,
    parent: GroupObject | null,
    label: string | null,
    prefixes: boolean,
    mappedOver: readonly TaskObject[] | null = null,
  ) {
    super()
    this.dag = dag
    this.parent = parent
    this.label = label
    this.prefixes = prefixes
    this.usedIds = parent?.usedIds ?? new Set()
    this.usedSuffixes = parent?.usedSuffixes ?? new Suffixes()
    this.#mappedOver = mappedOver
  }

  /** Mapped itself, or inside of a mapped group. */
  get isMapped(): boolean {
    return this.#mappedOver !== null || (this.parent?.isMapped ?? false)
  }

  /** The id with the prefixes of the groups around it. */
  get groupId(): string | null {
    if (this.label === null || this.parent === null) return this.label
    return this.parent.prefixes && this.parent.label !== null ? this.parent.childId(this.label) : this.label
  }

  childId(label: string): string {
    const { groupId } = this
    return this.prefixes && groupId !== null ? `${groupId}.${label}` : label
  }

  /** All tasks in the group and the groups inside it. */
  allTasks(): TaskObject[] {
    return this.children.flatMap((child) => (child instanceof TaskObject ? [child] : child.allTasks()))
  }

  /** Tasks without a predecessor in the group, at this moment. */
  roots(): TaskObject[] {
    const tasks = new Set(this.allTasks())
    return [...tasks].filter((task) => ![...task.upstream].some((up) => tasks.has(up)))
  }

  /** Tasks without a successor in the group, at this moment; teardowns are stepped over. */
  leaves(): TaskObject[] {
    const tasks = new Set(this.allTasks())
    const result: TaskObject[] = []
    for (const task of tasks) {
      if ([...task.downstream].some((down) => tasks.has(down))) continue
      if (task.isTeardown) result.push(...beforeTeardown(task, tasks))
      else result.push(task)
    }
    return result
  }

  /** Where edges from the group begin: an empty group stands for what is before it or around it since Airflow 3. */
  ends(run: Run): readonly TaskObject[] {
    const { airflow } = this.dag.world.options
    const leaves = this.leaves()
    if (leaves.length > 0 || airflow === 2) return leaves
    const ends = this.#before()
    if (airflow === 3 || ends.length === 0) return ends
    const group = this.label === null ? 'an empty task group' : `'${this.label}', which holds no task to start from,`
    this.dag.doubt({ ...run.doubt(''), reason: `what follows ${group} depends on Airflow's version` })
    return []
  }

  #before(): readonly TaskObject[] {
    const { upstream, parent } = this
    if (upstream.size > 0 || parent === null) return [...upstream]
    const leaves = parent.leaves()
    return leaves.length > 0 ? leaves : parent.#before()
  }

  override isA(className: string): boolean | null {
    return isOfClass('group', className)
  }

  /** Puts something into the group, and tells the class of the repository that it may be of. */
  put(child: TaskObject | GroupObject, run: Run): void {
    this.children.push(child)
    if (this.owner === null || findAttribute(this.owner, 'add', run) === undefined) return
    const before = this.#adding
    const adding = { child, conditions: run.conditions.active.length, handedOn: false }
    this.#adding = adding
    try {
      callMethod(this.owner, 'add', [child], run)
    } finally {
      this.#adding = before
    }
    if (!adding.handedOn) this.dag.doubt({ ...run.doubt(''), reason: 'a group does not add all that is put into it' })
  }

  /** Airflow's own `add`, to which one of the repository goes on: true where that is for what is being put into the group. */
  isPutting(child: Value, run: Run): boolean {
    if (this.#adding?.child !== child) return false
    this.#adding.handedOn ||= this.#adding.conditions === run.conditions.active.length
    return true
  }

  override enter(): Value {
    this.dag.world.groupStack.push(this)
    return this
  }

  override exit(run: Run): undefined {
    // A mapped group runs after what it is mapped over.
    for (const task of this.#mappedOver ?? []) relate(this, task, true, run)
    this.dag.world.groupStack.pop()
  }

  override call(_args: CallArguments, run: Run): Value {
    return run.raise('TypeError', "'TaskGroup' object is not callable")
  }

  override binaryOp(operator: BinaryOperator, other: Value, reflected: boolean, run: Run): Value | undefined {
    return edgeOperator(this, this, operator, other, reflected, run)
  }

  override items(): Items {
    return { values: this.allTasks(), open: null }
  }

  override getAttr(name: string, run: Run): Value | undefined {
    switch (name) {
      case 'group_id':
      case 'node_id':
        return this.groupId === null ? NONE : str(this.groupId)
      case 'label':
        return this.label === null ? NONE : str(this.label)
      case 'dag':
        return this.dag
      case 'parent_group':
      case 'task_group':
        return this.parent ?? NONE
      case 'children':
        return newDict(
          this.children.map((child) => [str(idOf(child)), child] as const),
          run,
        )
      case 'roots':
      case 'leaves':
        return { kind: 'tuple', items: name === 'roots' ? this.roots() : this.leaves(), open: null, cls: null }
      case 'get_roots':
      case 'get_leaves':
        return new BoundNative(() => ({
          kind: 'tuple',
          items: name === 'get_roots' ? this.roots() : this.leaves(),
          open: null,
          cls: null,
        }))
      case 'set_downstream':
      case 'set_upstream':
        return new BoundNative((args) => {
          const list = args.positional[0] ?? args.named.get('task_or_task_list')
          if (list !== undefined) relate(this, list, name === 'set_upstream', run)
          return NONE
        })
      case 'add':
        return new BoundNative((args) => addByHand(this, args.positional[0] ?? args.named.get('task') ?? NONE, run))
      case 'get_child_by_label':
        return new BoundNative((args) => {
          const [label] = args.positional
          const id = label?.kind === 'str' ? this.childId(label.value) : null
          return this.children.find((child) => idOf(child) === id) ?? run.unknown('a child of a group')
        })
      case 'child_id':
        return new BoundNative((args) => {
          const [label] = args.positional
          return label?.kind === 'str' ? str(this.childId(label.value)) : run.unknown('an id')
        })
      case 'prefix_group_id':
        return bool(this.prefixes)
      case 'is_root':
        return bool(this.label === null)
      case 'default_args':
        return this.defaultArgs ?? newDict([], run)
      case 'used_group_ids':
        return run.unknown('the ids used in a DAG')
      default:
        return undefined
    }
  }

  override getItem(key: Value, run: Run): Value {
    return (
      this.children.find((child) => key.kind === 'str' && idOf(child) === key.value) ??
      run.unknown('a child of a group')
    )
  }
}

function idOf(child: TaskObject | GroupObject): string {
  return child instanceof TaskObject ? child.taskId : (child.groupId ?? '')
}

function beforeTeardown(task: TaskObject, tasks: ReadonlySet<TaskObject>): TaskObject[] {
  return [...task.upstream].flatMap((up) => {
    if (!tasks.has(up)) return []
    if (up.isTeardown) return beforeTeardown(up, tasks)
    if (task.isTeardown && up.isSetup) return []
    const goesOn = [...up.downstream].some((down) => down !== task && tasks.has(down) && !down.isTeardown)
    return goesOn ? [] : [up]
  })
}
