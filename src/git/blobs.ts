import { spawn } from 'node:child_process'
import { UserError } from '../errors.ts'
import { BatchParser } from './batch-parser.ts'
import { GIT_PREFIX, GitError, gitEnvironment, lastWords, readBlobSync } from './run-git.ts'
import { MAX_FILE_BYTES } from './tree.ts'

/** Without a word from `git cat-file` for so long, it is ended. */
const SILENCE_MS = 60_000

/** Contents by blob sha, each read once however many trees hold it. */
export class Blobs {
  readonly #cwd: string
  /** Null: too large to be read. */
  readonly #contents = new Map<string, Uint8Array | null>()

  constructor(cwd: string) {
    this.#cwd = cwd
  }

  /** Reads all that are not here yet through one `git cat-file --batch`; what git does not have is left out. */
  async load(shas: Iterable<string>): Promise<void> {
    const wanted = [...new Set(shas)].filter((sha) => !this.#contents.has(sha))
    if (wanted.length > 0) await this.#batch(wanted)
  }

  /**
   * The bytes of a blob, or undefined when it is larger than {@link MAX_FILE_BYTES}. Starts one git program for a blob
   * that was not loaded before.
   *
   * @throws UserError when this clone does not have it.
   */
  read(sha: string, path: string): Uint8Array | undefined {
    const known = this.#contents.get(sha)
    if (known !== undefined) return known ?? undefined
    try {
      const content = readBlobSync(sha, this.#cwd, MAX_FILE_BYTES)
      this.#contents.set(sha, content ?? null)
      return content
    } catch (error) {
      if (error instanceof GitError) throw absentBlob(path, error)
      throw error
    }
  }

  #batch(wanted: readonly string[]): Promise<void> {
    return new Promise((resolve, reject) => {
      const child = spawn('git', [...GIT_PREFIX, 'cat-file', '--batch', '--buffer'], {
        cwd: this.#cwd,
        env: gitEnvironment(),
        stdio: ['pipe', 'pipe', 'pipe'],
      })
      let said = ''
      let broken: unknown
      let timer: NodeJS.Timeout | undefined
      const stillAlive = (): void => {
        clearTimeout(timer)
        timer = setTimeout(() => child.kill('SIGKILL'), SILENCE_MS)
      }
      const parser = new BatchParser(MAX_FILE_BYTES, (sha, content) => this.#contents.set(sha, content))

      stillAlive()
      child.stdout.on('data', (chunk: Buffer) => {
        stillAlive()
        try {
          parser.push(chunk)
        } catch (error) {
          broken = error
          child.kill('SIGKILL')
        }
      })
      child.stderr.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-2000)))
      // The program may end before it has read everything; its exit code tells what happened.
      child.stdin.on('error', () => undefined)
      child.stdin.end(`${wanted.join('\n')}\n`)
      child.on('error', reject)
      child.on('close', (code) => {
        clearTimeout(timer)
        if (broken !== undefined) reject(new Error('git cat-file answered something unexpected', { cause: broken }))
        else if (code === 0) resolve()
        else reject(new GitError('cat-file', code, lastWords(said)))
      })
    })
  }
}

export function absentBlob(path: string, cause?: unknown): UserError {
  return new UserError(`this clone does not hold the content of ${path}`, {
    hint: 'It is a partial or sparse clone. Check out without `sparse-checkout` and `filter`, or include this path.',
    cause,
  })
}
