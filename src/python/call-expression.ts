import type { CallArguments } from './call-arguments.ts'
import { callValue } from './calls.ts'
import type { Doubt } from './doubt.ts'
import { evaluate } from './expressions.ts'
import { isItems, itemsOf } from './iteration.ts'
import type { Frame, Run } from './run.ts'
import type { ExpressionOf, KeywordNode } from './syntax.ts'
import { doubted } from './unsure.ts'
import type { Value } from './values.ts'

export function evaluateCall(node: ExpressionOf<'Call'>, frame: Frame, run: Run): Value {
  const callee = evaluate(node.func, frame, run)
  run.argumentDepth += 1
  let args: CallArguments
  try {
    args = evaluateArguments(node.args, node.keywords, frame, run)
  } finally {
    run.argumentDepth -= 1
  }
  run.line = node.lineno
  return callValue(callee, args, run)
}

export function evaluateArguments(
  positionalNodes: ExpressionOf<'Call'>['args'],
  keywords: readonly KeywordNode[],
  frame: Frame,
  run: Run,
): CallArguments {
  const positional: Value[] = []
  let openPositional: Doubt | null = null
  for (const node of positionalNodes) {
    if (node.nodeType !== 'Starred') {
      positional.push(evaluate(node, frame, run))
      continue
    }
    const items = itemsOf(evaluate(node.value, frame, run), run)
    if (!isItems(items)) openPositional ??= items
    else {
      positional.push(...items.values)
      openPositional ??= items.open
    }
  }
  const named = new Map<string, Value>()
  let openNamed: Doubt | null = null
  for (const { arg, value } of keywords) {
    const evaluated = evaluate(value, frame, run)
    if (arg !== undefined) named.set(arg, evaluated)
    else openNamed = spread(evaluated, named, run) ?? openNamed
  }
  return { positional, named, openPositional, openNamed }
}

/** `**mapping`; returns the doubt when it may hold more than what was added. */
function spread(mapping: Value, named: Map<string, Value>, run: Run): Doubt | null {
  if (mapping.kind === 'unknown' && mapping.guess?.kind === 'dict') {
    const known = new Map<string, Value>()
    spread(mapping.guess, known, run)
    for (const [name, value] of known) named.set(name, doubted(value, mapping.doubt, run))
    return mapping.doubt
  }
  if (mapping.kind !== 'dict') return mapping.kind === 'unknown' ? mapping.doubt : run.doubt('an unpacked mapping')
  run.budget.items(mapping.store.size)
  for (const [key, value] of mapping.store.entries()) {
    if (key.kind !== 'str') return run.doubt('a mapping whose keys are not known')
    named.set(key.value, value)
  }
  return mapping.open
}
