import type { CallArguments } from '../../python/call-arguments.ts'
import { allValues } from '../../python/call-arguments.ts'
import { NameStore } from '../../python/dict-store.ts'
import type { Run } from '../../python/run.ts'
import type { BinaryOperator } from '../../python/syntax.ts'
import type { Value } from '../../python/values.ts'
import type { UnknownCall, Vocabulary } from '../../python/vocabulary.ts'
import { dagFactoryName } from '../dag-factory/load.ts'
import { makesDags } from '../outside-dags.ts'
import { AirflowNames } from './airflow-names.ts'
import { followCallbacks } from './callbacks.ts'
import { makeDag } from './dag-class.ts'
import { makeTask } from './make-task.ts'
import { HARMLESS_CALL, isNoOperator, isOperatorPath } from './names.ts'
import { dagsReachedBy } from './nodes.ts'
import { opaqueGroup } from './opaque.ts'
import { OperatorClass } from './operator-class.ts'
import type { World } from './world.ts'

/** What Airflow's names mean to the evaluator. One for each file, since it holds what the file makes. */
export class AirflowVocabulary implements Vocabulary {
  readonly world: World
  readonly #names: AirflowNames
  readonly #known = new Map<string, Value | undefined>()

  constructor(world: World) {
    this.world = world
    this.#names = new AirflowNames(world)
  }

  claims(path: string): boolean {
    // Airflow's own examples are DAG files like any other, when they are in the tree.
    return (
      /^(airflow|dagfactory)$/.test(path) ||
      path.startsWith('dagfactory.') ||
      (path.startsWith('airflow.') && !path.includes('.example_dags.'))
    )
  }

  resolve(path: string): Value | undefined {
    if (this.#known.has(path)) return this.#known.get(path)
    const value = this.#make(path)
    this.#known.set(path, value)
    return value
  }

  #make(path: string): Value | undefined {
    const found = path.startsWith('airflow.') ? this.#names.find(path) : dagFactoryName(path, this.world)
    return found ?? (isOperatorPath(path) ? new OperatorClass(this.world, path) : undefined)
  }

  unknownCall(call: UnknownCall, run: Run): Value | undefined {
    const { path, args } = call
    if (path !== null && mayBeNode(path) && (args.named.has('task_id') || args.named.has('group_id'))) {
      return this.#unknownClass(path, args, run)
    }
    if (path !== null && /(^|\.)\w*D[Aa][Gg]\w*$/.test(path) && isClassName(path) && args.named.has('dag_id')) {
      return this.#unknownDag(path, args, run)
    }
    if (call.member !== null && RELATING.has(call.member)) this.#doubtEdges(allValues(call.args), run)
    followCallbacks(call, run)
    this.#note(call, run)
    return undefined
  }

  unknownOperator(operator: BinaryOperator, operands: readonly Value[], run: Run): void {
    if (operator === 'RShift' || operator === 'LShift') this.#doubtEdges(operands, run)
  }

  /** Edges between nodes of which at least one is not known. */
  #doubtEdges(ends: readonly Value[], run: Run): void {
    if (ends.some(({ kind }) => kind === 'int' || kind === 'float' || kind === 'bool')) return
    const { currentDag, dags } = this.world
    const reached = new Set(ends.flatMap((end) => dagsReachedBy(end)))
    const affected = reached.size > 0 ? reached : currentDag === null ? dags : [currentDag]
    const unknown = ends.find(({ kind }) => kind === 'unknown')
    const { reason } = unknown?.kind === 'unknown' ? unknown.doubt : run.doubt('what is not in the repository')
    for (const dag of affected) dag.doubt({ ...run.doubt(''), reason: `an edge depends on ${reason}` })
  }

  /** A class with a `task_id` is an operator, whatever its name; one with a `group_id` is a group that fills itself. */
  #unknownClass(path: string, args: CallArguments, run: Run): Value {
    const taskId = args.named.get('task_id')
    if (taskId !== undefined) return makeTask(this.world, { operator: path, taskId, args }, run)
    const groupId = args.named.get('group_id')
    return opaqueGroup(this.world, path, groupId?.kind === 'str' ? groupId.value : '*', args, run)
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
    if (getsGlobals) {
      run.frame.module.open = true
      this.world.open.push(run.doubt(`${call.name} gets the globals and may add DAGs`))
    }
    const reached = new Set(values.flatMap((value) => dagsReachedBy(value)))
    if (!getsGlobals && mayMakeDags(call, reached.size)) this.world.open.push(run.doubt(`${call.name} may make DAGs`))
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

/** Methods of tasks and groups that make edges. */
const RELATING = new Set(['set_upstream', 'set_downstream'])

/** A class from outside of Airflow, which names its operators after what they are. */
function mayBeNode(path: string): boolean {
  return isClassName(path) && !path.startsWith('airflow.') && !isNoOperator(path)
}

/** Whether DAGs may come from a call, by what it is called and given. */
function mayMakeDags({ path, args, self, nested }: UnknownCall, reached: number): boolean {
  if (path === null) return false
  if (self === null && !nested && makesDags(path)) return true
  return reached === 0 && ['dag_id', 'schedule', 'schedule_interval'].some((name) => args.named.has(name))
}

function isClassName(path: string): boolean {
  return /(^|\.)[A-Z]\w*$/.test(path)
}
