import type { ServedDag } from '../../airlift/project.ts'
import { toMessage, UnreachableError } from '../../errors.ts'
import { type Clock, type Log, systemClock, tellRemoteText } from '../../remote.ts'
import type { RestDag, RestImportError } from './answers.ts'
import type { AirflowClient } from './client.ts'
import { whyNotServed } from './expected.ts'
import { fileOfImportError, type KnownFile } from './file-places.ts'
import type { AirflowReady } from './ready.ts'

export interface WaitRequest {
  readonly client: AirflowClient
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
  readonly timeoutMs: number
  readonly clock?: Clock
  readonly log: Log
  readonly signal?: AbortSignal | undefined
}

const PAUSE_MS = 5000

/**
 * Waits until Airflow serves the merged commit: every changed DAG shows head's tasks and edges from head's source, removed DAGs
 * are inactive. An import error in a changed file ends the wait at once, as Airflow then keeps the old DAG. Where Airflow lets
 * it, it is asked to parse the files soon.
 *
 * Throws UserError when Airflow refuses the credentials or is none; that it is out of reach is a result.
 */
export async function waitForAirflow(request: WaitRequest): Promise<AirflowReady> {
  const clock = request.clock ?? systemClock
  const started = clock.now()
  const waited = (): number => Math.round((clock.now() - started) / 1000)
  const wait: Wait = { request, pending: new Map(), firstErrors: undefined, hurried: false }
  let silent: string | null
  for (;;) {
    try {
      const broken = await look(wait)
      silent = null
      if (broken !== null) return { ...broken, waited: waited() }
      if (wait.pending.size === 0) return { ready: true, waited: waited() }
      request.log(`waiting for Airflow: ${tellPending(wait)}`)
    } catch (error) {
      if (!(error instanceof UnreachableError)) throw error
      silent = toMessage(error)
      request.log(`waiting for Airflow: ${silent}`)
    }
    if (clock.now() - started >= request.timeoutMs) break
    await clock.sleep(Math.min(PAUSE_MS, request.timeoutMs), request.signal)
  }
  if (silent !== null) {
    return {
      ready: false,
      why: 'unreachable',
      reason: silent,
      next: 'A reload now would break the location, as Airlift reads Airflow while it loads: run reload again when Airflow is up.',
      waited: waited(),
    }
  }
  const texts = [...wait.pending.values()]
  if (texts.every(({ kind }) => kind === 'text')) return { ready: true, waited: waited() }
  return {
    ready: false,
    why: 'timed-out',
    reason: `after ${waited()} s Airflow does not serve the merge: ${tellPending(wait)}`,
    next: 'Has the deployment to Airflow run? Raise wait-for-airflow, or look at Airflow’s import errors and DAG processor.',
    waited: waited(),
  }
}

/** `text`: tasks and edges are head's, only the file's text is not; a deployment may rewrite it. */
interface Pending {
  readonly kind: 'structure' | 'text'
  readonly why: string
}

interface Wait {
  readonly request: WaitRequest
  /** What is not head's yet, by DAG id. */
  pending: Map<string, Pending>
  /** Traces by file at the first look. */
  firstErrors: Map<string, string> | undefined
  hurried: boolean
}

type Broken = Omit<Extract<AirflowReady, { ready: false }>, 'waited'>

/** One look at Airflow; fills `pending`, or tells the import error that makes waiting pointless. */
async function look(wait: Wait): Promise<Broken | null> {
  const { client, dags, removed, signal } = wait.request
  const first = wait.firstErrors === undefined
  const only = first ? null : wait.pending
  const pending = new Map<string, Pending>()
  const seen: RestDag[] = []
  for (const expected of dags) {
    const { dagId } = expected.dag
    if (only !== null && !only.has(dagId)) continue
    const dag = await client.dag(dagId, signal)
    if (dag !== null) seen.push(dag)
    const why = await whyPending(wait, expected, dag)
    if (why !== null) pending.set(dagId, why)
  }
  for (const dagId of removed) {
    if (only !== null && !only.has(dagId)) continue
    const dag = await client.dag(dagId, signal)
    if (dag?.active === true) pending.set(dagId, { kind: 'structure', why: 'it is still active' })
  }
  const broken = await findImportError(wait)
  wait.pending = pending
  if (broken !== null) return broken
  if (pending.size > 0 && !wait.hurried) await hurry(wait, seen)
  return null
}

async function whyPending({ request }: Wait, expected: ServedDag, dag: RestDag | null): Promise<Pending | null> {
  const { client, readFile, signal } = request
  if (dag === null) return { kind: 'structure', why: 'Airflow does not know it yet' }
  if (!dag.active) return { kind: 'structure', why: 'it is not active' }
  const tasks = await client.tasks(dag.dagId, signal)
  const why = tasks === null ? 'its tasks are not there yet' : whyNotServed(expected, dag, tasks)
  if (why !== null) return { kind: 'structure', why }
  const text = readFile?.(expected.dag.file)
  const source = text === undefined ? null : await client.source(dag, signal)
  if (text === undefined || source === null || sameText(text, source)) return null
  return { kind: 'text', why: `Airflow has parsed another text of ${expected.dag.file}` }
}

function sameText(a: string, b: string): boolean {
  const plain = (text: string): string => text.replaceAll('\r\n', '\n').trimEnd()
  return plain(a) === plain(b)
}

async function findImportError(wait: Wait): Promise<Broken | null> {
  const { client, files, known, brokenBefore, signal } = wait.request
  const errors = await client.importErrors(signal)
  const dags = errors.length > 0 && known !== undefined ? await client.listDags(signal) : []
  const ours = errors.flatMap((error) => {
    const file = fileOfImportError(error, files, known ?? [], dags)
    return file === undefined ? [] : [{ file, error }]
  })
  const first = wait.firstErrors
  wait.firstErrors ??= new Map(ours.map(({ file, error }) => [file, error.trace]))
  const fresh = ours.find(({ file, error }) =>
    first === undefined ? brokenBefore?.has(file) !== true : first.get(file) !== error.trace,
  )
  return fresh === undefined ? null : tellImportError(fresh.file, fresh.error)
}

function tellImportError(file: string, error: RestImportError): Broken {
  const lines = error.trace.split('\n').filter((line) => line.trim() !== '')
  const last = tellRemoteText(lines.slice(-3).join(' '), [], 400)
  return {
    ready: false,
    why: 'import-error',
    reason: `Airflow cannot import ${file}: ${last}`,
    next: 'Mend the file and merge again: Airflow keeps the old DAG for a minute or two, then drops it. If this error is older than the merge, run again when the deployment is through.',
  }
}

/** Best effort: a refusal only means waiting for Airflow's own interval. New files come with any file of their bundle. */
async function hurry(wait: Wait, seen: readonly RestDag[]): Promise<void> {
  const { client, signal, log } = wait.request
  wait.hurried = true
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

function tellPending({ pending }: Wait): string {
  const told = [...pending].slice(0, 5).map(([dagId, { why }]) => `${dagId}: ${why}`)
  return pending.size > 5 ? `${told.join('; ')}; and ${pending.size - 5} more DAGs` : told.join('; ')
}
