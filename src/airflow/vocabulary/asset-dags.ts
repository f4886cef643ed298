import type { CallArguments } from '../../python/call-arguments.ts'
import { NO_ARGUMENTS } from '../../python/call-arguments.ts'
import { Host, NativeFunction } from '../../python/host.ts'
import type { Run } from '../../python/run.ts'
import type { Value } from '../../python/values.ts'
import { str } from '../../python/values.ts'
import { AssetObject } from './assets.ts'
import { makeDag } from './dag-class.ts'
import { literal } from './literal.ts'
import { makeTask } from './make-task.ts'
import { TaskFactory } from './task-decorator.ts'
import type { World } from './world.ts'

/** `@asset` of Airflow 3: a function that becomes a DAG with one task. */
export class AssetDecorator extends Host {
  readonly typeName = 'asset'
  readonly #world: World
  readonly #multi: boolean

  constructor(world: World, multi = false) {
    super()
    this.#world = world
    this.#multi = multi
  }

  override call(settings: CallArguments): Value {
    return new NativeFunction('asset', (args, run) => {
      const [fn] = args.positional
      return fn === undefined ? run.unknown('an asset') : this.#define(fn, settings, run)
    })
  }

  override getAttr(name: string): Value | undefined {
    return name === 'multi' ? new AssetDecorator(this.#world, true) : undefined
  }

  #define(fn: Value, settings: CallArguments, run: Run): Value {
    const own =
      fn instanceof TaskFactory ? fn.getAttr('__name__', run) : fn.kind === 'function' ? str(fn.name) : undefined
    const name = this.#multi ? own : (settings.named.get('name') ?? own)
    const id = settings.named.get('dag_id') ?? name
    const dag = makeDag(this.#world, id, settings, run)
    dag.enter(run)
    if (fn instanceof TaskFactory) fn.call(NO_ARGUMENTS, run)
    else makeTask(this.#world, { operator: '@asset', taskId: own, args: NO_ARGUMENTS }, run)
    dag.exit()
    const text = literal(name)
    return new AssetObject(typeof text === 'string' ? `asset(${JSON.stringify(text)})` : null)
  }
}
