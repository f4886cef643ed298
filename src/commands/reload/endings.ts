import type { LocationError } from '../../dagster/definitions.ts'
import { tellRemoteText } from '../../remote.ts'
import type { Run } from './request.ts'
import { done, type Step } from './step.ts'

/** The error at the bottom of Dagster's chain, which names the cause: `KeyError: 'transform.join'`. */
export function innermostError(error: LocationError): string {
  const cause = error.chain.at(-1) ?? error
  return tellRemoteText(cause.message)
}

/** The cause, and where it led to something else on its way up, that too: a refused connection alone does not say to whom. */
function tellChain({ chain, ...error }: LocationError): string {
  const cause = innermostError({ chain, ...error })
  const raised = tellRemoteText(chain[0]?.message ?? '', [], 200)
  return chain.length < 2 || raised === cause ? cause : `${raised}, caused by ${cause}`
}

/** The location is in error: Dagster serves nothing of it until it loads again. */
export function failed(run: Run, error: LocationError): Step {
  const { forecast } = run
  const foretold = forecast?.outcome === 'fails' ? forecast.error : undefined
  const known = foretold !== undefined && innermostError(error).includes(foretold)
  return done({
    result: 'failed',
    reason: `the location is in error: ${tellChain(error)}${known ? ' (as foretold)' : ''}`,
    next: `Dagster shows nothing of this location until it loads again: ${wayBack(run, error)}`,
  })
}

/** What Airflow 3 answers to every request of Airlift up to 0.29. */
const REMOVED_API = '/api/v1 has been removed in Airflow 3'
const NO_ANSWER = /ConnectionError|Max retries exceeded|ReadTimeout|Status code: 5\d\d/

function wayBack({ request, before }: Run, error: LocationError): string {
  const said = [error, ...error.chain].map(({ message }) => message).join('\n')
  if (said.includes(REMOVED_API)) return 'this dagster-airlift cannot read Airflow 3, so let it read an Airflow 2.'
  if (NO_ANSWER.test(said)) {
    return 'Airlift reads Airflow while it loads, and Airflow did not answer: run reload again when it does.'
  }
  const { lastLoaded } = request
  return before?.state === 'loaded' && lastLoaded != null
    ? `mend the cause, or go back to ${lastLoaded.slice(0, 12)}, with which it was loaded before; then run reload again.`
    : 'mend the cause and run reload again.'
}
