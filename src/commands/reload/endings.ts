import type { LocationError } from '../../dagster/definitions.ts'
import { tellRemoteText } from '../../remote.ts'
import type { Run } from './request.ts'
import { done, type Step } from './step.ts'

/** The error at the bottom of Dagster's chain, which names the cause: `KeyError: 'transform.join'`. */
export function innermostError(error: LocationError): string {
  const cause = error.chain.at(-1) ?? error
  return tellRemoteText(cause.message)
}

/** The location is in error: Dagster serves nothing of it until it loads again. */
export function failed({ forecast }: Run, error: LocationError): Step {
  const cause = innermostError(error)
  const foretold = forecast?.outcome === 'fails' ? forecast.error : undefined
  const known = foretold !== undefined && cause.includes(foretold)
  return done({
    result: 'failed',
    reason: `the location is in error: ${cause}${known ? ' (as foretold)' : ''}`,
    next: `Dagster shows nothing of this location until it loads again: ${wayBack(cause)}`,
  })
}

/** What Airflow 3 answers to every request of Airlift up to 0.29. */
const REMOVED_API = '/api/v1 has been removed in Airflow 3'

function wayBack(cause: string): string {
  return cause.includes(REMOVED_API)
    ? 'this dagster-airlift cannot read Airflow 3, so let it read an Airflow 2.'
    : 'mend the cause and run reload again.'
}
