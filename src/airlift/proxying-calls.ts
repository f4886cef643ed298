import type { Place, Reason } from '../airflow/dag.ts'
import { DagObject } from '../airflow/vocabulary/dag-object.ts'
import { dagOf } from '../airflow/vocabulary/make-task.ts'
import type { CallArguments } from '../python/call-arguments.ts'
import { NO_ARGUMENTS, argument } from '../python/call-arguments.ts'
import { evaluateArguments } from '../python/call-expression.ts'
import type { Doubt } from '../python/doubt.ts'
import { Host, NativeFunction } from '../python/host.ts'
import { BudgetExceeded, PyRaise } from '../python/raise.ts'
import type { Run } from '../python/run.ts'
import { newFrame } from '../python/run.ts'
import { Scope } from '../python/scope.ts'
import { TreeFiles } from '../python/tree-files.ts'
import type { ModuleValue, Value } from '../python/values.ts'
import { NONE } from '../python/values.ts'
import type { Vocabulary } from '../python/vocabulary.ts'
import type { ProxyingCall } from './proxying-call.ts'
import { resolved } from '../python/methods/path.ts'
import type { WrittenCall } from './written-calls.ts'
import { findWrittenCalls } from './written-calls.ts'

const PROXYING = /^dagster_airlift\.in_airflow(\.proxying_fn)?\.(proxying_to_dagster|mark_as_dagster_proxying)$/
const LOADER = /^dagster_airlift\.(in_airflow\.)?(proxied_state\.)?load_proxied_state_from_yaml$/

const KNOWN_ARGUMENTS = new Set(['global_vars', 'proxied_state', 'logger', 'build_from_task_fn', 'build_from_dag_fn'])

/** What `load_proxied_state_from_yaml(path)` gives. */
class ProxiedStateObject extends Host {
  readonly typeName = 'AirflowProxiedState'
  readonly path: Value

  constructor(path: Value) {
    super()
    this.path = path
  }
}

/** A call as it is being filled: later edges are only known when the file has been evaluated. */
interface OpenCall {
  readonly call: Omit<ProxyingCall, 'file' | 'line' | 'laterEdges'>
  /** Where the evaluation stood, innermost first: the call itself, then the calls and imports that led there. */
  readonly stack: readonly Place[]
  readonly dags: readonly DagObject[]
  /** How many edges each DAG had when the call was made. */
  readonly edges: ReadonlyMap<DagObject, number>
}

/** The vocabulary of `dagster_airlift.in_airflow`, and the calls it has seen. */
export interface ProxyingVocabulary {
  readonly vocabulary: Vocabulary
  /** Sorted by file, then line. Complete when the extraction has ended. */
  readonly calls: () => readonly ProxyingCall[]
}

/** Records each `proxying_to_dagster` call of the files that are evaluated with this vocabulary. */
export function proxyingVocabulary(): ProxyingVocabulary {
  const recorder = new Recorder()
  return { vocabulary: recorder, calls: () => recorder.calls() }
}

class Recorder implements Vocabulary {
  readonly #finished: ProxyingCall[] = []
  #open: OpenCall[] = []
  readonly #values = new Map<string, Value>()

  claims(path: string): boolean {
    return path === 'dagster_airlift' || path.startsWith('dagster_airlift.')
  }

  resolve(path: string): Value | undefined {
    if (!this.claims(path)) return undefined
    const known = this.#values.get(path)
    if (known !== undefined) return known
    const value = this.#make(path)
    if (value !== undefined) this.#values.set(path, value)
    return value
  }

  #make(path: string): Value | undefined {
    if (PROXYING.test(path)) {
      return new NativeFunction('proxying_to_dagster', (args, run) => {
        this.#record(args, run)
        return NONE
      })
    }
    if (LOADER.test(path)) {
      return new NativeFunction('load_proxied_state_from_yaml', (args) => {
        return new ProxiedStateObject(argument(args, 0, 'proxied_yaml_path') ?? NONE)
      })
    }
    return undefined
  }

  #record(args: CallArguments, run: Run): void {
    this.#open.push(this.#describe(args, run))
  }

  #describe(args: CallArguments, run: Run): OpenCall {
    const reasons: Reason[] = run.conditions.active.map(({ doubt }) => ({
      ...doubt,
      reason: `condition on ${doubt.reason}`,
    }))
    const { folder, pathIsString } = folderOf(args, reasons, run)
    const dags = dagsOf(args.named.get('global_vars'), reasons, run)
    const inside = dags === null ? null : innermost(run)
    return {
      call: {
        reached: run.conditions.active.length === 0 ? 'yes' : 'conditional',
        folder,
        pathIsString,
        dagIds: dags === null ? null : idsOf(dags, reasons),
        insideDag: inside,
        ownTaskBuilder: args.named.has('build_from_task_fn'),
        ownDagBuilder: args.named.has('build_from_dag_fn'),
        unknownArguments: [...args.named.keys()].filter((name) => !KNOWN_ARGUMENTS.has(name)),
        reasons,
      },
      stack: [{ file: run.file, line: run.line }, ...run.frames.map(({ caller }) => caller).reverse()],
      dags: dags ?? [],
      edges: new Map((dags ?? []).map((dag) => [dag, dag.edgeCount])),
    }
  }

  ended(path: string, run: Run): void {
    const made = this.#open.map(({ call, stack, dags, edges }): ProxyingCall => ({
      ...standingIn(path, stack),
      ...call,
      laterEdges: laterEdges(dags, edges),
    }))
    this.#open = []
    this.#finished.push(...made)
    const module = run.modules.main
    const parsed = run.modules.parsed(path, run)
    if (module === null || parsed?.ok !== true) return
    for (const written of findWrittenCalls(parsed)) {
      if (made.some((call) => call.line === written.lineno)) continue
      const args = argumentsAtEnd(written, module, run)
      const place = { file: path, line: written.lineno }
      Object.assign(run, place)
      const { call } = this.#describe(args, run)
      this.#finished.push({ ...place, ...call, reached: 'no', insideDag: null, laterEdges: [] })
    }
  }

  calls(): readonly ProxyingCall[] {
    // A function or a loop may make one call for several folders.
    const unique = new Map(this.#finished.map((call) => [JSON.stringify([call.file, call.line, call.folder]), call]))
    return [...unique.values()].sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1))
  }
}

