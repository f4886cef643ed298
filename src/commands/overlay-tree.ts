import { createHash } from 'node:crypto'
import type { Tree } from '../git/tree.ts'

/** A tree in which some files have another text, are new, or (null) are gone; nothing is written. */
export function overlayTree(tree: Tree, changed: ReadonlyMap<string, string | null>): Tree {
  const bytes = new Map(
    [...changed].map(([path, text]) => [path, text === null ? undefined : new TextEncoder().encode(text)]),
  )
  const kept = tree.paths().filter((path) => !bytes.has(path))
  const written = [...bytes].flatMap(([path, content]) => (content === undefined ? [] : [path]))
  const paths = [...kept, ...written].sort()
  const blobOf = (path: string): string | undefined => {
    const content = bytes.get(path)
    return content === undefined ? undefined : createHash('sha1').update(content).digest('hex')
  }
  return {
    id: tree.id,
    paths: () => paths,
    has: (path) => (bytes.has(path) ? bytes.get(path) !== undefined : tree.has(path)),
    blob: (path) => (bytes.has(path) ? blobOf(path) : tree.blob(path)),
    read: (path) => (bytes.has(path) ? bytes.get(path) : tree.read(path)),
  }
}
