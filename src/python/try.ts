import { construct } from './calls.ts'
import { NO_ARGUMENTS } from './call-arguments.ts'
import { makeClass } from './classes.ts'
import { evaluate } from './expressions.ts'
import { optionalImport } from './imports.ts'
import { PyRaise } from './raise.ts'
import type { Frame, Run } from './run.ts'
import type { Completion } from './statements.ts'
import { executeBlock, joinCompletions, setName } from './statements.ts'
import type { StatementOf } from './syntax.ts'
import { plainText } from './text.ts'
import type { Value } from './values.ts'
import { external } from './values.ts'

type TryNode = StatementOf<'Try'> | StatementOf<'TryStar'>
type Handler = TryNode['handlers'][number]

export function executeTry(node: TryNode, frame: Frame, run: Run): Completion {
  const completion = bodyAndHandlers(node, frame, run)
  return executeBlock(node.finalbody, frame, run) ?? completion
}

function bodyAndHandlers(node: TryNode, frame: Frame, run: Run): Completion {
  const name = optionalImport(node.body, frame, run)
  const handler =
    name === null ? undefined : node.handlers.find((one) => handles(one, importError(name, run), frame, run))
  if (name === null || handler === undefined) return guarded(node, frame, run)
  const { conditions, results } = run.conditions.fork<Completion>(
    run.doubt(`whether \`${name}\` is installed`),
    false,
    () => guarded(node, frame, run),
    () => handled(handler, importError(name, run), frame, run),
  )
  return joinCompletions(conditions, results, frame, run)
}

function importError(name: string, run: Run): PyRaise {
  return new PyRaise('ModuleNotFoundError', `No module named '${name}'`, run)
}

function guarded(node: TryNode, frame: Frame, run: Run): Completion {
  try {
    const completion = executeBlock(node.body, frame, run)
    if (completion !== null) return completion
  } catch (error) {
    if (!(error instanceof PyRaise)) throw error
    const handler = node.handlers.find((candidate) => handles(candidate, error, frame, run))
    if (handler === undefined) {
      executeBlock(node.finalbody, frame, run)
      throw error
    }
    return handled(handler, error, frame, run)
  }
  return executeBlock(node.orelse, frame, run)
}

function handled(handler: Handler, error: PyRaise, frame: Frame, run: Run): Completion {
  if (handler.name !== undefined) setName(handler.name, exceptionValue(error, run), frame, run)
  return executeHandler(handler, error, frame, run)
}

function executeHandler(handler: Handler, error: PyRaise, frame: Frame, run: Run): Completion {
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
  return types.some((candidate) => {
    const name = exceptionName(candidate)
    return name === null || name === 'BaseException' || name === error.type || error.bases.includes(name)
  })
}

/** The class name of an exception class; null where it is unknown, which then may catch anything. */
function exceptionName(type: Value): string | null {
  if (type.kind === 'class') return type.name
  if (type.kind === 'external') return type.path.split('.').at(-1) ?? null
  return null
}

function exceptionValue(error: PyRaise, run: Run): Value {
  if (error.value !== null) return error.value
  const bases = [error.type, ...error.bases].map((name) => external(`builtins.${name}`))
  const cls = makeClass(error.type, bases, run.frame.module)
  return { kind: 'instance', cls, attributes: new Map(), host: null }
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
