import { assign } from './assign.ts'
import type { Doubt } from './doubt.ts'
import { GeneratorContext } from './context-manager.ts'
import { evaluate } from './expressions.ts'
import { holdsYield } from './generators.ts'
import { iterate } from './iteration.ts'
import { PyRaise } from './raise.ts'
import type { Frame, Run } from './run.ts'
import type { Completion } from './statements.ts'
import { execute, executeBlock } from './statements.ts'
import type { Expression, Statement, StatementOf, WithItemNode } from './syntax.ts'
import { handle } from './try.ts'
import { truth } from './truth.ts'
import type { Value } from './values.ts'
import { NONE } from './values.ts'
import { enterManager, executeWith, leaveManager, leftBy, throughGenerator } from './with.ts'

/** What a generator gives; whether its items are surely all and surely there. */
export interface LazyState {
  open: Doubt | null
  /** When the generator was made; see Conditions.doubtSince. */
  readonly born: number
}

type Lazily = Generator<Value, Completion, undefined>

/**
 * Executes the body of a generator step by step: it stops where it yields, and goes on when the next item is wanted.
 *
 * What depends on something undecided is executed at once, and what it yields is given afterwards.
 */
export function* executeLazily(statements: readonly Statement[], frame: Frame, run: Run, state: LazyState): Lazily {
  for (const statement of statements) {
    const completion = holdsYield(statement)
      ? yield* step(statement, frame, run, state)
      : execute(statement, frame, run)
    if (completion !== null) return completion
  }
  return null
}

function* step(node: Statement, frame: Frame, run: Run, state: LazyState): Lazily {
  run.budget.step()
  run.line = node.lineno
  switch (node.nodeType) {
    case 'Expr':
      if (isYield(node.value)) {
        yield* give(node.value, frame, run, state)
        return null
      }
      break
    case 'Assign':
      if (isYield(node.value)) {
        yield* give(node.value, frame, run, state)
        for (const target of node.targets) assign(target, NONE, frame, run)
        return null
      }
      break
    case 'If': {
      const test = truth(evaluate(node.test, frame, run), run)
      if (typeof test !== 'boolean') break
      return yield* executeLazily(test ? node.body : node.orelse, frame, run, state)
    }
    case 'For':
      return yield* overItems(node, frame, run, state)
    case 'While':
      return yield* whileTrue(node, frame, run, state)
    case 'With':
      return yield* within(node.items, node, frame, run, state)
    case 'Try':
      if (!holdsYield(node.handlers) && !holdsYield(node.finalbody)) return yield* guarded(node, frame, run, state)
      break
    default:
  }
  return yield* atOnce(frame, run, state, (inner) => execute(node, inner, run))
}

function isYield(node: Expression): node is Expression & { nodeType: 'Yield' | 'YieldFrom' } {
  return node.nodeType === 'Yield' || node.nodeType === 'YieldFrom'
}

function* give(
  node: Expression & { nodeType: 'Yield' | 'YieldFrom' },
  frame: Frame,
  run: Run,
  state: LazyState,
): Generator<Value, void, undefined> {
  const value = node.value === undefined ? NONE : evaluate(node.value, frame, run)
  state.open ??= run.conditions.doubtSince(state.born)
  if (node.nodeType === 'Yield') {
    yield value
    return
  }
  const source = iterate(value, run)
  if ('reason' in source) {
    state.open ??= source
    return
  }
  for (let item = source.next(); item !== null; item = source.next()) {
    state.open ??= source.open
    yield item
  }
  state.open ??= source.open
}

/** Executes something in one go and gives what it has yielded. */
function* atOnce(frame: Frame, run: Run, state: LazyState, body: (frame: Frame) => Completion): Lazily {
  const values: Value[] = []
  const yields = (value: Value): void => {
    run.budget.items(1)
    values.push(value)
    state.open ??= run.conditions.doubtSince(state.born)
  }
  const completion = body({ ...frame, yields })
  yield* values
  return completion
}

