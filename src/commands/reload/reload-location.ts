import { RefusedError } from '../../dagster/failures.ts'
import type { LocationStatus } from '../../dagster/status.ts'
import { toMessage, UnreachableError, UserError } from '../../errors.ts'
import { systemClock } from '../../remote.ts'
import type { Reload } from '../../report/model.ts'
import { act } from './act.ts'
import { check, recheck } from './check.ts'
import { compare } from './compare.ts'
import { componentStateAt } from './component-state.ts'
import type { Ending, ReloadRequest, Run } from './request.ts'
import { settle } from './settle.ts'
import type { Step } from './step.ts'

/**
 * Brings one code location to head and proves it: status and permission, forecast gate, wait for Airflow, the same looks again,
 * reload, comparison of what Dagster now caches with head, escalation where the server's kind asks for it. At most three changes
 * are sent, one after the other, each only when the one before has ended. The gate stands on both sides of the wait: what is sure
 * to fail need not be waited for, and what Dagster maps or the branch holds may change meanwhile.
 *
 * Every end is a record, also that Dagster cannot be used any more.
 */
export async function reloadLocation(request: ReloadRequest): Promise<Reload> {
  const clock = request.clock ?? systemClock
  const started = clock.now()
  const run: Run = {
    request,
    clock,
    started,
    deadline: started + request.timeoutMs,
    before: null,
    after: null,
    forecast: null,
    sent: [],
    lost: null,
    failedLooks: 0,
  }
  let step: Step = { state: 'checking' }
  while (step.state !== 'done') {
    request.log(`${request.location}: ${describe(step)}`)
    try {
      step = await advance(run, step)
    } catch (error) {
      step = { state: 'done', ending: endOfError(run, error) }
    }
  }
  request.log(`${request.location}: ${step.ending.result}: ${step.ending.reason}`)
  return toRecord(run, step.ending)
}

async function advance(run: Run, step: Exclude<Step, { state: 'done' }>): Promise<Step> {
  switch (step.state) {
    case 'checking':
      return check(run)
    case 'waiting-for-airflow':
      return recheck(run, await step.wait())
    case 'sending':
      return act(run, step)
    case 'loading': {
      const settled = await settle(run, step.arrived, step)
      if (settled.kind === 'settled') {
        // Only these: what the server first answered must not be taken for its status if the location loads once more.
        const { action, baseline } = step
        return { state: 'comparing', action, baseline, status: settled.status }
      }
      const waited = Math.round((run.clock.now() - run.started) / 1000)
      return settled.kind === 'vanished'
        ? { state: 'done', ending: { result: 'not-found', reason: 'the location vanished while it was loaded' } }
        : {
            state: 'done',
            ending: {
              result: 'timed-out',
              reason: `after ${waited} s ${settled.why}${run.lost === null ? '' : `; ${run.lost}`}`,
              next: 'It may still finish: look at the location in Dagster, and raise reload-timeout if it only takes longer.',
            },
          }
    }
    case 'comparing':
      return compare(run, step)
  }
}

function describe(step: Exclude<Step, { state: 'done' }>): string {
  return 'action' in step ? `${step.state} (${step.action})` : step.state
}

/** An error ends this location only. @throws what is none of the remote's */
function endOfError(run: Run, error: unknown): Ending {
  const sent = run.sent.length > 0
  if (run.request.signal?.aborted === true) {
    return {
      result: 'timed-out',
      reason: sent
        ? 'cancelled after the request was sent: it may still be carried out'
        : 'cancelled before anything was sent',
    }
  }
  const hint = error instanceof UserError || error instanceof UnreachableError ? error.hint : undefined
  if (error instanceof RefusedError) {
    return { result: 'unauthorized', reason: error.message, ...(hint === undefined ? {} : { next: hint }) }
  }
  if (!(error instanceof UserError || error instanceof UnreachableError)) throw error
  if (!sent) {
    return {
      result: 'timed-out',
      reason: `nothing was sent: ${toMessage(error)}`,
      next: hint ?? 'Run reload again when Dagster answers.',
    }
  }
  return {
    result: 'timed-out',
    reason: `the request was sent, but its effect could not be seen: ${toMessage(error)}`,
    next: 'Look at the location in Dagster; run reload again when Dagster answers.',
  }
}

function toRecord(run: Run, ending: Ending): Reload {
  return {
    location: run.request.location,
    result: ending.result,
    reason: ending.reason,
    ...(ending.next === undefined ? {} : { next: ending.next }),
    seconds: Math.round((run.clock.now() - run.started) / 100) / 10,
    before: toProcess(run.before),
    after: run.sent.length === 0 ? null : toProcess(run.after),
    differencesLeft: ending.differencesLeft ?? null,
  }
}

function toProcess(status: LocationStatus | null): Reload['before'] {
  return status && { serverId: status.serverId, versionKey: status.versionKey, stateAt: componentStateAt(status) }
}
