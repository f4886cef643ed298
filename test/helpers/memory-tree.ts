import { createHash } from 'node:crypto'
import type { Tree } from '../../src/git/tree.ts'
import { MAX_FILE_BYTES } from '../../src/git/tree.ts'

/** A tree that lives in memory: path to text or bytes. Equal content has an equal blob id, as in git. */
export function memoryTree(files: Record<string, string | Uint8Array>, id = 'memory'): Tree {
  const contents = new Map<string, Uint8Array>()
  for (const [path, content] of Object.entries(files)) {
    contents.set(path, typeof content === 'string' ? new TextEncoder().encode(content) : content)
  }
  const paths = [...contents.keys()].sort()
  return {
    id,
    paths: () => paths,
    has: (path) => contents.has(path),
    blob: (path) => {
      const bytes = contents.get(path)
      return bytes === undefined ? undefined : createHash('sha1').update(bytes).digest('hex')
    },
    read: (path) => {
      const bytes = contents.get(path)
      return bytes === undefined || bytes.length > MAX_FILE_BYTES ? undefined : bytes
    },
  }
}
