import { setTimeout as wait } from 'node:timers/promises'

/** Where the progress of remote calls is told, a line at a time; never holds secrets. */
export type Log = (message: string) => void

/** Time as the remote calls see it, so that tests need not wait. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  /** Rejects with the signal's reason when it aborts. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
}

export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (ms, signal) =>
    wait(ms, undefined, signal ? { signal } : {}).catch((error: unknown) => {
      throw signal?.aborted === true ? signal.reason : error
    }),
}

/** A read is tried this often in all. */
export const MAX_ATTEMPTS = 4
/** A server that asks for a longer pause is not waited for. Milliseconds. */
export const MAX_RETRY_AFTER_MS = 60_000

/**
 * How long to wait before the next attempt, in milliseconds: doubling from half a second to 8 s, with jitter so that parallel jobs
 * do not come back together. `retryAfter` is the header's value (seconds or a date) and is a lower bound; null when it asks
 * for more than {@link MAX_RETRY_AFTER_MS}.
 */
export function backOff(attempt: number, retryAfter: string | null, clock: Clock, random = Math.random): number | null {
  const base = Math.min(8000, 500 * 2 ** (attempt - 1))
  const jittered = base * (0.5 + random() / 2)
  if (retryAfter === null) return jittered
  const asked = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - clock.now()
  if (Number.isNaN(asked)) return jittered
  return asked > MAX_RETRY_AFTER_MS ? null : Math.max(asked, jittered)
}

/** Text of a remote for a message of ours: without the given secrets and control characters, at most `limit` characters. */
export function tellRemoteText(text: string, secrets: readonly string[] = [], limit = 300): string {
  const told = secrets
    .filter((secret) => secret.length > 3)
    .reduce((rest, secret) => rest.replaceAll(secret, '***'), text)
    // eslint-disable-next-line no-control-regex -- a terminal must not obey what a server answers
    .replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ')
    .trim()
  return told.length > limit ? `${told.slice(0, limit)}…` : told
}

/** Node's own code of a failed connection (`ECONNREFUSED`), looked for along the causes. */
export function networkCode(error: unknown, depth = 5): string | null {
  if (typeof error !== 'object' || error === null || depth === 0) return null
  if ('code' in error && typeof error.code === 'string') return error.code
  // Several addresses were tried: they failed for the same reason.
  if ('errors' in error && Array.isArray(error.errors)) return networkCode(error.errors[0], depth - 1)
  return 'cause' in error ? networkCode(error.cause, depth - 1) : null
}

/** Failures in which no byte of the request can have reached the server. */
const NOT_CONNECTED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
])

export function neverConnected(code: string | null): boolean {
  return code !== null && (NOT_CONNECTED.has(code) || isTlsCode(code))
}

export function isTlsCode(code: string | null): boolean {
  return code !== null && /CERT|^ERR_TLS|^ERR_SSL|UNABLE_TO_VERIFY|SELF_SIGNED|^EPROTO$/.test(code)
}
