import { absentBlob, type Blobs } from './blobs.ts'
import { runGit } from './run-git.ts'
import type { Tree } from './tree.ts'

/** Regular files only: a symlink (120000) could point anywhere, a submodule (160000) is another repository. */
const REGULAR = new Set(['100644', '100664', '100755'])

/** The files of a commit, from git's objects. `absent`: the blobs that a partial clone does not have. */
export class CommitTree implements Tree {
  readonly id: string
  readonly #shas: ReadonlyMap<string, string>
  readonly #paths: readonly string[]
  readonly #absent: ReadonlySet<string>
  readonly #blobs: Blobs

  constructor(id: string, shas: ReadonlyMap<string, string>, absent: ReadonlySet<string>, blobs: Blobs) {
    this.id = id
    this.#shas = shas
    this.#paths = [...shas.keys()]
    this.#absent = absent
    this.#blobs = blobs
  }

  paths(): readonly string[] {
    return this.#paths
  }

  has(path: string): boolean {
    return this.#shas.has(path)
  }

  blob(path: string): string | undefined {
    return this.#shas.get(path)
  }

  /** @throws UserError when a partial clone does not have the content: it is not fetched. */
  read(path: string): Uint8Array | undefined {
    const sha = this.#shas.get(path)
    if (sha === undefined) return undefined
    if (this.#absent.has(sha)) throw absentBlob(path)
    return this.#blobs.read(sha, path)
  }

  /** Of the files that are here. */
  shas(paths: readonly string[]): readonly string[] {
    return paths.flatMap((path) => {
      const sha = this.#shas.get(path)
      return sha === undefined || this.#absent.has(sha) ? [] : [sha]
    })
  }
}

/** Path to blob sha of all regular files of a commit, sorted by path. */
export async function listCommit(commit: string, cwd: string): Promise<Map<string, string>> {
  const listing = await runGit(['ls-tree', '-r', '-z', '--full-tree', commit], { cwd })
  const entries: [string, string][] = []
  for (const entry of listing.toString('utf8').split('\0')) {
    const tab = entry.indexOf('\t')
    const [mode, , sha] = entry.slice(0, tab).split(' ')
    if (mode !== undefined && sha !== undefined && REGULAR.has(mode)) entries.push([entry.slice(tab + 1), sha])
  }
  return new Map(entries.sort(byPath))
}

/** The objects of a commit that a partial clone does not have, without asking the network for them. */
export async function listAbsent(commit: string, cwd: string): Promise<Set<string>> {
  const listing = await runGit(['rev-list', '--objects', '--no-walk', '--missing=print', commit], { cwd })
  const lines = listing.toString('utf8').split('\n')
  return new Set(lines.filter((line) => line.startsWith('?')).map((line) => line.slice(1)))
}

/** By code units, so that the order is the same everywhere. */
export function byPath(a: readonly [string, unknown], b: readonly [string, unknown]): number {
  return a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0
}