function* overItems(node: StatementOf<'For'>, frame: Frame, run: Run, state: LazyState): Lazily {
  const iterable = evaluate(node.iter, frame, run)
  const source = iterable.kind === 'choice' ? null : iterate(iterable, run)
  if (source === null || 'reason' in source || doubtOf(source) !== null) {
    return yield* atOnce(frame, run, state, (inner) => execute(node, inner, run))
  }
  const loop = { broken: [], continued: [] }
  frame.loops.push(loop)
  try {
    for (let value = source.next(); value !== null; value = source.next()) {
      run.budget.step()
      assign(node.target, value, frame, run)
      const completion = yield* executeLazily(node.body, frame, run, state)
      state.open ??= doubtOf(source) ?? undecided(loop)
      if (completion?.kind === 'break') return null
      if (completion?.kind === 'return') return completion
    }
  } finally {
    frame.loops.pop()
  }
  return yield* executeLazily(node.orelse, frame, run, state)
}

/** Asked again after each value: what a generator gives may become doubtful while it runs. */
function doubtOf(source: { readonly open: Doubt | null }): Doubt | null {
  return source.open
}

function* whileTrue(node: StatementOf<'While'>, frame: Frame, run: Run, state: LazyState): Lazily {
  const loop = { broken: [], continued: [] }
  frame.loops.push(loop)
  try {
    for (;;) {
      run.budget.step()
      run.line = node.lineno
      const test = truth(evaluate(node.test, frame, run), run)
      if (test === false) return yield* executeLazily(node.orelse, frame, run, state)
      if (test !== true) return yield* atOnce(frame, run, state, (inner) => execute(node, inner, run))
      const completion = yield* executeLazily(node.body, frame, run, state)
      state.open ??= undecided(loop)
      if (completion?.kind === 'break') return null
      if (completion?.kind === 'return') return completion
    }
  } finally {
    frame.loops.pop()
  }
}

/** The doubt of a loop that may have been left already. */
function undecided(loop: {
  broken: readonly { doubt: Doubt }[]
  continued: readonly { doubt: Doubt }[]
}): Doubt | null {
  return loop.broken[0]?.doubt ?? loop.continued[0]?.doubt ?? null
}

function* within(
  [item, ...rest]: readonly WithItemNode[],
  node: StatementOf<'With'>,
  frame: Frame,
  run: Run,
  state: LazyState,
): Lazily {
  if (item === undefined) return yield* executeLazily(node.body, frame, run, state)
  const manager = evaluate(item.context_expr, frame, run)
  if (manager instanceof GeneratorContext) {
    return yield* atOnce(frame, run, state, (inner) =>
      throughGenerator(manager, (value) => withEntered(item, value, rest, node, inner, run), inner, run),
    )
  }
  const entered = enterManager(manager, run)
  if (item.optional_vars !== undefined) assign(item.optional_vars, entered, frame, run)
  let completion: Completion
  try {
    completion = yield* within(rest, node, frame, run, state)
  } catch (error) {
    if (error instanceof PyRaise) return leftBy(error, manager, run)
    leaveManager(manager, null, run)
    throw error
  }
  leaveManager(manager, null, run)
  return completion
}

function withEntered(
  item: WithItemNode,
  value: Value,
  rest: readonly WithItemNode[],
  node: StatementOf<'With'>,
  frame: Frame,
  run: Run,
): Completion {
  if (item.optional_vars !== undefined) assign(item.optional_vars, value, frame, run)
  return executeWith(rest, node.body, frame, run)
}

/** A `try` whose `yield`s are all in its body and its `else`. */
function* guarded(node: StatementOf<'Try'>, frame: Frame, run: Run, state: LazyState): Lazily {
  let completion: Completion
  try {
    completion = yield* bodyAndHandlers(node, frame, run, state)
  } catch (error) {
    if (!(error instanceof PyRaise)) throw error
    const left = executeBlock(node.finalbody, frame, run)
    if (left !== null) return left
    throw error
  }
  return executeBlock(node.finalbody, frame, run) ?? completion
}

function* bodyAndHandlers(node: StatementOf<'Try'>, frame: Frame, run: Run, state: LazyState): Lazily {
  try {
    const completion = yield* executeLazily(node.body, frame, run, state)
    if (completion !== null) return completion
  } catch (error) {
    if (error instanceof PyRaise) return handle(node, error, frame, run)
    throw error
  }
  return yield* executeLazily(node.orelse, frame, run, state)
}
