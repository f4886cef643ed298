import type { CallArguments } from './call-arguments.ts'
import { callValue } from './calls.ts'
import type { Doubt } from './doubt.ts'
import { evaluate } from './expressions.ts'
import { isItems, itemsOf } from './iteration.ts'
import type { Frame, Run } from './run.ts'
import type { ExpressionOf, KeywordNode } from './syntax.ts'
import { choiceOf } from './choice.ts'
import { doubted } from './unsure.ts'
import type { ChoiceOption, Value } from './values.ts'

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

/** `**(a if unknown else b)`: each argument is a choice of what the mappings have for it. */
function spreadChoice(options: readonly ChoiceOption[], named: Map<string, Value>, run: Run): Doubt | null {
  let doubt: Doubt | null = null
  const found = new Map<string, ChoiceOption[]>()
  for (const { condition, value } of options) {
    const own = new Map<string, Value>()
    doubt = spread(value, own, run) ?? doubt
    for (const [name, item] of own) found.set(name, [...(found.get(name) ?? []), { condition, value: item }])
  }
  for (const [name, values] of found) named.set(name, choiceOf(values))
  return doubt
}

/** `**mapping`; returns the doubt when it may hold more than what was added. */
function spread(mapping: Value, named: Map<string, Value>, run: Run): Doubt | null {
  if (mapping.kind === 'unknown' && mapping.guess?.kind === 'dict') {
    const known = new Map<string, Value>()
    spread(mapping.guess, known, run)
    for (const [name, value] of known) named.set(name, doubted(value, mapping.doubt, run))
    return mapping.doubt
  }
  if (mapping.kind === 'choice') return spreadChoice(mapping.options, named, run)
  if (mapping.kind !== 'dict') return mapping.kind === 'unknown' ? mapping.doubt : run.doubt('an unpacked mapping')
  run.budget.items(mapping.store.size)
  for (const [key, value] of mapping.store.entries()) {
    if (key.kind !== 'str') return run.doubt('a mapping whose keys are not known')
    named.set(key.value, value)
  }
  return mapping.open
}
