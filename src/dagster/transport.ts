import { UnreachableError, UserError } from '../errors.ts'
import { expectMuchData } from '../optimizer.ts'
import { networkCode, neverConnected } from '../remote.ts'
import { type CallContext, explainNetwork, explainRedirect, explainStatus, TooLargeError } from './failures.ts'

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

/** How a GraphQL client sends and reads. */
export interface Transport {
  readonly fetch: typeof fetch
  readonly jsonSerializer: { readonly parse: (text: string) => unknown; readonly stringify: (value: unknown) => string }
}

/**
 * Reads at most `maxBytes` of the body and gives every JSON answer that holds `data` or `errors` back as a 200, because Dagster
 * answers some mutations with 500 and a valid body. Anything else is an {@link ExchangeError}. For one request: the answer is
 * parsed where it is read, as the assets of a large location are better not held twice.
 */
export function graphqlTransport(maxBytes: number, context: CallContext): Transport {
  let answer: unknown
  const keep = (value: unknown): void => {
    answer = value
  }
  return {
    fetch: graphqlFetch(maxBytes, context, keep),
    jsonSerializer: { parse: () => answer, stringify: (value) => JSON.stringify(value) },
  }
}

function graphqlFetch(maxBytes: number, context: CallContext, keep: (answer: unknown) => void): typeof fetch {
  return async (input, init) => {
    const signal = init?.signal
    expectMuchData()
    const response = await exchange(() => fetch(input, { ...init, redirect: 'manual' }), signal, context)
    const { status } = response
    if (status >= 300 && status < 400) {
      await discard(response)
      const told = explainRedirect(status, response.headers.get('location'), context)
      throw new ExchangeError(told, { transient: false, mayHaveArrived: false })
    }
    const body = await exchange(() => readBounded(response, maxBytes, context), signal, context)
    const { kind, answer } = classify(body)
    if (kind === 'data' || (kind === 'errors' && status < 500 && status !== 401 && status !== 403 && status !== 429)) {
      keep(answer)
      return new Response(null, { status: 200, headers: { 'content-type': 'application/json' } })
    }
    if (status >= 200 && status < 300 && kind === 'broken') {
      const told = new UnreachableError(`${context.endpoint} sent a damaged answer (no valid JSON)`)
      throw new ExchangeError(told, { transient: true, mayHaveArrived: true })
    }
    throw new ExchangeError(explainStatus(status, body, context), {
      transient: status === 408 || status === 429 || status >= 500,
      // Too many requests is said before anything is done; a gateway's 5xx, or a page in place of an answer, may come after.
      mayHaveArrived: status >= 500 || status === 408 || (status >= 200 && status < 300),
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
      const told = new TooLargeError(`${context.endpoint} answered with more than ${maxBytes / 1_000_000} MB`, {
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

function classify(body: string): { kind: 'data' | 'errors' | 'other' | 'broken'; answer?: unknown } {
  if (!/^\s*\{/.test(body)) return { kind: 'other' }
  let answer: unknown
  try {
    answer = JSON.parse(body)
  } catch {
    return { kind: 'broken' }
  }
  if (typeof answer !== 'object' || answer === null) return { kind: 'other' }
  if ('data' in answer && answer.data !== null) return { kind: 'data', answer }
  return 'errors' in answer && Array.isArray(answer.errors) ? { kind: 'errors', answer } : { kind: 'other' }
}
