import { assign, assignAttribute, assignItem, deleteTarget } from './assign.ts'
import { defineClass } from './classes.ts'
import type { Condition, Doubt } from './doubt.ts'
import { evaluate } from './expressions.ts'
import { defineFunction } from './functions.ts'
import { importFrom, importNames } from './imports.ts'
import { executeFor, executeWhile } from './loops.ts'
import { executeMatch } from './match.ts'
import { inPlaceOp } from './operators.ts'
import type { Frame, Run } from './run.ts'
import type { Expression, Statement, StatementOf } from './syntax.ts'
import { executeRaise, executeTry } from './try.ts'
import { truth } from './truth.ts'
import type { Value } from './values.ts'
import { NONE } from './values.ts'
import { executeWith } from './with.ts'

/** How a block ends: null at its end, else by `return`, `break` or `continue`. */
export type Completion = null | Leave
export type Leave =
  { readonly kind: 'break' } | { readonly kind: 'continue' } | { readonly kind: 'return'; readonly value: Value }

const BREAK: Leave = { kind: 'break' }
const CONTINUE: Leave = { kind: 'continue' }

export function executeBlock(statements: readonly Statement[], frame: Frame, run: Run): Completion {
  for (const statement of statements) {
    const completion = execute(statement, frame, run)
    if (completion !== null) return completion
  }
  return null
}

export function execute(node: Statement, frame: Frame, run: Run): Completion {
  run.budget.step()
  run.line = node.lineno
  switch (node.nodeType) {
    case 'Expr':
      evaluate(node.value, frame, run)
      return null
    case 'Assign': {
      const value = evaluate(node.value, frame, run)
      for (const target of node.targets) assign(target, value, frame, run)
      return null
    }
    case 'AnnAssign':
      if (node.value !== undefined) assign(node.target, evaluate(node.value, frame, run), frame, run)
      return null
    case 'AugAssign':
      augment(node, frame, run)
      return null
    case 'If':
      return executeIf(node, frame, run)
    case 'For':
    case 'AsyncFor':
      return executeFor(node, frame, run)
    case 'While':
      return executeWhile(node, frame, run)
    case 'With':
    case 'AsyncWith':
      return executeWith(node.items, node.body, frame, run)
    case 'Try':
    case 'TryStar':
      return executeTry(node, frame, run)
    case 'Match':
      return executeMatch(node, frame, run)
    case 'FunctionDef':
    case 'AsyncFunctionDef':
      setName(node.name, defineFunction(node, frame, run), frame, run)
      return null
    case 'ClassDef':
      setName(node.name, defineClass(node, frame, run), frame, run)
      return null
    case 'Return':
      return { kind: 'return', value: node.value === undefined ? NONE : evaluate(node.value, frame, run) }
    case 'Break':
      return BREAK
    case 'Continue':
      return CONTINUE
    case 'Raise':
      return executeRaise(node, frame, run)
    case 'Assert':
      if (truth(evaluate(node.test, frame, run), run) === false) run.raise('AssertionError', 'an assertion fails')
      return null
    case 'Import':
      importNames(node, frame, run)
      return null
    case 'ImportFrom':
      importFrom(node, frame, run)
      return null
    case 'Global':
      for (const name of node.names) frame.scope.elsewhere.set(name, frame.scope.module)
      return null
    case 'Nonlocal':
      for (const name of node.names) {
        const binder = frame.scope.binder(name)
        if (binder !== undefined) frame.scope.elsewhere.set(name, binder)
      }
      return null
    case 'Delete':
      for (const target of node.targets) deleteTarget(target, frame, run)
      return null
    case 'Pass':
    case 'TypeAlias':
      return null
  }
}

export function setName(name: string, value: Value, frame: Frame, run: Run): void {
  run.write(frame.scope.owner(name).names, name, value)
}

