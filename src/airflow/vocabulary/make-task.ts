import type { CallArguments } from '../../python/call-arguments.ts'
import type { Doubt } from '../../python/doubt.ts'
import type { Run } from '../../python/run.ts'
import { dependsOnCheckout, plainText } from '../../python/text.ts'
import type { Value } from '../../python/values.ts'
import { contents } from './contents.ts'
import { DagObject } from './dag-object.ts'
import { checkKey } from './keys.ts'
import { GroupObject } from './group-object.ts'
import { MappedArgument } from './mapped-argument.ts'
import { linkResult } from './relations.ts'
import { doubtPlace } from './place.ts'
import { coreOf } from './suffixes.ts'
import { TaskObject } from './task-object.ts'
import { checkTriggerRule } from './trigger-rule.ts'
import type { World } from './world.ts'
import { XComObject } from './xcom.ts'

export interface TaskRequest {
  /** Import path of the operator, or the decorator. */
  readonly operator: string
  readonly taskId: Value | undefined
  /** Keyword arguments of the operator itself. */
  readonly args: CallArguments
  /** Further values in which results of other tasks are looked for. */
  readonly inputs?: readonly Value[]
  readonly mapped?: boolean
  /** TaskFlow: a used id gets a suffix. */
  readonly suffix?: boolean
  readonly dag?: DagObject | null
  /** The operator's arguments that are templates, where results make edges; otherwise any may be one. */
  readonly fields?: readonly string[] | null
  /** See {@link TaskObject.opaque}. */
  readonly opaque?: string
}

/** Arguments of every operator that are no templates. */
const NEVER_TEMPLATES = new Set(
  (
    'task_id owner email email_on_retry email_on_failure retries retry_delay retry_exponential_backoff max_retry_delay ' +
    'start_date end_date depends_on_past ignore_first_depends_on_past wait_for_past_depends_before_skipping ' +
    'wait_for_downstream dag params default_args priority_weight weight_rule queue pool pool_slots sla ' +
    'execution_timeout on_execute_callback on_failure_callback on_success_callback on_retry_callback ' +
    'on_skipped_callback pre_execute post_execute trigger_rule resources run_as_user task_concurrency ' +
    'max_active_tis_per_dag max_active_tis_per_dagrun executor executor_config do_xcom_push multiple_outputs inlets ' +
    'outlets task_group doc doc_md doc_json doc_yaml doc_rst task_display_name map_index_template python_callable'
  ).split(' '),
)

/** Makes an operator: its DAG, its group, its full id, and the edges from the results it uses. */
export function makeTask(world: World, request: TaskRequest, run: Run): TaskObject {
  const { named } = request.args
  const lost = doubtPlace(request.args, world, run) !== null
  const dag = lost ? null : (dagOf(named.get('dag')) ?? request.dag ?? world.currentDag)
  const group = lost ? null : groupFor(request, world, dag, run)
  if (request.mapped === true && group?.isMapped === true) {
    run.raise('NotImplementedError', 'operator expansion in an expanded task group is not yet supported')
  }
  // A mapped operator takes any id.
  if (request.mapped !== true) checkKey(request.taskId, world, run)
  const label = idText(request.taskId, run)
  const idDoubt = label.doubt ?? (group?.prefixes === true ? group.idDoubt : null)
  const taskId = group?.childId(label.text) ?? label.text
  const unique = request.suffix === true && dag !== null && idDoubt === null ? withSuffix(taskId, dag) : taskId
  checkTriggerRule(named.get('trigger_rule'), run)
  const task = new TaskObject(
    world,
    {
      taskId: unique,
      idDoubt,
      operator: request.operator,
      mapped: request.mapped ?? false,
      opaque: request.opaque ?? null,
      group,
      settings: named,
    },
    run,
  )
  checkGroupIds(task, dag, run)
  if (dag !== null) task.join(dag, run)
  if (
    dag === null &&
    idDoubt === null &&
    group?.children.some((child) => child instanceof TaskObject && child.taskId === unique) === true
  ) {
    run.raise('DuplicateTaskIdFound', `Task id '${unique}' has already been added to the DAG`)
  }
  group?.put(task, run)
  if (!task.mapped) world.setups.note(task)
  const fields = request.fields ?? null
  const own = [...named].flatMap(([name, value]) =>
    fields === null ? (NEVER_TEMPLATES.has(name) ? [] : [value]) : fields.includes(name) ? [value] : [],
  )
  const link = fields === null && isForeign(request.operator) ? linkPerhaps : linkResults
  for (const value of own) link(value, task, run)
  for (const value of request.inputs ?? []) link(value, task, run)
  task.templateFields = fields === null ? null : new Set(fields)
  const child = dagOf(named.get('subdag'))
  if (child !== null) {
    child.isSubdag = true
    world.registered.add(child)
  }
  return task
}

