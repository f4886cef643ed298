import type { CallArguments } from '../../python/call-arguments.ts'
import type { Doubt } from '../../python/doubt.ts'
import type { Run } from '../../python/run.ts'
import { dependsOnCheckout, plainText } from '../../python/text.ts'
import type { Value } from '../../python/values.ts'
import { DagObject } from './dag-object.ts'
import { checkKey } from './keys.ts'
import { GroupObject, MappedArgument } from './group-object.ts'
import { linkResult } from './relations.ts'
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
  /** The operator's own arguments hold no templates: results used in them make no edges. */
  readonly plain?: boolean
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
  const explicitGroup = groupOf(named.get('task_group'))
  const dag = dagOf(named.get('dag')) ?? request.dag ?? explicitGroup?.dag ?? world.currentDag
  const group = explicitGroup ?? groupFor(world, dag)
  // A mapped operator takes any id.
  if (request.mapped !== true) checkKey(request.taskId, run)
  const label = idText(request.taskId, run)
  const taskId = group?.childId(label.text) ?? label.text
  const unique = request.suffix === true && dag !== null && label.doubt === null ? withSuffix(taskId, dag) : taskId
  if (request.mapped === true && group?.isMapped === true) {
    run.raise('NotImplementedError', 'operator expansion in an expanded task group is not yet supported')
  }
  checkTriggerRule(named.get('trigger_rule'), run)
  const task = new TaskObject(
    world,
    {
      taskId: unique,
      idDoubt: label.doubt,
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
  group?.children.push(task)
  world.setups.note(task)
  const own = [...named].flatMap(([name, value]) =>
    request.plain === true || NEVER_TEMPLATES.has(name) ? [] : [value],
  )
  const link = isForeign(request.operator) ? linkPerhaps : linkResults
  for (const value of [...own, ...(request.inputs ?? [])]) link(value, task, run)
  task.templateFields = request.plain === true ? new Set() : null
  const child = dagOf(named.get('subdag'))
  if (child !== null) world.registered.add(child)
  const unknownDag = named.get('dag')
  if (unknownDag?.kind === 'unknown') world.currentDag?.doubtFrom('a task is given to', unknownDag.doubt)
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

function groupFor(world: World, dag: DagObject | null): GroupObject | null {
  const current = world.groupStack.at(-1) ?? null
  // The group of another DAG's `with` is not this task's.
  return current !== null && (dag === null || current.dag === dag) ? current : (dag?.root ?? null)
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
  const core = taskId.replace(/__\d+$/, '')
  let highest = 0
  for (const used of dag.tasks.keys()) {
    const suffix = used.startsWith(`${core}__`) ? used.slice(core.length + 2) : ''
    if (/^\d+$/.test(suffix)) highest = Math.max(highest, Number(suffix))
  }
  return `${core}__${highest + 1}`
}

/** The edges that follow from a value in a template field. */
export function linkResults(value: Value, task: TaskObject, run: Run): void {
  for (const reference of references(value)) linkResult(reference, task, run)
}

/** The same where it is not known which fields are templates. */
export function linkPerhaps(value: Value, task: TaskObject, run: Run): void {
  const doubt = run.doubt(`which arguments of \`${task.operator}\` are templates`)
  run.conditions.under({ id: run.conditions.newId(), branch: 0, doubt, loop: false }, () => {
    linkResults(value, task, run)
  })
}

/** Tasks whose results lie somewhere in a value. */
export function references(value: Value, depth = 0): readonly TaskObject[] {
  if (depth > 8) return []
  if (value instanceof XComObject) return value.references
  if (value instanceof MappedArgument) return value.references
  switch (value.kind) {
    case 'list':
    case 'tuple':
      return value.items.flatMap((item) => references(item, depth + 1))
    case 'dict':
      return value.store.entries().flatMap(([, item]) => references(item, depth + 1))
    case 'set':
      return [...value.items.values()].flatMap((item) => references(item, depth + 1))
    case 'choice':
      return value.options.flatMap((option) => references(option.value, depth + 1))
    default:
      return []
  }
}
