import { capabilitiesOf } from '../../dagster/capabilities.ts'
import { LostAnswerError } from '../../dagster/failures.ts'
import {
  type Refusal,
  type RefreshAnswer,
  refreshComponentState,
  reloadLocation,
  shutdownLocation,
} from '../../dagster/mutations.ts'
import type { StateInfo } from '../../dagster/definitions.ts'
import type { LocationStatus } from '../../dagster/status.ts'
import { airflowStates, isRefreshable, staleStates } from './component-state.ts'
import { innermostError } from './endings.ts'
import { UnreachableError, UserError } from '../../errors.ts'
import { type Action, type Ending, limitsOf, type Run } from './request.ts'
import { settle } from './settle.ts'
import { done, type Step } from './step.ts'

type Sending = Extract<Step, { state: 'sending' }>

/** Sends one change. A lost answer is no failure: what became of it shows in the location. */
export function act(run: Run, step: Sending): Promise<Step> {
  switch (step.action) {
    case 'reload':
      return reload(run, step)
    case 'refresh-state':
      return refresh(run, step)
    case 'restart':
      return restart(run, step)
  }
}

/** Longest wait for the answer of one change: the server may load the whole location before it answers. */
function callOptions({ request, clock, deadline }: Run) {
  return { signal: request.signal, timeoutMs: Math.max(1000, deadline - clock.now()), deadline }
}

async function reload(run: Run, { action, baseline }: Sending): Promise<Step> {
  const { client, location } = run.request
  const answer = await change(run, action, reloadLocation(client, location, callOptions(run)))
  switch (answer.kind) {
    case 'done':
      return { state: 'loading', action, baseline, arrived: () => true, first: answer.status }
    case 'lost':
      // Every reload moves the time stamp, also one that the server did nothing for.
      return { state: 'loading', action, baseline, arrived: ({ updatedAt }) => updatedAt !== baseline.updatedAt }
    case 'not-supported':
      return done({
        result: 'not-reloaded',
        reason: 'Dagster says that this location cannot be reloaded',
        next: 'Restart its server, or deploy the location again.',
      })
    default:
      return refused(run, action, answer)
  }
}

async function refresh(run: Run, { action, baseline }: Sending): Promise<Step> {
  const { client, location } = run.request
  const states = airflowStates(baseline)
  const hindrance = await whyNotRefreshed(run, states)
  if (hindrance !== null) return done({ result: 'unchanged', ...hindrance })
  const keys = states.filter(isRefreshable).map(({ key }) => key)
  const isThrough = (status: LocationStatus, only: readonly string[]): boolean =>
    staleStates(status, baseline).every(({ key }) => !only.includes(key))
  let pending = false
  for (const key of keys) {
    const answer: RefreshAnswer | Lost = await change(
      run,
      action,
      refreshComponentState(client, location, key, callOptions(run)),
    )
    if (answer.kind === 'accepted' || answer.kind === 'lost') {
      pending = true
      // A second change has to wait until the first one is through; if it never is, the deadline ends the reload.
      if (key !== keys.at(-1) && (await settle(run, (status) => isThrough(status, [key]))).kind !== 'settled') break
    } else if (answer.kind !== 'done') return refused(run, action, answer)
  }
  return { state: 'loading', action, baseline, arrived: (status) => !pending || isThrough(status, keys) }
}

async function whyNotRefreshed(
  run: Run,
  states: readonly StateInfo[],
): Promise<Required<Pick<Ending, 'reason' | 'next'>> | null> {
  if (states.length === 0) {
    return {
      reason: 'nothing was sent: the location has no component state that could be refreshed',
      next: 'Set reload-strategy to auto.',
    }
  }
  if (!states.some(isRefreshable)) {
    return {
      reason:
        'nothing was sent: its component state is fetched whenever the code server loads, and cannot be refreshed by itself',
      next: 'Set reload-strategy to auto.',
    }
  }
  if ((await capabilitiesOf(run.request.client, limitsOf(run))).refreshComponentState) return null
  return {
    reason: 'nothing was sent: this Dagster cannot refresh component state by itself',
    next: 'Run `dg utils refresh-defs-state` where the location is built, and deploy it again.',
  }
}

async function restart(run: Run, { action, baseline }: Sending): Promise<Step> {
  const { client, location } = run.request
  const answer = await change(run, action, shutdownLocation(client, location, callOptions(run)))
  if (answer.kind !== 'done' && answer.kind !== 'lost') return refused(run, action, answer)
  const arrived = ({ state, serverId, versionKey }: LocationStatus): boolean =>
    state === 'loaded' ? serverId !== baseline.serverId : versionKey !== baseline.versionKey
  // The platform may take its time to start the server again: until the deadline, silence is no failure.
  return { state: 'loading', action, baseline, arrived, recoveryMs: Infinity }
}

interface Lost {
  readonly kind: 'lost'
}

/**
 * Sends one change, and notes it unless it surely never arrived. What became of one whose answer was lost, the location's state
 * will tell: it is not sent again.
 */
async function change<T>(run: Run, action: Action, answer: Promise<T>): Promise<T | Lost> {
  try {
    const answered = await answer
    run.sent.push(action)
    return answered
  } catch (error) {
    if (error instanceof LostAnswerError) {
      run.sent.push(action)
      run.lost = error.message
      run.request.log(`${run.request.location}: ${error.message}`)
      return { kind: 'lost' }
    }
    // Cancelled while it was on its way.
    if (!(error instanceof UserError || error instanceof UnreachableError)) run.sent.push(action)
    throw error
  }
}

function refused(run: Run, action: Action, answer: Refusal): Step {
  switch (answer.kind) {
    case 'not-found':
      return done({ result: 'not-found', reason: `Dagster has no code location "${run.request.location}" any more` })
    case 'unauthorized':
      return done({
        result: 'unauthorized',
        reason: `Dagster refused: ${answer.message}`,
        next: 'Use a token with the role Editor (or higher) on this deployment or location.',
      })
    case 'error':
      return done(couldNot(action, innermostError(answer.error)))
  }
}

/** Dagster tried, and says why it could not; the location itself may be as it was. */
function couldNot(action: Action, why: string): Ending {
  switch (action) {
    case 'reload':
      return {
        result: 'failed',
        reason: `Dagster could not reload it: ${why}`,
        next: 'Look at the location in Dagster.',
      }
    case 'refresh-state':
      return {
        result: 'unchanged',
        reason: `its component state could not be refreshed: ${why}`,
        next: 'Dagster goes on with the old copy of Airflow: mend the cause and run reload again.',
      }
    case 'restart':
      return {
        result: 'failed',
        reason: `Dagster could not shut its server down: ${why}`,
        next: 'Restart it where it runs.',
      }
  }
}
