import { argument } from '../../python/call-arguments.ts'
import { newList, newSet } from '../../python/displays.ts'
import type { Doubt } from '../../python/doubt.ts'
import { LOGGER } from './logger.ts'
import { BoundNative, Host } from '../../python/host.ts'
import { isItems, itemsOf } from '../../python/iteration.ts'
import type { Run } from '../../python/run.ts'
import type { BinaryOperator } from '../../python/syntax.ts'
import type { Value } from '../../python/values.ts'
import { NONE, bool, str } from '../../python/values.ts'
import type { Path } from '../certainty-of.ts'
import { DagObject } from './dag-object.ts'
import type { GroupObject } from './group-object.ts'
import { literal } from './literal.ts'
import { groupOf, linkPerhaps, linkResults } from './make-task.ts'
import { isOfClass } from './kinds.ts'
import { edgeOperator, relate } from './relations.ts'
import { SetupContext } from './setup-teardown.ts'
import type { World } from './world.ts'
import { XComObject } from './xcom.ts'

export interface TaskDetails {
  readonly taskId: string
  /** Why the id is not fully known; `taskId` then shows what is. */
  readonly idDoubt: Doubt | null
  readonly operator: string
  readonly mapped: boolean
  /** Stands for any number of tasks that something outside of the repository makes; how, as a sentence. */
  readonly opaque?: string | null
  readonly group: GroupObject | null
  /** Keyword arguments, for attributes like `task.bash_command`. */
  readonly settings: ReadonlyMap<string, Value>
}

/** An operator, mapped operator or TaskFlow task while its file is evaluated. */
export class TaskObject extends Host {
  readonly typeName = 'operator'
  readonly world: World
  taskId: string
  idDoubt: Doubt | null
  readonly operator: string
  readonly mapped: boolean
  readonly opaque: string | null
  group: GroupObject | null
  readonly settings: Map<string, Value>
  readonly file: string
  readonly line: number
  /** The conditions under which it is there. */
  path: Path
  /** Told apart from every other task of the file by this number. */
  readonly serial: number
  /** Names of the fields whose values make edges when they are set later; null: any. */
  templateFields: ReadonlySet<string> | null = new Set()
  dag: DagObject | null = null
  isSetup = false
  isTeardown = false
  readonly upstream = new Set<TaskObject>()
  readonly downstream = new Set<TaskObject>()

  constructor(world: World, details: TaskDetails, run: Run) {
    super()
    this.world = world
    this.serial = world.serial(this)
    this.taskId = details.taskId
    this.idDoubt = details.idDoubt
    this.operator = details.operator
    this.mapped = details.mapped
    this.opaque = details.opaque ?? null
    this.group = details.group
    this.settings = new Map(details.settings)
    this.file = run.file
    this.line = run.line
    this.path = [...run.conditions.active]
  }

  join(dag: DagObject, run: Run): void {
    if (this.dag === dag) return
    if (this.dag !== null)
      run.raise('AirflowException', `The DAG assigned to task '${this.taskId}' can not be changed.`)
    const later = run.conditions.active.filter((condition) => !this.path.includes(condition))
    if (later.length > 0) this.path = [...this.path, ...later]
    dag.add(this, run)
    this.dag = dag
    if (this.group !== null) return
    dag.root.children.push(this)
    // Airflow then keeps the task under the group's prefix, while the task itself has none.
    const around = this.world.groupStack.at(-1)
    if (around !== undefined) {
      dag.doubt({
        ...run.doubt(''),
        reason: `the task '${this.taskId}' gets its DAG inside of the group '${around.groupId ?? ''}'`,
      })
    }
  }

  override isA(className: string): boolean | null {
    // Nobody knows what it stands for.
    if (this.opaque !== null) return null
    const known = isOfClass(this.mapped ? 'mapped' : 'task', className)
    return known ?? (!this.mapped && this.operator.endsWith(`.${className}`) ? true : null)
  }

  override binaryOp(operator: BinaryOperator, other: Value, reflected: boolean, run: Run): Value | undefined {
    return edgeOperator(this, this, operator, other, reflected, run)
  }

  override getItem(_key: Value, run: Run): Value {
    return run.raise('TypeError', `'${this.operator}' object is not subscriptable`)
  }

  override enter(run: Run): Value {
    this.world.setups.enter([this], run)
    return new SetupContext(this.world)
  }

