import { findAttribute } from './attributes.ts'
import { assign } from './assign.ts'
import { callMethod } from './calls.ts'
import { GeneratorContext } from './context-manager.ts'
import { evaluate } from './expressions.ts'
import type { Frame, Run } from './run.ts'
import type { Completion } from './statements.ts'
import { executeBlock } from './statements.ts'
import type { Statement, WithItemNode } from './syntax.ts'
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
  const entered = enter(manager, run)
  run.entered.push(entered)
  try {
    return inside(entered)
  } finally {
    run.entered.pop()
    leave(manager, run)
  }
}

/** The body of the `with` runs where the generator yields, so that both sides happen in Python's order. */
function throughGenerator(
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

function enter(manager: Value, run: Run): Value {
  switch (manager.kind) {
    case 'host':
      return manager.enter?.(run) ?? manager
    case 'instance':
      if (findAttribute(manager, '__enter__', run) !== undefined) return callMethod(manager, '__enter__', [], run)
      return manager.host === null ? manager : sameOr(manager, manager.host, manager.host.enter?.(run) ?? manager)
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
function sameOr(instance: Value, host: Value, entered: Value): Value {
  return entered === host ? instance : entered
}

function leave(manager: Value, run: Run): void {
  if (manager.kind === 'host') manager.exit?.(run)
  if (manager.kind !== 'instance') return
  if (findAttribute(manager, '__exit__', run) !== undefined) callMethod(manager, '__exit__', [NONE, NONE, NONE], run)
  else manager.host?.exit?.(run)
}
