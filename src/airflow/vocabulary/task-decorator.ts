import type { CallArguments } from '../../python/call-arguments.ts'
import { NO_ARGUMENTS } from '../../python/call-arguments.ts'
import { BoundNative, Host, NativeFunction } from '../../python/host.ts'
import type { Run } from '../../python/run.ts'
import type { Value } from '../../python/values.ts'
import { str } from '../../python/values.ts'
import type { DagObject } from './dag-object.ts'
import { defaultArgsFor, fillFrom } from './default-args.ts'
import { checkMappable, makeTask } from './make-task.ts'
import { checkCall, checkMapping, checkRows, parametersOf } from './signature.ts'
import type { World } from './world.ts'
import { XComObject } from './xcom.ts'

interface Role {
  readonly dag?: DagObject | null
  readonly isSetup?: boolean
  readonly isTeardown?: boolean
}

/** Decorators that only wrap a TaskFlow function. */
const WRAPPING = new Set(['run_if', 'skip_if'])

/** `@task`, `@task.branch`, `@dag.task` and the like. */
export class TaskDecorator extends Host {
  readonly typeName = 'task decorator'
  readonly #world: World
  /** `branch` of `@task.branch`; null for plain `@task`. */
  readonly #flavour: string | null
  readonly #role: Role

  constructor(world: World, flavour: string | null, role: Role = {}) {
    super()
    this.#world = world
    this.#flavour = flavour
    this.#role = role
  }

