import { setImmediate } from 'node:timers/promises'

/** Long work that can pause between its steps: it yields wherever it could. */
export type Pausing<Result> = Generator<undefined, Result>

/** Does the work at once, without a pause. */
export function withoutPauses<Result>(work: Pausing<Result>): Result {
  for (;;) {
    const { done, value } = work.next()
    if (done === true) return value
  }
}

/** So long at most a signal, a timer or the terminal has to wait. */
const PAUSE_EVERY_MS = 50

/** Does the work and lets everything else in now and then. Throws the signal's reason once it is aborted. */
export async function withPauses<Result>(work: Pausing<Result>, signal?: AbortSignal): Promise<Result> {
  let last = performance.now()
  for (;;) {
    const { done, value } = work.next()
    if (done === true) return value
    const now = performance.now()
    if (now - last < PAUSE_EVERY_MS) continue
    last = now
    await setImmediate()
    signal?.throwIfAborted()
  }
}
