import { type Pausing, withoutPauses } from '../pauses.ts'
import type { Tree } from '../git/tree.ts'
import { optimizeLongWork, postponeOptimizing } from '../optimizer.ts'
import { DEFAULT_LIMITS } from '../python/budget.ts'
import type { Condition } from '../python/doubt.ts'
import { evaluateFile } from '../python/evaluate-file.ts'
import type { Ending } from '../python/evaluate-file.ts'
import { ParseCache } from '../python/parse-cache.ts'
import { Run } from '../python/run.ts'
import { TreeFiles, foldersOf } from '../python/tree-files.ts'
import type { ModuleValue, Value } from '../python/values.ts'
import type { Vocabulary } from '../python/vocabulary.ts'
import { type MajorVersion, pinnedVersion, versionOfImports } from './airflow-version.ts'
import { type Ignored, ignoredBy } from './airflowignore.ts'
import { auditDag } from './audit.ts'
import { findCycle } from './cycle.ts'
import type { Dag, Extraction, FailureKind, ImportFailure, OpenFile, Reason } from './dag.ts'
import { findDagFiles } from './dag-files.ts'
import { inEitherOrder } from './either-order.ts'
import { outsideDags } from './outside-dags.ts'
import { findLooseSetup } from './setup-rules.ts'
import { AirflowVocabulary } from './vocabulary/airflow-vocabulary.ts'
import { dagOf } from './vocabulary/make-task.ts'
import type { DagObject } from './vocabulary/dag-object.ts'
import { finishDag } from './vocabulary/finish.ts'
import { World } from './vocabulary/world.ts'
import { textOrder } from '../text-order.ts'

export interface ExtractOptions {
  /** The DAG files to evaluate; default: found in the tree. */
  readonly files?: readonly string[]
  /** Globs that DAG files must match, instead of the default choice. */
  readonly dags?: readonly string[]
  /** Folders in which imports are looked for besides the file's own folder and its ancestors. */
  readonly importRoots?: readonly string[]
  /** Values of Airflow Variables by key (JSON as text). */
  readonly variables?: ReadonlyMap<string, string>
  /** Values of environment variables by name. */
  readonly environment?: ReadonlyMap<string, string>
  /** Airflow's major version; default: what the imports of each file tell, or what the tree pins. */
  readonly airflow?: MajorVersion
  /** Further foreign worlds; asked before Airflow's. */
  readonly extraVocabularies?: readonly Vocabulary[]
  /** Shared by base and head of one run. */
  readonly parses?: ParseCache
  /** As {@link foldersOf} gives them, where the caller has them already. */
  readonly folders?: ReadonlyMap<string, readonly string[]>
  readonly onProgress?: (done: number, total: number) => void
}

const DEFAULT_ROOTS = ['dags', 'plugins', 'src', 'include']

/**
 * Reads the DAGs of a tree without running its code.
 *
 * Depends on nothing but the tree and the options. Never throws for what is in the files: what cannot be read is in
 * `failures` and `open`, and in the reasons of each DAG that is not complete.
 */
export function extract(tree: Tree, options: ExtractOptions = {}): Extraction {
  return withoutPauses(extracting(tree, options))
}

/** The same with a pause after each file. */
export function* extracting(tree: Tree, options: ExtractOptions = {}): Pausing<Extraction> {
  postponeOptimizing()
  const reader = new Reader(tree, options)
  const results: FileResult[] = []
  for (const file of reader.files) {
    results.push(reader.read(file))
    options.onProgress?.(results.length, reader.files.length)
    optimizeLongWork()
    yield
  }
  return {
    dags: results
      .flatMap((result) => result.dags)
      .sort((a, b) => textOrder(a.dagId, b.dagId) || textOrder(a.file, b.file)),
    failures: results.flatMap((result) => result.failures),
    open: results.flatMap((result) => result.open),
    reads: new Map(results.map((result) => [result.file, result.reads])),
  }
}

