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
  /** How long a reload would wait; 0: not at all. Milliseconds. */
  readonly waitMs: number
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
    found.push(importErrors(await client.importErrors(signal)), await intervals(version, question))
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

type Intervals = Readonly<Record<'newFiles' | 'parsing' | 'storing', readonly [section: string, option: string]>>

const STORING = ['core', 'min_serialized_dag_update_interval'] as const
const INTERVALS: Readonly<Record<AirflowVersion['api'], Intervals>> = {
  v1: {
    newFiles: ['scheduler', 'dag_dir_list_interval'],
    parsing: ['scheduler', 'min_file_process_interval'],
    storing: STORING,
  },
  v2: {
    newFiles: ['dag_processor', 'refresh_interval'],
    parsing: ['dag_processor', 'min_file_process_interval'],
    storing: STORING,
  },
}
/** What Airflow does unless it is told otherwise; by default it does not show its settings either. Seconds. */
const DEFAULTS = { newFiles: 300, parsing: 30, storing: 30 }

/** How long a merge may take to show, at worst, once it is deployed. */
async function intervals({ api }: AirflowVersion, { client, waitMs, signal }: AirflowQuestion): Promise<Advice> {
  const ask = async (name: keyof Intervals): Promise<number | null> => {
    const value = Number((await client.setting(...INTERVALS[api][name], signal)) ?? NaN)
    return Number.isFinite(value) ? value : null
  }
  const shown = { newFiles: await ask('newFiles'), parsing: await ask('parsing'), storing: await ask('storing') }
  const isShown = Object.values(shown).every((value) => value !== null)
  const newFiles = shown.newFiles ?? DEFAULTS.newFiles
  const parsing = shown.parsing ?? DEFAULTS.parsing
  const storing = shown.storing ?? DEFAULTS.storing
  const told = `it looks for new files every ${newFiles} s, parses known ones every ${parsing} s, and stores a change at most every ${storing} s${isShown ? '' : ', if it is as by default: it does not show its settings'}`
  const longest = newFiles + parsing + storing
  const next = `wait-for-airflow should be longer than ${longest} s, besides what your deployment takes; a user who may ask for parsing shortens it to seconds.`
  const isTooShort = waitMs > 0 && waitMs < longest * 1000
  return isTooShort
    ? advice('intervals', 'warning', `${told}; wait-for-airflow is ${waitMs / 1000} s`, next)
    : advice('intervals', 'ok', told, next)
}

function importErrors(errors: readonly { readonly file: string; readonly trace: string }[]): Advice {
  const [first] = errors
  if (first === undefined) return advice('import errors', 'ok', 'none')
  const lines = first.trace.split('\n').filter((line) => line.trim() !== '')
  const told = tellRemoteText(`${first.file}: ${lines.at(-1) ?? 'no trace'}`)
  const next = 'Airflow keeps the old DAG of such a file for a minute or two, and then drops it.'
  return advice('import errors', 'warning', `${errors.length}, the first: ${told}`, next)
}
