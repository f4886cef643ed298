import type { Certainty } from '../certainty.ts'
import type { Condition, Doubt } from '../python/doubt.ts'
import type { Reason } from './dag.ts'

/** The conditions under which something happens; several paths when it happens in several branches. */
export type Path = readonly Condition[]

/**
 * Joins paths that differ in nothing but the branch of one condition: what happens in both branches happens always.
 * An empty path means that it surely happens.
 */
export function simplified(paths: readonly Path[]): readonly Path[] {
  let current = [...paths]
  for (;;) {
    if (current.some((path) => path.length === 0)) return [[]]
    const merged = mergeOnce(current)
    if (merged === null) return current
    current = merged
  }
}

function mergeOnce(paths: readonly Path[]): Path[] | null {
  for (const [index, path] of paths.entries()) {
    for (const other of paths.slice(index + 1)) {
      const joined = complement(path, other)
      if (joined !== null) return [...paths.filter((one) => one !== path && one !== other), joined]
    }
  }
  return null
}

function complement(a: Path, b: Path): Path | null {
  if (a.length !== b.length) return null
  const different = a.filter((condition) => !b.some((other) => same(condition, other)))
  const [only] = different
  if (only === undefined) return a
  if (different.length !== 1 || only.loop) return null
  const opposite = b.some((other) => other.id === only.id && other.branch !== only.branch)
  return opposite ? a.filter((condition) => condition !== only) : null
}

function same(a: Condition, b: Condition): boolean {
  return a.id === b.id && a.branch === b.branch
}

/** Whether two things can never both happen. */
export function exclusive(a: Path, b: Path): boolean {
  return a.some((condition) => b.some((other) => other.id === condition.id && other.branch !== condition.branch))
}

export function certaintyOf(paths: readonly Path[]): Certainty {
  const rest = simplified(paths)
  if (rest.some((path) => path.length === 0)) return 'exact'
  return rest.some((path) => path.every((condition) => !condition.loop)) ? 'conditional' : 'unresolved'
}

/** Why paths are not certain, as sentences. */
export function reasonsOf(paths: readonly Path[]): readonly Reason[] {
  return simplified(paths).flatMap((path) => path.map(conditionReason))
}

function conditionReason({ doubt, loop }: Condition): Reason {
  return { ...doubt, reason: `${loop ? 'loop over' : 'condition on'} ${doubt.reason}` }
}

export function dependsOn(what: string, doubt: Doubt): Reason {
  return { ...doubt, reason: `${what} depends on ${doubt.reason}` }
}
