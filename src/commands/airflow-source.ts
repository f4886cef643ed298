import { type AirflowClient, createAirflowClient } from '../airflow/rest/client.ts'
import type { Settings } from '../config/settings.ts'
import type { Log } from '../remote.ts'
import { TOOL } from '../tool.ts'

type AirflowSettings = Pick<
  Settings,
  'airflowUrl' | 'airflowUsername' | 'airflowPassword' | 'airflowToken' | 'airflowHeaders'
>

/** A client of the Airflow that is configured; undefined where none is. Sends nothing. */
export function configuredAirflow(settings: AirflowSettings, log: Log): AirflowClient | undefined {
  const { airflowUrl: url } = settings
  if (url === undefined) return undefined
  return createAirflowClient({
    url,
    username: settings.airflowUsername,
    password: settings.airflowPassword,
    token: settings.airflowToken,
    headers: settings.airflowHeaders,
    userAgent: `${TOOL.name}/${TOOL.version}`,
    log,
  })
}
