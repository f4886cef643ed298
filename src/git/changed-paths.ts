import type { Tree } from './tree.ts'

/** The regular files that differ between two trees, by path; all files of `head` where there is no base. */
export function changedPaths(base: Tree | null, head: Tree): ReadonlySet<string> {
  const paths = new Set([...head.paths(), ...(base?.paths() ?? [])])
  return new Set([...paths].filter((path) => base?.blob(path) !== head.blob(path)))
}
