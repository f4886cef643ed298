import { assign } from './assign.ts'
import { evaluate } from './expressions.ts'
import { statementYields } from './generators.ts'
import { GeneratorContext } from './context-manager.ts'
import { iterate } from './iteration.ts'
import { BudgetExceeded, PyRaise } from './raise.ts'
import type { Frame, Run } from './run.ts'
import type { Completion } from './statements.ts'
import { executeForOver, executeWhile } from './loops.ts'
import { execute, undecidedIf } from './statements.ts'
import type { Expression, Statement, StatementOf, WithItemNode } from './syntax.ts'
import { handlerFor, nameException } from './try.ts'
import { truth } from './truth.ts'
import type { IteratorValue, Value } from './values.ts'
import { NONE } from './values.ts'
import { enterManager, executeWith, leaveManager, throughGenerator } from './with.ts'

type Steps = Generator<Value, Completion>

/**
 * A generator of the evaluated program: it runs as far as it is read, so that what it does and what its reader does
 * happen in Python's order.
 *
 * @param frame its `yields` must put values into `buffer`
 */
export function lazyGenerator(
  statements: readonly Statement[],
  frame: Frame,
  buffer: Value[],
  run: Run,
): IteratorValue {
  const born = run.conditions.moment()
  const steps = block(statements, frame, buffer, run)
  const iterator = { open: null as IteratorValue['open'], done: false }
  const next = (): Value | null => {
    if (iterator.done) return null
    const result = resumed(frame, run, () => {
      const step = steps.next()
      iterator.open ??= run.conditions.doubtSince(born)
      return step
    })
    if (result.done !== true) return result.value
    iterator.done = true
    return null
  }
  return {
    kind: 'iterator',
    next,
    get open() {
      return iterator.open
    },
  }
}

/** Goes on in a frame that was left. Conditions which hold in it since a `return` hold for nobody else. */
function resumed<T>(frame: Frame, run: Run, body: () => T): T {
  if (run.frames.length > run.budget.limits.callDepth) {
    throw new BudgetExceeded(`more than ${run.budget.limits.callDepth} calls within each other`)
  }
  const { file, line, argumentDepth } = run
  for (const condition of frame.leftover) run.conditions.push(condition)
  run.frames.push(frame)
  run.file = frame.module.path
  run.argumentDepth = 0
  try {
    return body()
  } finally {
    run.frames.pop()
    for (const condition of frame.leftover) run.conditions.remove(condition)
    Object.assign(run, { file, line, argumentDepth })
  }
}

function* block(statements: readonly Statement[], frame: Frame, buffer: Value[], run: Run): Steps {
  for (const statement of statements) {
    const completion = yield* step(statement, frame, buffer, run)
    if (completion !== null) return completion
  }
  return null
}

function* step(node: Statement, frame: Frame, buffer: Value[], run: Run): Steps {
  if (statementYields(node)) {
    run.budget.step()
    run.line = node.lineno
    switch (node.nodeType) {
      case 'Expr':
        if (isYield(node.value)) return yield* yielded(node.value, frame, run)
        break
      case 'Assign':
        if (isYield(node.value)) {
          yield* yielded(node.value, frame, run)
          for (const target of node.targets) assign(target, NONE, frame, run)
          return null
        }
        break
      case 'If': {
        const test = truth(evaluate(node.test, frame, run), run)
        // A branch that nobody can decide is gone through at once, like all of the other.
        if (typeof test !== 'boolean') return yield* atOnce(() => undecidedIf(test, node, frame, run), buffer)
        return yield* block(test ? node.body : node.orelse, frame, buffer, run)
      }
      case 'For':
        return yield* loop(node, frame, buffer, run)
      case 'While':
        return yield* whileLoop(node, frame, buffer, run)
      case 'With':
        return yield* within(node.items, node, frame, buffer, run)
      case 'Try':
        return yield* attempt(node, frame, buffer, run)
      default:
    }
  }
  return yield* atOnce(() => execute(node, frame, run), buffer)
}

