import type { ServerResponse } from 'node:http'

/** One GraphQL request as it arrived. */
export interface Call {
  /** `AirliftDriftReload`. */
  readonly operation: string
  /** Of this operation, from 1. */
  readonly nth: number
}

/**
 * What goes wrong between the GraphQL engine and the client. `done`: whether the server has carried the request out all the
 * same; of a change that is the difference between a lost answer and a lost request.
 */
export type Fault = { readonly done?: boolean } & (
  | { readonly kind: 'status'; readonly status: number; readonly page?: string; readonly retryAfter?: string }
  /** The valid answer under another status. */
  | { readonly kind: 'disguised'; readonly status: number }
  /** 200, and GraphQL's errors without data. */
  | { readonly kind: 'errors'; readonly message: string }
  /** The connection is reset: before a byte, or in the middle of the body. */
  | { readonly kind: 'reset'; readonly at: 'start' | 'body' }
  /** Half of the answer, as if it were all. */
  | { readonly kind: 'truncated' }
  | { readonly kind: 'huge'; readonly bytes: number }
  /** Silence, or a byte now and then for ever. */
  | { readonly kind: 'endless'; readonly at: 'start' | 'body' }
  | { readonly kind: 'redirect'; readonly to: string }
)

export interface Reply {
  readonly status: number
  readonly body: string
}

/** Answers as the fault has it; `reply` is what the server would have said. */
export function play(fault: Fault, reply: Reply, response: ServerResponse): void {
  const { body } = reply
  switch (fault.kind) {
    case 'status':
      response.writeHead(fault.status, {
        'content-type': fault.page === undefined ? 'text/plain' : 'text/html',
        ...(fault.retryAfter === undefined ? {} : { 'retry-after': fault.retryAfter }),
      })
      response.end(fault.page ?? 'no')
      return
    case 'disguised':
      json(response, fault.status, body)
      return
    case 'errors':
      json(response, 200, JSON.stringify({ data: null, errors: [{ message: fault.message }] }))
      return
    case 'redirect':
      response.writeHead(302, { location: fault.to }).end()
      return
    case 'truncated':
      json(response, 200, body.slice(0, body.length / 2))
      return
    case 'reset':
      if (fault.at === 'start') response.socket?.resetAndDestroy()
      else {
        response.writeHead(200, { 'content-type': 'application/json' }).write(body.slice(0, body.length / 2), () => {
          response.socket?.resetAndDestroy()
        })
      }
      return
    case 'huge':
      flood(response, fault.bytes)
      return
    case 'endless':
      if (fault.at === 'body') drip(response)
  }
}

export function json(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(body)
}

const CHUNK = Buffer.alloc(1_000_000, 'x')

function flood(response: ServerResponse, bytes: number): void {
  response.writeHead(200, { 'content-type': 'application/json' }).write('{"data":{"x":"')
  let left = bytes
  const pour = (): void => {
    while (left > 0 && !response.destroyed) {
      left -= CHUNK.length
      if (!response.write(CHUNK)) {
        response.once('drain', pour)
        return
      }
    }
    response.end('"}}')
  }
  pour()
}

function drip(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' }).write('{"data":{')
  const timer = setInterval(() => response.write(' '), 100)
  response.once('close', () => {
    clearInterval(timer)
  })
}
