import type { CallArguments } from '../../python/call-arguments.ts'
import { NO_ARGUMENTS, argument } from '../../python/call-arguments.ts'
import { callValue } from '../../python/calls.ts'
import { HostClass, NativeFunction } from '../../python/host.ts'
import type { Run } from '../../python/run.ts'
import type { InstanceValue, Value } from '../../python/values.ts'
import { str } from '../../python/values.ts'
import { DagObject } from './dag-object.ts'
import { checkKey } from './keys.ts'
import type { World } from './world.ts'

/** `DAG`. */
export class DagClass extends HostClass {
  readonly typeName = 'type'
  readonly path = 'airflow.models.dag.DAG'
  readonly #world: World

  constructor(world: World) {
    super()
    this.#world = world
  }

  override call(args: CallArguments, run: Run): Value {
    return makeDag(this.#world, argument(args, 0, 'dag_id'), args, run)
  }

  override init(instance: InstanceValue, args: CallArguments, run: Run): void {
    instance.host = makeDag(this.#world, argument(args, 0, 'dag_id'), args, run)
  }
}

export function makeDag(world: World, dagId: Value | undefined, args: CallArguments, run: Run): DagObject {
  const id = dagId ?? (args.openNamed === null ? run.unknown('a missing dag_id') : run.unknownFrom(args.openNamed))
  checkKey(id, world, run)
  const old = ['schedule_interval', 'timetable'].find((name) => args.named.has(name))
  if (old !== undefined && world.options.airflow === 3) {
    run.raise('TypeError', `DAG.__init__() got an unexpected keyword argument '${old}'`)
  }
  return new DagObject(world, id, withPositional(args), run)
}

/** DAG's first positional parameters in Airflow 2: dag_id, description, schedule, schedule_interval, timetable, start_date. */
function withPositional(args: CallArguments): CallArguments {
  const names = ['dag_id', 'description', 'schedule']
  const named = new Map(args.named)
  for (const [index, name] of names.entries()) {
    const value = args.positional[index]
    if (value !== undefined && !named.has(name)) named.set(name, value)
  }
  return { ...args, named }
}

/** `@dag`, bare or with arguments. */
export function dagDecorator(world: World): NativeFunction {
  return new NativeFunction('dag', (args, run) => {
    const [given] = args.positional
    if (given?.kind === 'function') return factory(world, given, NO_ARGUMENTS)
    return new NativeFunction('dag', (inner) => {
      const [fn] = inner.positional
      return fn === undefined ? run.unknown('a DAG') : factory(world, fn, args)
    })
  })
}

/** Calling a decorated function makes its DAG, also when nobody keeps it. */
function factory(world: World, fn: Value, settings: CallArguments): Value {
  const name = fn.kind === 'function' ? str(fn.name) : undefined
  return new NativeFunction('dag', (args, run) => {
    const dag = makeDag(world, argument(settings, 0, 'dag_id') ?? name, settings, run)
    dag.enter(run)
    try {
      callValue(fn, withParams(fn, args, run), run)
    } finally {
      dag.exit()
    }
    return dag
  })
}

/** The function's parameters become params of the DAG: their values are templates, filled when it runs. */
function withParams(fn: Value, args: CallArguments, run: Run): CallArguments {
  if (fn.kind !== 'function') return args
  const named = new Map<string, Value>()
  const { args: parameters } = fn.node
  for (const { arg } of [...parameters.posonlyargs, ...parameters.args, ...parameters.kwonlyargs]) {
    named.set(arg, run.unknown(`the DAG's param '${arg}'`))
  }
  return { ...NO_ARGUMENTS, named }
}
