import { BoundNative, Host } from '../../python/host.ts'
import type { Items } from '../../python/iteration.ts'
import type { Run } from '../../python/run.ts'
import type { BinaryOperator } from '../../python/syntax.ts'
import type { Value } from '../../python/values.ts'
import { isOfClass } from './kinds.ts'
import { edgeOperator, relate } from './relations.ts'
import type { TaskObject } from './task-object.ts'
import { NONE, str } from '../../python/values.ts'

const RETURN_VALUE = 'return_value'

interface XComDetails {
  /** The entry of the result that is meant, `result["key"]`; null for what is made of results by `map`, `zip` or `concat`. */
  readonly key?: Value | null
  /** The other XComArgs that were zipped or joined to it. */
  readonly others?: readonly XComObject[]
}

/** An XComArg: the result of a task, to be used by another. */
export class XComObject extends Host {
  readonly typeName = 'XComArg'
  readonly task: TaskObject
  readonly references: readonly TaskObject[]
  readonly #key: Value | null
  /** Airflow maps over whole results only; this is an entry of one, or has one in it. */
  readonly hasEntry: boolean

  constructor(task: TaskObject, details: XComDetails = {}) {
    super()
    this.task = task
    const others = details.others ?? []
    this.references = [...new Set([task, ...others.flatMap((other) => other.references)])]
    this.#key = details.key === undefined ? str(RETURN_VALUE) : details.key
    this.hasEntry = this.#isEntry || others.some((other) => other.hasEntry)
  }

  get #isEntry(): boolean {
    return this.#key !== null && !(this.#key.kind === 'str' && this.#key.value === RETURN_VALUE)
  }

  override isA(className: string): boolean | null {
    return isOfClass('result', className)
  }

  override binaryOp(operator: BinaryOperator, other: Value, reflected: boolean, run: Run): Value | undefined {
    const results = this.references.map((task) => edgeOperator(task, this, operator, other, reflected, run))
    return results[0]
  }

  override getItem(key: Value, run: Run): Value {
    if (this.#key === null) return run.raise('TypeError', "'XComArg' object is not subscriptable")
    if (key.kind === 'int') return run.raise('ValueError', 'XComArg only supports str lookup, received int')
    return new XComObject(this.task, { key })
  }

  override items(run: Run): Items | null {
    return run.raise('TypeError', `'XComArg' object is not iterable`)
  }

  override enter(run: Run): Value {
    return this.task.enter(run)
  }

  override exit(run: Run): undefined {
    this.task.exit(run)
  }

  /** As Airflow prints it: a template that is filled when the task runs. */
  override text(): string | null {
    if (this.#key?.kind !== 'str' || this.task.idDoubt !== null || this.task.dag?.dagId.kind !== 'str') return null
    return `{{ task_instance.xcom_pull(task_ids='${this.task.taskId}', dag_id='${this.task.dag.dagId.value}', key='${this.#key.value}') }}`
  }

  override getAttr(name: string, run: Run): Value | undefined {
    switch (name) {
      case 'operator':
        return this.task
      case 'map':
      case 'zip':
      case 'concat':
        return new BoundNative((args) => {
          if (this.#isEntry) run.raise('ValueError', 'cannot map against non-return XCom')
          const others = args.positional.filter((value) => value instanceof XComObject)
          return new XComObject(this.task, { others: [this, ...others], key: null })
        })
      case 'set_downstream':
      case 'set_upstream':
        return new BoundNative((args) => {
          const list = args.positional[0] ?? args.named.get('task_or_task_list')
          if (list !== undefined) for (const task of this.references) relate(task, list, name === 'set_upstream', run)
          return NONE
        })
      case 'as_setup':
        return new BoundNative(() => {
          for (const task of this.references) task.isSetup = true
          return this
        })
      case 'as_teardown':
        return new BoundNative((args) => {
          for (const task of this.references) task.asTeardown(args.named.get('setups'), run)
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
      case 'output':
        return run.raise('AttributeError', "'XComArg' object has no attribute 'output'")
      default:
        return undefined
    }
  }

  override setAttr(name: string, value: Value, run: Run): void {
    this.task.setAttr(name, value, run)
  }
}
