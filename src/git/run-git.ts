import { spawn, spawnSync } from 'node:child_process'
import { UserError } from '../errors.ts'

/** The git program ended with a failure. The message holds the last lines it said; never an address with credentials. */
export class GitError extends Error {
  override readonly name = 'GitError'
  readonly exitCode: number | null

  constructor(command: string, exitCode: number | null, said: string) {
    super(`git ${command} failed${said === '' ? '' : `: ${said}`}`)
    this.exitCode = exitCode
  }
}

export interface GitOptions {
  readonly cwd: string
  /** Milliseconds; one minute unless told. */
  readonly timeoutMs?: number
  /** More output than this ends the program. Bytes; 256 MiB unless told. */
  readonly maxBytes?: number
  /** Only what asks `origin` may use it. */
  readonly network?: boolean
  /** Added to the environment. */
  readonly env?: NodeJS.ProcessEnv
  /** Written to standard input. */
  readonly input?: string
}

const TIMEOUT_MS = 60_000
const MAX_OUTPUT_BYTES = 256 * 1024 * 1024
const MAX_SAID_CHARACTERS = 400

/** Set by hooks of git for their own repository; ours is the one that holds the working folder. */
const BORROWED = [
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_COMMON_DIR',
  'GIT_DIR',
  'GIT_GRAFT_FILE',
  'GIT_IMPLICIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_INTERNAL_SUPER_PREFIX',
  'GIT_LITERAL_PATHSPECS',
  'GIT_NAMESPACE',
  'GIT_OBJECT_DIRECTORY',
  'GIT_PREFIX',
  'GIT_REPLACE_REF_BASE',
  'GIT_SHALLOW_FILE',
  'GIT_TRACE',
  'GIT_WORK_TREE',
]

/**
 * The environment of every git program: no prompt, no lock for what only reads, English messages.
 *
 * A partial clone fetches missing objects whenever one is read. `GIT_NO_LAZY_FETCH` forbids that from git 2.44 on; an
 * older git is kept off the network by allowing it no protocol at all.
 */
export function gitEnvironment(network = false): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !BORROWED.includes(name))
  return {
    ...Object.fromEntries(inherited),
    GCM_INTERACTIVE: 'never',
    GIT_NO_LAZY_FETCH: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    LC_ALL: 'C',
    ...(network ? {} : { GIT_ALLOW_PROTOCOL: 'none' }),
  }
}

/** Options before the command: paths are never patterns, and no configured program is asked about the work tree. */
export const GIT_PREFIX: readonly string[] = ['--literal-pathspecs', '--no-pager', '-c', 'core.fsmonitor=false']

/**
 * What git printed on standard output.
 *
 * @throws GitError when it ends with a failure, says too much or takes too long; UserError when there is no git.
 */
export function runGit(args: readonly string[], options: GitOptions): Promise<Buffer> {
  const command = args.find((argument) => !argument.startsWith('-')) ?? ''
  return new Promise((resolve, reject) => {
    const child = spawn('git', [...GIT_PREFIX, ...args], {
      cwd: options.cwd,
      env: { ...gitEnvironment(options.network), ...options.env },
      stdio: ['pipe', 'pipe', 'pipe'],
    })
    const output: Buffer[] = []
    let size = 0
    let said = ''
    let stopped: string | undefined

    const stop = (why: string): void => {
      stopped ??= why
      child.kill('SIGKILL')
    }
    const timeoutMs = options.timeoutMs ?? TIMEOUT_MS
    const timer = setTimeout(() => {
      stop(`it took longer than ${timeoutMs / 1000} s`)
    }, timeoutMs)

    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > (options.maxBytes ?? MAX_OUTPUT_BYTES)) stop('it printed more than can be taken in')
      else output.push(chunk)
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-4 * MAX_SAID_CHARACTERS)
    })
    // The program may end before it has read everything; its exit code tells what happened.
    child.stdin.on('error', () => undefined)
    child.stdin.end(options.input)
    child.on('error', (error) => {
      clearTimeout(timer)
      reject(noGit(error, options.cwd))
    })
    child.on('close', (code) => {
      clearTimeout(timer)
      if (stopped === undefined && code === 0) resolve(Buffer.concat(output))
      else reject(new GitError(command, code, stopped ?? lastWords(said)))
    })
  })
}

/** One blob's content; undefined when it is larger than `maxBytes`. @throws GitError when git does not have it. */
export function readBlobSync(sha: string, cwd: string, maxBytes: number): Buffer | undefined {
  const { status, stdout, stderr, error } = spawnSync('git', [...GIT_PREFIX, 'cat-file', 'blob', sha], {
    cwd,
    env: gitEnvironment(),
    maxBuffer: maxBytes,
    timeout: TIMEOUT_MS,
  })
  if (error !== undefined) {
    if ('code' in error && error.code === 'ENOBUFS') return undefined
    throw noGit(error, cwd)
  }
  if (status !== 0) throw new GitError('cat-file', status, lastWords(stderr.toString('utf8')))
  return stdout
}

function noGit(error: Error, cwd: string): Error {
  if (!('code' in error) || error.code !== 'ENOENT') return new GitError('', null, error.message)
  return new UserError(`git could not be started in ${cwd}`, {
    hint: 'Install git, and check that this folder exists.',
    cause: error,
  })
}

/** The end of what git said, in one line, without user and password in addresses. */
export function lastWords(said: string): string {
  return said
    .replaceAll(/\/\/[^/@\s]*@/g, '//')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('; ')
    .slice(-MAX_SAID_CHARACTERS)
}
