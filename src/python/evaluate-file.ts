import { BudgetExceeded, PyRaise } from './raise.ts'
import type { Run } from './run.ts'
import type { ModuleValue } from './values.ts'

/** How the evaluation of a file ended. */
export type Ending =
  | { readonly kind: 'finished'; readonly module: ModuleValue }
  | { readonly kind: 'raised'; readonly error: PyRaise }
  | { readonly kind: 'stopped'; readonly reason: string }

/** Evaluates a file of the tree as an import of it would, with everything it imports. Never throws for what is in it. */
export function evaluateFile(path: string, run: Run): Ending {
  const ending = evaluate(path, run)
  for (const vocabulary of run.vocabularies) vocabulary.ended?.(path, run)
  return ending
}

function evaluate(path: string, run: Run): Ending {
  try {
    return { kind: 'finished', module: run.modules.loadMain(path, moduleName(path), run) }
  } catch (error) {
    if (error instanceof PyRaise) return { kind: 'raised', error }
    if (error instanceof BudgetExceeded) return { kind: 'stopped', reason: error.message }
    if (error instanceof RangeError || (error instanceof Error && error.name === 'RangeError')) {
      return { kind: 'stopped', reason: 'nested too deeply' }
    }
    throw error
  }
}

/** Airflow gives each file a name of its own; only its stem is kept, since nothing depends on the rest. */
function moduleName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.py$/, '')
}
