import { UserError, toMessage, UnreachableError } from '../../errors.ts'
import { type Clock, type Log, systemClock } from '../../remote.ts'
import type { Projects } from '../read-projects.ts'
import type { Trees } from '../trees.ts'

/** One commit that Dagster may come to hold, beside what the branch held before. */
export interface Target {
  /** Full sha, or `WORKTREE`. */
  readonly commit: string
  readonly trees: Trees
  readonly projects: Projects
}

/**
 * What was pushed, and what the branch holds by now. While a run waits, the next merge may reach Airflow: what Dagster then loads
 * is not what was pushed, and no less right.
 */
export interface Branch {
  readonly pushed: Target
  /** The branch's newest commit if it is another one; null if not, or if that cannot be told. */
  newer(): Promise<Target | null>
}

export interface BranchRequest {
  readonly pushed: Target
  /** Asks for the full sha of the branch's newest commit; undefined when there is nobody to ask. */
  readonly newest: (() => Promise<string | undefined>) | undefined
  /** Reads a commit as {@link Branch.pushed} was read. */
  readonly open: (commit: string) => Promise<Target>
  readonly clock?: Clock
  readonly log: Log
}

/** Whoever serves the branch is not asked more often than this. Milliseconds. */
const ASK_AGAIN_MS = 20_000

export function followBranch({ pushed, newest, open, clock = systemClock, log }: BranchRequest): Branch {
  let known: Target | null = null
  let askedAt = -Infinity
  const look = async (): Promise<Target | null> => {
    const commit = await newest?.()
    if (commit === undefined) return known
    if (commit === pushed.commit) return null
    if (commit === known?.commit) return known
    log(`the branch has moved on to ${commit.slice(0, 12)}, which may be loaded in its place`)
    return open(commit)
  }
  return {
    pushed,
    newer: async () => {
      if (newest === undefined || clock.now() - askedAt < ASK_AGAIN_MS) return known
      askedAt = clock.now()
      try {
        known = await look()
      } catch (error) {
        // It is only a help: without it, what was pushed stays the measure.
        if (!(error instanceof UserError || error instanceof UnreachableError)) throw error
        log(`the newest commit of the branch could not be read: ${toMessage(error)}`)
      }
      return known
    },
  }
}
