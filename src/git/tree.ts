/**
 * The files of one commit or of the work tree. Nothing outside it can be reached: no symlink or submodule is followed.
 *
 * Paths are relative to the repository's root, with forward slashes, without a leading `./`.
 */
export interface Tree {
  /** The commit's full sha, or `WORKTREE`. */
  readonly id: string
  /** All regular files, sorted by path. */
  paths(): readonly string[]
  /** Whether a regular file has this path. */
  has(path: string): boolean
  /** An identity of the content (the blob's sha): equal content has an equal identity. Undefined where there is no file. */
  blob(path: string): string | undefined
  /** The bytes of a file, or undefined where there is no regular file or it is larger than {@link MAX_FILE_BYTES}. */
  read(path: string): Uint8Array | undefined
}

/** Larger files are not read: no DAG file or proxied_state file comes near. Bytes. */
export const MAX_FILE_BYTES = 5_000_000
