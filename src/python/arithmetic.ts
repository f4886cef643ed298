import { lift } from './lift.ts'
import type { Run } from './run.ts'
import type { BinaryOperator, UnaryOperator } from './syntax.ts'
import { truth } from './truth.ts'
import type { Value } from './values.ts'
import { bool, float, int } from './values.ts'

/** A binary operator on two numbers; undefined for anything else. */
export function numberOp(operator: BinaryOperator, left: Value, right: Value, run: Run): Value | undefined {
  if (!isNumber(left) || !isNumber(right)) return undefined
  const a = Number(left.value)
  const b = Number(right.value)
  const whole = left.kind !== 'float' && right.kind !== 'float'
  if (b === 0 && (operator === 'Div' || operator === 'FloorDiv' || operator === 'Mod')) {
    run.raise('ZeroDivisionError', 'division by zero')
  }
  if (operator === 'Pow' && a === 0 && b < 0) run.raise('ZeroDivisionError', '0.0 cannot be raised to a negative power')
  if (left.kind === 'bool' && right.kind === 'bool') {
    if (operator === 'BitOr') return bool(left.value || right.value)
    if (operator === 'BitAnd') return bool(left.value && right.value)
  }
  const result = compute(operator, a, b)
  if (result === null) return run.unknown('a number')
  if (!whole || operator === 'Div' || (operator === 'Pow' && b < 0)) return float(result)
  return Number.isSafeInteger(result) ? int(result === 0 ? 0 : result) : run.unknown('a very large number')
}

function isNumber(value: Value): value is Value & { kind: 'int' | 'float' | 'bool'; value: number | boolean } {
  return value.kind === 'int' || value.kind === 'float' || value.kind === 'bool'
}

function compute(operator: BinaryOperator, a: number, b: number): number | null {
  switch (operator) {
    case 'Add':
      return a + b
    case 'Sub':
      return a - b
    case 'Mult':
      return a * b
    case 'Div':
      return a / b
    case 'FloorDiv':
      return Math.round((a - remainder(a, b)) / b)
    case 'Mod':
      return remainder(a, b)
    case 'Pow':
      return a ** b
    case 'LShift':
      return b < 0 ? null : a * 2 ** b
    case 'RShift':
      return b < 0 ? null : Math.floor(a / 2 ** b)
    case 'BitOr':
      return bitwise(a, b, (x, y) => x | y)
    case 'BitAnd':
      return bitwise(a, b, (x, y) => x & y)
    case 'BitXor':
      return bitwise(a, b, (x, y) => x ^ y)
    case 'MatMult':
      return null
  }
}

/** Python's `%`: with the sign of the divisor. */
function remainder(a: number, b: number): number {
  const rest = a % b
  return rest !== 0 && rest < 0 !== b < 0 ? rest + b : rest
}

/** On whole numbers of any sign and size. */
function bitwise(a: number, b: number, operation: (a: bigint, b: bigint) => bigint): number | null {
  return Number.isInteger(a) && Number.isInteger(b) ? Number(operation(BigInt(a), BigInt(b))) : null
}

export function unaryOp(operator: UnaryOperator, operand: Value, run: Run): Value {
  if (operator === 'Not') {
    const test = truth(operand, run)
    if (typeof test === 'boolean') return bool(!test)
    const guess = operand.kind === 'unknown' && operand.guess !== null ? truth(operand.guess, run) : test
    return run.unknownFrom(test, typeof guess === 'boolean' ? { guess: bool(!guess) } : {})
  }
  return lift([operand], run, ([value = operand]) => {
    if (!isNumber(value)) return run.unknown(`the result of an operator on a ${value.kind}`)
    const number = Number(value.value)
    const result = operator === 'USub' ? -number : operator === 'UAdd' ? number : -number - 1
    if (value.kind === 'float' && operator !== 'Invert') return float(result)
    if (value.kind === 'float') return run.raise('TypeError', "bad operand type for unary ~: 'float'")
    return int(result === 0 ? 0 : result)
  })
}
