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
const ASK_TIMEOUT_MS = 20_000

/**
 * Fetches one commit from `origin`: alone in a shallow clone, with its history in a full one, which must not become
 * shallow.
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
  try {
    await withOrigin(args, { cwd: clone.root, timeoutMs: FETCH_TIMEOUT_MS }, token)
  } catch (error) {
    throw error instanceof GitError ? notFetched(sha, error) : error
  }
}

/** The commit that a branch of `origin` (`refs/heads/main`) has now, full sha. @throws UserError when the remote does not tell. */
export async function askBranchTip(ref: string, cwd: string, token: FetchToken | undefined): Promise<string> {
  try {
    const args = ['ls-remote', '--quiet', '--refs', '--', 'origin', ref]
    const answer = await withOrigin(args, { cwd, timeoutMs: ASK_TIMEOUT_MS }, token)
    const lines = answer.toString('utf8').split('\n')
    const sha = lines.map((line) => line.split('\t')).find(([, name]) => name === ref)?.[0]
    if (sha === undefined) throw new UserError(`the remote has no ${ref}`)
    return sha
  } catch (error) {
    if (!(error instanceof GitError)) throw error
    throw new UserError(`the remote did not tell what ${ref} is: ${error.message}`, { cause: error })
  }
}

/** Tries with what the clone has first, then with the token. */
async function withOrigin(
  args: readonly string[],
  options: { readonly cwd: string; readonly timeoutMs: number },
  token: FetchToken | undefined,
): Promise<Buffer> {
  try {
    return await runGit(args, { ...options, network: true })
  } catch (error) {
    if (!(error instanceof GitError) || token === undefined) throw error
    return runGit(args, { ...options, network: true, env: authorization(token) })
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
