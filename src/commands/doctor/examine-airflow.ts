import type { RestDag } from '../../airflow/rest/answers.ts'
import type { AirflowClient, AirflowVersion } from '../../airflow/rest/client.ts'
import { AirflowRefusedError } from '../../airflow/rest/http.ts'
import { toMessage, UnreachableError, UserError } from '../../errors.ts'
import { tellRemoteText } from '../../remote.ts'
import { type Advice, adviceOn, tellAge, tellNames } from './advice.ts'

const advice = adviceOn('Airflow')

export interface AirflowQuestion {
  readonly client: AirflowClient
  /** The versions of dagster-airlift that read an Airflow, by code location; empty when Dagster could not be asked. */
  readonly airliftVersions: ReadonlyMap<string, string | null>
  readonly now: Date
  readonly signal?: AbortSignal | undefined
}

/** Looks at everything that the wait before a reload needs of Airflow, and changes nothing. */
export async function examineAirflow(question: AirflowQuestion): Promise<readonly Advice[]> {
  const { client, signal } = question
  const found: Advice[] = []
  try {
    const version = await client.version(signal)
    found.push(advice('address', 'ok', `${client.url} is Airflow ${version.version}`), readable(version, question))
    const dags = await client.listDags(signal)
    found.push(advice('credentials', 'ok', `${dags.length} DAGs can be read`), ...parsing(dags, question.now))
    found.push(importErrors(await client.importErrors(signal)))
  } catch (error) {
    if (!(error instanceof UserError) && !(error instanceof UnreachableError)) throw error
    const what = error instanceof AirflowRefusedError ? 'credentials' : 'address'
    found.push(advice(what, 'problem', toMessage(error), error.hint))
  }
  return found
}

/** Airlift asks `/api/v1` with basic authentication, and Airflow 3 has neither. */
function readable({ version, api }: AirflowVersion, { airliftVersions }: AirflowQuestion): Advice {
  const what = 'dagster-airlift'
  if (api === 'v1') return advice(what, 'ok', `it can read Airflow ${version}`)
  const readers = [...airliftVersions].map(([name, airlift]) => `${name} (${airlift ?? 'version unknown'})`)
  const next =
    'Keep Dagster on an Airflow 2 until dagster-airlift reads version 3: a load against this one fails. Proxying inside Airflow 3 works. See migration/unsupported-airflow.'
  return readers.length === 0
    ? advice(what, 'warning', `it cannot read Airflow ${version}, which has no /api/v1`, next)
    : advice(
        what,
        'problem',
        `it cannot read Airflow ${version}, and these locations use it: ${tellNames(readers)}`,
        next,
      )
}

/** How old the parses are is how long a merge may take to show. */
function parsing(dags: readonly RestDag[], now: Date): Advice[] {
  const ages = dags
    .filter(({ active }) => active)
    .flatMap(({ lastParsedTime }) => (lastParsedTime === null ? [] : [now.getTime() - Date.parse(lastParsedTime)]))
    .filter((age) => !Number.isNaN(age))
  if (ages.length === 0) return []
  const oldest = Math.max(...ages)
  const told = `its DAG files were last parsed between ${tellAge(Math.min(...ages))} and ${tellAge(oldest)} ago`
  const next =
    'A changed file shows after about so long, a new one after [dag_processor] refresh_interval (by default 5 minutes): wait-for-airflow has to be longer.'
  return oldest > STALE_MS
    ? [advice('parsing', 'warning', `${told}; is its DAG processor running?`, next)]
    : [advice('parsing', 'ok', told, next)]
}

const STALE_MS = 15 * 60_000

function importErrors(errors: readonly { readonly file: string; readonly trace: string }[]): Advice {
  const [first] = errors
  if (first === undefined) return advice('import errors', 'ok', 'none')
  const lines = first.trace.split('\n').filter((line) => line.trim() !== '')
  const told = tellRemoteText(`${first.file}: ${lines.at(-1) ?? 'no trace'}`)
  const next = 'Airflow keeps the old DAG of such a file for a minute or two, and then drops it.'
  return advice('import errors', 'warning', `${errors.length}, the first: ${told}`, next)
}