/** Everything that something yields, when all of it has happened. */
function* atOnce(body: () => Completion, buffer: Value[]): Steps {
  const completion = body()
  yield* buffer.splice(0)
  return completion
}

type YieldNode = Expression & { nodeType: 'Yield' | 'YieldFrom' }

function isYield(node: Expression): node is YieldNode {
  return node.nodeType === 'Yield' || node.nodeType === 'YieldFrom'
}

function* yielded(node: YieldNode, frame: Frame, run: Run): Steps {
  const value = node.value === undefined ? NONE : evaluate(node.value, frame, run)
  if (node.nodeType === 'Yield') {
    yield value
    return null
  }
  const source = iterate(value, run)
  if ('reason' in source) yield run.unknownFrom(source, { text: '*' })
  else for (let item = source.next(); item !== null; item = source.next()) yield item
  return null
}

function* loop(node: StatementOf<'For'>, frame: Frame, buffer: Value[], run: Run): Steps {
  const iterable = evaluate(node.iter, frame, run)
  const source = iterable.kind === 'choice' ? null : iterate(iterable, run)
  if (source === null || 'reason' in source || source.open !== null) {
    return yield* atOnce(() => executeForOver(iterable, node, frame, run), buffer)
  }
  for (let item = source.next(); item !== null; item = source.next()) {
    run.budget.step()
    assign(node.target, item, frame, run)
    const completion = yield* block(node.body, frame, buffer, run)
    if (completion?.kind === 'break') return null
    if (completion?.kind === 'return') return completion
  }
  return yield* block(node.orelse, frame, buffer, run)
}

function* whileLoop(node: StatementOf<'While'>, frame: Frame, buffer: Value[], run: Run): Steps {
  for (;;) {
    run.budget.step()
    const test = truth(evaluate(node.test, frame, run), run)
    if (typeof test !== 'boolean') return yield* atOnce(() => executeWhile(node, frame, run), buffer)
    if (!test) return yield* block(node.orelse, frame, buffer, run)
    const completion = yield* block(node.body, frame, buffer, run)
    if (completion?.kind === 'break') return null
    if (completion?.kind === 'return') return completion
  }
}

function* within(
  [item, ...rest]: readonly WithItemNode[],
  node: StatementOf<'With'>,
  frame: Frame,
  buffer: Value[],
  run: Run,
): Steps {
  if (item === undefined) return yield* block(node.body, frame, buffer, run)
  const manager = evaluate(item.context_expr, frame, run)
  if (manager instanceof GeneratorContext) {
    const inside = (value: Value): Completion => {
      if (item.optional_vars !== undefined) assign(item.optional_vars, value, frame, run)
      return executeWith(rest, node.body, frame, run)
    }
    return yield* atOnce(() => throughGenerator(manager, inside, frame, run), buffer)
  }
  const entered = enterManager(manager, run)
  if (item.optional_vars !== undefined) assign(item.optional_vars, entered, frame, run)
  let completion: Completion
  try {
    completion = yield* within(rest, node, frame, buffer, run)
  } catch (error) {
    if (leaveManager(manager, error instanceof PyRaise ? error : null, run)) return null
    throw error
  }
  leaveManager(manager, null, run)
  return completion
}

function* attempt(node: StatementOf<'Try'>, frame: Frame, buffer: Value[], run: Run): Steps {
  let completion: Completion
  try {
    completion = yield* block(node.body, frame, buffer, run)
  } catch (error) {
    if (!(error instanceof PyRaise)) throw error
    const handler = handlerFor(node, error, frame, run)
    if (handler === undefined) {
      yield* block(node.finalbody, frame, buffer, run)
      throw error
    }
    nameException(handler, error, frame, run)
    const handled = yield* block(handler.body, frame, buffer, run)
    return (yield* block(node.finalbody, frame, buffer, run)) ?? handled
  }
  completion ??= yield* block(node.orelse, frame, buffer, run)
  return (yield* block(node.finalbody, frame, buffer, run)) ?? completion
}
