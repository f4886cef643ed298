import { GraphQLClient } from 'graphql-request'
import * as z from 'zod'
import { UnreachableError, UserError } from '../errors.ts'
import { backOff, type Clock, type Log, MAX_ATTEMPTS, systemClock } from '../remote.ts'
import { graphqlEndpoint } from './endpoint.ts'
import { type CallContext, explainGraphql, LostAnswerError, UnknownFieldError } from './failures.ts'
import { ExchangeError, graphqlTransport } from './transport.ts'

/** Answers are read up to here; only assets of large code locations come near. Bytes. */
export const MAX_ANSWER_BYTES = 5_000_000
export const MAX_ASSET_ANSWER_BYTES = 100_000_000

/** What one attempt gets although the deadline has passed: whoever asks so late still wants to look once. Milliseconds. */
const LEAST_MS = 1000

/** A named GraphQL operation and what is read of its answer. */
export interface Operation<T> {
  readonly name: string
  readonly document: string
  readonly answer: z.ZodType<T>
  readonly maxBytes?: number
}

/** What ends a call before its answer comes. */
export interface CallLimits {
  readonly signal?: AbortSignal | undefined
  /** Milliseconds since 1970: no attempt lasts longer, and none begins afterwards except the first, which has a second. */
  readonly deadline?: number | undefined
}

export interface CallOptions extends CallLimits {
  readonly variables?: Readonly<Record<string, string>>
  /** Milliseconds for one attempt, reading the answer included. */
  readonly timeoutMs?: number
  /** How often it is tried at most; fewer for whoever asks again anyway. */
  readonly attempts?: number
}

export interface DagsterClient {
  /** The GraphQL address, for messages; without credentials. */
  readonly endpoint: string
  /** Reads; repeated a few times when the network or the server stumbles. Throws UserError or UnreachableError. */
  query<T>(operation: Operation<T>, options?: CallOptions): Promise<T>
  /**
   * Changes something, and sends it at most once unless no byte of it can have arrived (or the server said 429).
   * Throws LostAnswerError when it may have been done although no answer came.
   */
  mutate<T>(operation: Operation<T>, options?: CallOptions): Promise<T>
}

export interface DagsterClientOptions {
  /** See {@link graphqlEndpoint}. */
  readonly url: string
  readonly token?: string | undefined
  readonly headers?: readonly (readonly [name: string, value: string])[]
  /** Milliseconds for one attempt; default one minute. */
  readonly timeoutMs?: number
  readonly userAgent?: string
  readonly log: Log
  readonly clock?: Clock
}

