import axios, { type AxiosResponse } from 'axios'
import { toMessage, UnreachableError, UserError } from '../../errors.ts'
import { expectMuchData } from '../../optimizer.ts'
import { backOff, type Clock, isTlsCode, type Log, MAX_ATTEMPTS, networkCode, tellRemoteText } from '../../remote.ts'

/** An answer as text; only the fields that are read. */
export interface Answer {
  readonly status: number
  readonly text: string
}

export interface HttpOptions {
  readonly baseUrl: string
  readonly headers: Readonly<Record<string, string>>
  /** Milliseconds for one attempt. */
  readonly timeoutMs: number
  readonly log: Log
  readonly clock: Clock
  /** Values that must not appear in any message. */
  readonly secrets: readonly string[]
}

export interface HttpRequest {
  readonly method: 'GET' | 'PUT' | 'POST'
  /** Below the base address, with a leading slash. */
  readonly path: string
  readonly query?: Readonly<Record<string, string | number | boolean>>
  readonly body?: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal | undefined
}

/** Larger answers are refused: 100 DAGs or one DAG's tasks stay far below. Bytes. */
const MAX_ANSWER_BYTES = 50_000_000

/** Airflow, or a proxy before it, did not accept the credentials (HTTP 401 or 403), or redirects to a login. */
export class AirflowRefusedError extends UserError {}

/**
 * One request to Airflow. Reads are repeated on network errors, 429 and 5xx. Answers of status 200 to 499 come back as they are,
 * except redirects, which are not followed, as the credentials would travel with them. No AxiosError leaves this function: it
 * holds the credentials.
 */
export async function send(options: HttpOptions, request: HttpRequest): Promise<Answer> {
  const { clock, log } = options
  for (let attempt = 1; ; attempt += 1) {
    request.signal?.throwIfAborted()
    expectMuchData()
    const outcome = await tryOnce(options, request)
    if ('answer' in outcome) return outcome.answer
    const { error, retryAfter } = outcome
    const repeat = request.method === 'GET' && attempt < MAX_ATTEMPTS
    const pause = repeat ? backOff(attempt, retryAfter, clock) : null
    if (pause === null) throw error
    log(`${request.method} ${request.path}: ${error.message}; trying again in ${Math.round(pause)} ms`)
    await clock.sleep(pause, request.signal)
  }
}

type Outcome = { answer: Answer } | { error: UnreachableError; retryAfter: string | null }

async function tryOnce(options: HttpOptions, request: HttpRequest): Promise<Outcome> {
  const { baseUrl, secrets } = options
  const timeout = AbortSignal.timeout(options.timeoutMs)
  let response: AxiosResponse<unknown>
  try {
    response = await axios.request({
      baseURL: baseUrl,
      url: request.path,
      method: request.method,
      ...(request.query === undefined ? {} : { params: request.query }),
      ...(request.body === undefined ? {} : { data: request.body }),
      headers: { ...options.headers, ...request.headers },
      responseType: 'text',
      transformResponse: (body: unknown) => body,
      validateStatus: () => true,
      maxRedirects: 0,
      maxContentLength: MAX_ANSWER_BYTES,
      signal: request.signal ? AbortSignal.any([request.signal, timeout]) : timeout,
    })
  } catch (error) {
    request.signal?.throwIfAborted()
    const why = timeout.aborted
      ? `no answer in ${Math.round(options.timeoutMs / 1000)} s`
      : tellRemoteText(networkCode(error) ?? toMessage(error), secrets, 160)
    const hint = isTlsCode(networkCode(error))
      ? 'The TLS certificate is not trusted. For an own certificate authority set NODE_EXTRA_CA_CERTS to its file.'
      : 'Check airflow-url, and that the runner may connect to it.'
    return {
      error: new UnreachableError(`Airflow at ${baseUrl} could not be reached: ${why}`, { hint }),
      retryAfter: null,
    }
  }
  const { status } = response
  if (status >= 300 && status < 400) {
    throw new AirflowRefusedError(`Airflow at ${baseUrl} redirects ${request.path} elsewhere (HTTP ${status})`, {
      hint: 'Check airflow-url with its path prefix; a login page before Airflow needs airflow-headers.',
    })
  }
  const text = typeof response.data === 'string' ? response.data : ''
  if (status === 429 || status >= 500) {
    const retryAfter: unknown = response.headers['retry-after']
    return {
      error: new UnreachableError(`Airflow at ${baseUrl} answered ${request.path} with HTTP ${status}`, {
        hint: 'Airflow or a proxy before it is failing. Run again when it is up.',
      }),
      retryAfter: typeof retryAfter === 'string' ? retryAfter : null,
    }
  }
  return { answer: { status, text } }
}
