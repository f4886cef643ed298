import { createHash } from 'node:crypto'
import type { Tree } from '../../git/tree.ts'
import { foldersOf, pathLookedFor } from '../../python/tree-files.ts'

/** What a path is in a tree, as {@link statesIn} tells it. */
export type State = string | null

/**
 * Tells what a path is now: the blob of a file, for a folder (`dags/tables/`) a hash of the names in it, of what was only
 * looked for that it is there, null where there is nothing.
 */
export function statesIn(tree: Tree): (path: string) => State {
  const folders = foldersOf(tree)
  return (path) => {
    const searched = pathLookedFor(path)
    if (searched !== null) return tree.has(searched) ? 'there' : null
    if (!path.endsWith('/')) return tree.blob(path) ?? null
    const names = folders.get(path.slice(0, -1))
    return names === undefined ? null : createHash('sha256').update(names.join('\0')).digest('hex')
  }
}
