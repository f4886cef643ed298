import type { ServedDag } from '../../airlift/project.ts'
import { type Log, tellRemoteText } from '../../remote.ts'
import type { RestDag, RestImportError } from './answers.ts'
import type { AirflowClient } from './client.ts'
import { whyNotServed } from './expected.ts'
import { fileOfImportError, type KnownFile } from './file-places.ts'

/** What Airflow has to serve of one commit. */
export interface Expectation {
  /** The DAGs that the merge adds or changes, as Airflow will serve them. */
  readonly dags: readonly ServedDag[]
  /** The ids of DAGs that the merge removes. */
  readonly removed: readonly string[]
  /** The DAG files that the merge adds or changes; paths in the repository. */
  readonly files: readonly string[]
  /** DAGs of head with their files, to learn where Airflow keeps the repository. */
  readonly known?: readonly KnownFile[]
  /** Files that could not be imported before the merge either: an error that is there at the first look may be the old one. */
  readonly brokenBefore?: ReadonlySet<string>
  /** The text of a file of head; what Airflow has parsed is compared with it. */
  readonly readFile?: (path: string) => string | undefined
}

/** `text`: tasks and edges are head's, only the file's text is not; a deployment may rewrite it. */
export interface Pending {
  readonly kind: 'structure' | 'text'
  readonly why: string
}

/** An import error in a changed file. */
export interface BrokenFile {
  readonly file: string
  readonly error: RestImportError
}

/** The looks at Airflow for one commit, from the first to the last. */
export interface Watch {
  readonly client: AirflowClient
  readonly expectation: Expectation
  readonly log: Log
  /** What is not head's yet, by DAG id. */
  pending: Map<string, Pending>
  /** Traces by file at the first look. */
  firstErrors: Map<string, string> | undefined
  hurried: boolean
}

export function startWatch(client: AirflowClient, expectation: Expectation, log: Log): Watch {
  return { client, expectation, log, pending: new Map(), firstErrors: undefined, hurried: false }
}

/** One look at Airflow; fills `pending`, or gives the import error that makes waiting pointless. */
export async function look(watch: Watch, signal: AbortSignal): Promise<BrokenFile | null> {
  const { client, expectation } = watch
  const only = watch.firstErrors === undefined ? null : watch.pending
  const pending = new Map<string, Pending>()
  const seen: RestDag[] = []
  for (const expected of expectation.dags) {
    const { dagId } = expected.dag
    if (only !== null && !only.has(dagId)) continue
    const dag = await client.dag(dagId, signal)
    if (dag !== null) seen.push(dag)
    const why = await whyPending(watch, expected, dag, signal)
    if (why !== null) pending.set(dagId, why)
  }
  for (const dagId of expectation.removed) {
    if (only !== null && !only.has(dagId)) continue
    const dag = await client.dag(dagId, signal)
    if (dag?.active === true) {
      seen.push(dag)
      pending.set(dagId, { kind: 'structure', why: 'it is still active' })
    }
  }
  const broken = await findImportError(watch, signal)
  watch.pending = pending
  if (broken !== null) return broken
  if (pending.size > 0 && !watch.hurried) await hurry(watch, seen, signal)
  return null
}

async function whyPending(
  { client, expectation }: Watch,
  expected: ServedDag,
  dag: RestDag | null,
  signal: AbortSignal,
): Promise<Pending | null> {
  if (dag === null) return { kind: 'structure', why: 'Airflow does not know it yet' }
  if (!dag.active) return { kind: 'structure', why: 'it is not active' }
  const tasks = await client.tasks(dag.dagId, signal)
  const why = tasks === null ? 'its tasks are not there yet' : whyNotServed(expected, dag, tasks)
  if (why !== null) return { kind: 'structure', why }
  const text = expectation.readFile?.(expected.dag.file)
  const source = text === undefined ? null : await client.source(dag, signal)
  if (text === undefined || source === null || sameText(text, source)) return null
  return { kind: 'text', why: `Airflow has parsed another text of ${expected.dag.file}` }
}

function sameText(a: string, b: string): boolean {
  const plain = (text: string): string => text.replaceAll('\r\n', '\n').trimEnd()
  return plain(a) === plain(b)
}

async function findImportError(watch: Watch, signal: AbortSignal): Promise<BrokenFile | null> {
  const { client } = watch
  const { files, known, brokenBefore } = watch.expectation
  const errors = await client.importErrors(signal)
  const dags = errors.length > 0 && known !== undefined ? await client.listDags(signal) : []
  const ours = errors.flatMap((error) => {
    const file = fileOfImportError(error, files, known ?? [], dags)
    return file === undefined ? [] : [{ file, error }]
  })
  const first = watch.firstErrors
  watch.firstErrors ??= new Map(ours.map(({ file, error }) => [file, error.trace]))
  const fresh = ours.find(({ file, error }) =>
    first === undefined ? brokenBefore?.has(file) !== true : first.get(file) !== error.trace,
  )
  return fresh ?? null
}

/** `Airflow cannot import dags/orders.py: …`, with the last lines of its trace. */
export function tellBroken({ file, error }: BrokenFile): string {
  const lines = error.trace.split('\n').filter((line) => line.trim() !== '')
  return `Airflow cannot import ${file}: ${tellRemoteText(lines.slice(-3).join(' '), [], 400)}`
}

/** Best effort: a refusal only means waiting for Airflow's own interval. New files come with any file of their bundle. */
async function hurry(watch: Watch, seen: readonly RestDag[], signal: AbortSignal): Promise<void> {
  const { client, log } = watch
  watch.hurried = true
  const targets = seen.length > 0 ? seen : (await client.listDags(signal)).slice(0, 1)
  const tokens = new Map(targets.map((dag) => [dag.fileToken, dag]))
  for (const dag of tokens.values()) {
    const answer = await client.parseFile(dag, signal)
    if (answer === 'refused') {
      log(
        'Airflow does not let this user ask for parsing (Airflow 3: role User, or Op), so its own interval is waited for',
      )
      return
    }
  }
}

export function tellPending({ pending }: Watch): string {
  const told = [...pending].slice(0, 5).map(([dagId, { why }]) => `${dagId}: ${why}`)
  return pending.size > 5 ? `${told.join('; ')}; and ${pending.size - 5} more DAGs` : told.join('; ')
}
