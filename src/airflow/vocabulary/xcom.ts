import { BoundNative, Host } from '../../python/host.ts'
import type { Items } from '../../python/iteration.ts'
import type { Run } from '../../python/run.ts'
import type { BinaryOperator } from '../../python/syntax.ts'
import type { Value } from '../../python/values.ts'
import { edgeOperator, relate } from './relations.ts'
import type { TaskObject } from './task-object.ts'
import { NONE } from '../../python/values.ts'

/** An XComArg: the result of a task, to be used by another. */
export class XComObject extends Host {
  readonly typeName = 'XComArg'
  readonly task: TaskObject
  /** Tasks of the other XComArgs that were zipped or joined to it. */
  readonly others: readonly TaskObject[]

  constructor(task: TaskObject, others: readonly TaskObject[] = []) {
    super()
    this.task = task
    this.others = others
  }

  get references(): readonly TaskObject[] {
    return [this.task, ...this.others]
  }

  override binaryOp(operator: BinaryOperator, other: Value, reflected: boolean, run: Run): Value | undefined {
    return edgeOperator(this.task, this, operator, other, reflected, run)
  }

  override getItem(key: Value, run: Run): Value {
    if (key.kind === 'int') run.raise('ValueError', 'XComArg only supports str lookup, received int')
    return new XComObject(this.task, this.others)
  }

  override items(run: Run): Items | null {
    return run.raise('TypeError', `'XComArg' object is not iterable`)
  }

  override enter(run: Run): Value {
    return this.task.enter(run)
  }

  override exit(run: Run): void {
    this.task.exit(run)
  }

  /** As Airflow prints it: a template that is filled when the task runs. */
  override text(): string | null {
    if (this.task.idDoubt !== null || this.task.dag?.dagId.kind !== 'str') return null
    return `{{ task_instance.xcom_pull(task_ids='${this.task.taskId}', dag_id='${this.task.dag.dagId.value}', key='return_value') }}`
  }

  override getAttr(name: string, run: Run): Value | undefined {
    switch (name) {
      case 'operator':
        return this.task
      case 'map':
        return new BoundNative(() => new XComObject(this.task, this.others))
      case 'zip':
      case 'concat':
        return new BoundNative((args) => {
          const others = args.positional.flatMap((value) => (value instanceof XComObject ? value.references : []))
          return new XComObject(this.task, [...this.others, ...others])
        })
      case 'set_downstream':
      case 'set_upstream':
        return new BoundNative((args) => {
          const list = args.positional[0] ?? args.named.get('task_or_task_list')
          if (list !== undefined) relate(this.task, list, name === 'set_upstream', run)
          return NONE
        })
      case 'as_setup':
        return new BoundNative(() => {
          this.task.isSetup = true
          return this
        })
      case 'as_teardown':
        return new BoundNative((args) => {
          this.task.asTeardown(args.named.get('setups'), run)
          return this
        })
      case 'is_setup':
      case 'is_teardown':
      case 'task_id':
      case 'dag':
      case 'node_id':
      case 'roots':
      case 'leaves':
        return this.task.getAttr(name, run)
      default:
        return undefined
    }
  }

  override setAttr(name: string, value: Value, run: Run): void {
    this.task.setAttr(name, value, run)
  }
}
