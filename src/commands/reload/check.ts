import type { AirflowReady } from '../../airflow/rest/ready.ts'
import { tellNames } from '../../dagster/cached-definitions.ts'
import { type LocationStatus, readWorkspace } from '../../dagster/status.ts'
import { airflowStates, unfilledStates } from './component-state.ts'
import { type Comparison, type Ending, limitsOf, type Run } from './request.ts'
import { settle } from './settle.ts'
import { done, type Step } from './step.ts'
import { alreadyInStep, tellDifferences } from './tell.ts'

/** Looks before anything is sent, and decides whether anything has to be. */
export async function check(run: Run): Promise<Step> {
  const { location } = run.request
  const { found, names } = await look(run)
  if (found === undefined) {
    return done({
      result: 'not-found',
      reason: `Dagster has no code location "${location}"`,
      next: tellNames(location, names),
    })
  }
  run.before = found
  const refused = missingPermission(run, found)
  if (refused !== null) return done(refused)
  return proceed(run, found, null)
}

/**
 * After the wait for Airflow: somebody may have reloaded or deployed meanwhile, or pushed more, so that everything is looked at
 * anew, the forecast too.
 */
export async function recheck(run: Run, airflow: AirflowReady): Promise<Step> {
  if (!airflow.ready) {
    return done({
      result: airflow.why === 'timed-out' ? 'timed-out' : airflow.why === 'refused' ? 'unauthorized' : 'unchanged',
      reason: `nothing was sent: ${airflow.reason}`,
      next: airflow.next,
    })
  }
  run.deadline = run.clock.now() + run.request.timeoutMs
  const { found } = await look(run)
  if (found === undefined) {
    return done({
      result: 'not-found',
      reason: `the code location "${run.request.location}" vanished during the wait for Airflow`,
    })
  }
  run.before = found
  return proceed(run, found, airflow)
}

async function look(run: Run) {
  const { client, location } = run.request
  const { locations } = await readWorkspace(client, limitsOf(run))
  return { found: locations.find(({ name }) => name === location), names: locations.map(({ name }) => name) }
}

async function proceed(run: Run, found: LocationStatus, airflow: AirflowReady | null): Promise<Step> {
  const { request, clock } = run
  const settled = await quiet(run, found)
  if (settled === null) {
    return done({
      result: 'timed-out',
      reason: 'the location was already loading and did not end; nothing was sent, as two loads at once would race',
      next: 'Look at the location in Dagster, and run reload again.',
    })
  }
  run.before = settled
  // Of a location in error nothing can be compared: it has to be loaded.
  const comparison = settled.state === 'loaded' ? await request.compare('count', () => limitsOf(run)) : null
  run.forecast = comparison?.forecast ?? null
  const isEmpty = unfilledStates(airflowStates(settled)).length > 0
  const halt = reasonToStop(run, comparison, isEmpty)
  if (halt !== null) return done({ ...halt, differencesLeft: comparison?.left ?? null })
  await request.begin?.()
  if (request.waitForAirflow !== undefined && airflow === null) {
    return { state: 'waiting-for-airflow', wait: request.waitForAirflow }
  }
  run.deadline = clock.now() + request.timeoutMs
  const { strategy } = request
  const action = strategy === 'refresh-state' || strategy === 'restart' ? strategy : 'reload'
  return { state: 'sending', action, baseline: settled }
}

/** Somebody else's load is waited for; null when it does not end in time. */
async function quiet(run: Run, found: LocationStatus): Promise<LocationStatus | null> {
  if (found.state !== 'loading') return found
  const settled = await settle(run, () => true, { recoveryMs: 0 })
  return settled.kind === 'settled' ? settled.status : null
}

function missingPermission({ request }: Run, status: LocationStatus): Ending | null {
  if (request.strategy === 'none') return null
  const needed = request.strategy === 'refresh-state' ? 'refresh_component_state' : 'reload_repository_location'
  if (status.permissions.get(needed) !== false) return null
  return {
    result: 'unauthorized',
    reason: `Dagster does not grant the permission ${needed} on ${status.name}`,
    next: 'Use a token with the role Editor (or higher) on this deployment or location; a web server started with --read-only grants it to nobody.',
  }
}

function reasonToStop({ request }: Run, comparison: Comparison | null, isEmpty: boolean): Ending | null {
  const { strategy, dryRun } = request
  const left = comparison?.left ?? null
  const forecast = comparison?.forecast ?? null
  // A flip of proxied_state is nothing that Dagster has a copy of, and still the next load may fail of it.
  const isForetoldToFail = forecast?.outcome === 'fails' && comparison?.accepted !== true
  if (comparison !== null && left === 0 && !isForetoldToFail && !isEmpty) {
    return { result: 'skipped', reason: alreadyInStep(comparison) }
  }
  if (strategy === 'none') {
    return {
      result: 'unchanged',
      reason: `reload-strategy is none, so nothing was sent; ${tellDifferences(left)}`,
      next: 'Set reload-strategy to auto, or reload the location yourself.',
    }
  }
  if (isForetoldToFail) {
    return {
      result: 'skipped',
      reason: `not sent, because the load is foretold to fail${forecast.error === undefined ? '' : ` with ${forecast.error}`}`,
      next: 'Mend what the report lists for this location, or accept the finding, and run reload again.',
    }
  }
  if (dryRun) return { result: 'skipped', reason: `dry run: nothing was sent; ${tellDifferences(left)}` }
  return null
}
