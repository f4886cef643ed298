import type { Expectation } from '../airflow/rest/look.ts'
import type { AirflowReady } from '../airflow/rest/ready.ts'
import type { Settings } from '../config/settings.ts'
import { dagStates } from '../drift/dag-states.ts'
import { UnreachableError, UserError } from '../errors.ts'
import type { Log } from '../remote.ts'
import { TOOL } from '../tool.ts'
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
  const expectations = new WeakMap<Target, Expectation>()
  const expected = (target: Target): Expectation => {
    const known = expectations.get(target) ?? expectationOf(target)
    expectations.set(target, known)
    return known
  }
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
    until: (branch, signal) =>
      waitForAirflow({
        client,
        timeoutMs,
        log,
        signal,
        ...expected(branch.pushed),
        newer: async () => {
          const newer = await branch.newer()
          return newer === null ? null : expected(newer)
        },
      }),
  }
}

/** What Airflow has to serve before a reload can bring anything new. */
function expectationOf({ trees: { head, changed }, projects }: Target): Expectation {
  const states = dagStates(projects.base, projects.head, null)
  const altered = new Set(states.filter(({ state }) => state !== 'unchanged').map(({ dagId }) => dagId))
  const here = new Set(projects.head.served.map(({ dag }) => dag.dagId))
  const before = projects.base?.served.map(({ dag }) => dag.dagId) ?? []
  return {
    dags: projects.head.served.filter(({ dag }) => altered.has(dag.dagId)),
    removed: before.filter((dagId) => !here.has(dagId)),
    // Also the files that import what changed.
    files: [...projects.head.extraction.reads].flatMap(([file, read]) =>
      [file, ...read].some((path) => changed.has(path)) ? [file] : [],
    ),
    known: projects.head.served.map(({ dag }) => ({ dagId: dag.dagId, file: dag.file })),
    brokenBefore: new Set((projects.base?.extraction.failures ?? []).map(({ file }) => file)),
    readFile: (path: string): string | undefined => {
      const bytes = head.read(path)
      return bytes === undefined ? undefined : new TextDecoder().decode(bytes)
    },
  }
}
