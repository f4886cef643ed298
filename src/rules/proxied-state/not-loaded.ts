import type { Dag } from '../../airflow/dag.ts'
import type { Project } from '../../airlift/project.ts'
import type { ProxiedStateFile, ProxiedStateFolder } from '../../airlift/proxied-state/folder.ts'
import type { ProxyingCall } from '../../airlift/proxying-call.ts'
import type { Certainty } from '../../certainty.ts'
import type { Rule } from '../rule.ts'
import { dagsNamed, filesOf } from './loading.ts'

interface Miss {
  readonly why: string
  readonly fix: string
  readonly certainty: Certainty
}

/** Whether the file wants anything to run in Dagster; one that does not is as good unread. */
function wantsProxying({ state }: ProxiedStateFile): boolean {
  if (state.level === 'dag') return state.replaces
  return state.level === 'task' && state.entries.some(({ proxied }) => proxied)
}

/** Why no call of the DAG's file brings the folder and the DAG together; null when one does, or when that is not known. */
function missOf({ folder }: ProxiedStateFolder, dag: Dag, calls: readonly ProxyingCall[]): Miss | null {
  const made = calls.filter(({ reached }) => reached !== 'no')
  if (made.some((call) => call.folder === null || call.folder === folder)) return null
  const sure: Certainty = dag.complete ? 'exact' : 'conditional'
  const guarded = calls.find((call) => call.reached === 'no' && call.folder === folder)
  if (guarded !== undefined) {
    const why = `the call of proxying_to_dagster in line ${guarded.line} of ${dag.file} is never reached`
    return { why, fix: `Remove the guard around line ${guarded.line} of ${dag.file}.`, certainty: sure }
  }
  const [other] = made
  if (other !== undefined) {
    const why = `${dag.file} hands ${other.folder ?? 'another folder'} to Airlift, not ${folder}`
    return { why, fix: `Load ${folder} in line ${other.line} of ${dag.file}.`, certainty: sure }
  }
  return {
    why: `${dag.file} does not call proxying_to_dagster`,
    fix: `End ${dag.file} with proxying_to_dagster(global_vars=globals(), proxied_state=load_proxied_state_from_yaml(<Path of ${folder}>)).`,
    certainty: sure,
  }
}

function missesOf(project: Project): (Miss & { dag: Dag; file: ProxiedStateFile })[] {
  return filesOf(project).flatMap(({ folder, file }) => {
    const dags = dagsNamed(project, file.dagId)
    if (dags.length === 0 || !wantsProxying(file)) return []
    const misses = dags.map((dag) => ({
      dag,
      miss: missOf(
        folder,
        dag,
        project.calls.filter((call) => call.file === dag.file || call.dagIds?.includes(dag.dagId) === true),
      ),
    }))
    const [first] = misses
    // With one dag_id in two files, one of them that loads the folder is enough.
    if (first?.miss == null || misses.some(({ miss }) => miss === null)) return []
    return [{ ...first.miss, dag: first.dag, file }]
  })
}

export const notLoaded: Rule = {
  id: 'proxied-state/not-loaded',
  severity: 'error',
  title: 'nobody hands the file to Airlift',
  doc: {
    happens: 'The file has no effect: its tasks stay in Airflow, and nothing says so.',
    why: 'Airflow knows nothing of proxied_state. The DAG file itself has to call `proxying_to_dagster` with the folder as its last act, outside of guards that are false.',
    example: {
      language: 'python',
      before: 'with DAG("orders", ...) as dag:\n    ...',
      after:
        'with DAG("orders", ...) as dag:\n    ...\n\nproxying_to_dagster(\n    global_vars=globals(),\n    proxied_state=load_proxied_state_from_yaml(Path(__file__).parent / "proxied_state"),\n)',
    },
    fix: "Call `proxying_to_dagster` with this folder at the end of the DAG's file.",
  },
  *find({ project }) {
    for (const { dag, file, why, fix, certainty } of missesOf(project)) {
      yield {
        dagId: dag.dagId,
        file: file.file,
        line: 1,
        certainty,
        message: `Airlift never applies this file to DAG '${dag.dagId}': ${why}.`,
        effect: 'Everything that it marks as proxied stays in Airflow.',
        fix: { summary: fix },
      }
    }
  },
}
