import type { AirflowReady } from '../../airflow/rest/ready.ts'
import { tellNames } from '../../dagster/cached-definitions.ts'
import { type LocationStatus, readWorkspace } from '../../dagster/status.ts'
import type { Ending, Run } from './request.ts'
import { settle } from './settle.ts'
import { done, type Step } from './step.ts'

/** Looks before anything is sent, and decides whether anything has to be. */
export async function check(run: Run): Promise<Step> {
  const { client, location, signal } = run.request
  const { locations } = await readWorkspace(client, { signal })
  const found = locations.find(({ name }) => name === location)
  if (found === undefined) {
    const names = locations.map(({ name }) => name)
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

/** After the wait for Airflow: somebody else may have reloaded meanwhile, and the comparison needs a fresh baseline. */
export async function recheck(run: Run, airflow: AirflowReady): Promise<Step> {
  if (!airflow.ready) {
    return done({
      result: airflow.why === 'timed-out' ? 'timed-out' : 'unchanged',
      reason: `nothing was sent: ${airflow.reason}`,
      next: airflow.next,
    })
  }
  const { client, location, signal } = run.request
  const { locations } = await readWorkspace(client, { signal })
  const found = locations.find(({ name }) => name === location)
  if (found === undefined) {
    return done({ result: 'not-found', reason: `the code location "${location}" vanished during the wait for Airflow` })
  }
  run.before = found
  return proceed(run, found, airflow)
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
  const differences = settled.state === 'loaded' ? await request.countDifferences('count') : null
  const halt = reasonToStop(run, differences)
  if (halt !== null) return done({ ...halt, differencesLeft: differences })
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

function reasonToStop({ request }: Run, differences: number | null): Ending | null {
  const { strategy, foretold, accepted, dryRun } = request
  // A flip of proxied_state is nothing that Dagster has a copy of, and still the next load may fail of it.
  const isForetoldToFail = foretold?.outcome === 'fails' && !accepted
  if (differences === 0 && !isForetoldToFail) {
    return { result: 'skipped', reason: 'already in step: what Dagster caches equals head' }
  }
  if (strategy === 'none') {
    return {
      result: 'unchanged',
      reason: `reload-strategy is none, so nothing was sent; ${tellDifferences(differences)}`,
      next: 'Set reload-strategy to auto, or reload the location yourself.',
    }
  }
  if (isForetoldToFail) {
    return {
      result: 'skipped',
      reason: `not sent, because the load is foretold to fail${foretold.error === null ? '' : ` with ${foretold.error}`}`,
      next: 'Mend what the report lists for this location, or accept the finding, and run reload again.',
    }
  }
  if (dryRun) return { result: 'skipped', reason: `dry run: nothing was sent; ${tellDifferences(differences)}` }
  return null
}

export function tellDifferences(count: number | null): string {
  if (count === null) return 'what Dagster caches could not be compared with head'
  return count === 1 ? '1 difference from head is left' : `${count} differences from head are left`
}
