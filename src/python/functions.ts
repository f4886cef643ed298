import type { CallArguments } from './call-arguments.ts'
import { bindParameters } from './parameters.ts'
import { GeneratorContext } from './context-manager.ts'
import { decorate } from './decorators.ts'
import { evaluate } from './expressions.ts'
import { containsYield } from './generators.ts'
import { hashOf } from './hash.ts'
import { lazyGenerator } from './lazy-generator.ts'
import type { Frame, Run } from './run.ts'
import { newFrame, returnValue } from './run.ts'
import { Scope } from './scope.ts'
import { executeBlock } from './statements.ts'
import { PyRaise } from './raise.ts'
import type { ExpressionOf, FunctionNode, Statement, StatementOf } from './syntax.ts'
import type { FunctionValue, IteratorValue, Value } from './values.ts'
import { NONE } from './values.ts'

export function defineFunction(
  node: StatementOf<'FunctionDef'> | StatementOf<'AsyncFunctionDef'>,
  frame: Frame,
  run: Run,
): Value {
  const decorators = node.decorator_list.map((decorator) => evaluate(decorator, frame, run))
  const fn = makeFunction(node, node.name, frame, run)
  return decorate(fn, decorators, run)
}

export function defineLambda(node: ExpressionOf<'Lambda'>, frame: Frame, run: Run): Value {
  return makeFunction(node, '<lambda>', frame, run)
}

function makeFunction(node: FunctionNode, name: string, frame: Frame, run: Run): FunctionValue {
  const namedDefaults = new Map<string, Value>()
  for (const [index, parameter] of node.args.kwonlyargs.entries()) {
    const fallback = node.args.kw_defaults[index]
    if (fallback != null) namedDefaults.set(parameter.arg, evaluate(fallback, frame, run))
  }
  return {
    kind: 'function',
    name,
    node,
    defaults: node.args.defaults.map((fallback) => evaluate(fallback, frame, run)),
    namedDefaults,
    scope: frame.scope,
    module: frame.module,
    attributes: new Map(),
    owner: null,
    contextManager: false,
    results: null,
  }
}

/** Evaluates a function of the repository with these arguments. `yields`: takes what it yields, at once. */
export function callFunction(
  fn: FunctionValue,
  args: CallArguments,
  run: Run,
  options: { yields?: (value: Value) => void } = {},
): Value {
  const { node, results } = fn
  const key = results === null ? null : keyOf(args)
  if (results !== null && key !== null) {
    const known = results.get(key)
    if (known !== undefined) return known
    const result = callFunction({ ...fn, results: null }, args, run, options)
    // What a branch computes that may not be taken is not there for others.
    if (run.conditions.active.length === 0) results.set(key, result)
    return result
  }
  if (options.yields === undefined && containsYield(node)) {
    return fn.contextManager || node.nodeType === 'Lambda'
      ? new GeneratorContext(fn, args)
      : generator(fn, node, args, run)
  }
  if (node.nodeType === 'AsyncFunctionDef') return run.unknown(`the result of the coroutine ${fn.name}()`)
  const scope = new Scope('function', fn.scope)
  bindParameters(fn, args, scope.names, run)
  const self = args.positional[0]
  const frame = newFrame(fn.module, scope, run, {
    fn,
    ...(self === undefined ? {} : { self }),
    ...(options.yields === undefined ? {} : { yields: options.yields }),
  })
  return run.inFrame(frame, () => {
    if (node.nodeType === 'Lambda') return evaluate(node.body, frame, run)
    return returnValue(frame, body(node.body, frame, run))
  })
}

/** A text for arguments that a cache takes for the same; null where that is not known. */
function keyOf(args: CallArguments): string | null {
  if (args.openPositional !== null || args.openNamed !== null) return null
  const parts = [...args.positional.map(hashOf), ...[...args.named].flatMap(([name, value]) => [name, hashOf(value)])]
  return parts.includes(null) ? null : JSON.stringify(parts)
}

/** After a `return` under a condition, a path that raises is the one that is not taken. */
function body(statements: readonly Statement[], frame: Frame, run: Run): Value {
  try {
    const completion = executeBlock(statements, frame, run)
    return completion?.kind === 'return' ? completion.value : NONE
  } catch (error) {
    const [first] = frame.returned
    if (error instanceof PyRaise && frame.leftover.length > 0 && first !== undefined) return first.value
    throw error
  }
}

/** Nothing of a generator happens before it is read. */
function generator(
  fn: FunctionValue,
  node: StatementOf<'FunctionDef' | 'AsyncFunctionDef'>,
  args: CallArguments,
  run: Run,
): IteratorValue {
  const scope = new Scope('function', fn.scope)
  bindParameters(fn, args, scope.names, run)
  const self = args.positional[0]
  const buffer: Value[] = []
  const yields = (value: Value): void => {
    buffer.push(value)
    if (buffer.length > run.budget.limits.items) run.budget.items(buffer.length)
  }
  const frame = newFrame(fn.module, scope, run, { fn, yields, ...(self === undefined ? {} : { self }) })
  return lazyGenerator(node.body, frame, buffer, run)
}
