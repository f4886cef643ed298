import { assign } from './assign.ts'
import { newDict, newList, newSet, putEntry } from './displays.ts'
import type { Doubt } from './doubt.ts'
import { evaluate } from './expressions.ts'
import { isItems, iteratorOver, itemsOf } from './iteration.ts'
import type { Frame, Run } from './run.ts'
import { newFrame } from './run.ts'
import { Scope } from './scope.ts'
import type { ComprehensionNode, ExpressionOf } from './syntax.ts'
import { truth } from './truth.ts'
import type { Value } from './values.ts'

type ComprehensionExpression =
  ExpressionOf<'ListComp'> | ExpressionOf<'SetComp'> | ExpressionOf<'DictComp'> | ExpressionOf<'GeneratorExp'>

export function evaluateComprehension(node: ComprehensionExpression, frame: Frame, run: Run): Value {
  const inner: Frame = {
    ...newFrame(frame.module, new Scope('function', frame.scope), run),
    self: frame.self,
    fn: frame.fn,
  }
  const state: State = { open: null, count: 0 }
  if (node.nodeType === 'DictComp') {
    const dict = newDict([], run)
    walk(node.generators, 0, inner, run, state, () => {
      putEntry(dict, evaluate(node.key, inner, run), evaluate(node.value, inner, run), run)
    })
    dict.open ??= state.open
    return dict
  }
  const values: Value[] = []
  walk(node.generators, 0, inner, run, state, () => {
    values.push(evaluate(node.elt, inner, run))
  })
  // A generator expression is read at once: its laziness shows only to code that changes what it iterates over.
  if (node.nodeType === 'GeneratorExp') return iteratorOver({ values, open: state.open })
  return node.nodeType === 'ListComp' ? newList(values, run, state.open) : newSet(values, run, state.open)
}

interface State {
  open: Doubt | null
  count: number
}

function walk(
  generators: readonly ComprehensionNode[],
  index: number,
  frame: Frame,
  run: Run,
  state: State,
  emit: () => void,
): void {
  const generator = generators[index]
  if (generator === undefined) {
    state.count += 1
    if (state.count > run.budget.limits.items) run.budget.items(state.count)
    emit()
    return
  }
  const items = itemsOf(evaluate(generator.iter, frame, run), run)
  const open = isItems(items) ? items.open : items
  const values = isItems(items) && items.values.length > 0 ? items.values : unknownItem(open, run)
  const each = (): void => {
    for (const value of values) {
      run.budget.step()
      assign(generator.target, value, frame, run)
      filtered(generator.ifs, 0, frame, run, state, () => {
        walk(generators, index + 1, frame, run, state, emit)
      })
    }
  }
  if (open === null) {
    each()
    return
  }
  state.open ??= open
  run.conditions.under({ id: run.conditions.newId(), branch: 0, doubt: open, loop: true }, each)
}

function unknownItem(open: Doubt | null, run: Run): readonly Value[] {
  return open === null ? [] : [run.unknownFrom(open, { text: '*' })]
}

function filtered(
  ifs: ComprehensionNode['ifs'],
  index: number,
  frame: Frame,
  run: Run,
  state: State,
  then: () => void,
): void {
  const test = ifs[index]
  if (test === undefined) {
    then()
    return
  }
  const result = truth(evaluate(test, frame, run), run)
  if (result === true) filtered(ifs, index + 1, frame, run, state, then)
  if (typeof result === 'boolean') return
  state.open ??= result
  run.conditions.under({ id: run.conditions.newId(), branch: 0, doubt: result, loop: false }, () => {
    filtered(ifs, index + 1, frame, run, state, then)
  })
}
