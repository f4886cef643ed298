import { assign } from './assign.ts'
import { newDict, newList, newSet, putEntry } from './displays.ts'
import type { Doubt } from './doubt.ts'
import { evaluate } from './expressions.ts'
import { isItems, iterate, iteratorOver, itemsOf } from './iteration.ts'
import type { Frame, Run } from './run.ts'
import { newFrame } from './run.ts'
import { Scope } from './scope.ts'
import type { ComprehensionNode, ExpressionOf } from './syntax.ts'
import { truth } from './truth.ts'
import type { IteratorValue, Value } from './values.ts'
import { NONE } from './values.ts'

type ComprehensionExpression =
  ExpressionOf<'ListComp'> | ExpressionOf<'SetComp'> | ExpressionOf<'DictComp'> | ExpressionOf<'GeneratorExp'>

export function evaluateComprehension(node: ComprehensionExpression, frame: Frame, run: Run): Value {
  const inner: Frame = {
    ...newFrame(frame.module, new Scope('function', frame.scope), run),
    self: frame.self,
    fn: frame.fn,
  }
  const state: State = { open: null, count: 0 }
  if (node.nodeType === 'GeneratorExp') return generatorExpression(node, frame, inner, run)
  // The first iterable is no part of the comprehension's own scope: it sees the names of a class body.
  const [first] = node.generators
  const source = first === undefined ? NONE : evaluate(first.iter, frame, run)
  if (node.nodeType === 'DictComp') {
    const dict = newDict([], run)
    walk(node.generators, 0, source, inner, run, state, () => {
      putEntry(dict, evaluate(node.key, inner, run), evaluate(node.value, inner, run), run)
    })
    dict.open ??= state.open
    return dict
  }
  const values: Value[] = []
  walk(node.generators, 0, source, inner, run, state, () => {
    values.push(evaluate(node.elt, inner, run))
  })
  return node.nodeType === 'ListComp' ? newList(values, run, state.open) : newSet(values, run, state.open)
}

/** Its first iterable is looked at when it is made, everything else as it is read. */
function generatorExpression(node: ExpressionOf<'GeneratorExp'>, around: Frame, frame: Frame, run: Run): Value {
  const [generator] = node.generators
  const first = generator === undefined ? run.doubt('an iterable') : iterate(evaluate(generator.iter, around, run), run)
  const state: State = { open: null, count: 0 }
  const values = items(node, 0, first, frame, run, state)
  const { module } = frame
  return {
    kind: 'iterator',
    get open() {
      return state.open
    },
    next: () => {
      const { file } = run
      run.file = module.path
      try {
        const step = values.next()
        return step.done === true ? null : step.value
      } finally {
        run.file = file
      }
    },
  }
}

function* items(
  node: ExpressionOf<'GeneratorExp'>,
  index: number,
  source: IteratorValue | Doubt,
  frame: Frame,
  run: Run,
  state: State,
): Generator<Value> {
  const generator = node.generators[index]
  if (generator === undefined) {
    yield evaluate(node.elt, frame, run)
    return
  }
  if ('reason' in source) {
    state.open ??= source
    const condition = { id: run.conditions.newId(), branch: 0 as const, doubt: source, loop: true }
    const unknown = iteratorOver({ values: [run.unknownFrom(source, { text: '*' })], open: null })
    yield* run.conditions.under(condition, () => [...items(node, index, unknown, frame, run, state)])
    return
  }
  for (let value = source.next(); value !== null; value = source.next()) {
    run.budget.step()
    state.open ??= source.open
    assign(generator.target, value, frame, run)
    const doubt = test(generator.ifs, frame, run)
    if (doubt === false) continue
    const next = node.generators[index + 1]
    const rest = (): Generator<Value> => {
      const inner = next === undefined ? run.doubt('') : iterate(evaluate(next.iter, frame, run), run)
      return items(node, index + 1, inner, frame, run, state)
    }
    if (doubt === true) yield* rest()
    else {
      state.open ??= doubt
      const condition = { id: run.conditions.newId(), branch: 0 as const, doubt, loop: false }
      yield* run.conditions.under(condition, () => [...rest()])
    }
  }
  state.open ??= source.open
}

/** Whether all filters let an item through; a doubt only where none surely keeps it out. */
function test(ifs: ComprehensionNode['ifs'], frame: Frame, run: Run): boolean | Doubt {
  let doubt: Doubt | null = null
  for (const node of ifs) {
    const result = truth(evaluate(node, frame, run), run)
    if (result === false) return false
    if (result !== true) doubt ??= result
  }
  return doubt ?? true
}

interface State {
  open: Doubt | null
  count: number
}

function walk(
  generators: readonly ComprehensionNode[],
  index: number,
  source: Value,
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
  const items = itemsOf(source, run)
  const open = isItems(items) ? items.open : items
  const values = isItems(items) && items.values.length > 0 ? items.values : unknownItem(open, run)
  const each = (): void => {
    for (const value of values) {
      run.budget.step()
      assign(generator.target, value, frame, run)
      filtered(generator.ifs, 0, frame, run, state, () => {
        const next = generators[index + 1]
        const inner = next === undefined ? NONE : evaluate(next.iter, frame, run)
        walk(generators, index + 1, inner, frame, run, state, emit)
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
