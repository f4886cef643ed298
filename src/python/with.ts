import { findAttribute } from './attributes.ts'
import { assign } from './assign.ts'
import { callMethod } from './calls.ts'
import { GeneratorContext } from './context-manager.ts'
import { evaluate } from './expressions.ts'
import type { Host } from './host.ts'
import { exceptionValue } from './exceptions.ts'
import { PyRaise } from './raise.ts'
import type { Frame, Run } from './run.ts'
import type { Completion } from './statements.ts'
import { executeBlock } from './statements.ts'
import type { Statement, WithItemNode } from './syntax.ts'
import { truth } from './truth.ts'
import type { Value } from './values.ts'
import { NONE } from './values.ts'

export function executeWith(
  items: readonly WithItemNode[],
  body: readonly Statement[],
  frame: Frame,
  run: Run,
): Completion {
  const [item, ...rest] = items
  if (item === undefined) return executeBlock(body, frame, run)
  const manager = evaluate(item.context_expr, frame, run)
  const inside = (value: Value): Completion => {
    if (item.optional_vars !== undefined) assign(item.optional_vars, value, frame, run)
    return executeWith(rest, body, frame, run)
  }
  if (manager instanceof GeneratorContext) return throughGenerator(manager, inside, frame, run)
  const entered = enterManager(manager, run)
  let completion: Completion
  run.entered.push(entered)
  try {
    completion = inside(entered)
  } catch (error) {
    run.entered.pop()
    if (error instanceof PyRaise) return leftBy(error, manager, run)
    leaveManager(manager, null, run)
    throw error
  }
  run.entered.pop()
  leaveManager(manager, null, run)
  return completion
}

/** The body has raised: the manager may drop the exception. */
export function leftBy(error: PyRaise, manager: Value, run: Run): Completion {
  const dropped = leaveManager(manager, error, run)
  if (dropped === true) return null
  throw dropped === null ? error.doubted() : error
}

/** The body of the `with` runs where the generator yields, so that both sides happen in Python's order. */
export function throughGenerator(
  manager: GeneratorContext,
  inside: (value: Value) => Completion,
  frame: Frame,
  run: Run,
): Completion {
  let completion: Completion = null
  manager.wrap(run, (value) => {
    const { file, line, argumentDepth } = run
    run.frames.push(frame)
    run.file = frame.module.path
    run.argumentDepth = 0
    try {
      completion = inside(value)
    } finally {
      run.frames.pop()
      Object.assign(run, { file, line, argumentDepth })
    }
  })
  return completion
}

export function enterManager(manager: Value, run: Run): Value {
  switch (manager.kind) {
    case 'host':
      return manager.enter?.(run) ?? manager
    case 'instance':
      if (findAttribute(manager, '__enter__', run) !== undefined) return callMethod(manager, '__enter__', [], run)
      return manager.host === null ? manager : enteredAs(manager, manager.host, run)
    case 'unknown':
    case 'choice':
      return manager
    case 'external':
      return { kind: 'external', path: `${manager.path}.__enter__()`, called: true }
    default:
      return run.unknown(`what a ${manager.kind} gives to \`with\``)
  }
}

/** An instance whose foreign part enters as itself stays the instance. */
export function enteredAs(instance: Value, host: Host, run: Run): Value {
  const entered = host.enter?.(run) ?? instance
  return entered === host ? instance : entered
}

/** Leaves a context; whether it drops the exception, null where that is not known. */
export function leaveManager(manager: Value, error: PyRaise | null, run: Run): boolean | null {
  if (manager.kind === 'host') return manager.exit?.(run, error) ?? false
  if (manager.kind !== 'instance') return null
  if (findAttribute(manager, '__exit__', run) === undefined) return manager.host?.exit?.(run, error) ?? false
  const value = error === null ? NONE : exceptionValue(error, run)
  const type = value.kind === 'instance' ? value.cls : NONE
  const dropped = truth(callMethod(manager, '__exit__', [type, value, NONE], run), run)
  return typeof dropped === 'boolean' ? dropped : null
}
