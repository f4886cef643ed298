import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { setTimeout as wait } from 'node:timers/promises'
import { graphql, parse, validate } from 'graphql'
import * as z from 'zod'
import type { Certificate } from './certificate.ts'
import { type Call, type Fault, json, play, type Reply } from './scripted-dagster/faults.ts'
import { type LocationWish, ScriptedLocation, type Time } from './scripted-dagster/location.ts'
import { rootValue } from './scripted-dagster/resolvers.ts'
import { type Release, schemaOf } from './scripted-dagster/schema.ts'

export interface ScriptedDagsterOptions {
  readonly locations: readonly LocationWish[]
  /** Whose schema it serves; default the newest. */
  readonly release?: Release
  /** The fault that this call meets; undefined: none. */
  readonly fault?: (call: Call, dagster: ScriptedDagster) => Fault | undefined
  /** What happens before a call is looked at: time passes, locations change. */
  readonly before?: (call: Call, dagster: ScriptedDagster) => void | Promise<void>
  /** What happens once it is answered. */
  readonly after?: (call: Call, dagster: ScriptedDagster) => void
  readonly time?: Time
  /** Speaks TLS with this certificate, in PEM. */
  readonly tls?: Certificate
  /** By default a connection ends with its answer: else it is a matter of luck how a client meets a server that goes away. */
  readonly keepAlive?: boolean
}

/** A web server that plays Dagster, with the schema of a real one, until it is closed. */
export interface ScriptedDagster {
  readonly url: string
  /** May be changed while it runs; removing one lets its entry vanish. */
  readonly locations: ScriptedLocation[]
  /** The operations that arrived, in order. */
  readonly calls: string[]
  /** Values of all headers that arrived. */
  readonly headers: Set<string>
  /** Answers what has arrived, and refuses connections for so long, in milliseconds. */
  away(ms: number): Promise<void>
  close(): Promise<void>
}

const requestSchema = z.object({
  operationName: z.string(),
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).optional(),
})

const CHANGES = /^AirliftDrift(Reload|RefreshState|Shutdown)$/

/** The changes among some operations, in order. */
export function changesIn(calls: readonly string[]): readonly string[] {
  return calls.filter((call) => CHANGES.test(call)).map((call) => call.replace('AirliftDrift', ''))
}

// A load that never ends must not keep the tests from ending.
const realTime: Time = { now: () => Date.now(), sleep: (ms) => wait(ms, undefined, { ref: false }) }

export async function startScriptedDagster(options: ScriptedDagsterOptions): Promise<ScriptedDagster> {
  const { time = realTime, release = '1.13' } = options
  const schema = schemaOf(release)
  const valid = new Map<string, readonly Error[]>()
  const onRequest = (request: IncomingMessage, response: ServerResponse): void => {
    void handle(request, response)
  }
  const server = options.tls === undefined ? createServer(onRequest) : createTlsServer(options.tls, onRequest)
  const listen = (port: number): Promise<void> =>
    new Promise((resolve, reject) => {
      server.once('error', reject)
      server.listen(port, '127.0.0.1', resolve)
    })
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => {
        resolve()
      })
      server.closeAllConnections()
    })
  await listen(0)
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  const { port } = address
  const dagster: ScriptedDagster = {
    url: `${options.tls === undefined ? 'http' : 'https'}://127.0.0.1:${port}`,
    locations: options.locations.map((wish) => new ScriptedLocation(wish, time)),
    calls: [],
    headers: new Set(),
    away: async (ms) => {
      // Whoever connected before would be reset instead of refused, if connections were closed as well.
      server.close()
      await time.sleep(ms)
      await listen(port)
    },
    close: stop,
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Uint8Array[] = []
    for await (const chunk of request as AsyncIterable<Uint8Array>) chunks.push(chunk)
    const asked = requestSchema.parse(JSON.parse(Buffer.concat(chunks).toString()))
    for (const value of Object.values(request.headers).flat()) if (value !== undefined) dagster.headers.add(value)
    dagster.calls.push(asked.operationName)
    const nth = dagster.calls.filter((name) => name === asked.operationName).length
    const call: Call = { operation: asked.operationName, nth }
    response.shouldKeepAlive = options.keepAlive ?? false
    response.once('finish', () => options.after?.(call, dagster))
    await options.before?.(call, dagster)
    const fault = options.fault?.(call, dagster)
    if (fault === undefined) {
      const { status, body } = await execute(asked)
      json(response, status, body)
    } else if (fault.kind === 'disguised' || fault.done === true || !CHANGES.test(asked.operationName)) {
      play(fault, await execute(asked), response)
    } else {
      play(fault, { status: 200, body: '{"data":{}}' }, response)
    }
  }

  async function execute({ query, operationName, variables }: z.infer<typeof requestSchema>): Promise<Reply> {
    const errors = valid.get(query) ?? validate(schema, parse(query))
    valid.set(query, errors)
    if (errors.length > 0) {
      return { status: 400, body: JSON.stringify({ errors: errors.map(({ message }) => ({ message })) }) }
    }
    const result = await graphql({
      schema,
      source: query,
      rootValue: rootValue(dagster.locations, release),
      operationName,
      variableValues: variables ?? {},
    })
    return { status: 200, body: JSON.stringify(result) }
  }

  return dagster
}
