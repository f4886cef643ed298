import type { Certainty } from '../certainty.ts'
import type { CachedLocation } from '../dagster/definitions.ts'

/** The Airflow that was asked what it is. */
export interface LiveAirflow {
  /** Its web server, without credentials or trailing slash. */
  readonly url: string
  /** `3.3.2`. */
  readonly version: string
}

/** The newest dagster-airlift that is known to read Airflow 2 only: it asks `/api/v1`. */
export const NEWEST_FOR_AIRFLOW_2 = '0.29.27'
/** What Airflow 3 answers at `/api/v1`, as Airlift hands it on. */
const REMOVED = '/api/v1 has been removed in Airflow 3'

/** Whether this version of Airlift reads that Airflow: false when it surely does not. Older versions do not tell theirs. */
export function canRead(airliftVersion: string | null, airflowVersion: string): boolean {
  const [major = 0] = parts(airflowVersion)
  return major < 3 || (airliftVersion !== null && isNewer(airliftVersion, NEWEST_FOR_AIRFLOW_2))
}

/**
 * How sure it is that the location reads the Airflow that was asked: by the address that the links of its DAGs give. Inside of
 * a network Airflow may have another name, so another address is no proof of another Airflow.
 */
export function readsFrom({ instances }: CachedLocation, { url }: LiveAirflow): Certainty {
  const told = instances.map(({ webserver }) => webserver)
  if (told.some((webserver) => webserver !== undefined && sameServer(webserver, url))) return 'exact'
  return told.length === 0 || told.includes(undefined) ? 'conditional' : 'unresolved'
}

/** Dagster's own word that the location fails because its Airflow is version 3. */
export function foundAirflow3({ error }: CachedLocation): boolean {
  return error !== undefined && [error, ...error.chain].some(({ message }) => message.includes(REMOVED))
}

/** Host and path; whether the traffic is encrypted makes no other server. */
function sameServer(one: string, other: string): boolean {
  return place(one) === place(other)
}

const place = (address: string): string => address.replace(/^\w+:\/\//, '').replace(/\/+$/, '')

const parts = (version: string): number[] => (/^\d+(?:\.\d+)*/.exec(version)?.[0] ?? '').split('.').map(Number)

function isNewer(one: string, other: string): boolean {
  const [left, right] = [parts(one), parts(other)]
  const differs = Array.from({ length: Math.max(left.length, right.length) }, (_, index) => index).find(
    (index) => (left[index] ?? 0) !== (right[index] ?? 0),
  )
  return differs !== undefined && (left[differs] ?? 0) > (right[differs] ?? 0)
}