/** An operator from neither the repository nor Airflow and its providers. */
function isForeign(operator: string): boolean {
  return operator.includes('.') && !operator.startsWith('airflow.') && !operator.startsWith('@')
}

function checkGroupIds(task: TaskObject, dag: DagObject | null, run: Run): void {
  if (dag?.root.usedIds.has(task.taskId) === true && task.idDoubt === null) {
    run.raise('DuplicateTaskIdFound', `Task id '${task.taskId}' has already been added to the DAG`)
  }
}

/** A task without a DAG is in the group around it all the same, but only Airflow 2's plain operators are. */
function groupFor(request: TaskRequest, world: World, dag: DagObject | null, run: Run): GroupObject | null {
  const given = groupOf(request.args.named.get('task_group'))
  if (given !== null) return given
  const current = world.currentGroup(dag)
  if (dag !== null || current === null) return current
  if (request.mapped === true) return null
  const { airflow } = world.options
  if (airflow === null)
    current.dag.doubt({ ...run.doubt(''), reason: 'a task without a DAG is in a task group in Airflow 2' })
  return airflow === 2 ? current : null
}

export function dagOf(value: Value | undefined): DagObject | null {
  if (value instanceof DagObject) return value
  return value?.kind === 'instance' && value.host instanceof DagObject ? value.host : null
}

export function groupOf(value: Value | undefined): GroupObject | null {
  if (value instanceof GroupObject) return value
  return value?.kind === 'instance' && value.host instanceof GroupObject ? value.host : null
}

/** An id as text; with the reason why it is not fully known. */
export function idText(value: Value | undefined, run: Run): { text: string; doubt: Doubt | null } {
  switch (value?.kind) {
    case 'str':
      if (dependsOnCheckout(value.value)) return { text: '*', doubt: run.doubt('the folder of the checkout') }
      return { text: value.value, doubt: null }
    case 'unknown':
      return { text: value.text ?? '*', doubt: value.doubt }
    case 'choice':
      return { text: '*', doubt: value.options[0]?.condition.doubt ?? run.doubt('a condition') }
    case 'external':
      return { text: '*', doubt: run.doubt(`\`${value.path}\``) }
    case 'host': {
      const text = plainText(value, run)
      return text === null ? { text: '*', doubt: run.doubt(`a ${value.typeName}`) } : { text, doubt: null }
    }
    default:
      return { text: '*', doubt: run.doubt(value === undefined ? 'arguments that are not known' : `a ${value.kind}`) }
  }
}

/** `x`, `x__1`, `x__2`: one more than the highest suffix in use. */
function withSuffix(taskId: string, dag: DagObject): string {
  if (!dag.tasks.has(taskId)) return taskId
  const core = coreOf(taskId)
  return `${core}__${(dag.suffixes.highest(core) ?? 0) + 1}`
}

/** Raises where Airflow cannot map over a value: an entry of a result, `result["key"]`, wherever it stands. */
export function checkMappable(values: readonly Value[], run: Run): void {
  for (const value of values) {
    for (const one of contents(value)) {
      if (!(one instanceof XComObject) || !one.hasEntry) continue
      run.raise('ValueError', `cannot map over XCom with custom key from ${one.task.taskId}`)
    }
  }
}

/** No result lies in these. */
const PLAIN: ReadonlySet<Value['kind']> = new Set(['str', 'int', 'float', 'bool', 'none', 'external', 'function'])

/** The edges that follow from a value in a template field. */
export function linkResults(value: Value, task: TaskObject, run: Run): void {
  if (PLAIN.has(value.kind)) return
  for (const reference of references(value)) linkResult(reference, task, run)
  const doubt = doubtOfResults(value)
  if (doubt !== null) task.dag?.doubtFrom(`what '${task.taskId}' gets depends on`, doubt)
}

/** Why a value may hold other results than it shows. */
function doubtOfResults(value: Value): Doubt | null {
  const known = new Set(references(value))
  for (const one of contents(value)) {
    if (one.kind === 'unknown' && one.among !== undefined) {
      if (references(one.among, true).some((task) => !known.has(task))) return one.doubt
    } else if (known.size > 0 && (one.kind === 'list' || one.kind === 'tuple') && one.open !== null) return one.open
  }
  return null
}

/** The same where it is not known which fields are templates. */
export function linkPerhaps(value: Value, task: TaskObject, run: Run): void {
  const doubt = run.doubt(`which arguments of \`${task.operator}\` are templates`)
  run.conditions.under({ id: run.conditions.newId(), branch: 0, doubt, loop: false }, () => {
    linkResults(value, task, run)
  })
}

/** Tasks whose results lie somewhere in a value. */
export function references(value: Value, hidden = false): readonly TaskObject[] {
  const tasks = new Set<TaskObject>()
  for (const one of contents(value, hidden)) {
    if (one instanceof XComObject || one instanceof MappedArgument) for (const task of one.references) tasks.add(task)
  }
  return [...tasks]
}
