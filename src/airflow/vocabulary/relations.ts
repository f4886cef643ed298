import { DictView } from '../../python/methods/dict-view.ts'
import type { Doubt } from '../../python/doubt.ts'
import { Host } from '../../python/host.ts'
import { isItems, itemsOf } from '../../python/iteration.ts'
import type { Run } from '../../python/run.ts'
import type { BinaryOperator } from '../../python/syntax.ts'
import type { Value } from '../../python/values.ts'
import { GroupObject } from './group-object.ts'
import { nodeOf } from './nodes.ts'
import type { Node } from './nodes.ts'
import { opaqueResult } from './opaque.ts'
import type { TaskObject } from './task-object.ts'
import { ContextWrapper } from './setup-teardown.ts'

/** A `Label`: passes edges through and names them. */
export class LabelObject extends Host {
  readonly typeName = 'Label'
  /** What was linked to it so far, waiting for the other side. */
  readonly #before: Value[] = []
  readonly #after: Value[] = []

  /** `left >> label` or `label >> right`; both sides are linked as soon as both are there. */
  link(other: Value, upstream: boolean, run: Run): void {
    ;(upstream ? this.#before : this.#after).push(other)
    const [before, after] = [this.#before.at(-1), this.#after.at(-1)]
    if (before === undefined || after === undefined) return
    for (const item of listed(before)) {
      const node = nodeOf(item)
      if (node !== null) relate(node, after, false, run)
    }
  }

  override binaryOp(operator: BinaryOperator, other: Value, reflected: boolean, run: Run): Value | undefined {
    if (operator !== 'RShift' && operator !== 'LShift') return undefined
    // `label >> x`: x is behind; `x >> label`, reflected: x is before.
    this.link(other, (operator === 'RShift') === reflected, run)
    return reflected ? this : other
  }
}

function listed(value: Value): readonly Value[] {
  return value.kind === 'list' || value.kind === 'tuple' ? value.items : [value]
}

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
  if (other instanceof LabelObject) {
    other.link(self, !upstream, run)
    return reflected ? self : other
  }
  relate(node, other, upstream, run)
  return reflected ? self : other
}

/** `node.set_upstream(others)` or `node.set_downstream(others)`. */
export function relate(node: Node, others: Value, upstream: boolean, run: Run): void {
  run.budget.step()
  if (node instanceof GroupObject) {
    const ends = upstream ? node.roots() : node.leaves()
    for (const task of ends) relateTask(task, others, upstream, run)
    if (ends.length === 0) fromEmptyGroup(node, others, upstream, run)
  } else relateTask(node, others, upstream, run)
}

/**
 * An empty group links nothing in Airflow 2. Later versions link what stands before the group, or before the groups around
 * it, with what follows.
 */
function fromEmptyGroup({ dag, label }: GroupObject, others: Value, upstream: boolean, run: Run): void {
  if (others.kind === 'unknown') dag.doubtFrom('edge to', others.doubt)
  else if (!upstream && dag.world.options.airflow !== 2) {
    const group = label === null ? 'an empty task group' : `'${label}', which holds no task to start from,`
    dag.doubt({ ...run.doubt(''), reason: `what follows ${group} depends on Airflow's version` })
  }
}

function relateTask(task: TaskObject, others: Value, upstream: boolean, run: Run): void {
  if (others.kind === 'list' || others.kind === 'tuple') {
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
    other.link(task, !upstream, run)
    return
  }
  if (other instanceof ContextWrapper) {
    for (const one of other.tasks) relateOne(task, one, upstream, run)
    return
  }
  const node = nodeOf(other)
  if (node === null) {
    notANode(task, other, upstream, run)
    return
  }
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
      if (other instanceof DictView) {
        run.raise('AttributeError', `'${other.typeName}' object has no attribute 'update_relative'`)
      }
      unknownEnd(task, run.doubt(`a ${other.typeName}`))
      return
    default:
      unknownEnd(task, run.doubt(`a ${other.kind}`))
  }
}

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
    run.raise('AirflowException', "Tried to create relationships between tasks that don't have DAGs yet.")
  }
  if (from.dag !== null && to.dag !== null && from.dag !== to.dag) {
    run.raise('AirflowException', 'Tried to set relationships between tasks in more than one DAG')
  }
  from.join(dag, run)
  to.join(dag, run)
  dag.addEdge(from, to, [...run.conditions.active], run.line)
}

/** An edge that follows from using a task's result. */
export function linkResult(from: TaskObject, to: TaskObject, run: Run): void {
  if (from === to) return
  if (from.dag === null && to.dag === null) return
  link(from, to, run)
}
