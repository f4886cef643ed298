import { assign } from './assign.ts'
import type { Condition, Doubt } from './doubt.ts'
import { evaluate } from './expressions.ts'
import { isItems, itemsOf } from './iteration.ts'
import type { Frame, Run } from './run.ts'
import type { Completion } from './statements.ts'
import { executeBlock, joinCompletions } from './statements.ts'
import type { StatementOf } from './syntax.ts'
import { truth } from './truth.ts'
import type { IteratorValue, Value } from './values.ts'

type ForNode = StatementOf<'For'> | StatementOf<'AsyncFor'>

export function executeFor(node: ForNode, frame: Frame, run: Run): Completion {
  return executeForOver(evaluate(node.iter, frame, run), node, frame, run)
}

export function executeForOver(iterable: Value, node: ForNode, frame: Frame, run: Run): Completion {
  return iterable.kind === 'choice' ? overOptions(iterable, node, frame, run) : overValue(iterable, node, frame, run)
}

/** `for x in (A if unknown else B)`: the loop over each alternative, under its condition. */
function overOptions(iterable: Value & { kind: 'choice' }, node: ForNode, frame: Frame, run: Run): Completion {
  for (const { condition, value } of iterable.options) {
    if (value.kind === 'none') continue
    const completion = run.conditions.under(condition, () => overValue(value, node, frame, run))
    if (completion?.kind === 'return') frame.returned.push({ conditions: [condition], value: completion.value })
  }
  return null
}

function overValue(iterable: Value, node: ForNode, frame: Frame, run: Run): Completion {
  if (iterable.kind === 'iterator') return overIterator(iterable, node, frame, run)
  const items = itemsOf(iterable, run)
  if (!isItems(items)) return template(items, node, frame, run)
  if (items.open === null) return overItems(items.values, node, frame, run)
  const condition: Condition = { id: run.conditions.newId(), branch: 0, doubt: items.open, loop: true }
  const values = items.values.length > 0 ? items.values : [run.unknownFrom(items.open, { text: '*' })]
  return run.conditions.under(condition, () => overItems(values, node, frame, run))
}

/** An iterator is read as the loop goes on; from where its items are in doubt, the rounds are too. */
function overIterator(iterator: IteratorValue, node: ForNode, frame: Frame, run: Run): Completion {
  const conditions: Condition[] = []
  const doubt = (): void => {
    if (iterator.open === null || conditions.length > 0) return
    conditions.push({ id: run.conditions.newId(), branch: 0, doubt: iterator.open, loop: true })
    for (const condition of conditions) run.conditions.push(condition)
  }
  function* items(): Generator<Value> {
    let isEmpty = true
    for (let item = iterator.next(); item !== null; item = iterator.next()) {
      run.budget.step()
      doubt()
      isEmpty = false
      yield item
    }
    doubt()
    if (isEmpty && iterator.open !== null) yield run.unknownFrom(iterator.open, { text: '*' })
  }
  try {
    return overItems(items(), node, frame, run)
  } finally {
    for (const condition of conditions) run.conditions.remove(condition)
  }
}

function overItems(values: Iterable<Value>, node: ForNode, frame: Frame, run: Run): Completion {
  const loop = { broken: [] as Condition[], continued: [] as Condition[] }
  frame.loops.push(loop)
  try {
    for (const value of values) {
      run.budget.step()
      assign(node.target, value, frame, run)
      const completion = executeBlock(node.body, frame, run)
      for (const condition of loop.continued.splice(0)) run.conditions.remove(condition)
      if (completion?.kind === 'break') return null
      if (completion?.kind === 'return') return completion
    }
  } finally {
    for (const condition of [...loop.broken, ...loop.continued]) run.conditions.remove(condition)
    frame.loops.pop()
  }
  return executeBlock(node.orelse, frame, run)
}

/** A loop over something unknown: its body once, with an unknown item, standing for any number of times. */
function template(doubt: Doubt, node: ForNode, frame: Frame, run: Run): Completion {
  const { conditions, results } = run.conditions.fork<Completion>(
    doubt,
    true,
    () => {
      assign(node.target, run.unknownFrom(doubt, { text: '*' }), frame, run)
      return oneRound(node.body, frame, run)
    },
    () => null,
  )
  return joinCompletions(conditions, results, frame, run)
}

function oneRound(body: ForNode['body'], frame: Frame, run: Run): Completion {
  const loop = { broken: [] as Condition[], continued: [] as Condition[] }
  frame.loops.push(loop)
  try {
    const completion = executeBlock(body, frame, run)
    return completion?.kind === 'return' ? completion : null
  } finally {
    for (const condition of [...loop.broken, ...loop.continued]) run.conditions.remove(condition)
    frame.loops.pop()
  }
}

export function executeWhile(node: StatementOf<'While'>, frame: Frame, run: Run): Completion {
  const loop = { broken: [] as Condition[], continued: [] as Condition[] }
  frame.loops.push(loop)
  try {
    for (;;) {
      run.budget.step()
      run.line = node.lineno
      const test = truth(evaluate(node.test, frame, run), run)
      if (test === false) return executeBlock(node.orelse, frame, run)
      if (test !== true || loop.broken.length > 0) {
        const doubt = test === true ? (loop.broken[0]?.doubt ?? run.doubt('a loop')) : test
        const forked = run.conditions.fork<Completion>(
          doubt,
          true,
          () => oneRound(node.body, frame, run),
          () => null,
        )
        return joinCompletions(forked.conditions, forked.results, frame, run)
      }
      const completion = executeBlock(node.body, frame, run)
      for (const condition of loop.continued.splice(0)) run.conditions.remove(condition)
      if (completion?.kind === 'break') return null
      if (completion?.kind === 'return') return completion
    }
  } finally {
    for (const condition of [...loop.broken, ...loop.continued]) run.conditions.remove(condition)
    frame.loops.pop()
  }
}
