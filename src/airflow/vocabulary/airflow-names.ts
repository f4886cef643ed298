import type { CallArguments } from '../../python/call-arguments.ts'
import { NativeFunction } from '../../python/host.ts'
import { isItems, itemsOf } from '../../python/iteration.ts'
import type { Run } from '../../python/run.ts'
import type { Value } from '../../python/values.ts'
import { NONE } from '../../python/values.ts'
import { AssetDecorator } from './asset-dags.ts'
import { makeAsset } from './assets.ts'
import { chain, chainLinear, crossDownstream } from './chain.ts'
import { DagClass, dagDecorator } from './dag-class.ts'
import { GroupClass } from './group-class.ts'
import { taskGroupDecorator } from './group-decorator.ts'
import { taskOf } from './nodes.ts'
import { toXCom } from './operator-class.ts'
import { LabelObject } from './label.ts'
import { ContextWrapper } from './setup-teardown.ts'
import { TaskDecorator, roleDecorator } from './task-decorator.ts'
import { TriggerRule } from './trigger-rule.ts'
import { getVariable } from './variable.ts'
import type { World } from './world.ts'

type Maker = (world: World, name: string) => Value

/** Where each of Airflow's names can be imported from, below `airflow.`, in all versions since 2.0. */
const NAMES: readonly (readonly [RegExp, Maker])[] = [
  [/^(DAG|models\.DAG|models\.dag\.DAG|sdk\.(DAG|definitions\.dag\.DAG))$/, (world) => new DagClass(world)],
  [/^(decorators|models\.dag|sdk|sdk\.definitions\.dag|decorators\.dag)\.dag$/, dagDecorator],
  [/^(decorators|sdk|sdk\.definitions\.decorators)\.task$/, (world) => new TaskDecorator(world, null)],
  [
    /^(decorators|decorators\.task_group|sdk|sdk\.definitions\.decorators(\.task_group)?)\.task_group$/,
    taskGroupDecorator,
  ],
  [
    /^(utils\.task_group|models\.taskgroup|sdk|sdk\.definitions\.taskgroup)\.TaskGroup$/,
    (world) => new GroupClass(world),
  ],
  [
    /^(models|models\.baseoperator|utils\.helpers|sdk|sdk\.bases\.operator)\.(chain|chain_linear|cross_downstream)$/,
    (world, name) => new NativeFunction(name, (RELATIONS[name] ?? chain)(world)),
  ],
  [
    /^(decorators\.setup_teardown|sdk\.definitions\.decorators\.setup_teardown)\.(context_wrapper|ContextWrapper)$/,
    (world, name) => new NativeFunction(name, (args, run) => wrapContext(world, args, run)),
  ],
  [
    /^(utils\.trigger_rule|sdk|sdk\.api\.datamodels\._generated|task\.trigger_rule)\.TriggerRule\.[A-Z_]+$/,
    (_world, name) => new TriggerRule(name.toLowerCase()),
  ],
  [/^sdk(\.definitions\.asset(\.decorators)?)?\.asset$/, (world) => new AssetDecorator(world)],
  [
    /^(utils\.edgemodifier|sdk|sdk\.definitions\.edges)\.Label$/,
    () => new NativeFunction('Label', () => new LabelObject()),
  ],
  [
    /^(decorators|decorators\.setup_teardown|sdk|sdk\.definitions\.decorators)\.(setup|teardown)$/,
    (world, name) => roleDecorator(world, name === 'setup' ? 'setup' : 'teardown'),
  ],
  [/^(datasets|sdk|sdk\.definitions\.asset|assets)\.(Dataset|Asset)$/, () => new NativeFunction('Asset', makeAsset)],
  [
    /^((models(\.xcom_arg)?|sdk(\.definitions\.xcom_arg)?)\.)?(XComArg|PlainXComArg)$/,
    () => new NativeFunction('XComArg', toXCom),
  ],
  [
    /^(models|models\.variable|sdk)\.Variable\.get$/,
    (world) => new NativeFunction('get', (args, run) => getVariable(world, args, run)),
  ],
]

const RELATIONS: Readonly<Record<string, typeof chain | undefined>> = {
  chain,
  chain_linear: chainLinear,
  cross_downstream: crossDownstream,
}

interface Place {
  readonly maker: Maker
  readonly name: string
  /** The same for all paths of one name. */
  readonly key: string
}

/** Paths are few, and asked for in every file. */
const places = new Map<string, Place | null>()
const MOST_PLACES = 2_000

function placeOf(path: string): Place | null {
  const known = places.get(path)
  if (known !== undefined) return known
  if (places.size > MOST_PLACES) places.clear()
  const found = findPlace(path)
  places.set(path, found)
  return found
}

function findPlace(path: string): Place | null {
  const below = path.replace(/^airflow\.(providers\.common\.compat\.sdk\.)?/, (_all, compat: string | undefined) =>
    compat === undefined ? '' : 'sdk.',
  )
  const index = NAMES.findIndex(([pattern]) => pattern.test(below))
  const maker = NAMES[index]?.[1]
  if (maker === undefined) return null
  const name = below.slice(below.lastIndexOf('.') + 1)
  // `Dataset` and `Asset` are one.
  return { maker, name, key: `${index} ${/^(Dataset|PlainXComArg)$/.test(name) ? '' : name}` }
}

/** The values of Airflow's names in one world: one for each, whatever path it is imported by. */
export class AirflowNames {
  readonly #world: World
  readonly #made = new Map<string, Value>()

  constructor(world: World) {
    this.#world = world
  }

  /** `path` begins with `airflow.`; undefined: none of the names that are known here. */
  find(path: string): Value | undefined {
    const place = placeOf(path)
    if (place === null) return undefined
    const { maker, name, key } = place
    const known = this.#made.get(key)
    if (known !== undefined) return known
    const made = maker(this.#world, name)
    this.#made.set(key, made)
    return made
  }
}

function wrapContext(world: World, args: CallArguments, run: Run): Value {
  const items = itemsOf(args.positional[0] ?? args.named.get('tasks') ?? NONE, run)
  const tasks = isItems(items) ? items.values.flatMap((value) => taskOf(value) ?? []) : []
  return new ContextWrapper(world, tasks)
}
