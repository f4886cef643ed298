import type { CallArguments } from './call-arguments.ts'
import { bindParameters } from './parameters.ts'
import { GeneratorContext } from './context-manager.ts'
import { decorate } from './decorators.ts'
import { evaluate } from './expressions.ts'
import { hashOf } from './hash.ts'
import type { LazyState } from './lazy-body.ts'
import { executeLazily } from './lazy-body.ts'
import type { Frame, Run } from './run.ts'
import { newFrame, returnValue } from './run.ts'
import { Scope } from './scope.ts'
import { executeBlock } from './statements.ts'
import { PyRaise } from './raise.ts'
import type { ExpressionOf, FunctionNode, FunctionStatement, Statement } from './syntax.ts'
import type { FunctionValue, IteratorValue, Value } from './values.ts'
import { NONE } from './values.ts'

export function defineFunction(node: FunctionStatement, frame: Frame, run: Run): Value {
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
    owner: frame.scope.cls,
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
  if (fn.results !== null) return cached(fn, fn.results, args, run)
  const { node } = fn
  const isGenerator = options.yields === undefined && node.nodeType !== 'Lambda' && node.yields
  if (isGenerator && fn.contextManager) return new GeneratorContext(fn, args)
  if (isGenerator && node.nodeType === 'AsyncFunctionDef') return run.unknown(`the items of ${fn.name}()`)
  const scope = new Scope('function', fn.scope)
  bindParameters(fn, args, scope.names, run)
  const self = args.positional[0]
  const frame = newFrame(fn.module, scope, run, {
    fn,
    ...(self === undefined ? {} : { self }),
    ...(options.yields === undefined ? {} : { yields: options.yields }),
  })
  if (isGenerator) return generator(node.body, frame, run)
  if (node.nodeType === 'AsyncFunctionDef') return coroutine(fn.name, node.body, frame, run)
  return run.inFrame(frame, () => {
    if (node.nodeType === 'Lambda') return evaluate(node.body, frame, run)
    return returnValue(frame, body(node.body, frame, run))
  })
}

/** A function that keeps its results gives the same object for the same arguments. */
function cached(fn: FunctionValue, results: Map<string, Value>, args: CallArguments, run: Run): Value {
  const key = keyOf(args)
  const known = key === null ? undefined : results.get(key)
  if (known !== undefined) return known
  const result = callFunction({ ...fn, results: null }, args, run)
  // What a branch computes that may not be taken is not there for others.
  if (key !== null && run.conditions.active.length === 0) results.set(key, result)
  return result
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

/** What a coroutine does happens if something awaits it. */
function coroutine(name: string, statements: readonly Statement[], frame: Frame, run: Run): Value {
  const doubt = run.doubt(`whether the coroutine ${name}() is awaited`)
  const condition = { id: run.conditions.newId(), branch: 0 as const, doubt, loop: false }
  try {
    run.conditions.under(condition, () => run.inFrame(frame, () => body(statements, frame, run)))
  } catch (error) {
    if (!(error instanceof PyRaise)) throw error
  }
  return run.unknown(`the result of the coroutine ${name}()`)
}

/** A generator goes on whenever an item of it is wanted. */
function generator(body: readonly Statement[], frame: Frame, run: Run): IteratorValue {
  const state: LazyState = { open: null, born: run.conditions.moment() }
  const items = executeLazily(body, frame, run, state)
  return {
    kind: 'iterator',
    get open() {
      return state.open
    },
    next: () =>
      run.inFrame(frame, () => {
        // What has been left undecided holds in the generator only.
        run.budget.steps(frame.leftover.length)
        for (const condition of frame.leftover) run.conditions.push(condition)
        const { done, value } = items.next()
        return done === true ? null : value
      }),
  }
}
