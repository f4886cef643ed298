import type { AirflowReady } from '../airflow/rest/ready.ts'
import { waitForAirflow } from '../airflow/rest/wait.ts'
import type { Settings } from '../config/settings.ts'
import { dagStates } from '../drift/dag-states.ts'
import { UserError } from '../errors.ts'
import type { Log } from '../remote.ts'
import { type AirflowSettings, configuredAirflow } from './airflow-source.ts'
import type { Projects } from './read-projects.ts'
import type { Trees } from './trees.ts'

export type AirflowWait = (trees: Trees, projects: Projects, signal?: AbortSignal) => Promise<AirflowReady>

type WaitSettings = AirflowSettings & Pick<Settings, 'waitForAirflow'>

/** The wait that is configured, or undefined when there is none. @throws UserError when no Airflow is named to wait for */
export function configuredWait(settings: WaitSettings, log: Log): AirflowWait | undefined {
  const { waitForAirflow: timeoutMs } = settings
  if (timeoutMs === 0) return undefined
  const client = configuredAirflow(settings, log)
  if (client === undefined) {
    throw new UserError('wait-for-airflow is set, but no Airflow is named.', {
      hint: 'Give its address as airflow-url.',
    })
  }
  return (trees, projects, signal) => waitForAirflow({ client, timeoutMs, log, signal, ...expected(trees, projects) })
}

/** What Airflow has to serve before a reload can bring anything new. */
function expected({ head, changed }: Trees, projects: Projects) {
  const states = dagStates(projects.base, projects.head, null)
  const altered = new Set(states.filter(({ state }) => state !== 'unchanged').map(({ dagId }) => dagId))
  const here = new Set(projects.head.served.map(({ dag }) => dag.dagId))
  const before = projects.base?.served.map(({ dag }) => dag.dagId) ?? []
  return {
    dags: projects.head.served.filter(({ dag }) => altered.has(dag.dagId)),
    removed: before.filter((dagId) => !here.has(dagId)),
    files: [...projects.head.extraction.reads.keys()].filter((file) => changed.has(file)),
    known: projects.head.served.map(({ dag }) => ({ dagId: dag.dagId, file: dag.file })),
    brokenBefore: new Set((projects.base?.extraction.failures ?? []).map(({ file }) => file)),
    readFile: (path: string): string | undefined => {
      const bytes = head.read(path)
      return bytes === undefined ? undefined : new TextDecoder().decode(bytes)
    },
  }
}
