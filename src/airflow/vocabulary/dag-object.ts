import { literal } from './literal.ts'
import type { CallArguments } from '../../python/call-arguments.ts'
import { argument } from '../../python/call-arguments.ts'
import { newDict, newList } from '../../python/displays.ts'
import type { Doubt } from '../../python/doubt.ts'
import { LOGGER } from './logger.ts'
import { BoundNative, Host } from '../../python/host.ts'
import { BudgetExceeded } from '../../python/raise.ts'
import type { Run } from '../../python/run.ts'
import type { Value } from '../../python/values.ts'
import { NONE, str } from '../../python/values.ts'
import type { Reason } from '../dag.ts'
import type { Path } from '../certainty-of.ts'
import { exclusive } from '../certainty-of.ts'
import { GroupObject } from './group-object.ts'
import { relate } from './relations.ts'
import { isOfClass } from './kinds.ts'
import { Suffixes } from './suffixes.ts'
import { TaskDecorator } from './task-decorator.ts'
import type { TaskObject } from './task-object.ts'
import { taskOf } from './nodes.ts'
import type { World } from './world.ts'

/** Of one DAG, counted each time they are made. */
const MAX_EDGES = 50_000

/** An edge as it was made, once for each time it was made. */
export interface EdgeRecord {
  readonly from: TaskObject
  readonly to: TaskObject
  readonly paths: Path[]
}

interface MadeEdge {
  readonly from: TaskObject
  readonly to: TaskObject
  readonly line: number
}

/** `airflow.DAG` while its file is evaluated. */
export class DagObject extends Host {
  readonly typeName = 'DAG'
  readonly world: World
  readonly dagId: Value
  readonly args: CallArguments
  readonly file: string
  readonly line: number
  /** The conditions under which the DAG is made at all. */
  readonly path: Path
  readonly root: GroupObject
  /** All tasks by id; several with one id only in branches that exclude each other. */
  readonly tasks = new Map<string, TaskObject[]>()
  readonly suffixes = new Suffixes()
  readonly edges = new Map<string, EdgeRecord>()
  /** Every edge in the order it was made, also if it was there before. */
  readonly #made: MadeEdge[] = []
  readonly reasons: Reason[] = []
  /** Schedule and the like, by the names of Airflow's arguments. */
  readonly settings = new Map<string, Value>()
  /** It was given to a `SubDagOperator`. */
  isSubdag = false

  constructor(world: World, dagId: Value, args: CallArguments, run: Run) {
    super()
    this.world = world
    this.dagId = dagId
    this.args = args
    this.file = run.file
    this.line = run.line
    this.path = [...run.conditions.active]
    this.root = new GroupObject(this, null, null, true)
    for (const [name, value] of args.named) this.settings.set(name, value)
    world.dags.push(this)
  }

  override isA(className: string): boolean | null {
    return isOfClass('dag', className)
  }

  get defaultArgs(): Value | undefined {
    return argument(this.args, -1, 'default_args')
  }

  /** Makes the DAG incomplete. */
  doubt(reason: Reason): void {
    if (this.reasons.length < 200) this.reasons.push(reason)
  }

  doubtFrom(prefix: string, doubt: Doubt): void {
    this.doubt({ file: doubt.file, line: doubt.line, reason: `${prefix} ${doubt.reason}` })
  }

  /** Raises DuplicateTaskIdFound as Airflow does, unless only one of the two tasks can exist. */
  add(task: TaskObject, run: Run): void {
    const same = this.tasks.get(task.taskId)
    if (same === undefined) {
      this.tasks.set(task.taskId, [task])
      this.suffixes.note(task.taskId)
      return
    }
    if (same.includes(task)) return
    const clash = same.find((other) => !exclusive(other.path, task.path))
    if (clash !== undefined && task.idDoubt === null && clash.idDoubt === null) {
      const certain = clash.path.length === this.path.length && task.path.length === this.path.length
      if (certain) run.raise('DuplicateTaskIdFound', `Task id '${task.taskId}' has already been added to the DAG`)
      this.doubt({ reason: `task id '${task.taskId}' may be used twice`, file: task.file, line: task.line })
    }
    same.push(task)
  }

