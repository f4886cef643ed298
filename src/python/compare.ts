import { findAttribute } from './attributes.ts'
import { callMethod } from './calls.ts'
import { orderOfTexts } from './code-points.ts'
import { equal } from './equality.ts'
import { evaluate } from './expressions.ts'
import { hashOf } from './hash.ts'
import { NativeType } from './host.ts'
import { isItems, itemsOf } from './iteration.ts'
import { lift } from './lift.ts'
import { plainValue } from './plain-enum.ts'
import type { Frame, Run } from './run.ts'
import { entryOf, mayBeMissing } from './subscripts.ts'
import type { ComparisonOperator, ExpressionOf } from './syntax.ts'
import { truth } from './truth.ts'
import type { InstanceValue, SetValue, Value } from './values.ts'
import { FALSE, TRUE, bool } from './values.ts'

export function compare(node: ExpressionOf<'Compare'>, frame: Frame, run: Run): Value {
  let left = evaluate(node.left, frame, run)
  let result: Value = TRUE
  for (const [index, operator] of node.ops.entries()) {
    const operand = node.comparators[index]
    if (operand === undefined) break
    const right = evaluate(operand, frame, run)
    const one = compareOne(operator, left, right, run)
    const test = truth(one, run)
    if (test === false) return FALSE
    if (test !== true) result = one
    left = right
  }
  return result
}

function compareOne(operator: ComparisonOperator, left: Value, right: Value, run: Run): Value {
  if (operator === 'Is' || operator === 'IsNot') return identityTest(left, right, operator === 'IsNot', run)
  if (operator === 'In' || operator === 'NotIn') return membership(left, right, operator === 'NotIn', run)
  return lift([left, right], run, ([a = left, b = right]) => {
    if (a.kind === 'set' && b.kind === 'set') return compareSets(operator, a, b, run)
    const own = ownComparison(operator, a, b, run)
    if (own !== undefined) return own
    const result = operator === 'Eq' || operator === 'NotEq' ? equal(a, b, run) : ordered(operator, a, b, run)
    if (result === null) return run.unknown(comparisonText(a, b))
    return bool(operator === 'NotEq' ? !result : result)
  })
}

const METHODS: Readonly<Partial<Record<ComparisonOperator, readonly [method: string, reflected: string]>>> = {
  NotEq: ['__ne__', '__ne__'],
  Lt: ['__lt__', '__gt__'],
  LtE: ['__le__', '__ge__'],
  Gt: ['__gt__', '__lt__'],
  GtE: ['__ge__', '__le__'],
}

/** What a class of the repository says itself; undefined where it says nothing. */
function ownComparison(operator: ComparisonOperator, a: Value, b: Value, run: Run): Value | undefined {
  const methods = METHODS[operator]
  if (methods === undefined) return undefined
  const [method, reflected] = methods
  if (a.kind === 'instance' && findAttribute(a, method, run) !== undefined) return callMethod(a, method, [b], run)
  if (b.kind === 'instance' && findAttribute(b, reflected, run) !== undefined) return callMethod(b, reflected, [a], run)
  return undefined
}

/** Sets are ordered by what they hold: `<=` is "part of". */
function compareSets(operator: ComparisonOperator, a: SetValue, b: SetValue, run: Run): Value {
  const doubt = a.open ?? b.open
  if (doubt !== null) return run.unknownFrom(doubt)
  const within = (part: SetValue, whole: SetValue): boolean =>
    [...part.items.keys()].every((hash) => whole.items.has(hash))
  const same = a.items.size === b.items.size
  switch (operator) {
    case 'Eq':
      return bool(same && within(a, b))
    case 'NotEq':
      return bool(!same || !within(a, b))
    case 'LtE':
      return bool(within(a, b))
    case 'Lt':
      return bool(!same && within(a, b))
    case 'GtE':
      return bool(within(b, a))
    default:
      return bool(!same && within(b, a))
  }
}

function comparisonText(a: Value, b: Value): string {
  const outside = [a, b].find((value) => value.kind === 'external')
  return outside?.kind === 'external' ? `the value of \`${outside.path}\`` : 'a comparison'
}

function identityTest(left: Value, right: Value, negated: boolean, run: Run): Value {
  const undecided = [left, right].find((value) => value.kind === 'unknown' || value.kind === 'choice')
  if (undecided?.kind === 'choice') {
    return lift([left, right], run, ([a = left, b = right]) => identityTest(a, b, negated, run))
  }
  if (undecided !== undefined) {
    return lift([left, right], run, ([a = left, b = right]) => identityTest(a, b, negated, run))
  }
  const called = [left, right].find((value) => value.kind === 'external' && value.called)
  if (called?.kind === 'external') return run.unknown(`the value of \`${called.path}\``)
  const types = isType(left) && isType(right)
  const same =
    left === right ||
    (types && equal(left, right, run) === true) ||
    (left.kind !== 'instance' && isSimple(left) && equal(left, right, run) === true)
  return bool(negated ? !same : same)
}

function isType(value: Value): boolean {
  return value.kind === 'class' || value instanceof NativeType
}

