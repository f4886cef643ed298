import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, jest } from '@jest/globals'

/** Path to content; null removes the file. */
export type Files = Readonly<Record<string, string | Uint8Array | null>>

// Every step is a process, which a busy machine may be slow to start.
jest.setTimeout(60_000)

const folders: string[] = []

afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** An empty folder that is gone after the suite. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'airlift-drift-test-')))
  folders.push(folder)
  return folder
}

/** A real git repository in a temporary folder; its answers do not depend on the machine's git configuration. */
export class GitRepository {
  readonly path: string

  constructor(folder: string) {
    this.path = folder
  }

  /** Runs git here and gives what it printed, trimmed. */
  git(...args: readonly string[]): string {
    return execFileSync('git', args, {
      cwd: this.path,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env.PATH,
        HOME: this.path,
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_AUTHOR_NAME: 'Ada',
        GIT_AUTHOR_EMAIL: 'ada@example.com',
        GIT_AUTHOR_DATE: '2026-11-02T10:00:00Z',
        GIT_COMMITTER_NAME: 'Ada',
        GIT_COMMITTER_EMAIL: 'ada@example.com',
        GIT_COMMITTER_DATE: '2026-11-02T10:00:00Z',
      },
    }).trim()
  }

  /** Changes files on disk only. */
  write(files: Files): void {
    for (const [name, content] of Object.entries(files)) {
      const file = path.join(this.path, name)
      if (content === null) {
        rmSync(file)
        continue
      }
      mkdirSync(path.dirname(file), { recursive: true })
      writeFileSync(file, content)
    }
  }

  /** Changes files and commits everything; gives the sha. */
  commit(files: Files, message = 'change'): string {
    this.write(files)
    this.git('add', '--all')
    this.git('commit', '--quiet', '--allow-empty', '--message', message)
    return this.head()
  }

  head(): string {
    return this.git('rev-parse', 'HEAD')
  }

  /** Creates a branch here and switches to it. */
  branch(name: string): void {
    this.git('checkout', '--quiet', '-b', name)
  }

  switchTo(ref: string): void {
    this.git('checkout', '--quiet', ref)
  }

  /** Merges with a merge commit, as GitHub does for `refs/pull/N/merge`; gives its sha. */
  merge(ref: string): string {
    this.git('merge', '--quiet', '--no-ff', '--message', `Merge ${ref}`, ref)
    return this.head()
  }

  /** The state that actions/checkout leaves for a sha: depth 0 fetches every branch. Other git options go first. */
  checkoutLikeActions(sha: string, depth: number, ref = 'refs/pull/1/merge'): GitRepository {
    const clone = new GitRepository(temporaryFolder())
    clone.git('init', '--quiet')
    clone.git('remote', 'add', 'origin', pathToFileURL(this.path).href)
    const specs = [`+${sha}:${ref}`, ...(depth === 0 ? ['+refs/heads/*:refs/remotes/origin/*'] : [])]
    clone.git('fetch', '--quiet', '--no-tags', ...(depth === 0 ? [] : [`--depth=${depth}`]), 'origin', ...specs)
    clone.git('checkout', '--quiet', '--force', ref)
    return clone
  }
}

/** A repository with `main` checked out and one commit of these files; none when there are no files. */
export function createRepository(files: Files = {}): GitRepository {
  const repository = new GitRepository(temporaryFolder())
  repository.git('init', '--quiet', '--initial-branch=main')
  // As on GitHub: any commit can be asked for by its sha.
  repository.git('config', 'uploadpack.allowAnySHA1InWant', 'true')
  repository.git('config', 'uploadpack.allowFilter', 'true')
  if (Object.keys(files).length > 0) repository.commit(files, 'first')
  return repository
}
