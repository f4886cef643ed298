import type { CallArguments } from '../../python/call-arguments.ts'
import { allValues, argument } from '../../python/call-arguments.ts'
import { NameStore } from '../../python/dict-store.ts'
import { NativeFunction } from '../../python/host.ts'
import { isItems, itemsOf } from '../../python/iteration.ts'
import type { Run } from '../../python/run.ts'
import { fromJsonText } from '../../python/standard/json.ts'
import type { Value } from '../../python/values.ts'
import { NONE, str } from '../../python/values.ts'
import type { UnknownCall, Vocabulary } from '../../python/vocabulary.ts'
import { AssetDecorator } from './asset-dags.ts'
import { makeAsset } from './assets.ts'
import { chain, chainLinear, crossDownstream } from './chain.ts'
import { DagClass, dagDecorator, makeDag } from './dag-class.ts'
import { GroupClass } from './group-class.ts'
import { taskGroupDecorator } from './group-decorator.ts'
import { literal } from './literal.ts'
import { makeTask } from './make-task.ts'
import { dagsReachedBy } from './nodes.ts'
import { OperatorClass, toXCom } from './operator-class.ts'
import { LabelObject } from './relations.ts'
import { TaskDecorator, roleDecorator } from './task-decorator.ts'
import { HARMLESS_CALL, isNoOperator, isOperatorPath } from './names.ts'
import { ContextWrapper } from './setup-teardown.ts'
import { taskOf } from './nodes.ts'
import { TriggerRule } from './trigger-rule.ts'
import type { World } from './world.ts'

const DAG_PATH = /^airflow\.(DAG|models\.DAG|models\.dag\.DAG|sdk\.(DAG|definitions\.dag\.DAG))$/
const DAG_DECORATOR = /^airflow\.(decorators|models\.dag|sdk|sdk\.definitions\.dag|decorators\.dag)\.dag$/
const TASK_DECORATOR = /^airflow\.(decorators|sdk|sdk\.definitions\.decorators)\.task$/
const GROUP_DECORATOR =
  /^airflow\.(decorators|decorators\.task_group|sdk|sdk\.definitions\.decorators(\.task_group)?)\.task_group$/
const GROUP_CLASS = /^airflow\.(utils\.task_group|models\.taskgroup|sdk|sdk\.definitions\.taskgroup)\.TaskGroup$/
const RELATION =
  /^airflow\.(models|models\.baseoperator|utils\.helpers|sdk|sdk\.bases\.operator)\.(chain|chain_linear|cross_downstream)$/
const LABEL = /^airflow\.(utils\.edgemodifier|sdk|sdk\.definitions\.edges)\.Label$/
const ROLE = /^airflow\.(decorators|decorators\.setup_teardown|sdk|sdk\.definitions\.decorators)\.(setup|teardown)$/
const ASSET = /^airflow\.(datasets|sdk|sdk\.definitions\.asset|assets)\.(Dataset|Asset)$/
const XCOM = /^airflow\.((models(\.xcom_arg)?|sdk(\.definitions\.xcom_arg)?)\.)?(XComArg|PlainXComArg)$/
const CONTEXT =
  /^airflow\.(decorators\.setup_teardown|sdk\.definitions\.decorators\.setup_teardown)\.(context_wrapper|ContextWrapper)$/
const TRIGGER_RULE =
  /^airflow\.(utils\.trigger_rule|sdk|sdk\.api\.datamodels\._generated|task\.trigger_rule)\.TriggerRule\.[A-Z_]+$/
const ASSET_DECORATOR = /^airflow\.sdk(\.definitions\.asset(\.decorators)?)?\.asset$/
const VARIABLE_GET = /^airflow\.(models|models\.variable|sdk)\.Variable\.get$/

/** What Airflow's names mean to the evaluator. One for each file, since it holds what the file makes. */
export class AirflowVocabulary implements Vocabulary {
  readonly world: World
  readonly #known = new Map<string, Value | undefined>()

  constructor(world: World) {
    this.world = world
  }

  claims(path: string): boolean {
    // Airflow's own examples are DAG files like any other, when they are in the tree.
    return path === 'airflow' || (path.startsWith('airflow.') && !path.includes('.example_dags.'))
  }