/** A client of one Dagster deployment. Creating it sends nothing. */
export function createDagsterClient(options: DagsterClientOptions): DagsterClient {
  const { token, log, clock = systemClock } = options
  const endpoint = graphqlEndpoint(options.url)
  const headers = requestHeaders(options)
  const context: CallContext = {
    endpoint: endpoint.href,
    tokenGiven: token !== undefined && token !== '',
    secrets: secretsOf(options),
  }

  /** One attempt; rejects with ExchangeError, or with what the signal says. */
  async function send<T>(operation: Operation<T>, call: CallOptions): Promise<T> {
    const timeoutMs = Math.min(
      call.timeoutMs ?? options.timeoutMs ?? 60_000,
      Math.max(LEAST_MS, (call.deadline ?? Infinity) - clock.now()),
    )
    const timeout = AbortSignal.timeout(timeoutMs)
    const client = new GraphQLClient(endpoint.href, {
      headers,
      errorPolicy: 'all',
      ...graphqlTransport(operation.maxBytes ?? MAX_ANSWER_BYTES, context),
      signal: call.signal ? AbortSignal.any([call.signal, timeout]) : timeout,
    })
    try {
      const { data, errors } = await client.rawRequest<unknown>(operation.document, call.variables)
      const messages = (errors ?? []).map(({ message }) => message)
      if (data == null) throw explainGraphql(operation.name, messages, context)
      return readAnswer(operation, data, messages, context)
    } catch (error) {
      if (timeout.aborted && call.signal?.aborted !== true) {
        const told = new UnreachableError(
          `Dagster at ${context.endpoint} did not answer ${operation.name} in ${Math.round(timeoutMs / 1000)} s`,
        )
        throw new ExchangeError(told, { transient: true, mayHaveArrived: true })
      }
      throw error
    }
  }

  async function sendUntilAnswered<T>(
    operation: Operation<T>,
    call: CallOptions,
    mayRepeat: (error: ExchangeError) => boolean,
  ): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      call.signal?.throwIfAborted()
      try {
        return await send(operation, call)
      } catch (error) {
        if (!(error instanceof ExchangeError)) throw error
        const pause =
          attempt < (call.attempts ?? MAX_ATTEMPTS) && mayRepeat(error)
            ? backOff(attempt, error.retryAfter, clock)
            : null
        if (pause === null || clock.now() + pause > (call.deadline ?? Infinity)) throw error
        log(`${operation.name}: ${error.message}; trying again in ${Math.round(pause)} ms`)
        await clock.sleep(pause, call.signal)
      }
    }
  }

  return {
    endpoint: context.endpoint,
    query: (operation, call = {}) =>
      sendUntilAnswered(operation, call, ({ transient }) => transient).catch((error: unknown) => {
        throw error instanceof ExchangeError ? error.told : error
      }),
    mutate: (operation, call = {}) =>
      sendUntilAnswered(operation, call, (error) => error.transient && !error.mayHaveArrived).catch(
        (error: unknown) => {
          if (error instanceof ExchangeError && !error.mayHaveArrived) throw error.told
          if (error instanceof UnknownFieldError) throw error
          const told = error instanceof ExchangeError ? error.told : error
          if (!(told instanceof UserError || told instanceof UnreachableError)) throw error
          throw new LostAnswerError(`${operation.name} was sent, but its answer was lost: ${told.message}`)
        },
      ),
  }
}

function readAnswer<T>(operation: Operation<T>, data: unknown, messages: readonly string[], context: CallContext): T {
  const parsed = operation.answer.safeParse(data)
  if (parsed.success) return parsed.data
  if (messages.length > 0) throw explainGraphql(operation.name, messages, context)
  const issue = parsed.error.issues[0]
  throw new UserError(
    `Dagster's answer to ${operation.name} has an unknown shape at "${issue?.path.join('.') ?? ''}": ${issue?.message ?? ''}`,
    { hint: `Supported are Dagster 1.9 and newer; check that ${context.endpoint} is Dagster.` },
  )
}

const TOKEN_HEADER = 'Dagster-Cloud-Api-Token'

function requestHeaders({ token, headers, userAgent = 'airlift-drift' }: DagsterClientOptions): Headers {
  const all = new Headers(
    headers?.some(([name]) => name.toLowerCase() === 'user-agent') ? {} : { 'user-agent': userAgent },
  )
  for (const [name, value] of headers ?? []) addHeader(all, name, value, 'dagster-headers')
  if (token !== undefined && token !== '' && !all.has(TOKEN_HEADER)) {
    addHeader(all, TOKEN_HEADER, token.trim(), 'dagster-token')
  }
  return all
}

/** Header values, and of `Bearer …` and `Basic …` also what follows: a server may repeat either. */
function secretsOf({ token, headers }: DagsterClientOptions): string[] {
  const values = [token ?? '', ...(headers ?? []).map(([, value]) => value)].map((value) => value.trim())
  return values.flatMap((value) => [value, value.replace(/^\w+\s+/, '')]).filter((value) => value.length > 3)
}

function addHeader(headers: Headers, name: string, value: string, input: string): void {
  try {
    headers.append(name, value)
  } catch {
    // The platform's own error repeats the value, which is secret.
    throw new UserError(`${input} holds characters that an HTTP header cannot have`, {
      hint: 'Check it for line breaks and quotes.',
    })
  }
}
