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
export function failed({ request }: Run, error: LocationError): Step {
  const cause = innermostError(error)
  const foretold = request.foretold?.error
  const known = foretold != null && cause.includes(foretold)
  return done({
    result: 'failed',
    reason: `the location is in error: ${cause}${known ? ' (as foretold)' : ''}`,
    next: 'Dagster shows nothing of this location until it loads again: mend the cause and run reload again.',
  })
}