function isSimple(value: Value): boolean {
  return ['none', 'bool', 'int', 'str', 'ellipsis', 'external'].includes(value.kind)
}

function membership(item: Value, container: Value, negated: boolean, run: Run): Value {
  return lift([container], run, ([known = container]) => {
    if (known.kind === 'instance' && findAttribute(known, '__contains__', run) !== undefined) {
      return callMethod(known, '__contains__', [item], run)
    }
    return lift([item], run, ([wanted = item]) => {
      const result = contains(known, wanted, run)
      return result === null ? run.unknown('a membership test') : bool(negated ? !result : result)
    })
  })
}

function contains(container: Value, item: Value, run: Run): boolean | null {
  if (container.kind === 'str') run.budget.characters(container.value.length)
  if (container.kind === 'str') return item.kind === 'str' ? container.value.includes(item.value) : null
  if (container.kind === 'dict' || container.kind === 'set') {
    const hash = hashOf(item)
    if (hash === null) return null
    if (container.open !== null && (container.kind === 'set' || container.lost !== undefined)) return null
    if (container.kind === 'set') return container.items.has(hash)
    const found = entryOf(container, hash, run)
    if (found !== undefined && mayBeMissing(found)) return null
    return found !== undefined || container.open === null ? found !== undefined : null
  }
  if (container.kind === 'host' && container.contains !== undefined) return container.contains(item, run)
  const items = itemsOf(container, run)
  if (!isItems(items)) return null
  const results = items.values.map((value) => equal(value, item, run))
  // Where items may have come or gone, one that is found need not be there.
  if (results.includes(true)) return items.open === null ? true : null
  return results.includes(null) || items.open !== null ? null : false
}

/** `<`, `<=`, `>`, `>=`; null where it is not known. */
function ordered(operator: ComparisonOperator, a: Value, b: Value, run: Run): boolean | null {
  if (a.kind === 'set' && b.kind === 'set') return subset(operator, a, b)
  const order = orderOf(a, b, run)
  if (order === null) return null
  switch (operator) {
    case 'Lt':
      return order < 0
    case 'LtE':
      return order <= 0
    case 'Gt':
      return order > 0
    default:
      return order >= 0
  }
}

function subset(operator: ComparisonOperator, a: SetValue, b: SetValue): boolean | null {
  if (a.open !== null || b.open !== null) return null
  const [small, large] = operator === 'Lt' || operator === 'LtE' ? [a, b] : [b, a]
  const isProper = operator === 'Lt' || operator === 'Gt'
  const isIn = [...small.items.keys()].every((hash) => large.items.has(hash))
  return isIn && (!isProper || small.items.size < large.items.size)
}

/** Negative, zero or positive, as sorting wants it; null where the order is not known. */
export function orderOf(one: Value, other: Value, run: Run): number | null {
  const [a, b] = [plainValue(one), plainValue(other)]
  run.budget.step()
  if (a.kind === 'str' && b.kind === 'str') return orderOfTexts(a.value, b.value)
  if (a.kind === 'path' && b.kind === 'path') return orderOfTexts(a.path, b.path)
  if (isNumber(a) && isNumber(b)) return Number(a.value) - Number(b.value)
  if ((a.kind === 'tuple' && b.kind === 'tuple') || (a.kind === 'list' && b.kind === 'list')) {
    if (a.open !== null || b.open !== null) return null
    for (const [index, item] of a.items.entries()) {
      const theirs = b.items[index]
      if (theirs === undefined) return 1
      const order = orderOf(item, theirs, run)
      if (order === null || order !== 0) return order
    }
    return a.items.length - b.items.length
  }
  if (a.kind === 'host' && b.kind === 'host') return a.compare?.(b) ?? null
  return a.kind === 'instance' ? orderOfInstance(a, b, run) : null
}

/** By `__lt__` in both directions, by the fields of a dataclass with `order=True`, or by the value of an enum's member. */
function orderOfInstance(a: InstanceValue, b: Value, run: Run): number | null {
  if (findAttribute(a, '__lt__', run) !== undefined) {
    const less = truth(callMethod(a, '__lt__', [b], run), run)
    if (typeof less !== 'boolean') return null
    if (less) return -1
    if (b.kind !== 'instance' || findAttribute(b, '__lt__', run) === undefined) return null
    const greater = truth(callMethod(b, '__lt__', [a], run), run)
    return typeof greater === 'boolean' ? Number(greater) : null
  }
  const { cls } = a
  if (cls.flavour === 'dataclass' && b.kind === 'instance' && b.cls === cls) {
    const order = cls.settings?.get('order')
    if (order?.kind !== 'bool' || !order.value) return null
    for (const { name } of cls.fields.filter((field) => field.compared)) {
      const [mine, theirs] = [a.attributes.get(name), b.attributes.get(name)]
      const result = mine === undefined || theirs === undefined ? null : orderOf(mine, theirs, run)
      if (result !== 0) return result
    }
    return 0
  }
  return null
}

function isNumber(value: Value): value is Value & { kind: 'int' | 'float' | 'bool'; value: number | boolean } {
  return value.kind === 'int' || value.kind === 'float' || value.kind === 'bool'
}
