import { construct } from './calls.ts'
import { makeClass } from './classes.ts'
import { NO_ARGUMENTS } from './call-arguments.ts'
import { evaluate } from './expressions.ts'
import { PyRaise } from './raise.ts'
import type { Frame, Run } from './run.ts'
import type { Completion } from './statements.ts'
import { executeBlock, setName } from './statements.ts'
import type { StatementOf } from './syntax.ts'
import { plainText } from './text.ts'
import { executeTryImport } from './try-import.ts'
import type { Value } from './values.ts'
import { external, tuple } from './values.ts'

type TryNode = StatementOf<'Try'> | StatementOf<'TryStar'>
type Handler = TryNode['handlers'][number]

export function executeTry(node: TryNode, frame: Frame, run: Run): Completion {
  const works = (): Completion => bodyAndHandlers(node, frame, run)
  const completion = executeTryImport(node, frame, run, works)
  return after(node, completion === undefined ? works() : completion, frame, run)
}

function after(node: TryNode, completion: Completion, frame: Frame, run: Run): Completion {
  return executeBlock(node.finalbody, frame, run) ?? completion
}

function bodyAndHandlers(node: TryNode, frame: Frame, run: Run): Completion {
  try {
    const completion = executeBlock(node.body, frame, run)
    if (completion !== null) return completion
  } catch (error) {
    if (!(error instanceof PyRaise)) throw error
    const handler = handlerFor(node, error, frame, run)
    if (handler === undefined) {
      executeBlock(node.finalbody, frame, run)
      throw error
    }
    return executeHandler(handler, error, frame, run)
  }
  return executeBlock(node.orelse, frame, run)
}

export function handlerFor(node: TryNode, error: PyRaise, frame: Frame, run: Run): Handler | undefined {
  return node.handlers.find((candidate) => handles(candidate, error, frame, run))
}

/** `except … as name`. */
export function nameException(handler: Handler, error: PyRaise, frame: Frame, run: Run): void {
  if (handler.name !== undefined) setName(handler.name, exceptionValue(error, frame), frame, run)
}

export function executeHandler(handler: Handler, error: PyRaise, frame: Frame, run: Run): Completion {
  nameException(handler, error, frame, run)
  const { body } = handler
  const last = body.at(-1)
  if (last?.nodeType === 'Raise' && last.exc === undefined) {
    executeBlock(body.slice(0, -1), frame, run)
    throw error
  }
  return executeBlock(body, frame, run)
}

function handles(handler: Handler, error: PyRaise, frame: Frame, run: Run): boolean {
  if (handler.type === undefined) return true
  const type = evaluate(handler.type, frame, run)
  const types = type.kind === 'tuple' ? type.items : [type]
  return types.some((candidate) => exceptionIs(error, candidate))
}

export function exceptionIs(error: PyRaise, type: Value): boolean {
  const name = exceptionName(type)
  return name === null || name === 'BaseException' || name === error.type || error.bases.includes(name)
}

/** The class name of an exception class; null where it is unknown, which then may catch anything. */
function exceptionName(type: Value): string | null {
  if (type.kind === 'class') return type.name
  if (type.kind === 'external') return type.path.split('.').at(-1) ?? null
  return null
}

/** The exception as an object. Our words are not Python's, so what it says is not known. */
export function exceptionValue(error: PyRaise, { module }: Frame): Value {
  if (error.value !== null) return error.value
  const cls = makeClass(error.type, [external('builtins.Exception')], module)
  const doubt = { reason: `the text of a ${error.type}`, file: error.file, line: error.line }
  const text: Value = { kind: 'unknown', doubt, guess: null, text: null }
  return { kind: 'instance', cls, attributes: new Map<string, Value>([['args', tuple([text])]]), host: null }
}

export function executeRaise(node: StatementOf<'Raise'>, frame: Frame, run: Run): never {
  if (node.exc === undefined) return run.raise('RuntimeError', 'No active exception to reraise')
  let value = evaluate(node.exc, frame, run)
  if (value.kind === 'class') value = construct(value, NO_ARGUMENTS, run)
  const place = { file: run.file, line: node.lineno }
  const certain = run.conditions.active.length === 0
  if (value.kind === 'instance') {
    const { cls } = value
    const bases = [...cls.order.map((base) => base.name), ...(cls.unknownBase?.split('.').slice(-1) ?? []), 'Exception']
    const args = value.attributes.get('args')
    const first = args?.kind === 'tuple' ? args.items[0] : undefined
    throw new PyRaise(cls.name, first === undefined ? '' : (plainText(first, run) ?? ''), place, {
      bases,
      value,
      certain,
    })
  }
  if (value.kind === 'external') {
    throw new PyRaise(value.path.replace(/\(\)$/, '').split('.').at(-1) ?? 'Exception', '', place, { certain })
  }
  throw new PyRaise('Exception', '', place, { certain })
}
