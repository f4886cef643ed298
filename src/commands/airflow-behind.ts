import type { RestDag } from '../airflow/rest/answers.ts'
import type { AirflowClient } from '../airflow/rest/client.ts'
import { whyNotServed } from '../airflow/rest/expected.ts'
import { fileOfImportError } from '../airflow/rest/file-places.ts'
import type { Project, ServedDag } from '../airlift/project.ts'
import { toMessage, UnreachableError, UserError } from '../errors.ts'
import { tellRemoteText } from '../remote.ts'
import type { Report } from '../report/model.ts'
import type { AirflowNow, Behind } from '../rules/situation.ts'

/** What Airflow serves beside a commit, unless it was not asked or could not be used. */
export interface ServedByAirflow {
  readonly served?: AirflowNow
  readonly skipped: Report['skipped']
}

/** Each costs a request. */
const MOST_DAGS = 1000
const AT_ONCE = 4

/** Asks Airflow for every DAG of the project. That it cannot be used is a result, as with a Dagster that is only compared with. */
export async function readServed(
  client: AirflowClient,
  project: Project,
  signal?: AbortSignal,
): Promise<ServedByAirflow> {
  const instances = new Set(project.served.map(({ instance }) => instance))
  if (instances.size > 1) {
    const why = `airflow-url is one address, and the configuration names ${instances.size} Airflow instances`
    return { skipped: [{ what: 'what Airflow serves', why }] }
  }
  try {
    return await compare(client, project, signal)
  } catch (error) {
    if (!(error instanceof UnreachableError || error instanceof UserError)) throw error
    const hint = error.hint === undefined ? '' : ` ${error.hint}`
    return { skipped: [{ what: 'what Airflow serves', why: `${toMessage(error)}.${hint}` }] }
  }
}

async function compare(client: AirflowClient, { served }: Project, signal?: AbortSignal): Promise<ServedByAirflow> {
  // What Airflow cannot import in this commit is told as that.
  const expected = served.filter(({ breakage }) => breakage === null)
  const asked = expected.slice(0, MOST_DAGS)
  const dags = new Map((await client.listDags(signal)).map((dag) => [dag.dagId, dag]))
  const errors = await brokenFiles(client, expected, [...dags.values()], signal)
  const behind = new Map<string, Behind>()
  const queue = asked.values()
  const work = async (): Promise<void> => {
    for (const each of queue) {
      const { dagId, file } = each.dag
      const dag = dags.get(dagId)
      const why = await whyBehind(client, each, dag, signal)
      if (why !== null) behind.set(dagId, { why: errors.get(file) ?? why, known: dag !== undefined })
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  const left = expected.length - asked.length
  const why = `only the first ${MOST_DAGS} DAGs were asked for, ${left} were not`
  return { served: { behind }, skipped: left === 0 ? [] : [{ what: 'what Airflow serves', why }] }
}

async function whyBehind(
  client: AirflowClient,
  expected: ServedDag,
  dag: RestDag | undefined,
  signal?: AbortSignal,
): Promise<string | null> {
  if (dag === undefined) return 'it does not know the DAG'
  if (!dag.active) return 'it does not find the DAG in a file any more'
  const tasks = await client.tasks(dag.dagId, signal)
  return tasks === null ? 'it serves no tasks of it' : whyNotServed(expected, dag, tasks)
}

/** What Airflow says of files of the repository that it cannot import, by path. */
async function brokenFiles(
  client: AirflowClient,
  expected: readonly ServedDag[],
  dags: readonly RestDag[],
  signal?: AbortSignal,
): Promise<Map<string, string>> {
  const known = expected.map(({ dag: { dagId, file } }) => ({ dagId, file }))
  const files = known.map(({ file }) => file)
  const broken = new Map<string, string>()
  for (const error of await client.importErrors(signal)) {
    const file = fileOfImportError(error, files, known, dags)
    const lines = error.trace.split('\n').filter((line) => line.trim() !== '')
    if (file !== undefined)
      broken.set(file, `it cannot import the file: ${tellRemoteText(lines.at(-1) ?? '', [], 300)}`)
  }
  return broken
}
