import { Octokit } from '@octokit/rest'
import { retry } from '@octokit/plugin-retry'
import { throttling } from '@octokit/plugin-throttling'
import { UserError } from '../errors.ts'

/** GitHub's REST API for one repository. */
export interface GitHub {
  readonly octokit: Octokit
  /** Asks in GraphQL. Its requests are POSTs, but change nothing, so they do not keep the distance of writes. */
  readonly query: (document: string, variables?: Readonly<Record<string, string>>) => Promise<unknown>
  readonly owner: string
  readonly repo: string
}

export interface GitHubOptions {
  readonly token: string
  /** As in `GITHUB_API_URL`: `https://api.github.com`, or `https://HOST/api/v3` of an Enterprise server. */
  readonly apiUrl: string
  /** `owner/name`. */
  readonly repository: string
  readonly userAgent: string
  /** Gets what happens on the wire; never a token. */
  readonly debug: (message: string) => void
  /** Milliseconds after which a failed read is tried again, growing; 1000 unless told. */
  readonly retryAfterMs?: number
  /** Whether writes keep the distance that GitHub asks for and wait for rate limits; true unless told. */
  readonly throttled?: boolean
}

const TIMEOUT_MS = 30_000
/** A page of a hundred comments of 65,536 characters stays below. Bytes. */
const MAX_BODY_BYTES = 64 * 1024 * 1024
const MAX_RETRIES = 2
/** A job should not sleep through a rate limit. Seconds. */
export const MAX_WAIT_S = 60
/** Answers that another try does not change. A limit (429) has its own time to wait. */
const FINAL = [400, 401, 403, 404, 410, 413, 422, 429, 451]
const AT_ONCE = 'atOnce'

/** Options of a request that does not wait for a limit to end: what it rests on may not hold then. */
export const WITHOUT_WAITING = { [AT_ONCE]: true }

interface Sent {
  readonly request: Readonly<Record<string, unknown>>
}

/** Does not retry a request that asks for `retries: 0`, as every create does: a 500 may come after the deed. */
export function createGitHub(options: GitHubOptions): GitHub {
  const [owner, repo, ...rest] = options.repository.split('/')
  if (owner === undefined || owner === '' || repo === undefined || repo === '' || rest.length > 0) {
    throw new UserError(`"${options.repository}" is no repository`, { hint: 'It is written owner/name.' })
  }
  const mayWait = (seconds: number, { request }: Sent, _octokit: unknown, retries: number): boolean =>
    request[AT_ONCE] !== true && retries < MAX_RETRIES && seconds <= MAX_WAIT_S
  const common = {
    auth: options.token,
    baseUrl: options.apiUrl.replace(/\/+$/, ''),
    userAgent: options.userAgent,
    log: { debug: options.debug, info: options.debug, warn: options.debug, error: options.debug },
    request: { fetch: boundedFetch },
    retry: { doNotRetry: FINAL, retries: MAX_RETRIES, retryAfterBaseValue: options.retryAfterMs ?? 1000 },
  }
  const Client = Octokit.plugin(retry, throttling)
  const octokit = new Client({
    ...common,
    throttle: { enabled: options.throttled ?? true, onRateLimit: mayWait, onSecondaryRateLimit: mayWait },
  })
  const Reader = Octokit.plugin(retry)
  const reader = new Reader(common)
  return { octokit, owner, repo, query: (document, variables) => reader.graphql(document, variables) }
}

/** `fetch` with a deadline and a limit: an answer without end must not take the job's memory. */
const boundedFetch: typeof fetch = async (input, init) => {
  const response = await fetch(input, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) })
  if (response.body === null) return response
  const body: AsyncIterable<Uint8Array> = response.body
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.length
    if (size > MAX_BODY_BYTES) throw new Error('GitHub sent an answer that is too large')
    chunks.push(chunk)
  }
  return new Response(size === 0 ? null : Buffer.concat(chunks), { status: response.status, headers: response.headers })
}
