import { capabilitiesOf } from '../../dagster/capabilities.ts'
import type { StateInfo } from '../../dagster/definitions.ts'
import type { LocationStatus } from '../../dagster/status.ts'
import { toMessage } from '../../errors.ts'
import { airflowStates, isRefreshable, staleStates, unfilledStates } from './component-state.ts'
import { failed } from './endings.ts'
import { type Comparison, type Doubts, type Ending, limitsOf, type Run } from './request.ts'
import { isPassing, settle } from './settle.ts'
import { done, type Step } from './step.ts'
import { tellDifferences, tellNewer } from './tell.ts'

type Comparing = Extract<Step, { state: 'comparing' }>

/** Dagster+ may answer before it has begun to load: an unchanged process is believed only after this long. */
const LATE_START_MS = 5000
/** After a look that failed, the client's own repetitions included. */
const FIRST_PAUSE_MS = 2000
const LONGEST_PAUSE_MS = 20_000

/** What counts is what Dagster now caches; the process and the state's age only explain it, or decide what to send next. */
export async function compare(run: Run, step: Comparing): Promise<Step> {
  const { status } = step
  if (status.error !== null) return failed(run, status.error)
  // Against the very first status: a later reload leaves a state alone that was refreshed in between.
  const stale = staleStates(status, run.before ?? step.baseline)
  const doubts = sameProcess(step) || stale.length > 0 ? 'count' : 'pass'
  const comparison = await lookOnce(run, doubts)
  if (comparison === null) return lookAgain(run, step)
  const { left } = comparison
  const empty = unfilledStates(airflowStates(status))
  if (left === 0 && empty.length === 0) return done(refreshed(comparison))
  const late = await lateStart(run, step)
  if (late !== null) return late
  if (stale.some(isRefreshable) && (await mayRefresh(run, status))) {
    return { state: 'sending', action: 'refresh-state', baseline: status }
  }
  if (step.action === 'refresh-state' && stale.length === 0 && sameProcess(step) && reloadsSent(run) < 2) {
    return { state: 'sending', action: 'reload', baseline: status }
  }
  return done({ ...judge(run, step, left, stale), differencesLeft: left })
}

/** Null when there is nothing to compare with now, but may be at the next look. */
async function lookOnce(run: Run, doubts: Doubts): Promise<(Comparison & { readonly left: number }) | null> {
  const { request, clock, deadline } = run
  try {
    const comparison = await request.compare(doubts, () => limitsOf(run))
    return comparison.left === null ? null : { ...comparison, left: comparison.left }
  } catch (error) {
    const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 1.5 ** run.failedLooks)
    if (!isPassing(error) || request.signal?.aborted === true || clock.now() + pause >= deadline) throw error
    run.failedLooks += 1
    request.log(`${request.location}: ${toMessage(error)}; looking again in ${Math.round(pause / 1000)} s`)
    await clock.sleep(pause, request.signal)
    return null
  }
}

function refreshed({ newer, mappingsLeft }: Comparison): Ending {
  const reason = `loaded, and what Dagster now caches equals ${newer === null ? 'head' : tellNewer(newer)}: 0 differences left`
  if (mappingsLeft === 0) return { result: 'refreshed', reason, differencesLeft: 0 }
  const mappings = mappingsLeft === 1 ? '1 mapping' : `${mappingsLeft} mappings`
  return {
    result: 'refreshed',
    reason: `${reason}; but ${mappings} in the definitions of head ${mappingsLeft === 1 ? 'is' : 'are'} not loaded yet`,
    next: "Deploy the code of this location, if that is still to come: a reload loads what the server's machine holds.",
    differencesLeft: 0,
  }
}

/** Between two looks it was loaded once more, or broke: nothing is proved until it has been compared. */
function lookAgain(run: Run, step: Comparing): Step {
  if (run.clock.now() < run.deadline) return { ...step, state: 'loading', arrived: () => true }
  return done({
    result: 'timed-out',
    reason: 'loaded, but what Dagster now caches could not be compared with head: the location is on the move again',
    next: 'Look at the location in Dagster, and run reload again when it is loaded.',
  })
}

function judge(run: Run, step: Comparing, left: number, stale: readonly StateInfo[]): Ending {
  if (stale.some(isRefreshable)) {
    const state =
      unfilledStates(stale).length > 0 ? 'was never filled, so that it holds no DAG' : 'is the old copy of Airflow'
    return {
      result: 'unchanged',
      reason: `loaded, but its component state ${state}; ${tellDifferences(left)}`,
      next: 'Run `dg utils refresh-defs-state` where the location is built and deploy it again, or let reload-strategy refresh-state do it where Dagster can.',
    }
  }
  if (sameProcess(step)) {
    return {
      result: 'not-reloaded',
      reason: `Dagster answered, but the code server kept its old process; ${tellDifferences(left)}`,
      next: 'A server started with `dagster api grpc` never reloads: start it with `dagster code-server start`, use reload-strategy restart if its platform starts it again, or deploy it anew.',
    }
  }
  return {
    result: 'unchanged',
    reason: `loaded anew, but ${tellDifferences(left)}: Airflow does not serve head yet, or its DAG processor cannot import it`,
    next:
      run.request.waitForAirflow === undefined
        ? 'Set wait-for-airflow so that the reload comes after Airflow has parsed the merge, and look at Airflow’s import errors.'
        : 'Look at Airflow’s import errors and at the differences in the report.',
  }
}

/** Whether the reload began only after the answer; then it has to be waited for. */
async function lateStart(run: Run, step: Comparing): Promise<Step | null> {
  if (step.action !== 'reload' || !sameProcess(step)) return null
  const limit = run.clock.now() + LATE_START_MS
  const whole = run.deadline
  run.deadline = Math.min(whole, limit)
  const moved = await settle(run, (status) => !sameProcess({ ...step, status }))
  run.deadline = whole
  if (moved.kind === 'settled') return { ...step, status: moved.status }
  return run.after?.state === 'loading' ? { ...step, state: 'loading', arrived: () => true } : null
}

function sameProcess({ status, baseline }: Comparing): boolean {
  return status.serverId === null || baseline.serverId === null
    ? status.versionKey === baseline.versionKey
    : status.serverId === baseline.serverId
}

async function mayRefresh(run: Run, status: LocationStatus): Promise<boolean> {
  const { request, sent } = run
  if (request.strategy !== 'auto' || sent.includes('refresh-state')) return false
  if (status.permissions.get('refresh_component_state') === false) return false
  return (await capabilitiesOf(request.client, limitsOf(run))).refreshComponentState
}

function reloadsSent({ sent }: Run): number {
  return sent.filter((action) => action === 'reload').length
}
