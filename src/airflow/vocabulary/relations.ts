import type { Doubt } from '../../python/doubt.ts'
import { isItems, itemsOf } from '../../python/iteration.ts'
import { PyRaise } from '../../python/raise.ts'
import type { Run } from '../../python/run.ts'
import type { BinaryOperator } from '../../python/syntax.ts'
import type { Value } from '../../python/values.ts'
import type { DagObject } from './dag-object.ts'
import { GroupObject } from './group-object.ts'
import { nodeOf } from './nodes.ts'
import type { Node } from './nodes.ts'
import { LabelObject } from './label.ts'
import { opaqueResult } from './opaque.ts'
import type { TaskObject } from './task-object.ts'
import { ContextWrapper } from './setup-teardown.ts'
import { XComObject } from './xcom.ts'

/** `>>` and `<<` with a node on one side. `self` is the node's value, which a reflected operator gives back. */
export function edgeOperator(
  node: Node,
  self: Value,
  operator: BinaryOperator,
  other: Value,
  reflected: boolean,
  run: Run,
): Value | undefined {
  if (operator !== 'RShift' && operator !== 'LShift') return undefined
  const upstream = (operator === 'LShift') !== reflected
  relate(node, other, upstream, run)
  return reflected ? self : other
}

/** `node.set_upstream(others)` or `node.set_downstream(others)`. */
export function relate(node: Node, others: Value, upstream: boolean, run: Run): void {
  run.budget.step()
  if (node instanceof GroupObject) {
    if (upstream) noteUpstream(node, others)
    const ends = upstream ? node.roots() : node.ends(run)
    for (const task of ends) relateTask(task, others, upstream, run)
    if (ends.length === 0) noteUnknown(node.dag, others)
  } else relateTask(node, others, upstream, run)
}

/** The group itself comes behind tasks, besides its roots. */
function noteUpstream(group: GroupObject, others: Value): void {
  const list = others.kind === 'list' || others.kind === 'tuple' ? others.items : [others]
  for (const other of list) {
    const node = nodeOf(other)
    const tasks =
      other instanceof XComObject ? other.references : node === null || node instanceof GroupObject ? [] : [node]
    for (const task of tasks) group.upstream.add(task)
  }
}

/** An empty group links nothing, but something unknown behind it still may. */
function noteUnknown(dag: DagObject, others: Value): void {
  if (others.kind === 'unknown') dag.doubtFrom('edge to', others.doubt)
}

function relateTask(task: TaskObject, others: Value, upstream: boolean, run: Run): void {
  // What `dict.values()` gives is no sequence.
  if ((others.kind === 'list' && others.view === undefined) || others.kind === 'tuple') {
    const items = itemsOf(others, run)
    if (!isItems(items)) {
      unknownEnd(task, items)
      return
    }
    if (items.open !== null) unknownEnd(task, items.open)
    for (const item of items.values) relateOne(task, item, upstream, run)
    return
  }
  relateOne(task, others, upstream, run)
}

function relateOne(task: TaskObject, other: Value, upstream: boolean, run: Run): void {
  if (other instanceof LabelObject) {
    if (task.dag === null) run.raise('AirflowException', NO_DAG)
    other.link(task, !upstream, run)
    return
  }
  if (other instanceof ContextWrapper) {
    for (const one of other.tasks) relateOne(task, one, upstream, run)
    return
  }
  if (other instanceof XComObject) {
    for (const end of other.references) link(upstream ? end : task, upstream ? task : end, run)
    return
  }
  const node = nodeOf(other)
  if (node === null) {
    notANode(task, other, upstream, run)
    return
  }
  if (node instanceof GroupObject && !upstream) node.upstream.add(task)
  const ends = node instanceof GroupObject ? (upstream ? node.leaves() : node.roots()) : [node]
  for (const end of ends) link(upstream ? end : task, upstream ? task : end, run)
}

function notANode(task: TaskObject, other: Value, upstream: boolean, run: Run): void {
  switch (other.kind) {
    case 'choice':
      for (const option of other.options) {
        run.conditions.under(option.condition, () => {
          if (option.value.kind !== 'none') relateTask(task, option.value, upstream, run)
        })
      }
      return
    case 'unknown':
      unknownEnd(task, other.doubt)
      return
    case 'external':
      if (task.dag === null || !other.called) unknownEnd(task, run.doubt(`\`${other.path}\``))
      else relateOne(task, opaqueResult(other, task.dag, run), upstream, run)
      return
    case 'none':
    case 'str':
    case 'int':
    case 'bool':
    case 'dict':
    case 'set':
    case 'list':
    case 'tuple':
    case 'function':
    case 'iterator':
      run.raise('AttributeError', `'${TYPE_NAMES[other.kind]}' object has no attribute 'update_relative'`)
      return
    case 'host':
      unknownEnd(task, run.doubt(`a ${other.typeName}`))
      return
    default:
      unknownEnd(task, run.doubt(`a ${other.kind}`))
  }
}

const NO_DAG = "Tried to create relationships between tasks that don't have DAGs yet."

const TYPE_NAMES = {
  none: 'NoneType',
  str: 'str',
  int: 'int',
  bool: 'bool',
  dict: 'dict',
  set: 'set',
  list: 'list',
  tuple: 'tuple',
  function: 'function',
  iterator: 'generator',
}

function unknownEnd(task: TaskObject, doubt: Doubt): void {
  task.dag?.doubt({ ...doubt, reason: `edge between '${task.taskId}' and ${doubt.reason}` })
}

/** One edge; a task without a DAG joins the other's. */
function link(from: TaskObject, to: TaskObject, run: Run): void {
  const dag = from.dag ?? to.dag
  if (dag === null) {
    run.raise('AirflowException', NO_DAG)
  }
  if (from.dag !== null && to.dag !== null && from.dag !== to.dag) {
    run.raise('AirflowException', 'Tried to set relationships between tasks in more than one DAG')
  }
  for (const task of [from, to]) {
    // Whether it does depends on the side from which Airflow sees the edge.
    if (task.dag === null && task.mapped) {
      throw new PyRaise('AirflowException', `mapped task '${task.taskId}' without a DAG`, run, { certain: false })
    }
    task.join(dag, run)
  }
  dag.addEdge(from, to, [...run.conditions.active], run.line)
}

/** An edge that follows from using a task's result. */
export function linkResult(from: TaskObject, to: TaskObject, run: Run): void {
  if (from === to) return
  link(from, to, run)
}
