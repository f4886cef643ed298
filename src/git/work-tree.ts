import { createHash } from 'node:crypto'
import { closeSync, lstatSync, openSync, readFileSync, readSync, realpathSync } from 'node:fs'
import path from 'node:path'
import type { Blobs } from './blobs.ts'
import { byPath } from './commit-tree.ts'
import { runGit } from './run-git.ts'
import { MAX_FILE_BYTES, type Tree } from './tree.ts'

/** How a caller names the files as they are on disk, where a ref could stand. */
export const WORKTREE = 'WORKTREE'

interface WorkFile {
  /** The sha in the index while git holds the file for unmodified; null: the bytes have to be hashed. */
  readonly indexed: string | null
  /** Left out of a sparse checkout: only the index has it. */
  readonly onlyIndexed: boolean
}

/** What the work tree holds: tracked files, and untracked ones that are not ignored. */
export class WorkTree implements Tree {
  readonly id = WORKTREE
  readonly #root: string
  readonly #hash: 'sha1' | 'sha256'
  readonly #files: ReadonlyMap<string, WorkFile>
  readonly #paths: readonly string[]
  readonly #blobs: Blobs
  readonly #hashed = new Map<string, string | undefined>()
  readonly #sameFolder = new Map<string, boolean>()

  constructor(root: string, hash: 'sha1' | 'sha256', files: ReadonlyMap<string, WorkFile>, blobs: Blobs) {
    this.#root = realpathSync(root)
    this.#hash = hash
    this.#blobs = blobs
    // Git has just looked at those that it holds for unmodified.
    this.#files = new Map([...files].filter(([file, { indexed }]) => indexed !== null || this.#isRegular(file)))
    this.#paths = [...this.#files.keys()]
  }

  paths(): readonly string[] {
    return this.#paths
  }

  has(file: string): boolean {
    return this.#files.has(file)
  }

  /** As git would name the content. A file with changes is hashed as it is on disk, without converting line ends. */
  blob(file: string): string | undefined {
    const known = this.#files.get(file)
    if (known === undefined) return undefined
    if (known.indexed !== null) return known.indexed
    if (!this.#hashed.has(file)) {
      this.#hashed.set(
        file,
        this.#onDisk(file, (full) => hashFile(full, this.#hash)),
      )
    }
    return this.#hashed.get(file)
  }

  read(file: string): Uint8Array | undefined {
    const known = this.#files.get(file)
    if (known === undefined) return undefined
    if (known.onlyIndexed && known.indexed !== null) return this.#blobs.read(known.indexed, file)
    return this.#onDisk(file, (full) => (lstatSync(full).size > MAX_FILE_BYTES ? undefined : readFileSync(full)))
  }

  /** A folder on the way may have been replaced by a symlink that leads outside. */
  #isRegular(file: string): boolean {
    const isFile = this.#onDisk(file, (full) => lstatSync(full).isFile())
    return isFile === true && this.#isInside(path.posix.dirname(file))
  }

  /** Undefined for a file that was deleted, perhaps only since it was listed. */
  #onDisk<T>(file: string, look: (full: string) => T): T | undefined {
    try {
      return look(path.join(this.#root, file))
    } catch (error) {
      if (isMissing(error)) return undefined
      throw error
    }
  }

  #isInside(folder: string): boolean {
    const known = this.#sameFolder.get(folder)
    if (known !== undefined) return known
    const full = path.join(this.#root, folder)
    const inside = realpathSync(full) === full
    this.#sameFolder.set(folder, inside)
    return inside
  }
}

/** Lists the work tree of a repository; contents are read when asked for. */
export async function openWorkTree(root: string, hash: 'sha1' | 'sha256', blobs: Blobs): Promise<WorkTree> {
  const list = async (...args: string[]): Promise<string[]> => {
    const listing = await runGit(args, { cwd: root })
    return listing
      .toString('utf8')
      .split('\0')
      .filter((entry) => entry !== '')
  }
  const [tracked, untracked, modified] = await Promise.all([
    list('ls-files', '-z', '-t', '--stage'),
    list('ls-files', '-z', '--others', '--exclude-standard'),
    list('diff-files', '-z', '--name-only', '--no-ext-diff', '--ignore-submodules=all'),
  ])
  const dirty = new Set(modified)
  const files: [string, WorkFile][] = untracked.map((file) => [file, { indexed: null, onlyIndexed: false }])
  for (const entry of tracked) {
    const tab = entry.indexOf('\t')
    const file = entry.slice(tab + 1)
    const [tag, mode, sha, stage] = entry.slice(0, tab).split(' ')
    if (mode === undefined || sha === undefined || !mode.startsWith('100')) continue
    const unmodified = stage === '0' && !dirty.has(file)
    files.push([file, { indexed: unmodified ? sha : null, onlyIndexed: unmodified && tag === 'S' }])
  }
  return new WorkTree(root, hash, new Map(files.sort(byPath)), blobs)
}

/** The sha under which git would keep this file; in pieces, since a file that is never read may be of any size. */
function hashFile(full: string, algorithm: 'sha1' | 'sha256'): string {
  const hash = createHash(algorithm).update(`blob ${lstatSync(full).size}\0`)
  const piece = Buffer.alloc(65_536)
  const descriptor = openSync(full, 'r')
  try {
    for (let length = readSync(descriptor, piece); length > 0; length = readSync(descriptor, piece)) {
      hash.update(piece.subarray(0, length))
    }
  } finally {
    closeSync(descriptor)
  }
  return hash.digest('hex')
}

function isMissing(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('code' in error)) return false
  return error.code === 'ENOENT' || error.code === 'ENOTDIR'
}
