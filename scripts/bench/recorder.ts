import { createServer, request as send, type IncomingMessage, type ServerResponse } from 'node:http'

/** One GraphQL request that passed. */
export interface Passed {
  readonly query: string
  /** Seconds from its arrival here to the end of its answer. */
  readonly seconds: number
  /** Of the answer's body, as it came over the wire. */
  readonly bytes: number
}

export interface Recorder {
  readonly port: number
  readonly url: string
  /** What passed since the last time. */
  take(): readonly Passed[]
  close(): Promise<void>
}

/** Stands before a Dagster web server on this machine, hands everything on, and notes what each request took. */
export async function startRecorder(target: string): Promise<Recorder> {
  let passed: Passed[] = []
  const { hostname, port: targetPort } = new URL(target)
  const handle = (request: IncomingMessage, response: ServerResponse): void => {
    const arrived = performance.now()
    const body: Buffer[] = []
    request.on('data', (chunk: Buffer) => body.push(chunk))
    request.on('end', () => {
      const { method, url: path, headers } = request
      const onward = send({ hostname, port: targetPort, method, path, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers)
        let bytes = 0
        answer.on('data', (chunk: Buffer) => {
          bytes += chunk.length
          response.write(chunk)
        })
        answer.on('end', () => {
          response.end()
          const seconds = (performance.now() - arrived) / 1000
          passed.push({ query: Buffer.concat(body).toString(), seconds, bytes })
        })
      })
      onward.on('error', () => response.destroy())
      onward.end(Buffer.concat(body))
    })
  }
  const server = createServer(handle)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the recorder has no port')
  return {
    port: address.port,
    url: `http://127.0.0.1:${address.port}`,
    take: () => {
      const taken = passed
      passed = []
      return taken
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** What the server took for those that match, together. */
export function secondsOf(passed: readonly Passed[], matches: RegExp): number {
  return passed.reduce((sum, { query, seconds }) => sum + (matches.test(query) ? seconds : 0), 0)
}
