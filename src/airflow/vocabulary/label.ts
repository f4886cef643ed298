import { Host } from '../../python/host.ts'
import type { Run } from '../../python/run.ts'
import type { BinaryOperator } from '../../python/syntax.ts'
import type { Value } from '../../python/values.ts'
import { GroupObject } from './group-object.ts'
import { nodeOf } from './nodes.ts'
import { relate } from './relations.ts'
import { XComObject } from './xcom.ts'

/**
 * A `Label`: passes edges through and names them.
 *
 * Airflow makes the edges when both sides are there. If they are not all in one group, the side that came first is taken
 * by its groups: a task inside of a group then stands for the whole group. `group >> label` comes as the group's leaves.
 */
export class LabelObject extends Host {
  readonly typeName = 'Label'
  #before: Value[] = []
  #after: Value[] = []

  /** `others >> label` where `upstream`, else `label >> others`. */
  link(others: Value, upstream: boolean, run: Run): void {
    const added = others.kind === 'list' || others.kind === 'tuple' ? others.items : [others]
    if (upstream) this.#before.push(...added)
    else this.#after.push(...added)
    run.budget.items(this.#before.length + this.#after.length)
    if (this.#before.length === 0 || this.#after.length === 0) return
    const all = [...this.#before, ...this.#after]
    if (new Set(all.map(groupOf)).size !== 1) {
      this.#before = this.#before.map(asGroup)
      this.#after = this.#after.map(asGroup)
    }
    for (const value of upstream ? this.#after : this.#before) {
      const node = nodeOf(value)
      if (node !== null) relate(node, others, upstream, run)
    }
  }

  override binaryOp(operator: BinaryOperator, other: Value, reflected: boolean, run: Run): Value | undefined {
    if (operator !== 'RShift' && operator !== 'LShift') return undefined
    // `label >> x`: x is behind; `x >> label`, reflected: x is before.
    this.link(other, (operator === 'RShift') === reflected, run)
    return reflected ? this : other
  }
}

/** The group that a value is in. */
function groupOf(value: Value): GroupObject | null {
  const node = nodeOf(value)
  if (node instanceof GroupObject) return node.parent ?? node
  return node?.group ?? node?.dag?.root ?? null
}

/** The group around a task or group, unless that is the whole DAG; results of tasks stay what they are. */
function asGroup(value: Value): Value {
  const node = value instanceof XComObject ? null : nodeOf(value)
  const group = node instanceof GroupObject ? node.parent : (node?.group ?? null)
  return group === null || group.label === null ? value : group
}
