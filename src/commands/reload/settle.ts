import { RefusedError, TooLargeError } from '../../dagster/failures.ts'
import { type LocationStatus, readLocationStatus } from '../../dagster/status.ts'
import { toMessage, UnreachableError, UserError } from '../../errors.ts'
import type { Run } from './request.ts'

export type Settled =
  | { readonly kind: 'settled'; readonly status: LocationStatus }
  | { readonly kind: 'vanished' }
  /** `why` says what was seen last. */
  | { readonly kind: 'timed-out'; readonly why: string }

const FIRST_PAUSE_MS = 500
const LONGEST_PAUSE_MS = 5000
/** A code server that just restarted is reported in error until the web server has found it again. */
const RECOVERY_MS = 30_000

/**
 * Asks for the location's status until it is neither loading nor on its way back and `arrived` holds, or the deadline passes.
 * A web server that does not answer for a while is no reason to give up: it may be what is restarting.
 */
export async function settle(
  run: Run,
  arrived: (status: LocationStatus) => boolean,
  options: { recoveryMs?: number; first?: LocationStatus } = {},
): Promise<Settled> {
  const { clock, request } = run
  const started = clock.now()
  const recovering = (status: LocationStatus): boolean =>
    isServerAway(status) && clock.now() - started < (options.recoveryMs ?? RECOVERY_MS)
  let status: LocationStatus | null | undefined = options.first
  let why = 'the location was still loading'
  // The answer to a change may have taken all the time there was: the location is looked at once all the same.
  let looked = status !== undefined
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(LONGEST_PAUSE_MS, pause * 1.5)) {
    if (status) {
      run.after = status
      if (status.state !== 'loading' && arrived(status) && !recovering(status)) return { kind: 'settled', status }
      why = tellWaiting(status)
    } else if (status === null) {
      why = 'the location was gone'
    }
    if (looked && clock.now() >= run.deadline)
      return status === null ? { kind: 'vanished' } : { kind: 'timed-out', why }
    await clock.sleep(Math.min(pause, Math.max(0, run.deadline - clock.now())), request.signal)
    looked = true
    try {
      const left = Math.max(1000, run.deadline - clock.now())
      status = await readLocationStatus(request.client, request.location, {
        signal: request.signal,
        timeoutMs: Math.min(30_000, left),
        deadline: clock.now() + left,
        attempts: 1,
      })
    } catch (error) {
      if (!isPassing(error)) throw error
      status = undefined
      why = toMessage(error)
    }
  }
}

/** Whether the next look may go better. A proxy also says 404, or shows a page, while the web server behind it restarts. */
export function isPassing(error: unknown): boolean {
  const isRemote = error instanceof UnreachableError || error instanceof UserError
  return isRemote && !(error instanceof RefusedError) && !(error instanceof TooLargeError)
}

/** Dagster reports a code server that it cannot reach as the location's error. */
export function isServerAway({ error }: LocationStatus): boolean {
  return [error, ...(error?.chain ?? [])].some(
    (each) => each?.className === 'DagsterUserCodeUnreachableError' || each?.className === '_InactiveRpcError',
  )
}

function tellWaiting(status: LocationStatus): string {
  if (status.state === 'loading') return 'the location was still loading'
  if (isServerAway(status)) return 'the code server did not answer'
  return 'the location had not changed'
}
