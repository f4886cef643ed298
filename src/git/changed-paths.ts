import path from 'node:path'
import { GitError, runGit } from './run-git.ts'
import type { Repository } from './repository.ts'
import type { Tree } from './tree.ts'
import { WORKTREE } from './work-tree.ts'

/** What happened to a path between two trees; `from` is the old path of a renamed file, whose content may differ too. */
export type ChangedPath =
  | { readonly path: string; readonly status: 'added' | 'modified' | 'removed' }
  | { readonly path: string; readonly status: 'renamed'; readonly from: string }

/**
 * The regular files that differ between two trees of a repository, sorted by path; all files of `head` are added where
 * there is no base. Renames are those that git sees, and untracked files with the content of a removed one.
 */
export async function changedPaths(repository: Repository, base: Tree | null, head: Tree): Promise<ChangedPath[]> {
  if (base === null) return head.paths().map((file) => ({ path: file, status: 'added' }))
  const added = new Set(head.paths().filter((file) => !base.has(file)))
  const removed = new Set(base.paths().filter((file) => !head.has(file)))
  const changes: ChangedPath[] = base
    .paths()
    .filter((file) => head.has(file) && head.blob(file) !== base.blob(file))
    .map((file) => ({ path: file, status: 'modified' }))

  if (added.size > 0 && removed.size > 0) {
    const seen = await renamesSeenByGit(repository.root, base.id, head.id)
    for (const [from, to] of [...seen, ...sameContent(base, removed, head, added)]) {
      if (!removed.has(from) || !added.has(to)) continue
      removed.delete(from)
      added.delete(to)
      changes.push({ path: to, status: 'renamed', from })
    }
  }
  for (const file of added) changes.push({ path: file, status: 'added' })
  for (const file of removed) changes.push({ path: file, status: 'removed' })
  return changes.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
}

async function renamesSeenByGit(root: string, base: string, head: string): Promise<[from: string, to: string][]> {
  const compare = head === WORKTREE ? ['diff-index', base] : ['diff-tree', '-r', base, head]
  const [command = '', ...rest] = compare
  const ask = (similarity: string): Promise<Buffer> =>
    runGit([command, '-z', '--raw', similarity, '--diff-filter=R', '--no-ext-diff', '--no-textconv', ...rest, '--'], {
      cwd: root,
    })
  let answer: Buffer
  try {
    answer = await ask('-M')
  } catch (error) {
    if (!(error instanceof GitError)) throw error
    // A partial clone does not have the contents to compare; equal shas need none.
    answer = await ask('-M100%')
  }
  const fields = answer.toString('utf8').split('\0')
  const pairs: [string, string][] = []
  for (let at = 0; at + 2 < fields.length; at += 3) pairs.push([fields[at + 1] ?? '', fields[at + 2] ?? ''])
  return pairs
}

/** Git does not look at untracked files when it pairs renames. Only equal content counts, of files of the same kind. */
function sameContent(
  base: Tree,
  removed: ReadonlySet<string>,
  head: Tree,
  added: ReadonlySet<string>,
): [from: string, to: string][] {
  if (head.id !== WORKTREE) return []
  const kinds = new Set([...removed].map((file) => path.posix.extname(file)))
  const bySha = new Map<string, string>()
  for (const file of added) {
    if (!kinds.has(path.posix.extname(file))) continue
    const sha = head.blob(file)
    if (sha !== undefined) bySha.set(sha, file)
  }
  return [...removed].flatMap((from): [string, string][] => {
    const to = bySha.get(base.blob(from) ?? '')
    return to === undefined ? [] : [[from, to]]
  })
}
