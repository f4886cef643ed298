import { numberOp } from './arithmetic.ts'
import { findAttribute } from './attributes.ts'
import { callMethod } from './calls.ts'
import { mergeInto, newDict, newList, newSet } from './displays.ts'
import { lift } from './lift.ts'
import { isItems, itemsOf } from './iteration.ts'
import { plainValue } from './plain-enum.ts'
import { percentFormat } from './methods/percent-format.ts'
import type { Run } from './run.ts'
import type { BinaryOperator } from './syntax.ts'
import { among } from './unsure.ts'
import type { Value } from './values.ts'
import { str, tuple } from './values.ts'

const SPECIAL: Readonly<Record<BinaryOperator, string>> = {
  Add: 'add',
  Sub: 'sub',
  Mult: 'mul',
  MatMult: 'matmul',
  Div: 'truediv',
  Mod: 'mod',
  Pow: 'pow',
  LShift: 'lshift',
  RShift: 'rshift',
  BitOr: 'or',
  BitXor: 'xor',
  BitAnd: 'and',
  FloorDiv: 'floordiv',
}

/** `left op right`. Foreign objects decide first, so that an unknown operand reaches them too. */
export function binaryOp(operator: BinaryOperator, left: Value, right: Value, run: Run): Value {
  if (left.kind === 'choice' || right.kind === 'choice') {
    return lift([left, right], run, ([a = left, b = right]) => binaryOp(operator, a, b, run))
  }
  const foreign = foreignOp(operator, left, right, run)
  if (foreign !== undefined) return foreign
  if (isOutside(left) || isOutside(right)) {
    for (const vocabulary of run.vocabularies) vocabulary.unknownOperator?.(operator, [left, right], run)
  }
  if (left.kind === 'str' && operator === 'Mod') return percentFormat(left.value, right, run)
  if (left.kind === 'str' || right.kind === 'str') {
    const text = textOp(operator, plainValue(left), plainValue(right), run)
    if (text !== undefined) return text
  }
  const result = lift([left, right], run, ([a = left, b = right]) => known(operator, a, b, run))
  return result.kind === 'unknown' ? among(result, [left, right]) : result
}

function isOutside({ kind }: Value): boolean {
  return kind === 'unknown' || kind === 'external'
}

function foreignOp(operator: BinaryOperator, left: Value, right: Value, run: Run): Value | undefined {
  const leftHost = left.kind === 'host' ? left : left.kind === 'instance' ? left.host : null
  const rightHost = right.kind === 'host' ? right : right.kind === 'instance' ? right.host : null
  const special = ownMethod(operator, left, right, run)
  if (special !== undefined) return special
  return leftHost?.binaryOp?.(operator, right, false, run) ?? rightHost?.binaryOp?.(operator, left, true, run)
}

function ownMethod(operator: BinaryOperator, left: Value, right: Value, run: Run): Value | undefined {
  const name = SPECIAL[operator]
  if (left.kind === 'instance' && findAttribute(left, `__${name}__`, run) !== undefined) {
    return callMethod(left, `__${name}__`, [right], run)
  }
  if (right.kind === 'instance' && findAttribute(right, `__r${name}__`, run) !== undefined) {
    return callMethod(right, `__r${name}__`, [left], run)
  }
  return undefined
}

/** A text joined to something unknown keeps its known part, to be shown as `load_*`. */
function textOp(operator: BinaryOperator, left: Value, right: Value, run: Run): Value | undefined {
  if (operator !== 'Add') return undefined
  if (left.kind === 'str' && right.kind === 'str') {
    run.budget.characters(left.value.length + right.value.length)
    return str(left.value + right.value)
  }
  const unknown = left.kind === 'unknown' ? left : right.kind === 'unknown' ? right : null
  if (unknown === null || unknown.guess !== null) return undefined
  const text = [left, right].map((part) => (part.kind === 'str' ? part.value : (unknown.text ?? '*'))).join('')
  return run.unknownFrom(unknown.doubt, { text })
}

function known(operator: BinaryOperator, one: Value, other: Value, run: Run): Value {
  const [left, right] = [plainValue(one), plainValue(other)]
  const arithmetic = numberOp(operator, left, right, run)
  if (arithmetic !== undefined) return arithmetic
  switch (operator) {
    case 'Add':
      return concatenation(left, right, run)
    case 'Mult':
      return repetition(left, right, run)
    case 'BitOr':
    case 'BitAnd':
    case 'BitXor':
    case 'Sub':
      return setOp(operator, left, right, run)
    case 'Div':
      if (left.kind === 'path' && (right.kind === 'str' || right.kind === 'path')) {
        return { kind: 'path', path: joinPath(left.path, right.kind === 'str' ? right.value : right.path) }
      }
      if (left.kind === 'str' && right.kind === 'path') return { kind: 'path', path: joinPath(left.value, right.path) }
      break
    default:
  }
  return unsupported(operator, left, right, run)
}

export function joinPath(base: string, next: string): string {
  if (next.startsWith('/')) return next
  return normalised(base === '' ? next : `${base.replace(/\/$/, '')}/${next}`)
}

