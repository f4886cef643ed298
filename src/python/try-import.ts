import type { Doubt } from './doubt.ts'
import { modulesOutside } from './imports.ts'
import { PyRaise } from './raise.ts'
import type { Frame, Run } from './run.ts'
import type { Completion } from './statements.ts'
import { executeBlock, onlyRaises, undecided } from './statements.ts'
import type { StatementOf } from './syntax.ts'
import { executeHandler, handlerFor } from './try.ts'

type TryNode = StatementOf<'Try'> | StatementOf<'TryStar'>

/**
 * `try: import x … except ImportError: …` where `x` is not in the repository: what is installed decides, so both ways are
 * gone. Undefined where no such import stands in the body.
 */
export function executeTryImport(
  node: TryNode,
  frame: Frame,
  run: Run,
  works: () => Completion,
): Completion | undefined {
  for (const [index, statement] of node.body.entries()) {
    if (statement.nodeType !== 'Import' && statement.nodeType !== 'ImportFrom') continue
    const [outside] = modulesOutside(statement, run)
    if (outside === undefined) continue
    const doubt: Doubt = {
      reason: `whether \`${outside}\` can be imported`,
      file: run.file,
      line: statement.lineno,
    }
    const error = new PyRaise('ModuleNotFoundError', `No module named '${outside}'`, doubt, { certain: false })
    const handler = handlerFor(node, error, frame, run)
    if (handler === undefined) return undefined
    const fails = (): Completion => {
      executeBlock(node.body.slice(0, index), frame, run)
      return executeHandler(handler, error, frame, run)
    }
    const branches = [
      { raises: false, execute: works },
      { raises: onlyRaises(handler.body), execute: fails },
    ] as const
    return undecided(doubt, frame, run, ...branches)
  }
  return undefined
}
