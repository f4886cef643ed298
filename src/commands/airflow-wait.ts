import type { Expectation } from '../airflow/rest/look.ts'
import type { AirflowReady } from '../airflow/rest/ready.ts'
import type { Settings } from '../config/settings.ts'
import { UnreachableError, UserError } from '../errors.ts'
import type { Log } from '../remote.ts'
import { TOOL } from '../tool.ts'
import { expectationOf, foreignInstances } from './reload/airflow-expectation.ts'
import type { Branch, Target } from './reload/target.ts'

/** The wait before a reload that is configured. */
export interface AirflowWait {
  /**
   * What has to be said before anything else: that the dagster-airlift of these code locations (name, version) cannot read this
   * Airflow. Null when there is nothing to say, or Airflow does not tell its version.
   */
  objection(readers: ReadonlyMap<string, string | null>, signal?: AbortSignal): Promise<string | null>
  /** Waits until Airflow serves what was pushed, or what the branch holds by then. */
  until(branch: Branch, signal?: AbortSignal): Promise<AirflowReady>
}

type WaitSettings = Pick<
  Settings,
  'waitForAirflow' | 'airflowUrl' | 'airflowUsername' | 'airflowPassword' | 'airflowToken' | 'airflowHeaders'
>

/** The wait that is configured, or undefined when there is none. @throws UserError when no Airflow is named to wait for */
export async function configuredWait(settings: WaitSettings, log: Log): Promise<AirflowWait | undefined> {
  const { waitForAirflow: timeoutMs, airflowUrl: url } = settings
  if (timeoutMs === 0) return undefined
  if (url === undefined) {
    throw new UserError('wait-for-airflow is set, but no Airflow is named.', {
      hint: 'Give its address as airflow-url.',
    })
  }
  // Only whoever waits pays for the HTTP client.
  const { createAirflowClient } = await import('../airflow/rest/client.ts')
  const { waitForAirflow } = await import('../airflow/rest/wait.ts')
  const client = createAirflowClient({
    url,
    username: settings.airflowUsername,
    password: settings.airflowPassword,
    token: settings.airflowToken,
    headers: settings.airflowHeaders,
    userAgent: `${TOOL.name}/${TOOL.version}`,
    log,
  })
  return {
    objection: async (readers, signal) => {
      try {
        const { api, version } = await client.version(signal)
        if (api === 'v1' || readers.size === 0) return null
        const told = [...readers].map(([name, airlift]) => `${name} (${airlift ?? 'version unknown'})`)
        return `${url} is Airflow ${version}, which the dagster-airlift of these code locations cannot read: ${told.join(', ')}`
      } catch (error) {
        // The wait itself will tell.
        if (error instanceof UnreachableError || error instanceof UserError) return null
        throw error
      }
    },
    until: async (branch, signal) => {
      const foreign = await foreignInstances(client, branch.pushed, signal)
      if (foreign.size > 0) log(`${url} serves no DAG of ${[...foreign].join(', ')}, which is not waited for`)
      const expectations = new WeakMap<Target, Expectation>()
      const expected = (target: Target): Expectation => {
        const known = expectations.get(target) ?? expectationOf(target, foreign)
        expectations.set(target, known)
        return known
      }
      const newer = async (): Promise<Expectation | null> => {
        const target = await branch.newer()
        return target === null ? null : expected(target)
      }
      return waitForAirflow({ client, timeoutMs, log, signal, ...expected(branch.pushed), newer })
    },
  }
}