/** What `pathlib` does to a path's text. */
export function normalised(path: string): string {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.')
  const text = parts.join('/')
  return path.startsWith('/') ? `/${text}` : text === '' ? '.' : text
}

function unsupported(operator: BinaryOperator, left: Value, right: Value, run: Run): Value {
  const simple = new Set(['none', 'bool', 'int', 'float', 'str', 'list', 'tuple', 'dict'])
  if ((operator === 'Add' || operator === 'Sub') && simple.has(left.kind) && simple.has(right.kind)) {
    run.raise('TypeError', `unsupported operand types: '${left.kind}' and '${right.kind}'`)
  }
  if ((operator === 'RShift' || operator === 'LShift') && left.kind === 'list' && right.kind === 'list') {
    run.raise('TypeError', `unsupported operand type(s) for ${operator === 'RShift' ? '>>' : '<<'}: 'list' and 'list'`)
  }
  return run.unknown(`the result of an operator on ${left.kind} and ${right.kind}`)
}

function concatenation(left: Value, right: Value, run: Run): Value {
  if (left.kind === 'list' && right.kind === 'list') {
    run.budget.items(left.items.length + right.items.length)
    return newList([...left.items, ...right.items], run, left.open ?? right.open)
  }
  if (left.kind === 'tuple' && right.kind === 'tuple') {
    run.budget.items(left.items.length + right.items.length)
    return tuple([...left.items, ...right.items], left.open ?? right.open)
  }
  if (left.kind === 'str' && right.kind === 'str') {
    run.budget.characters(left.value.length + right.value.length)
    return str(left.value + right.value)
  }
  if (left.kind === 'bytes' && right.kind === 'bytes') {
    run.budget.characters(left.value.length + right.value.length)
    return { kind: 'bytes', value: left.value + right.value }
  }
  return unsupported('Add', left, right, run)
}

function repetition(left: Value, right: Value, run: Run): Value {
  const [sequence, count] = left.kind === 'int' ? [right, left] : [left, right]
  if (count.kind !== 'int') return unsupported('Mult', left, right, run)
  const times = Math.max(0, count.value)
  if (sequence.kind === 'str') {
    run.budget.characters(sequence.value.length * times)
    return str(sequence.value.repeat(times))
  }
  if (sequence.kind === 'list' || sequence.kind === 'tuple') {
    run.budget.items(sequence.items.length * times)
    const items = Array.from({ length: times }, () => sequence.items).flat()
    return sequence.kind === 'list' ? newList(items, run, sequence.open) : tuple(items, sequence.open)
  }
  return unsupported('Mult', left, right, run)
}

/** The keys or items of a dict make a set with whatever can be gone through. */
function withView(value: Value, other: Value, run: Run): Value {
  const isView = (one: Value): boolean => one.kind === 'list' && one.view !== undefined && one.view !== 'dict_values'
  if (value.kind === 'set' || !(isView(value) || isView(other))) return value
  const items = itemsOf(value, run)
  return isItems(items) ? newSet(items.values, run, items.open) : value
}

function setOp(operator: BinaryOperator, one: Value, other: Value, run: Run): Value {
  const [left, right] = [withView(one, other, run), withView(other, one, run)]
  if (left.kind === 'dict' && right.kind === 'dict' && operator === 'BitOr') {
    const merged = newDict([], run)
    mergeInto(merged, left, run)
    mergeInto(merged, right, run)
    return merged
  }
  if (left.kind !== 'set' || right.kind !== 'set') {
    return left.kind === 'external' || right.kind === 'external' ? left : unsupported(operator, left, right, run)
  }
  const open = left.open ?? right.open
  const keep = (set: typeof left, test: (hash: string) => boolean): Value[] =>
    [...set.items].filter(([hash]) => test(hash)).map(([, item]) => item)
  switch (operator) {
    case 'BitOr':
      return newSet([...left.items.values(), ...right.items.values()], run, open)
    case 'BitAnd':
      return newSet(
        keep(left, (hash) => right.items.has(hash)),
        run,
        open,
      )
    case 'Sub':
      return newSet(
        keep(left, (hash) => !right.items.has(hash)),
        run,
        open,
      )
    default:
      return newSet(
        [...keep(left, (hash) => !right.items.has(hash)), ...keep(right, (hash) => !left.items.has(hash))],
        run,
        open,
      )
  }
}

/** `target op= value`: lists, sets and dicts change in place. */
export function inPlaceOp(operator: BinaryOperator, target: Value, value: Value, run: Run): Value {
  if (target.kind === 'list' && operator === 'Add') {
    const items = itemsOf(value, run)
    target.open ??= run.conditions.doubtSince(target.born)
    if (isItems(items)) {
      run.budget.items(target.items.length + items.values.length)
      target.items.push(...items.values)
      target.open ??= items.open
    } else target.open ??= items
    return target
  }
  if (target.kind === 'dict' && operator === 'BitOr') {
    mergeInto(target, value, run)
    return target
  }
  return binaryOp(operator, target, value, run)
}