  resolve(path: string): Value | undefined {
    if (this.#known.has(path)) return this.#known.get(path)
    const value = this.#make(path)
    this.#known.set(path, value)
    return value
  }

  #make(path: string): Value | undefined {
    const { world } = this
    if (!path.startsWith('airflow.')) return isOperatorPath(path) ? new OperatorClass(world, path) : undefined
    const name = path.slice(path.lastIndexOf('.') + 1)
    if (DAG_PATH.test(path)) return new DagClass(world)
    if (DAG_DECORATOR.test(path)) return dagDecorator(world)
    if (TASK_DECORATOR.test(path)) return new TaskDecorator(world, null)
    if (GROUP_DECORATOR.test(path)) return taskGroupDecorator(world)
    if (GROUP_CLASS.test(path)) return new GroupClass(world)
    if (RELATION.test(path)) return new NativeFunction(name, RELATIONS[name]?.(world) ?? chain(world))
    if (CONTEXT.test(path)) return new NativeFunction(name, (args, run) => wrapContext(world, args, run))
    if (TRIGGER_RULE.test(path)) return new TriggerRule(name.toLowerCase())
    if (ASSET_DECORATOR.test(path)) return new AssetDecorator(world)
    if (LABEL.test(path)) return new NativeFunction('Label', () => new LabelObject())
    if (ROLE.test(path)) return roleDecorator(world, name === 'setup' ? 'setup' : 'teardown')
    if (ASSET.test(path)) return new NativeFunction(name, makeAsset)
    if (XCOM.test(path)) return new NativeFunction(name, toXCom)
    if (VARIABLE_GET.test(path)) return new NativeFunction('Variable.get', (args, run) => this.#variable(args, run))
    return isOperatorPath(path) ? new OperatorClass(world, path) : undefined
  }

  #variable(args: CallArguments, run: Run): Value {
    const key = literal(argument(args, 0, 'key'))
    if (typeof key !== 'string') return run.unknown('a Variable')
    const configured = this.world.options.variables.get(key)
    const isJson = literal(argument(args, 2, 'deserialize_json')) === true
    if (configured !== undefined) return isJson ? fromJsonText(configured, run) : str(configured)
    const fallback = argument(args, 1, 'default_var') ?? args.named.get('default')
    return run.unknown(`Variable '${key}'`, fallback === undefined ? {} : { guess: fallback })
  }

  unknownCall(call: UnknownCall, run: Run): Value | undefined {
    const { path, args } = call
    if (path !== null && mayBeNode(path) && (args.named.has('task_id') || args.named.has('group_id'))) {
      return this.#unknownClass(path, args, run)
    }
    if (path !== null && /(^|\.)\w*D[Aa][Gg]\w*$/.test(path) && isClassName(path) && args.named.has('dag_id')) {
      return this.#unknownDag(path, args, run)
    }
    this.#note(call, run)
    return undefined
  }

  /** A class with a `task_id` is an operator, whatever its name; one with a `group_id` is a group that fills itself. */
  #unknownClass(path: string, args: CallArguments, run: Run): Value {
    const taskId = args.named.get('task_id')
    if (taskId !== undefined) return makeTask(this.world, { operator: path, taskId, args }, run)
    const groupId = args.named.get('group_id')
    const text = groupId?.kind === 'str' ? groupId.value : '*'
    const name = path.slice(path.lastIndexOf('.') + 1)
    const family = run.unknown(`what ${name} '${text}' holds`, { text: `${text}.*` })
    return makeTask(this.world, { operator: path, taskId: family, args }, run)
  }

  /** A DAG class from elsewhere (cosmos' `DbtDag`) fills its DAG by itself. */
  #unknownDag(path: string, args: CallArguments, run: Run): Value {
    const dag = makeDag(this.world, args.named.get('dag_id'), args, run)
    const name = path.slice(path.lastIndexOf('.') + 1)
    dag.doubt({ ...run.doubt(''), reason: `the tasks of a ${name} are not in its file` })
    return dag
  }

  /** A call that gets hold of a DAG, or stands where a DAG is being built, may change the DAG. */
  #note(call: UnknownCall, run: Run): void {
    if (call.path !== null && HARMLESS_CALL.test(call.path)) return
    const values = call.self === null ? allValues(call.args) : [call.self, ...allValues(call.args)]
    const getsGlobals = values.some((value) => value.kind === 'dict' && value.store instanceof NameStore)
    if (getsGlobals) this.world.open.push(run.doubt(`${call.name} gets the globals and may add DAGs`))
    const reached = new Set(values.flatMap((value) => dagsReachedBy(value)))
    if (!getsGlobals && reached.size === 0 && mayMakeDags(call))
      this.world.open.push(run.doubt(`${call.name} may make DAGs`))
    for (const dag of reached) {
      dag.doubt({ ...run.doubt(''), reason: `${call.name} gets the DAG or its tasks and may change them` })
    }
    const { currentDag } = this.world
    if (currentDag === null || reached.has(currentDag) || call.nested || call.isData || call.self !== null) return
    if (call.path !== null && isClassName(call.path)) return
    currentDag.doubt({
      ...run.doubt(''),
      reason: `${call.name} is called where the DAG is built and may add tasks`,
    })
  }
}

const RELATIONS: Readonly<Record<string, typeof chain | undefined>> = {
  chain,
  chain_linear: chainLinear,
  cross_downstream: crossDownstream,
}

function wrapContext(world: World, args: CallArguments, run: Run): Value {
  const items = itemsOf(args.positional[0] ?? args.named.get('tasks') ?? NONE, run)
  const tasks = isItems(items) ? items.values.flatMap((value) => taskOf(value) ?? []) : []
  return new ContextWrapper(world, tasks)
}

/** A class from outside of Airflow, which names its operators after what they are. */
function mayBeNode(path: string): boolean {
  return isClassName(path) && !path.startsWith('airflow.') && !isNoOperator(path)
}

/** Whether DAGs may come from a call, by what it is called and given. */
function mayMakeDags({ path, args }: UnknownCall): boolean {
  if (path === null) return false
  return (
    /(dags?|D[Aa][Gg]s?)$/.test(path) ||
    ['dag_id', 'schedule', 'schedule_interval'].some((name) => args.named.has(name))
  )
}

function isClassName(path: string): boolean {
  return /(^|\.)[A-Z]\w*$/.test(path)
}