/**
 * The line of a DAG file that makes a call. Airflow evaluates every DAG file for itself, so a call that a shared module wraps is
 * one of each file that gets there.
 */
function standingIn(path: string, stack: readonly Place[]): Place {
  return { file: path, line: stack.find(({ file }) => file === path)?.line ?? 1 }
}

/**
 * The arguments of a call that was never made (it stands under a false guard, or in a function nobody calls), as they
 * would be at the end of the file.
 */
function argumentsAtEnd(call: WrittenCall, module: ModuleValue, run: Run): CallArguments {
  const frame = newFrame(module, new Scope('module', null, module.attributes), run)
  try {
    let args = NO_ARGUMENTS
    run.inFrame(frame, () => {
      args = evaluateArguments(call.args, call.keywords, frame, run)
      return NONE
    })
    return args
  } catch (error) {
    // Names of the function around it are not there, or the budget of the file is spent: nothing is known then.
    if (error instanceof PyRaise || error instanceof BudgetExceeded) return NO_ARGUMENTS
    throw error
  }
}

function folderOf(args: CallArguments, reasons: Reason[], run: Run): { folder: string | null; pathIsString: boolean } {
  const state = args.named.get('proxied_state')
  if (!(state instanceof ProxiedStateObject)) {
    reasons.push(run.doubt(`the proxied state does not come from load_proxied_state_from_yaml`))
    return { folder: null, pathIsString: false }
  }
  const { path } = state
  const pathIsString = path.kind === 'str'
  const text = path.kind === 'path' ? path.path : path.kind === 'str' ? path.value : null
  const folder = text === null || !text.startsWith('/') ? null : TreeFiles.inTree(resolved(text))
  if (folder === null) {
    const doubt: Doubt = path.kind === 'unknown' ? path.doubt : run.doubt('its path')
    reasons.push({ ...doubt, reason: `the proxied_state folder depends on ${doubt.reason}` })
  }
  return { folder, pathIsString }
}

/** The DAGs in the globals that were passed, in order; null when those are not known. */
function dagsOf(globals: Value | undefined, reasons: Reason[], run: Run): readonly DagObject[] | null {
  if (globals?.kind !== 'dict' || globals.open !== null) {
    reasons.push(run.doubt('the globals that are passed are not known'))
    return null
  }
  return globals.store.entries().flatMap(([, value]) => {
    const dag = dagOf(value)
    return dag === null ? [] : [dag]
  })
}

function idsOf(dags: readonly DagObject[], reasons: Reason[]): readonly string[] | null {
  const ids: string[] = []
  for (const { dagId, file, line } of dags) {
    if (dagId.kind === 'str') ids.push(dagId.value)
    else {
      reasons.push({ reason: 'a dag_id is not known', file, line })
      return null
    }
  }
  return ids
}

/** The DAG whose `with` the call stands in. */
function innermost(run: Run): string | null {
  for (let index = run.entered.length - 1; index >= 0; index--) {
    const value = run.entered[index]
    if (value instanceof DagObject) return value.dagId.kind === 'str' ? value.dagId.value : null
  }
  return null
}

function laterEdges(dags: readonly DagObject[], before: ReadonlyMap<DagObject, number>): ProxyingCall['laterEdges'] {
  return dags.flatMap((dag) => {
    const { dagId } = dag
    const id = dagId.kind === 'str' ? dagId.value : null
    if (id === null) return []
    return dag.edgesSince(before.get(dag) ?? 0).flatMap(({ from, to, line }) => [
      { dagId: id, taskId: from.taskId, line },
      { dagId: id, taskId: to.taskId, line },
    ])
  })
}
