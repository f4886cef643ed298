import type { CallArguments } from '../../python/call-arguments.ts'
import { findAttribute } from '../../python/attributes.ts'
import { BoundNative, Host, HostClass } from '../../python/host.ts'
import type { Run } from '../../python/run.ts'
import type { FunctionNode } from '../../python/syntax.ts'
import type { FunctionValue, InstanceValue, Value } from '../../python/values.ts'
import { among } from '../../python/unsure.ts'
import { NONE, external, str, tuple } from '../../python/values.ts'
import { isOperatorName } from './names.ts'
import { defaultArgsFor, fillFrom, type Fillable } from './default-args.ts'
import { checkMappable, linkPerhaps, linkResults, makeTask } from './make-task.ts'
import { checkExpanded, checkRows } from './signature.ts'
import { TaskObject } from './task-object.ts'
import { templateFields } from './template-fields.ts'
import type { World } from './world.ts'
import { XComObject } from './xcom.ts'

/** An operator class from outside the repository. */
export class OperatorClass extends HostClass {
  readonly typeName = 'type'
  readonly path: string
  readonly #world: World

  constructor(world: World, path: string) {
    super()
    this.#world = world
    this.path = path
  }

  /** A class that Airflow has moved is the same one. */
  override sameAs(other: Host): boolean {
    return (
      other instanceof OperatorClass && other.#shortName === this.#shortName && this.#isOfAirflow && other.#isOfAirflow
    )
  }