/** The DAGs of a file at which Airflow perhaps does not look. */
function withIgnored(result: FileResult, ignored: boolean | Reason): FileResult {
  if (typeof ignored === 'boolean') return result
  const doubted = (dag: Dag): Dag => ({ ...dag, complete: false, reasons: [...dag.reasons, ignored] })
  return { ...result, dags: result.dags.map(doubted) }
}

interface FileResult {
  readonly file: string
  readonly dags: readonly Dag[]
  readonly failures: readonly ImportFailure[]
  readonly open: readonly OpenFile[]
  readonly reads: ReadonlySet<string>
}

/** Reads the DAG files of one tree, one at a time. */
class Reader {
  readonly files: readonly string[]
  readonly #tree: Tree
  readonly #options: ExtractOptions
  readonly #folders: ReadonlyMap<string, readonly string[]>
  readonly #parses: ParseCache
  readonly #ignored: Ignored
  readonly #pinned: MajorVersion | null

  constructor(tree: Tree, options: ExtractOptions) {
    this.files = options.files ?? findDagFiles(tree, options.dags ?? null)
    this.#tree = tree
    this.#options = options
    this.#folders = options.folders ?? foldersOf(tree)
    this.#parses = options.parses ?? new ParseCache()
    this.#ignored = ignoredBy(tree)
    this.#pinned = options.airflow ?? pinnedVersion(tree)
  }

