import { execFile } from 'node:child_process'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import type { Change, Files } from './bakery.ts'

const execute = promisify(execFile)

/** A real git repository; `main` holds the files it was made of. */
export interface Repository {
  readonly folder: string
  /** Makes a branch off `main` with one commit, checks it out and returns its sha. */
  branch(name: string, change: Change): Promise<string>
  /** Moves `main` to the branch, as a merge does, and returns its sha. */
  merge(branch: string): Promise<string>
  /** Lends the files of a commit to `use`, in a folder that is gone afterwards. */
  checkOut(ref: string, use: (folder: string) => Promise<void>): Promise<void>
}

export async function createRepository(folder: string, files: Files): Promise<Repository> {
  const git = async (...args: readonly string[]): Promise<string> => {
    const identity = ['-c', 'user.name=Baker', '-c', 'user.email=baker@example.org']
    const { stdout } = await execute('git', [...identity, ...args], { cwd: folder })
    return stdout.trim()
  }
  const commit = async (change: Change, message: string): Promise<string> => {
    for (const [path, text] of Object.entries(change)) {
      const file = join(folder, path)
      await mkdir(dirname(file), { recursive: true })
      await (text === null ? rm(file) : writeFile(file, text))
    }
    await git('add', '--all')
    await git('commit', '--quiet', '--message', message)
    return git('rev-parse', 'HEAD')
  }
  await mkdir(folder, { recursive: true })
  await git('init', '--quiet', '--initial-branch', 'main')
  await commit(files, 'The bakery as it runs')
  return {
    folder,
    branch: async (name, change) => {
      await git('checkout', '--quiet', '-B', name, 'main')
      return commit(change, name)
    },
    merge: async (branch) => {
      await git('checkout', '--quiet', 'main')
      await git('merge', '--quiet', '--ff-only', branch)
      return git('rev-parse', 'HEAD')
    },
    checkOut: async (ref, use) => {
      const checkout = `${folder}-checkout`
      await git('worktree', 'add', '--quiet', '--force', '--detach', checkout, ref)
      try {
        await use(checkout)
      } finally {
        await git('worktree', 'remove', '--force', checkout)
      }
    },
  }
}
