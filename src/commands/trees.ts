import { changedPaths } from '../git/changed-paths.ts'
import type { Comparison } from '../git/comparison.ts'
import type { Repository } from '../git/repository.ts'
import type { Tree } from '../git/tree.ts'

/** The two trees of a comparison, with what differs between them. */
export interface Trees {
  readonly base: Tree | null
  readonly head: Tree
  readonly changed: ReadonlySet<string>
}

export async function openTrees({
  repository,
  comparison,
}: {
  readonly repository: Repository
  readonly comparison: Pick<Comparison, 'base' | 'head'>
}): Promise<Trees> {
  const head = await repository.tree(comparison.head)
  const base = comparison.base === null ? null : await repository.tree(comparison.base)
  return { base, head, changed: changedPaths(base, head) }
}
