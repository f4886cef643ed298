import { getAttribute } from './attributes.ts'
import { choiceOf } from './choice.ts'
import { evaluateCall } from './call-expression.ts'
import { compare } from './compare.ts'
import { evaluateComprehension } from './comprehensions.ts'
import { evaluateDict, evaluateSequence, evaluateSet } from './displays.ts'
import { evaluateFString } from './f-string.ts'
import { defineLambda } from './functions.ts'
import { isItems, itemsOf } from './iteration.ts'
import { unaryOp } from './arithmetic.ts'
import { binaryOp } from './operators.ts'
import { BudgetExceeded } from './raise.ts'
import type { Frame, Run } from './run.ts'
import { builtin } from './standard/builtins.ts'
import { setName } from './statements.ts'
import { evaluateSlice, subscript } from './subscripts.ts'
import type { Expression, ExpressionOf } from './syntax.ts'
import { truth } from './truth.ts'
import type { Value } from './values.ts'
import { ELLIPSIS, NONE, bool, float, int, str } from './values.ts'

export function evaluate(node: Expression, frame: Frame, run: Run): Value {
  run.budget.step()
  run.nesting += 1
  if (run.nesting > run.budget.limits.nesting) throw new BudgetExceeded('expressions nested too deeply')
  try {
    return evaluateNode(node, frame, run)
  } finally {
    run.nesting -= 1
  }
}

function evaluateNode(node: Expression, frame: Frame, run: Run): Value {
  switch (node.nodeType) {
    case 'Constant':
      return constant(node, run)
    case 'Name':
      return readName(node, frame, run)
    case 'Attribute':
      return getAttribute(evaluate(node.value, frame, run), node.attr, run)
    case 'Call':
      return evaluateCall(node, frame, run)
    case 'BinOp':
      return evaluateBinary(node, frame, run)
    case 'UnaryOp':
      return unaryOp(node.op, evaluate(node.operand, frame, run), run)
    case 'BoolOp':
      return evaluateBoolean(node, frame, run)
    case 'Compare':
      return compare(node, frame, run)
    case 'IfExp':
      return evaluateConditional(node, frame, run)
    case 'JoinedStr':
      return evaluateFString(node, frame, run)
    case 'Subscript':
      return subscript(evaluate(node.value, frame, run), evaluate(node.slice, frame, run), run)
    case 'Slice':
      return evaluateSlice(node, frame, run)
    case 'List':
    case 'Tuple':
      return evaluateSequence(node, frame, run)
    case 'Set':
      return evaluateSet(node, frame, run)
    case 'Dict':
      return evaluateDict(node, frame, run)
    case 'ListComp':
    case 'SetComp':
    case 'DictComp':
    case 'GeneratorExp':
      return evaluateComprehension(node, frame, run)
    case 'Lambda':
      return defineLambda(node, frame, run)
    case 'NamedExpr': {
      const value = evaluate(node.value, frame, run)
      if (node.target.nodeType === 'Name') setName(node.target.id, value, frame, run)
      return value
    }
    case 'Await':
      return evaluate(node.value, frame, run)
    case 'Yield':
      frame.yields?.(node.value === undefined ? NONE : evaluate(node.value, frame, run))
      return NONE
    case 'YieldFrom': {
      const items = itemsOf(evaluate(node.value, frame, run), run)
      if (isItems(items)) for (const value of items.values) frame.yields?.(value)
      else frame.yields?.(run.unknownFrom(items, { text: '*' }))
      return NONE
    }
    case 'Starred':
      return evaluate(node.value, frame, run)
    case 'TemplateStr':
      return run.unknown('a template string')
    case 'FormattedValue':
      return evaluate(node.value, frame, run)
  }
}

function constant(node: ExpressionOf<'Constant'>, run: Run): Value {
  switch (node.literal) {
    case 'str':
      return str(node.value)
    case 'bytes':
      return { kind: 'bytes', value: node.value }
    case 'int':
      return typeof node.value === 'number' ? int(node.value) : run.unknown('a very large number')
    case 'float':
      return float(node.value)
    case 'imaginary':
      return run.unknown('a complex number')
    case 'bool':
      return bool(node.value)
    case 'None':
      return NONE
    case 'Ellipsis':
      return ELLIPSIS
    case 'named-characters':
      return run.unknown('a character that is written by its name', { text: node.value })
  }
}

function readName(node: ExpressionOf<'Name'>, frame: Frame, run: Run): Value {
  const value = frame.scope.find(node.id) ?? builtin(node.id)
  if (value !== undefined) return value
  if (frame.module.open) return run.missingCode(`the name \`${node.id}\``)
  return run.raise('NameError', `name '${node.id}' is not defined`)
}

/** `a >> b >> c …` leans to the left in the tree; walked in a loop it may have any length. */
function evaluateBinary(node: ExpressionOf<'BinOp'>, frame: Frame, run: Run): Value {
  const spine: ExpressionOf<'BinOp'>[] = [node]
  let left = node.left
  while (left.nodeType === 'BinOp') {
    spine.push(left)
    left = left.left
  }
  let value = evaluate(left, frame, run)
  for (let index = spine.length - 1; index >= 0; index--) {
    const part = spine[index]
    if (part === undefined) break
    const right = evaluate(part.right, frame, run)
    run.line = part.right.lineno
    value = binaryOp(part.op, value, right, run)
  }
  return value
}

function evaluateBoolean(node: ExpressionOf<'BoolOp'>, frame: Frame, run: Run): Value {
  const ends = node.op === 'Or'
  let value: Value = NONE
  for (const [index, operand] of node.values.entries()) {
    value = evaluate(operand, frame, run)
    if (index === node.values.length - 1) return value
    const test = truth(value, run)
    if (test === ends) return value
    if (typeof test !== 'boolean') return undecidedBoolean(value, node.values.slice(index + 1), ends, frame, run)
  }
  return value
}

/** `unknown or "x"`: the guess is what Python would give if the unknown operand's guess held. */
function undecidedBoolean(first: Value, rest: readonly Expression[], ends: boolean, frame: Frame, run: Run): Value {
  const doubt = first.kind === 'unknown' ? first.doubt : run.doubt('a condition')
  const others = rest.map((operand) => evaluate(operand, frame, run))
  // `unknown and False` is false, whatever the unknown is; the same for `or True`.
  const decided = others.find((other) => other.kind === 'bool' && other.value === ends)
  if (decided !== undefined && others.every((other) => other.kind === 'bool')) return decided
  const guess = first.kind === 'unknown' ? first.guess : null
  const test = guess === null ? undefined : truth(guess, run)
  const chosen = test === ends ? guess : others.at(-1)
  return run.unknownFrom(doubt, chosen === null || chosen === undefined || guess === null ? {} : { guess: chosen })
}

function evaluateConditional(node: ExpressionOf<'IfExp'>, frame: Frame, run: Run): Value {
  const test = truth(evaluate(node.test, frame, run), run)
  if (typeof test === 'boolean') return evaluate(test ? node.body : node.orelse, frame, run)
  const { conditions, results } = run.conditions.fork(
    test,
    false,
    () => evaluate(node.body, frame, run),
    () => evaluate(node.orelse, frame, run),
  )
  const [a, b] = results
  if (a === undefined) return b ?? NONE
  if (b === undefined || a === b) return a
  if ('value' in a && 'value' in b && a.kind === b.kind && a.value === b.value) return a
  return choiceOf([
    { condition: conditions[0], value: a },
    { condition: conditions[1], value: b },
  ])
}