  get #shortName(): string {
    return this.path.slice(this.path.lastIndexOf('.') + 1)
  }

  get #isOfAirflow(): boolean {
    return this.path.startsWith('airflow.')
  }

  override call(args: CallArguments, run: Run): Value {
    // A class that only lies beside operators is no operator when it is made without an id.
    if (!isOperatorName(this.path) && !args.named.has('task_id') && args.openNamed === null) {
      return external(`${this.path}()`, true)
    }
    return this.#make(args, this.path, templateFields(this.path), run)
  }

  #make(args: CallArguments, operator: string, fields: readonly string[] | null, run: Run): Value {
    this.#checkArguments(args, run)
    const taskId = args.named.get('task_id') ?? (args.openNamed === null ? undefined : run.unknownFrom(args.openNamed))
    return makeTask(this.#world, { operator, taskId, args, fields }, run)
  }

  /** What every operator of Airflow refuses. */
  #checkArguments(args: CallArguments, run: Run): void {
    if (!this.#isOfAirflow) return
    if (args.positional.length > 0) run.raise('AirflowException', 'Use keyword arguments when initializing operators')
    const isGiven = args.named.has('task_id') || args.openNamed !== null || args.named.has('default_args')
    const inDefaults = this.#world.currentDag?.defaultArgs !== undefined || args.named.has('dag')
    if (!isGiven && !inDefaults) run.raise('TypeError', "missing keyword argument 'task_id'")
  }

  override init(instance: InstanceValue, args: CallArguments, run: Run): void {
    if (instance.host instanceof TaskObject) {
      const { dag, taskId } = instance.host
      dag?.doubt({ ...run.doubt(''), reason: `the task '${taskId}' is made twice` })
    }
    if (instance.host !== null) return
    // The task belongs to the line that makes the object, not to a `super().__init__` inside its class.
    const here = { file: run.file, line: run.line }
    Object.assign(run, run.constructionOf(instance))
    try {
      const { known, all } = this.#fieldsOf(instance, run)
      const task = this.#make(args, instance.cls.name, all ? known : null, run)
      if (!(task instanceof TaskObject)) return
      instance.host = task
      // What its `__init__` sets from here on counts when it is done.
      task.templateFields = new Set()
    } finally {
      Object.assign(run, here)
    }
  }

  /** Since Airflow 3. */
  override goesOn(): boolean | null {
    const { airflow } = this.#world.options
    return airflow === null ? null : airflow === 3
  }

  /** Edges from the results in the template fields of a class of the repository. */
  override afterInit(instance: InstanceValue, run: Run): void {
    const task = instance.host
    if (!(task instanceof TaskObject)) return
    const { known, all } = this.#fieldsOf(instance, run)
    task.templateFields = all ? new Set(known) : null
    for (const name of known) linkResults(instance.attributes.get(name) ?? NONE, task, run)
    if (all) return
    for (const [name, value] of instance.attributes) if (!known.includes(name)) linkPerhaps(value, task, run)
  }

  /** The template fields of a class of the repository; `all`: it has no others. */
  #fieldsOf({ cls }: InstanceValue, run: Run): { readonly known: readonly string[]; readonly all: boolean } {
    const declared = findAttribute(cls, 'template_fields', run)
    if (declared !== undefined) return constants(declared)
    const fields = templateFields(this.path)
    return { known: fields ?? [], all: fields !== null }
  }

  /** Airflow fills missing arguments of an operator's `__init__` from `default_args`. */
  override beforeInit(init: FunctionValue, args: CallArguments, run: Run): CallArguments {
    if (args.positional.length > 0) run.raise('AirflowException', 'Use keyword arguments when initializing operators')
    const named = new Map(args.named)
    const sources = defaultArgsFor(args.named, this.#world)
    if (sources.length > 0) fillFrom(sources, fillable(init.node), named, run)
    return { ...args, named }
  }

  override getAttr(name: string, run: Run): Value | undefined {
    switch (name) {
      case 'partial':
        return new BoundNative((args) => new PartialOperator(this.#world, this.path, args))
      case 'template_fields':
        return this.#templateFields(run)
      case '__name__':
        return str(this.#shortName)
      default:
        // A module that is named like its class.
        return isOperatorName(name) ? new OperatorClass(this.#world, `${this.path}.${name}`) : undefined
    }
  }

  /** What a subclass adds to them is known, even where they are not. */
  #templateFields(run: Run): Value {
    const fields = templateFields(this.path)
    if (fields !== null) return tuple(fields.map((field) => str(field)))
    return tuple([], run.doubt(`\`template_fields\` of ${this.path}`))
  }

  override classAttr(name: string, run: Run): Value | undefined {
    switch (name) {
      case 'template_fields':
        return this.#templateFields(run)
      case 'template_ext':
      case 'template_fields_renderers':
        return run.unknown(`\`${name}\` of ${this.path}`)
      case 'partial':
        return this.getAttr(name, run)
      default:
        return undefined
    }
  }
}

/** `Operator.partial(…)`, waiting to be expanded. */
class PartialOperator extends Host {
  readonly typeName = 'OperatorPartial'
  readonly #world: World
  readonly #path: string
  readonly #args: CallArguments

  constructor(world: World, path: string, args: CallArguments) {
    super()
    this.#world = world
    this.#path = path
    this.#args = args
  }

  override getAttr(name: string): Value | undefined {
    if (name !== 'expand' && name !== 'expand_kwargs') return undefined
    return new BoundNative((args, run) => {
      if (name === 'expand_kwargs') checkRows(args.positional[0] ?? args.named.get('kwargs'), run)
      else checkExpanded(args, run)
      const openNamed = this.#args.openNamed
      const taskId = this.#args.named.get('task_id') ?? (openNamed === null ? undefined : run.unknownFrom(openNamed))
      const inputs = [...args.positional, ...args.named.values()]
      checkMappable(inputs, run)
      return makeTask(this.#world, { operator: this.#path, taskId, args: this.#args, inputs, mapped: true }, run)
    })
  }
}

/** The parameters of an `__init__`, without `self`. */
function fillable({ args }: FunctionNode): readonly Fillable[] {
  const firstDefault = args.args.length - args.defaults.length
  return [
    ...args.args.slice(1).map(({ arg }, index) => ({ name: arg, required: index + 1 < firstDefault })),
    ...args.kwonlyargs.map(({ arg }, index) => ({ name: arg, required: args.kw_defaults[index] == null })),
  ]
}

/** The texts of a sequence. */
function constants(value: Value): { readonly known: readonly string[]; readonly all: boolean } {
  if (value.kind === 'str') return { known: [value.value], all: true }
  if (value.kind !== 'tuple' && value.kind !== 'list') return { known: [], all: false }
  const known = value.items.flatMap((item) => (item.kind === 'str' ? [item.value] : []))
  return { known, all: value.open === null && known.length === value.items.length }
}

/** `XComArg(operator)` and `PlainXComArg(operator)`. */
export function toXCom(args: CallArguments, run: Run): Value {
  const value = args.positional[0] ?? args.named.get('operator')
  const operator = value?.kind === 'instance' ? value.host : value
  const output = operator?.kind === 'host' ? operator.getAttr?.('output', run) : undefined
  if (output instanceof XComObject) return output
  return among(run.unknown('an XComArg'), value === undefined ? [] : [value])
}
