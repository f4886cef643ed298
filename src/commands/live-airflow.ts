import type { LiveAirflow } from '../airlift/airflow-support.ts'
import type { AirflowClient } from '../airflow/rest/client.ts'
import { toMessage, UnreachableError, UserError } from '../errors.ts'
import type { Report } from '../report/model.ts'

const VERSION_MS = 20_000

/** Which Airflow it is, where one is configured. One that does not answer is listed as skipped: nothing else of a check needs it. */
export async function readLiveAirflow(
  client: AirflowClient | undefined,
): Promise<{ readonly airflow: LiveAirflow | null; readonly skipped: Report['skipped'] }> {
  if (client === undefined) return { airflow: null, skipped: [] }
  const signal = AbortSignal.timeout(VERSION_MS)
  try {
    const { version } = await client.version(signal)
    return { airflow: { url: client.url, version }, skipped: [] }
  } catch (error) {
    const isRemote = error instanceof UnreachableError || error instanceof UserError
    if (!isRemote && !signal.aborted) throw error
    const why = isRemote ? toMessage(error) : `Airflow at ${client.url} did not answer in ${VERSION_MS / 1000} s`
    return { airflow: null, skipped: [{ what: "Airflow's version", why }] }
  }
}