function augment(node: StatementOf<'AugAssign'>, frame: Frame, run: Run): void {
  const { target } = node
  if (target.nodeType === 'Name') {
    const value = inPlaceOp(node.op, evaluate(target, frame, run), evaluate(node.value, frame, run), run)
    setName(target.id, value, frame, run)
  } else if (target.nodeType === 'Attribute') {
    const object = evaluate(target.value, frame, run)
    const value = inPlaceOp(node.op, evaluate(target, frame, run), evaluate(node.value, frame, run), run)
    assignAttribute(object, target.attr, value, run)
  } else if (target.nodeType === 'Subscript') {
    const object = evaluate(target.value, frame, run)
    const value = inPlaceOp(node.op, evaluate(target, frame, run), evaluate(node.value, frame, run), run)
    assignItem(object, evaluate(target.slice, frame, run), value, run)
  }
}

function executeIf(node: StatementOf<'If'>, frame: Frame, run: Run): Completion {
  // An elif chain is nested in the tree; walked in a loop it may have any length.
  let branch = node
  for (;;) {
    run.line = branch.lineno
    const test = truth(evaluate(branch.test, frame, run), run)
    if (test === true) return executeBlock(branch.body, frame, run)
    if (test !== false) {
      const { body, orelse } = branch
      return undecided(test, frame, run, statementsAsBranch(body, frame, run), statementsAsBranch(orelse, frame, run))
    }
    const next = branch.orelse[0]
    if (branch.orelse.length !== 1 || next?.nodeType !== 'If') return executeBlock(branch.orelse, frame, run)
    run.budget.step()
    branch = next
  }
}

/** A branch that is only there to raise is a guard: it is taken as the one that is not taken. */
interface Branch {
  readonly raises: boolean
  readonly execute: () => Completion
}

function statementsAsBranch(statements: readonly Statement[], frame: Frame, run: Run): Branch {
  return { raises: onlyRaises(statements), execute: () => executeBlock(statements, frame, run) }
}

export function onlyRaises(statements: readonly Statement[]): boolean {
  const last = statements.at(-1)
  if (last === undefined) return false
  if (last.nodeType === 'Raise') return true
  return last.nodeType === 'Expr' && last.value.nodeType === 'Call' && isExit(last.value.func)
}

function isExit(callee: Expression): boolean {
  if (callee.nodeType === 'Name') return callee.id === 'exit' || callee.id === 'quit'
  return callee.nodeType === 'Attribute' && callee.attr === 'exit'
}

/** Evaluates both branches, and what each leaves open for the statements after them. */
export function undecided(doubt: Doubt, frame: Frame, run: Run, first: Branch, second: Branch): Completion {
  if (first.raises && !second.raises) return second.execute()
  if (second.raises && !first.raises) return first.execute()
  const { conditions, results } = run.conditions.fork(doubt, false, first.execute, second.execute)
  return joinCompletions(conditions, results, frame, run)
}

export function joinCompletions(
  conditions: readonly [Condition, Condition],
  [a, b]: readonly [Completion | undefined, Completion | undefined],
  frame: Frame,
  run: Run,
): Completion {
  // A branch that raised is not taken, so the other one decides.
  if (a === undefined) return b ?? null
  if (b === undefined) return a
  if (a === null && b === null) return null
  if (a?.kind === 'return' && b?.kind === 'return') {
    frame.returned.push({ conditions: [conditions[0]], value: a.value })
    leave(frame.leftover, conditions[1], run)
    return b
  }
  if (a !== null && b !== null && a.kind === b.kind) return a
  if (a !== null) {
    leaveOne(a, conditions[0], conditions[1], frame, run)
    return b
  }
  if (b !== null) leaveOne(b, conditions[1], conditions[0], frame, run)
  return null
}

/** One path leaves; what follows happens only on the other. */
function leaveOne(leaving: Leave, left: Condition, stays: Condition, frame: Frame, run: Run): void {
  const loop = frame.loops.at(-1)
  switch (leaving.kind) {
    case 'return':
      frame.returned.push({ conditions: [...run.conditions.active, left], value: leaving.value })
      leave(frame.leftover, stays, run)
      return
    case 'break':
      leave(loop?.broken ?? frame.leftover, stays, run)
      return
    case 'continue':
      leave(loop?.continued ?? frame.leftover, stays, run)
  }
}

function leave(holder: Condition[], condition: Condition, run: Run): void {
  holder.push(condition)
  run.conditions.push(condition)
}
