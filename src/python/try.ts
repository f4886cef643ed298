import { construct } from './calls.ts'
import { NO_ARGUMENTS } from './call-arguments.ts'
import { evaluate } from './expressions.ts'
import { exceptionValue } from './exceptions.ts'
import { outsidePath } from './host.ts'
import { optionalImport } from './imports.ts'
import { PyRaise, basesOfException } from './raise.ts'
import type { Frame, Run } from './run.ts'
import type { Completion } from './statements.ts'
import { executeBlock, onlyRaises, setName, undecided } from './statements.ts'
import type { Expression, Statement, StatementOf } from './syntax.ts'
import { plainText } from './text.ts'
import type { ClassValue, Value } from './values.ts'

type TryNode = StatementOf<'Try'> | StatementOf<'TryStar'>
type Handler = TryNode['handlers'][number]

export function executeTry(node: TryNode, frame: Frame, run: Run): Completion {
  return withFinally(node, frame, run, () => bodyAndHandlers(node, frame, run))
}

/** Executes `finally` however the rest ends; a `return` in it drops an exception. */
function withFinally(node: TryNode, frame: Frame, run: Run, body: () => Completion): Completion {
  let completion: Completion
  try {
    completion = body()
  } catch (error) {
    if (!(error instanceof PyRaise)) throw error
    const left = executeBlock(node.finalbody, frame, run)
    if (left !== null) return left
    throw error
  }
  return executeBlock(node.finalbody, frame, run) ?? completion
}

function bodyAndHandlers(node: TryNode, frame: Frame, run: Run): Completion {
  const missing = optionalImport(node.body, frame, run)
  if (missing === null) return guarded(node, frame, run)
  const { name, index, doubt } = missing
  const error = new PyRaise('ModuleNotFoundError', `No module named '${name}'`, doubt, { certain: false })
  const handler = node.handlers.find((one) => handles(one, error, frame, run))
  if (handler === undefined) return guarded(node, frame, run)
  const works = { raises: false, execute: () => guarded(node, frame, run) }
  const fails = {
    raises: onlyRaises(handler.body),
    execute: () => {
      executeBlock(node.body.slice(0, index), frame, run)
      return executeHandler(handler, error, frame, run)
    },
  }
  return undecided(doubt, frame, run, works, fails)
}

function guarded(node: TryNode, frame: Frame, run: Run): Completion {
  const { risks } = run
  let completion: Completion
  try {
    completion = executeBlock(node.body, frame, run)
  } catch (error) {
    if (error instanceof PyRaise) return handle(node, error, frame, run)
    throw error
  }
  const rest = (): Completion => completion ?? executeBlock(node.orelse, frame, run)
  const handler =
    run.risks === risks ? undefined : node.handlers.find((one) => !isHarmless(one.body) && !isForImports(one.type))
  return handler === undefined ? rest() : perhapsHandled(handler, rest, frame, run)
}

/** What the body did may have raised after all: then its handler comes behind what was done. */
function perhapsHandled(handler: Handler, rest: () => Completion, frame: Frame, run: Run): Completion {
  const doubt = run.doubt(`whether ${run.lastRisk} leads to an exception`)
  const error = new PyRaise('Exception', '', doubt, { certain: false })
  const handled = { raises: onlyRaises(handler.body), execute: () => executeHandler(handler, error, frame, run) }
  return undecided(doubt, frame, run, handled, { raises: false, execute: rest })
}

/** Those of imports are told apart by what is imported. */
function isForImports(type: Expression | undefined): boolean {
  if (type?.nodeType === 'Tuple') return type.elts.every(isForImports)
  return type?.nodeType === 'Name' && /^(ImportError|ModuleNotFoundError)$/.test(type.id)
}

/** A handler that changes nothing: it passes, or tells somebody. */
function isHarmless(body: readonly Statement[]): boolean {
  return body.every(
    (statement) =>
      statement.nodeType === 'Pass' ||
      (statement.nodeType === 'Expr' && (statement.value.nodeType !== 'Call' || isTelling(statement.value.func))),
  )
}

function isTelling(callee: Expression): boolean {
  if (callee.nodeType === 'Name') return callee.id === 'print'
  return callee.nodeType === 'Attribute' && /^(debug|info|warn|warning|error|exception|critical|log)$/.test(callee.attr)
}

/** Executes the handler of an exception that the body of a `try` has raised. @throws PyRaise when there is none. */
export function handle(node: TryNode, error: PyRaise, frame: Frame, run: Run): Completion {
  const handler = node.handlers.find((candidate) => handles(candidate, error, frame, run))
  if (handler === undefined) throw error
  return executeHandler(handler, error, frame, run)
}

function executeHandler(handler: Handler, error: PyRaise, frame: Frame, run: Run): Completion {
  if (handler.name !== undefined) setName(handler.name, exceptionValue(error, run), frame, run)
  run.handling.push(error)
  try {
    return executeBlock(handler.body, frame, run)
  } finally {
    run.handling.pop()
  }
}

function handles(handler: Handler, error: PyRaise, frame: Frame, run: Run): boolean {
  if (handler.type === undefined) return true
  const type = evaluate(handler.type, frame, run)
  const types = type.kind === 'tuple' ? type.items : [type]
  return types.some((candidate) => catches(candidate, error))
}

/** Whether an exception is one of a class. */
export function catches(type: Value, error: PyRaise): boolean {
  const name = exceptionName(type)
  return name === null || name === 'BaseException' || name === error.type || error.bases.includes(name)
}

/** The class name of an exception class; null where it is unknown, which then may catch anything. */
function exceptionName(type: Value): string | null {
  if (type.kind === 'class') return type.name
  return outsidePath(type)?.split('.').at(-1) ?? null
}

export function executeRaise(node: StatementOf<'Raise'>, frame: Frame, run: Run): never {
  if (node.exc === undefined) {
    throw run.handling.at(-1) ?? new PyRaise('RuntimeError', 'No active exception to reraise', run)
  }
  let value = evaluate(node.exc, frame, run)
  if (value.kind === 'class' || value.kind === 'host') value = made(value, run)
  const place = { file: run.file, line: node.lineno }
  const certain = run.conditions.active.length === 0
  if (value.kind !== 'instance') {
    const type = value.kind === 'external' ? value.path.replace(/\(\)$/, '').split('.').at(-1) : undefined
    throw new PyRaise(type ?? 'Exception', '', place, { certain })
  }
  if (node.cause !== undefined) run.write(value.attributes, '__cause__', evaluate(node.cause, frame, run))
  const args = value.attributes.get('args')
  const first = args?.kind === 'tuple' ? args.items[0] : undefined
  const message = first === undefined ? '' : (plainText(first, run) ?? '')
  throw new PyRaise(value.cls.name, message, place, { bases: basesOf(value.cls), value, certain })
}

/** `raise KeyError` raises an instance. */
function made(type: Value, run: Run): Value {
  return type.kind === 'class'
    ? construct(type, NO_ARGUMENTS, run)
    : type.kind === 'host'
      ? type.call(NO_ARGUMENTS, run)
      : type
}

/** Names of a class and of all that it extends. */
function basesOf(cls: ClassValue): readonly string[] {
  const outside = cls.order.flatMap((one) => one.bases.flatMap((base) => outsidePath(base)?.split('.').at(-1) ?? []))
  return [...cls.order.map((one) => one.name), ...outside.flatMap((name) => [name, ...basesOfException(name)])]
}