  override call(args: CallArguments, run: Run): Value {
    if (this.#flavour !== null && WRAPPING.has(this.#flavour)) {
      return new NativeFunction(this.#flavour, (inner) => inner.positional[0] ?? run.unknown('a task'))
    }
    const name = this.#flavour === null ? '@task' : `@task.${this.#flavour}`
    const given = args.positional[0] ?? args.named.get('python_callable')
    if (given === undefined) {
      return new NativeFunction(name, (inner) =>
        decorated(this.#world, name, inner.positional[0], args, this.#role, run),
      )
    }
    return decorated(this.#world, name, given, args, this.#role, run)
  }

  override getAttr(name: string, run: Run): Value | undefined {
    if (name.startsWith('__')) return undefined
    if (this.#role.dag != null) {
      run.raise('AttributeError', `'functools.partial' object has no attribute '${name}'`)
    }
    return new TaskDecorator(this.#world, name, this.#role)
  }
}

function decorated(
  world: World,
  name: string,
  fn: Value | undefined,
  args: CallArguments,
  role: Role,
  run: Run,
): Value {
  if (fn === undefined) return run.unknown('a task without a function')
  return new TaskFactory(world, name, fn, { ...NO_ARGUMENTS, named: args.named, openNamed: args.openNamed }, role)
}

/** `@setup` and `@teardown`, on a function or on a TaskFlow function. */
export function roleDecorator(world: World, role: 'setup' | 'teardown'): NativeFunction {
  const flags = role === 'setup' ? { isSetup: true } : { isTeardown: true }
  return new NativeFunction(role, (args, run) => {
    const apply = (value: Value | undefined): Value => {
      if (value instanceof TaskFactory) return value.with({ role: flags })
      return value === undefined ? run.unknown('a task') : new TaskFactory(world, '@task', value, NO_ARGUMENTS, flags)
    }
    const [fn] = args.positional
    return fn === undefined ? new NativeFunction(role, (inner) => apply(inner.positional[0])) : apply(fn)
  })
}

/** A TaskFlow function: each call makes a task. */
export class TaskFactory extends Host {
  readonly typeName = '_TaskDecorator'
  readonly #world: World
  readonly #operator: string
  readonly #fn: Value
  readonly #settings: CallArguments
  readonly #role: Role
  readonly #partial: ReadonlyMap<string, Value>
  /** Airflow writes a trigger rule into the settings of a teardown when it is called, and refuses to do so again. */
  #hasRule: boolean

  constructor(
    world: World,
    operator: string,
    fn: Value,
    settings: CallArguments,
    role: Role,
    partial: ReadonlyMap<string, Value> = new Map(),
    hasRule = settings.named.has('trigger_rule'),
  ) {
    super()
    this.#world = world
    this.#operator = operator
    this.#fn = fn
    this.#settings = settings
    this.#role = role
    this.#partial = partial
    this.#hasRule = hasRule
  }

  with(changes: {
    role?: Role
    settings?: ReadonlyMap<string, Value>
    partial?: ReadonlyMap<string, Value>
  }): TaskFactory {
    const settings = { ...this.#settings, named: new Map([...this.#settings.named, ...(changes.settings ?? [])]) }
    const role = { ...this.#role, ...changes.role }
    const hasRule = this.#hasRule || settings.named.has('trigger_rule')
    const partial = changes.partial ?? this.#partial
    return new TaskFactory(this.#world, this.#operator, this.#fn, settings, role, partial, hasRule)
  }

  #taskId(run: Run): Value {
    const given = this.#settings.named.get('task_id')
    if (given !== undefined) return given
    if (this.#settings.openNamed !== null) return run.unknownFrom(this.#settings.openNamed)
    return nameOf(this.#fn) ?? run.unknown('the name of a function')
  }

  #make(inputs: readonly Value[], mapped: boolean, run: Run): Value {
    if (this.#role.isTeardown === true) {
      if (this.#hasRule) run.raise('ValueError', 'Trigger rule not configurable for teardown tasks.')
      this.#hasRule = true
    }
    const task = makeTask(
      this.#world,
      {
        operator: this.#operator,
        taskId: this.#taskId(run),
        args: this.#settings,
        inputs: [...this.#partial.values(), ...inputs],
        mapped,
        suffix: true,
        dag: this.#role.dag ?? null,
      },
      run,
    )
    task.isSetup = this.#role.isSetup ?? false
    task.isTeardown = this.#role.isTeardown ?? false
    return new XComObject(task)
  }

  override call(args: CallArguments, run: Run): Value {
    const named = new Map([...this.#partial, ...args.named])
    this.#fillDefaults(args.positional.length, named, run)
    checkCall(this.#fn, { ...args, named }, run)
    return this.#make([...args.positional, ...named.values()], false, run)
  }

  /** `default_args` may hold arguments of the function, even such that are given by their place. */
  #fillDefaults(given: number, named: Map<string, Value>, run: Run): void {
    const sources = defaultArgsFor(this.#settings.named, this.#world)
    const parameters = sources.length === 0 ? null : parametersOf(this.#fn)
    if (parameters === null) return
    const { positional, namedOnly } = parameters
    const open = positional.map((one, index) => (index < given ? { ...one, required: false } : one))
    fillFrom(sources, [...open, ...namedOnly], named, run)
  }

  override getAttr(name: string, run: Run): Value | undefined {
    switch (name) {
      case 'expand':
        return new BoundNative((args) => {
          checkMapping(this.#fn, args, 'expand', run)
          const inputs = [...args.positional, ...args.named.values()]
          checkMappable(inputs, run)
          return this.#make(inputs, true, run)
        })
      case 'expand_kwargs':
        return new BoundNative((args) => {
          const inputs = [...args.positional, ...args.named.values()]
          checkRows(args.positional[0] ?? args.named.get('kwargs'), run)
          checkMappable(inputs, run)
          return this.#make(inputs, true, run)
        })
      case 'partial':
        return new BoundNative((args) => {
          checkMapping(this.#fn, args, 'partial', run)
          return this.with({ partial: new Map([...this.#partial, ...args.named]) })
        })
      case 'override':
        return new BoundNative((args) => this.with({ settings: args.named }))
      case 'function':
      case '__wrapped__':
        return this.#fn
      case '__name__':
        return nameOf(this.#fn)
      default:
        return undefined
    }
  }
}

function nameOf(fn: Value): Value | undefined {
  if (fn.kind === 'function') return str(fn.name)
  if (fn.kind === 'unknown') {
    // A decorator that nobody knows may have given it another name.
    const guess = fn.guess === null ? undefined : nameOf(fn.guess)
    return guess?.kind === 'str' ? { ...fn, guess, text: guess.value } : undefined
  }
  if (fn.kind === 'method' && fn.callee.kind === 'function') return str(fn.callee.name)
  if (fn.kind === 'external' && !fn.called) return str(fn.path.slice(fn.path.lastIndexOf('.') + 1))
  return undefined
}
