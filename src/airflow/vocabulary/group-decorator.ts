import type { CallArguments } from '../../python/call-arguments.ts'
import { NO_ARGUMENTS } from '../../python/call-arguments.ts'
import { callValue } from '../../python/calls.ts'
import { BoundNative, Host, NativeFunction } from '../../python/host.ts'
import type { Run } from '../../python/run.ts'
import type { Value } from '../../python/values.ts'
import { str } from '../../python/values.ts'
import { makeGroup } from './group-class.ts'
import { GroupObject } from './group-object.ts'
import { MappedArgument } from './mapped-argument.ts'
import { checkMappable, references } from './make-task.ts'
import { checkMapping } from './signature.ts'
import type { World } from './world.ts'

/** `@task_group`, bare or with arguments. */
export function taskGroupDecorator(world: World): NativeFunction {
  return new NativeFunction('task_group', (args, run) => {
    const make = (fn: Value | undefined): Value =>
      fn === undefined
        ? run.unknown('a task group')
        : new GroupFactory(world, fn, { ...NO_ARGUMENTS, named: args.named, openNamed: args.openNamed })
    const [fn] = args.positional
    if (fn !== undefined && fn.kind !== 'str') return make(fn)
    return new NativeFunction('task_group', (inner) => make(inner.positional[0]))
  })
}

/** A decorated function: each call makes a group and evaluates the function inside it. */
class GroupFactory extends Host {
  readonly typeName = '_TaskGroupFactory'
  readonly #world: World
  readonly #fn: Value
  readonly #settings: CallArguments
  readonly #partial: ReadonlyMap<string, Value>

  constructor(world: World, fn: Value, settings: CallArguments, partial: ReadonlyMap<string, Value> = new Map()) {
    super()
    this.#world = world
    this.#fn = fn
    this.#settings = settings
    this.#partial = partial
  }

  override call(args: CallArguments, run: Run): Value {
    return this.#create({ ...args, named: new Map([...this.#partial, ...args.named]) }, null, run)
  }

  #create(args: CallArguments, mappedOver: readonly Value[] | null, run: Run): Value {
    const fn = this.#fn
    const name = fn.kind === 'function' ? { fallbackId: str(fn.name) } : {}
    if (mappedOver !== null) checkMappable(mappedOver, run)
    const tasks = mappedOver?.flatMap((value) => references(value)) ?? null
    const group = makeGroup(this.#world, this.#settings, { suffix: true, mappedOver: tasks, ...name }, run)
    if (!(group instanceof GroupObject)) return group
    group.enter()
    let result: Value
    try {
      result = callValue(fn, args, run)
    } finally {
      group.exit(run)
    }
    return result.kind === 'none' ? group : result
  }

  override getAttr(name: string, run: Run): Value | undefined {
    switch (name) {
      case 'override':
        return new BoundNative((args) => {
          const settings = { ...this.#settings, named: new Map([...this.#settings.named, ...args.named]) }
          return new GroupFactory(this.#world, this.#fn, settings, this.#partial)
        })
      case 'partial':
        return new BoundNative((args) => {
          checkMapping(this.#fn, args, 'partial', run)
          const partial = new Map([...this.#partial, ...args.named])
          return new GroupFactory(this.#world, this.#fn, this.#settings, partial)
        })
      case 'expand':
        return new BoundNative((args) => {
          checkMapping(this.#fn, args, 'expand', run)
          const stub = new MappedArgument([...args.named.values()].flatMap((value) => references(value)))
          const named = new Map<string, Value>(this.#partial)
          for (const key of args.named.keys()) named.set(key, stub)
          return this.#create({ ...NO_ARGUMENTS, named }, [...args.named.values()], run)
        })
      case 'expand_kwargs':
        return new BoundNative((args) => {
          const stub = new MappedArgument(args.positional.flatMap((value) => references(value)))
          const named = new Map<string, Value>(this.#partial)
          const parameters = this.#fn.kind === 'function' ? this.#fn.node.args : null
          for (const { arg } of [...(parameters?.args ?? []), ...(parameters?.kwonlyargs ?? [])]) {
            if (!named.has(arg)) named.set(arg, stub)
          }
          return this.#create({ ...NO_ARGUMENTS, named }, args.positional, run)
        })
      case 'function':
        return this.#fn
      default:
        return undefined
    }
  }
}