  override exit(run: Run): undefined {
    this.world.setups.leave(run)
  }

  override getAttr(name: string, run: Run): Value | undefined {
    switch (name) {
      case 'task_id':
      case 'node_id':
        return this.idDoubt === null ? str(this.taskId) : run.unknownFrom(this.idDoubt, { text: this.taskId })
      case 'label':
        return str(this.taskId.slice(this.taskId.lastIndexOf('.') + 1))
      case 'dag':
        return this.dag ?? NONE
      case 'dag_id':
        return this.dag?.dagId ?? NONE
      case 'output':
        return new XComObject(this)
      case 'operator':
        return this
      case 'task_group':
        return this.group ?? NONE
      case 'set_downstream':
      case 'set_upstream':
        return new BoundNative((args) => {
          const list = args.positional[0] ?? args.named.get('task_or_task_list')
          if (list !== undefined) relate(this, list, name === 'set_upstream', run)
          return NONE
        })
      case 'upstream_task_ids':
      case 'downstream_task_ids': {
        const related = name === 'upstream_task_ids' ? this.upstream : this.downstream
        return newSet(
          [...related].map((task) => str(task.taskId)),
          run,
        )
      }
      case 'get_direct_relatives':
        return new BoundNative((args) => {
          const upstream = literal(argument(args, 0, 'upstream')) === true
          return newList([...(upstream ? this.upstream : this.downstream)], run)
        })
      case 'upstream_list':
      case 'downstream_list':
        return newList([...(name === 'upstream_list' ? this.upstream : this.downstream)], run)
      case 'as_setup':
        return new BoundNative(() => {
          this.isSetup = true
          return this
        })
      case 'as_teardown':
        return new BoundNative((args) => {
          this.asTeardown(args.named.get('setups'), run)
          return this
        })
      case 'is_setup':
        return bool(this.isSetup)
      case 'is_teardown':
        return bool(this.isTeardown)
      case 'has_dag':
        return new BoundNative(() => bool(this.dag !== null))
      case 'roots':
      case 'leaves':
        return newList([this], run)
      case 'add_inlets':
      case 'add_outlets':
        return new BoundNative(() => NONE)
      case 'log':
      case 'logger':
        return this.settings.get(name) ?? LOGGER
      default:
        return this.settings.get(name)
    }
  }

  override setAttr(name: string, value: Value, run: Run): void {
    if (name === 'dag' && value instanceof DagObject) this.join(value, run)
    else if (name === 'is_setup') this.isSetup = value.kind === 'bool' && value.value
    else if (name === 'is_teardown') this.isTeardown = value.kind === 'bool' && value.value
    else if (name === 'task_id') this.#rename(value, run)
    else if (name === 'task_group' && groupOf(value) !== null && run.conditions.active.length === 0)
      this.group = groupOf(value)
    else {
      this.settings.set(name, value)
      if (this.templateFields?.has(name) === true) linkResults(value, this, run)
      else if (this.templateFields === null) {
        const link = this.operator.startsWith('airflow.') ? linkResults : linkPerhaps
        link(value, this, run)
      }
    }
  }

  /** A task that is nowhere yet simply has another id then. */
  #rename(id: Value, run: Run): void {
    if (id.kind === 'str' && id.value === this.taskId) return
    const isAlone = this.dag === null && this.upstream.size === 0 && this.downstream.size === 0
    if (id.kind === 'str' && isAlone && run.conditions.active.length === 0) this.taskId = id.value
    else if (this.dag === null) this.idDoubt = run.doubt(`a change of the id '${this.taskId}'`)
    else this.dag.doubt({ ...run.doubt(''), reason: `the id of task '${this.taskId}' is changed` })
  }

  /** `as_teardown(setups=…)`: each setup runs before the teardown. */
  asTeardown(setups: Value | undefined, run: Run): void {
    this.isTeardown = true
    if (setups === undefined) return
    const items =
      setups.kind === 'list' || setups.kind === 'tuple' ? itemsOf(setups, run) : { values: [setups], open: null }
    if (!isItems(items)) return
    for (const value of items.values) {
      const node = value instanceof XComObject ? value.task : value
      if (!(node instanceof TaskObject)) {
        this.dag?.doubt({ ...run.doubt(''), reason: `the setups of '${this.taskId}' are not known` })
        continue
      }
      node.isSetup = true
      relate(node, this, false, run)
    }
  }
}
