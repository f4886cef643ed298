import type { Comparison } from './request.ts'

export function tellDifferences(count: number | null): string {
  if (count === null) return 'what Dagster caches could not be compared with head'
  return count === 1 ? '1 difference from head is left' : `${count} differences from head are left`
}

/** Nothing has to be sent. */
export function alreadyInStep({ newer }: Comparison): string {
  return newer === null
    ? 'already in step: what Dagster caches equals head'
    : `already in step with ${tellNewer(newer)}: what Dagster caches equals that`
}

/** A newer commit took head's place. */
export function tellNewer(sha: string): string {
  return `${sha.slice(0, 12)}, which the branch has moved on to`
}
