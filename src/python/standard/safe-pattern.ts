import type { Run } from '../run.ts'
import { patternSyntax } from './pattern-syntax.ts'

/** Values of Python's `re` flags. */
export const FLAGS = { IGNORECASE: 2, MULTILINE: 8, DOTALL: 16, UNICODE: 32, VERBOSE: 64, ASCII: 256 } as const

const KNOWN_FLAGS = Object.values(FLAGS).reduce((sum, flag) => sum | flag, 0) & ~FLAGS.VERBOSE

/** Steps that one use of a pattern may take at most; some milliseconds. */
const MAX_STEPS = 2e6

/** So many of them count as one step of the evaluation. */
const STEPS_TOGETHER = 100

const MAX_SOURCE = 500

/**
 * A JavaScript pattern for a Python one, if it means the same and cannot backtrack for long on this text; null else.
 *
 * @param whole the pattern must match the whole text.
 */
export function safePattern(source: string, flags: number, text: string, whole: boolean, run: Run): RegExp | null {
  if (source.length > MAX_SOURCE || (flags & ~KNOWN_FLAGS) !== 0) return null
  const inline = /^\(\?([aimsu]+)\)/.exec(source)
  const all = Array.from(inline?.[1] ?? '').reduce((sum, letter) => sum | (LETTERS.get(letter) ?? 0), flags)
  const syntax = patternSyntax(source.slice(inline?.[0].length ?? 0), {
    ascii: (all & FLAGS.ASCII) !== 0,
    multiline: (all & FLAGS.MULTILINE) !== 0,
    dotAll: (all & FLAGS.DOTALL) !== 0,
  })
  if (syntax === null) return null
  const steps = syntax.factor * (text.length + 2) ** (syntax.degree + 1)
  if (steps > MAX_STEPS) return null
  run.budget.steps(Math.ceil(steps / STEPS_TOGETHER))
  const ignoreCase = (all & FLAGS.IGNORECASE) !== 0
  // The two fold letters beyond ASCII in other ways.
  if (ignoreCase && /[^\0-\x7f]/.test(text + source)) return null
  return compiled(whole ? `(?:${syntax.source})(?![\\s\\S])` : syntax.source, ignoreCase ? 'gui' : 'gu')
}

const LETTERS: ReadonlyMap<string, number> = new Map([
  ['a', FLAGS.ASCII],
  ['i', FLAGS.IGNORECASE],
  ['m', FLAGS.MULTILINE],
  ['s', FLAGS.DOTALL],
  ['u', FLAGS.UNICODE],
])

function compiled(source: string, flags: string): RegExp | null {
  try {
    return new RegExp(source, flags)
  } catch (error) {
    if (error instanceof Error && error.name === 'SyntaxError') return null
    throw error
  }
}
