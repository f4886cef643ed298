import { assign } from './assign.ts'
import type { Condition, Doubt } from './doubt.ts'
import { evaluate } from './expressions.ts'
import { isItems, iterate, itemsOf } from './iteration.ts'
import type { Frame, Run } from './run.ts'
import type { Completion } from './statements.ts'
import { executeBlock, joinCompletions } from './statements.ts'
import type { StatementOf } from './syntax.ts'
import { truth } from './truth.ts'
import type { IteratorValue, Value } from './values.ts'

type ForNode = StatementOf<'For'> | StatementOf<'AsyncFor'>

export function executeFor(node: ForNode, frame: Frame, run: Run): Completion {
  const iterable = evaluate(node.iter, frame, run)
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
  const source = lazyItems(iterable, run)
  if (source !== null) return overItems(source, node, frame, run)
  const items = itemsOf(iterable, run)
  if (!isItems(items)) return template(items, node, frame, run)
  if (items.open === null) return overItems(items.values, node, frame, run)
  const condition: Condition = { id: run.conditions.newId(), branch: 0, doubt: items.open, loop: true }
  const values = items.values.length > 0 ? items.values : [run.unknownFrom(items.open, { text: '*' })]
  return run.conditions.under(condition, () => overItems(values, node, frame, run))
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
    for (const condition of [...loop.broken, ...loop.continued].reverse()) run.conditions.remove(condition)
    frame.loops.pop()
  }
  return executeBlock(node.orelse, frame, run)
}

/** The items of an iterator as they are wanted; null where it is none, or where they may be others. */
function lazyItems(iterable: Value, run: Run): Iterable<Value> | null {
  const source = iterable.kind === 'iterator' || iterable.kind === 'instance' ? iterate(iterable, run) : null
  if (source === null || 'reason' in source || source.open !== null) return null
  return itemsAsWanted(source, run)
}

/** When it shows that there may be more or fewer items, the loop goes on under that condition. */
function* itemsAsWanted(source: IteratorValue, run: Run): Generator<Value, void, undefined> {
  let condition: Condition | null = null
  try {
    for (let value = source.next(); value !== null; value = source.next()) {
      if (source.open !== null && condition === null) {
        condition = { id: run.conditions.newId(), branch: 0, doubt: source.open, loop: true }
        run.conditions.push(condition)
      }
      yield value
    }
  } finally {
    if (condition !== null) run.conditions.remove(condition)
  }
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
    for (const condition of [...loop.broken, ...loop.continued].reverse()) run.conditions.remove(condition)
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
    for (const condition of [...loop.broken, ...loop.continued].reverse()) run.conditions.remove(condition)
    frame.loops.pop()
  }
}