  /** The version that a file is read for, and why that is in doubt. */
  #versionFor(file: string): { readonly version: MajorVersion | null; readonly doubt: Reason | null } {
    const [blob, bytes] = [this.#tree.blob(file), this.#tree.read(file)]
    const told = blob === undefined || bytes === undefined ? null : versionOfImports(this.#parses.parse(blob, bytes))
    if (told === null) return { version: this.#pinned, doubt: null }
    const { version, name, line, fading } = told
    if (this.#pinned === null || this.#pinned === version) return { version, doubt: null }
    const since = fading ? 'which from 3.2 on' : 'which'
    const reason = `the repository pins Airflow ${this.#pinned}, ${since} cannot import ${name}`
    return { version: fading ? this.#pinned : version, doubt: { reason, file, line } }
  }

  read(file: string): FileResult {
    const { airflow, variables, extraVocabularies, importRoots, environment } = this.#options
    const files = new TreeFiles(this.#tree, this.#folders)
    const { version, doubt } = airflow === undefined ? this.#versionFor(file) : { version: airflow, doubt: null }
    const setting = { variables: variables ?? new Map<string, string>(), airflow: version, ignored: this.#ignored }
    const evaluate = (others: readonly Vocabulary[], reversed: boolean, milliseconds: number) => {
      const world = new World(setting)
      if (doubt !== null) world.versionDoubts.push(doubt)
      const run = new Run({
        files,
        parses: this.#parses,
        vocabularies: [...others, new AirflowVocabulary(world)],
        importRoots: importRoots ?? DEFAULT_ROOTS,
        environment: environment ?? new Map(),
        limits: { ...DEFAULT_LIMITS, milliseconds },
        reversed,
      })
      const found = collect(file, evaluateFile(file, run), world)
      return { found, orderDoubt: run.orderDoubt, left: run.budget.millisecondsLeft }
    }
    const { found, orderDoubt, left } = evaluate(extraVocabularies ?? [], false, DEFAULT_LIMITS.milliseconds)
    // The other vocabularies have seen the file; they record what they see.
    const result =
      orderDoubt === null ? found : inEitherOrder(found, evaluate([], true, Math.max(0, left)).found, orderDoubt)
    return withIgnored({ file, ...result, reads: files.reads }, this.#ignored(file))
  }
}

function collect(file: string, ending: Ending, world: World): Omit<FileResult, 'file' | 'reads'> {
  if (ending.kind === 'raised') return fromError(file, ending)
  const open: OpenFile[] = world.open.map((reason) => inFile(file, reason))
  const failures: ImportFailure[] = []
  const dags: Dag[] = []
  if (ending.kind === 'stopped') {
    open.push({ kind: 'budget', reason: `evaluation was stopped: ${ending.reason}`, file, line: 1 })
    for (const dag of world.dags) dag.doubt({ reason: `evaluation was stopped: ${ending.reason}`, file, line: 1 })
  }
  const module = ending.kind === 'finished' ? ending.module : null
  if (module !== null) {
    for (const reason of outsideDags(module, file)) open.push({ kind: 'dynamic', ...reason })
  }
  for (const dag of world.dags) for (const reason of world.versionDoubts) dag.doubt(reason)
  const bound = boundNames(module)
  for (const dag of world.dags) {
    const globals = bound.get(dag)
    if (globals === undefined && !world.registered.has(dag) && ending.kind === 'finished') continue
    const finished = finishDag(dag, file, globals ?? [], world.options.airflow)
    if (finished.idReason !== null) open.push({ ...inFile(file, finished.idReason), kind: 'unknown-dag-id' })
    if (finished.dag === null) continue
    const audited = auditDag(finished.dag, world.homeless)
    const failure = audited.complete ? (findLooseSetup(dag, audited.dagId, file) ?? findCycle(audited)) : null
    if (failure === null) dags.push(audited)
    else failures.push(failure)
  }
  return { dags, failures, open }
}

/** The names under which the module holds each DAG when it has been evaluated. */
function boundNames(module: ModuleValue | null): ReadonlyMap<DagObject, readonly string[]> {
  const names = new Map<DagObject, string[]>()
  for (const [name, value] of module?.attributes ?? []) {
    for (const dag of dagsIn(value)) {
      if (value.kind === 'choice') for (const option of value.options) noteChoice(dag, option.condition)
      names.set(dag, [...(names.get(dag) ?? []), name])
    }
  }
  return names
}

function noteChoice(dag: DagObject, condition: Condition): void {
  dag.doubt({ ...condition.doubt, reason: `condition on ${condition.doubt.reason}` })
}

function dagsIn(value: Value): readonly DagObject[] {
  if (value.kind === 'choice') return value.options.flatMap((option) => dagsIn(option.value))
  const dag = dagOf(value)
  return dag === null ? [] : [dag]
}

const AIRFLOW_ERRORS = new Set(['AirflowException', 'DuplicateTaskIdFound', 'TaskAlreadyInTaskGroup'])

function fromError(file: string, ending: Ending & { kind: 'raised' }): Omit<FileResult, 'file' | 'reads'> {
  const { error } = ending
  if (!error.certain) {
    const reason = `importing the file may raise ${error.type}`
    return { dags: [], failures: [], open: [inFile(file, { reason, file: error.file, line: error.line })] }
  }
  const raised = error.file === '' || error.file === file
  const here = raised ? error : error.calls.find((call) => call.file === file)
  const message = error.message === '' ? error.type : `${error.type}: ${error.message}`
  const failure: ImportFailure = {
    kind: failureKind(error.type),
    message: raised ? message : `${message} (${error.file}:${error.line})`,
    file,
    line: here?.line ?? 1,
  }
  return { dags: [], failures: [failure], open: [] }
}

/** A reason for a file to be open; a place in another file is told in words. */
function inFile(file: string, reason: Reason): OpenFile {
  if (reason.file === file || reason.file === '') return { kind: 'dynamic', ...reason, file }
  return { kind: 'dynamic', reason: `${reason.reason}, ${reason.file}:${reason.line}`, file, line: 1 }
}

function failureKind(type: string): FailureKind {
  if (type === 'SyntaxError') return 'syntax'
  if (type === 'DuplicateTaskIdFound') return 'duplicate-task-id'
  return AIRFLOW_ERRORS.has(type) ? 'airflow' : 'python'
}
