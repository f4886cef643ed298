import type { Tree } from '../git/tree.ts'
import { TREE_ROOT } from './values.ts'

/**
 * The files that evaluated code sees: those of the tree, under a made-up root. Keeps what was looked at, so that a caller
 * knows on which paths a result depends: a file that was read as its path, a folder with a slash behind it, and of what
 * was only looked for {@link lookedFor}.
 */
export class TreeFiles {
  readonly reads = new Set<string>()
  readonly #tree: Tree
  readonly #folders: ReadonlyMap<string, readonly string[]>

  constructor(tree: Tree, folders: ReadonlyMap<string, readonly string[]>) {
    this.#tree = tree
    this.#folders = folders
  }

  /** The path in the tree that an absolute path of evaluated code means; null outside of the tree. */
  static inTree(path: string): string | null {
    if (path === TREE_ROOT) return ''
    return path.startsWith(`${TREE_ROOT}/`) ? path.slice(TREE_ROOT.length + 1) : null
  }

  /** Whether a folder has a module or package of this name; quicker than trying all the paths it could have. */
  mayImport(folder: string, name: string): boolean {
    const path = folder === '' ? name : `${folder}/${name}`
    this.reads.add(lookedFor(`${path}.py`))
    if (this.#folders.has(path)) return true
    // The other side of a change may have it; in one that is here, the files that are looked at tell enough.
    this.reads.add(`${path}/`)
    return this.#tree.has(`${path}.py`)
  }

  has(path: string): boolean {
    this.reads.add(lookedFor(path))
    return this.#tree.has(path)
  }

  isFolder(path: string): boolean {
    this.reads.add(`${path}/`)
    return this.#folders.has(path)
  }

  blob(path: string): string | undefined {
    this.reads.add(path)
    return this.#tree.blob(path)
  }

  read(path: string): Uint8Array | undefined {
    this.reads.add(path)
    return this.#tree.read(path)
  }

  /** Names directly in a folder, sorted; undefined where there is none. The order on a disk is another. */
  list(path: string): readonly string[] | undefined {
    this.reads.add(`${path}/`)
    return this.#folders.get(path)
  }
}

/** Stands for whether there is a file of this path, whatever is in it. No path of a tree begins with a slash. */
export function lookedFor(path: string): string {
  return `/${path}`
}

/** The path of which {@link lookedFor} was kept; null for anything else. The root folder is `/`. */
export function pathLookedFor(read: string): string | null {
  return read.length > 1 && read.startsWith('/') ? read.slice(1) : null
}

/** Every folder of a tree with the names in it, sorted. The root is ''. */
export function foldersOf(tree: Tree): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, Set<string>>([['', new Set()]])
  for (const path of tree.paths()) {
    let child = path
    while (child !== '') {
      const slash = child.lastIndexOf('/')
      const folder = slash === -1 ? '' : child.slice(0, slash)
      const known = names.get(folder)
      const name = child.slice(slash + 1)
      if (known?.has(name) === true) break
      if (known === undefined) names.set(folder, new Set([name]))
      else known.add(name)
      child = folder
    }
  }
  return new Map([...names].map(([folder, children]) => [folder, [...children].sort()]))
}
