import { toMessage, UnreachableError, UserError } from '../../errors.ts'
import { type Clock, type Log, systemClock } from '../../remote.ts'
import type { AirflowClient } from './client.ts'
import { AirflowRefusedError } from './http.ts'
import { type BrokenFile, type Expectation, look, startWatch, tellBroken, tellPending, type Watch } from './look.ts'
import type { AirflowReady } from './ready.ts'

export interface WaitRequest extends Expectation {
  readonly client: AirflowClient
  /** What a newer commit of the branch asks for, which then is as good; null while there is none. Asked after each look. */
  readonly newer?: () => Promise<Expectation | null>
  readonly timeoutMs: number
  readonly clock?: Clock
  readonly log: Log
  readonly signal?: AbortSignal | undefined
}

const FIRST_PAUSE_MS = 1000
const LONGEST_PAUSE_MS = 5000
/** What a look gets although the time is over: the first one of a short wait, and one that began late. */
const LAST_LOOK_MS = 30_000

/**
 * Waits until Airflow serves the merged commit, or a newer one of the branch: every changed DAG shows its tasks and edges from
 * its source, removed DAGs are inactive. An import error in a changed file ends the wait at once, as Airflow then keeps the old
 * DAG. Where Airflow lets it, it is asked to parse the files soon.
 *
 * Throws only what the signal says; that Airflow cannot be used is a result.
 */
export async function waitForAirflow(request: WaitRequest): Promise<AirflowReady> {
  const clock = request.clock ?? systemClock
  const started = clock.now()
  const left = (): number => started + request.timeoutMs - clock.now()
  const seconds = (): number => Math.round((clock.now() - started) / 1000)
  const looks: Looks = { watch: startWatch(request.client, request, request.log), newer: null }
  let silent: string | null
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(LONGEST_PAUSE_MS, pause * 1.5)) {
    const limit = AbortSignal.timeout(Math.max(left(), Math.min(LAST_LOOK_MS, request.timeoutMs)))
    try {
      const signal = request.signal === undefined ? limit : AbortSignal.any([request.signal, limit])
      const seen = await lookOnce(looks, request, signal)
      silent = null
      if (seen === 'ready') return { ready: true, waited: seconds() }
      if (seen !== 'pending') return { ready: false, why: 'import-error', ...importError(seen), waited: seconds() }
      request.log(`waiting for Airflow: ${tellPending(looks.watch)}`)
    } catch (error) {
      const tired = limit.aborted && request.signal?.aborted !== true
      if (!tired && error instanceof UserError) return { ...unusable(error), waited: seconds() }
      if (!tired && !(error instanceof UnreachableError)) throw error
      silent = tired ? `Airflow at ${request.client.url} did not answer in time` : toMessage(error)
      request.log(`waiting for Airflow: ${silent}`)
    }
    if (left() <= 0) break
    await clock.sleep(Math.min(pause, left()), request.signal)
  }
  return timeIsUp(looks.watch, silent, seconds())
}

interface Looks {
  readonly watch: Watch
  /** For the newest commit of the branch, once it is not the merged one. */
  newer: { readonly asked: Expectation; readonly watch: Watch } | null
}

async function lookOnce(
  looks: Looks,
  request: WaitRequest,
  signal: AbortSignal,
): Promise<'ready' | 'pending' | BrokenFile> {
  const broken = await look(looks.watch, signal)
  if (broken === null && looks.watch.pending.size === 0) return 'ready'
  const next = (await request.newer?.()) ?? null
  if (next === null) return broken ?? 'pending'
  const { client, log, readFile } = request
  if (looks.newer?.asked !== next) {
    const mends = broken !== null && next.readFile?.(broken.file) !== readFile?.(broken.file)
    const brokenBefore = new Set([...(next.brokenBefore ?? []), ...(mends ? [broken.file] : [])])
    looks.newer = { asked: next, watch: startWatch(client, { ...next, brokenBefore }, log) }
  }
  const brokenThere = await look(looks.newer.watch, signal)
  if (brokenThere === null && looks.newer.watch.pending.size === 0) return 'ready'
  return broken !== null && brokenThere !== null ? brokenThere : 'pending'
}

type NotReady = Extract<AirflowReady, { ready: false }>

function importError(broken: BrokenFile): Pick<NotReady, 'reason' | 'next'> {
  return {
    reason: tellBroken(broken),
    next: 'Mend the file and merge again: Airflow keeps the old DAG for a minute or two, then drops it. If this error is older than the merge, run again when the deployment is through.',
  }
}

function unusable(error: UserError): Omit<NotReady, 'waited'> {
  return {
    ready: false,
    why: error instanceof AirflowRefusedError ? 'refused' : 'unreachable',
    reason: toMessage(error),
    next: error.hint ?? 'Check airflow-url.',
  }
}

function timeIsUp(watch: Watch, silent: string | null, waited: number): AirflowReady {
  if (silent !== null) {
    return {
      ready: false,
      why: 'unreachable',
      reason: silent,
      next: 'A reload now would break the location, as Airlift reads Airflow while it loads: run reload again when Airflow is up.',
      waited,
    }
  }
  const texts = [...watch.pending.values()]
  if (texts.length > 0 && texts.every(({ kind }) => kind === 'text')) return { ready: true, waited }
  return {
    ready: false,
    why: 'timed-out',
    reason: `after ${waited} s Airflow does not serve the merge: ${tellPending(watch)}`,
    next: 'Has the deployment to Airflow run? Raise wait-for-airflow, or look at Airflow’s import errors and DAG processor.',
    waited,
  }
}