  get edgeCount(): number {
    return this.#made.length
  }

  /** Edges made after the first `count`. */
  edgesSince(count: number): readonly MadeEdge[] {
    return this.#made.slice(count)
  }

  addEdge(from: TaskObject, to: TaskObject, path: Path, line: number): void {
    this.#made.push({ from, to, line })
    if (this.#made.length > MAX_EDGES) throw new BudgetExceeded(`more than ${MAX_EDGES} edges`)
    const key = `${from.taskId}\n${to.taskId}`
    const known = this.edges.get(key)
    if (known === undefined) this.edges.set(key, { from, to, paths: [path] })
    else if (!known.paths.some((other) => other.length === 0)) known.paths.push(path)
    from.downstream.add(to)
    to.upstream.add(from)
  }

  allTasks(): TaskObject[] {
    return [...this.tasks.values()].flat()
  }

  override enter(run: Run): Value {
    this.world.dagStack.push(this)
    if (literal(this.settings.get('auto_register')) !== false) this.world.registered.add(this)
    run.budget.step()
    return this
  }

  override exit(): undefined {
    this.world.dagStack.pop()
  }

  override getAttr(name: string, run: Run): Value | undefined {
    switch (name) {
      case 'dag_id':
      case '_dag_id':
        return this.dagId
      case 'tasks':
        return newList(this.allTasks(), run)
      case 'task_ids':
        return newList(
          this.allTasks().map((task) => str(task.taskId)),
          run,
        )
      case 'task_dict':
        return newDict(
          this.allTasks().map((task) => [str(task.taskId), task] as const),
          run,
        )
      case 'task_group_dict':
        return run.unknown('the groups of a DAG')
      case 'roots':
        return newList(
          this.allTasks().filter((task) => task.upstream.size === 0),
          run,
        )
      case 'leaves':
        return newList(
          this.allTasks().filter((task) => task.downstream.size === 0),
          run,
        )
      case 'task_group':
        return this.root
      case 'task':
        return new TaskDecorator(this.world, null, { dag: this })
      case 'default_args':
        return this.defaultArgs ?? newDict([], run)
      case 'get_task':
        return new BoundNative((args) => this.#find(args.positional[0] ?? args.named.get('task_id'), run))
      case 'has_task':
        return new BoundNative((args) => {
          const id = literal(args.positional[0])
          return typeof id === 'string' ? { kind: 'bool', value: this.tasks.has(id) } : run.unknown('a task id')
        })
      case 'add_task':
        return new BoundNative((args) => this.#adopt(args.positional, run))
      case 'add_tasks':
        return new BoundNative((args) => {
          const [list] = args.positional
          return list?.kind === 'list' || list?.kind === 'tuple' ? this.#adopt(list.items, run) : NONE
        })
      case 'set_dependency':
        return new BoundNative((args) => {
          const [up, down] = args.positional.map((id) => this.#find(id, run))
          const task = up === undefined ? null : taskOf(up)
          if (task !== null && down !== undefined) relate(task, down, false, run)
          return NONE
        })
      case 'fileloc':
        return run.unknown('the place of a DAG file')
      case 'test':
      case 'cli':
      case 'run':
      case 'clear':
      case 'validate':
        return new BoundNative(() => NONE)
      case 'log':
        return LOGGER
      default:
        return this.settings.get(name)
    }
  }

  override setAttr(name: string, value: Value, run: Run): void {
    if (name === 'dag_id')
      this.doubt({ ...run.doubt('the dag_id is changed'), reason: 'the dag_id is changed afterwards' })
    this.settings.set(name, value)
  }

  #find(id: Value | undefined, run: Run): Value {
    const wanted = literal(id)
    if (typeof wanted !== 'string') return run.unknown('a task with an unknown id')
    const [task] = this.tasks.get(wanted) ?? []
    return task ?? run.unknown(`the task '${wanted}'`)
  }

  #adopt(values: readonly Value[], run: Run): Value {
    for (const value of values) {
      const task = taskOf(value)
      if (task !== null) task.join(this, run)
      else this.doubt(run.doubt('a task that is not known is added'))
    }
    return NONE
  }
}
