import { UnreachableError, UserError } from '../errors.ts'
import { networkCode, neverConnected } from '../remote.ts'
import { type CallContext, explainNetwork, explainRedirect, explainStatus } from './failures.ts'

/** One HTTP exchange that brought no GraphQL answer. */
export class ExchangeError extends Error {
  override readonly name = 'ExchangeError'
  /** What the user is told. */
  readonly told: UserError | UnreachableError
  /** Whether the same request could do better a little later. */
  readonly transient: boolean
  /** Whether the server may have acted on the request. */
  readonly mayHaveArrived: boolean
  readonly retryAfter: string | null

  constructor(
    told: UserError | UnreachableError,
    facts: { transient: boolean; mayHaveArrived: boolean; retryAfter?: string | null },
  ) {
    super(told.message)
    this.told = told
    this.transient = facts.transient
    this.mayHaveArrived = facts.mayHaveArrived
    this.retryAfter = facts.retryAfter ?? null
  }
}

/**
 * A `fetch` for GraphQL: reads at most `maxBytes` of the body and gives every JSON answer that holds `data` or `errors` back as a 200,
 * because Dagster answers some mutations with 500 and a valid body. Anything else is an {@link ExchangeError}.
 */
export function graphqlFetch(maxBytes: number, context: CallContext): typeof fetch {
  return async (input, init) => {
    const signal = init?.signal
    const response = await exchange(() => fetch(input, { ...init, redirect: 'manual' }), signal, context)
    const { status } = response
    if (status >= 300 && status < 400) {
      await discard(response)
      const told = explainRedirect(status, response.headers.get('location'), context)
      throw new ExchangeError(told, { transient: false, mayHaveArrived: false })
    }
    const body = await exchange(() => readBounded(response, maxBytes, context), signal, context)
    const kind = classify(body)
    if (kind === 'data' || (kind === 'errors' && status < 500 && status !== 401 && status !== 403 && status !== 429)) {
      return new Response(body, { status: 200, headers: { 'content-type': 'application/json' } })
    }
    if (status >= 200 && status < 300 && kind === 'broken') {
      const told = new UnreachableError(`${context.endpoint} sent a damaged answer (no valid JSON)`)
      throw new ExchangeError(told, { transient: true, mayHaveArrived: true })
    }
    throw new ExchangeError(explainStatus(status, body, context), {
      transient: status === 408 || status === 429 || status >= 500,
      // Too many requests is said before anything is done; a gateway's 5xx may come after.
      mayHaveArrived: status >= 500 || status === 408,
      retryAfter: response.headers.get('retry-after'),
    })
  }
}

async function exchange<T>(
  act: () => Promise<T>,
  signal: AbortSignal | null | undefined,
  context: CallContext,
): Promise<T> {
  try {
    return await act()
  } catch (error) {
    // A time-out or cancellation is told by who set the signal.
    if (error instanceof ExchangeError || signal?.aborted === true) throw error
    const code = networkCode(error)
    const told = explainNetwork(error, code, context)
    throw new ExchangeError(told, { transient: true, mayHaveArrived: !neverConnected(code) })
  }
}

async function readBounded(response: Response, maxBytes: number, context: CallContext): Promise<string> {
  if (response.body === null) return ''
  const body: AsyncIterable<Uint8Array> = response.body
  const decoder = new TextDecoder()
  const parts: string[] = []
  let bytes = 0
  for await (const chunk of body) {
    bytes += chunk.byteLength
    if (bytes > maxBytes) {
      const told = new UnreachableError(`${context.endpoint} answered with more than ${maxBytes / 1_000_000} MB`, {
        hint: 'Limit the code locations with code-locations.',
      })
      throw new ExchangeError(told, { transient: false, mayHaveArrived: true })
    }
    parts.push(decoder.decode(chunk, { stream: true }))
  }
  return parts.join('') + decoder.decode()
}

async function discard(response: Response): Promise<void> {
  await response.body?.cancel()
}

function classify(body: string): 'data' | 'errors' | 'other' | 'broken' {
  if (!/^\s*\{/.test(body)) return 'other'
  let parsed: unknown
  try {
    parsed = JSON.parse(body)
  } catch {
    return 'broken'
  }
  if (typeof parsed !== 'object' || parsed === null) return 'other'
  if ('data' in parsed && parsed.data !== null) return 'data'
  return 'errors' in parsed && Array.isArray(parsed.errors) ? 'errors' : 'other'
}
