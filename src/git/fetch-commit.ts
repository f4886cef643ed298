import { UserError } from '../errors.ts'
import { GitError, runGit } from './run-git.ts'

/** A token for one server's repositories. */
export interface FetchToken {
  /** As in `GITHUB_SERVER_URL`: the token goes nowhere else. */
  readonly serverUrl: string
  readonly token: string
}

interface Clone {
  readonly root: string
  readonly shallow: boolean
  readonly partial: boolean
}

const FETCH_TIMEOUT_MS = 120_000

/**
 * Fetches one commit from `origin`: alone in a shallow clone, with its history in a full one, which must not become
 * shallow. Tries with what the clone has first, then with the token.
 *
 * @throws UserError when the remote does not give it.
 */
export async function fetchCommit(sha: string, clone: Clone, token: FetchToken | undefined): Promise<void> {
  const args = [
    'fetch',
    '--quiet',
    '--no-tags',
    '--no-recurse-submodules',
    '--no-auto-gc',
    '--no-write-fetch-head',
    ...(clone.shallow ? ['--depth=1'] : []),
    // Without the blobs of this commit, none of its files could be read.
    ...(clone.partial ? ['--no-filter'] : []),
    'origin',
    sha,
  ]
  const attempt = (env: NodeJS.ProcessEnv): Promise<Buffer> =>
    runGit(args, { cwd: clone.root, timeoutMs: FETCH_TIMEOUT_MS, network: true, env })
  try {
    await attempt({})
  } catch (error) {
    if (!(error instanceof GitError)) throw error
    if (token === undefined) throw notFetched(sha, error)
    try {
      await attempt(authorization(token))
    } catch (second) {
      throw second instanceof GitError ? notFetched(sha, second) : second
    }
  }
}

/** Through the environment, since other processes can read a command line. */
function authorization({ serverUrl, token }: FetchToken): NodeJS.ProcessEnv {
  const before = Number.parseInt(process.env.GIT_CONFIG_COUNT ?? '0', 10)
  const basic = Buffer.from(`x-access-token:${token}`).toString('base64')
  return {
    GIT_CONFIG_COUNT: String(before + 2),
    [`GIT_CONFIG_KEY_${before}`]: `http.${serverUrl.replace(/\/+$/, '')}/.extraheader`,
    [`GIT_CONFIG_VALUE_${before}`]: `Authorization: Basic ${basic}`,
    [`GIT_CONFIG_KEY_${before + 1}`]: 'http.followRedirects',
    [`GIT_CONFIG_VALUE_${before + 1}`]: 'false',
  }
}

function notFetched(sha: string, cause: GitError): UserError {
  return new UserError(`commit ${sha.slice(0, 12)} is not in this clone and could not be fetched: ${cause.message}`, {
    hint: 'Check out with `fetch-depth: 2` (or 0), or keep the credentials of actions/checkout.',
    cause,
  })
}
