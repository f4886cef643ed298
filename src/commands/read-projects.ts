import type { Dag, Extraction } from '../airflow/dag.ts'
import { isPinFile } from '../airflow/airflow-version.ts'
import { isIgnoreFile } from '../airflow/airflowignore.ts'
import { findDagFiles } from '../airflow/dag-files.ts'
import { extracting } from '../airflow/extract.ts'
import type { Project, ServedDag, TreeMappings } from '../airlift/project.ts'
import { proxiedStateFolders, readProxiedState } from '../airlift/proxied-state/read.ts'
import type { ProxyingCall } from '../airlift/proxying-call.ts'
import { proxyingVocabulary } from '../airlift/proxying-calls.ts'
import { serveDags } from '../airlift/served.ts'
import { readTreeMappings } from '../airlift/tree-mappings/read.ts'
import type { Tree } from '../git/tree.ts'
import { type Pausing, withoutPauses } from '../pauses.ts'
import { ParseCache } from '../python/parse-cache.ts'
import { textOrder } from '../text-order.ts'

/** Where the DAGs of one Airflow instance stand, and what its runs know that the tree does not. */
export interface InstanceSource {
  /** As in `AirflowInstance(name=…)`; null when the repository holds one instance and nothing is configured. */
  readonly name: string | null
  /** Globs; without them every file that Airflow would look at. */
  readonly dags?: readonly string[]
  readonly importRoots?: readonly string[]
  readonly variables?: ReadonlyMap<string, string>
  readonly environment?: ReadonlyMap<string, string>
}

interface Reading {
  readonly extraction: Extraction
  readonly calls: readonly ProxyingCall[]
}

export interface Sides {
  readonly base: Tree | null
  readonly head: Tree
  /** Paths whose content differs between the two. */
  readonly changed: ReadonlySet<string>
}

export interface Projects {
  readonly base: Project | null
  readonly head: Project
}

export interface ReadOptions {
  readonly instances: readonly InstanceSource[]
  /** Globs of the files that hold Dagster's side; default: found in the tree. */
  readonly definitions?: readonly string[]
  readonly parses?: ParseCache
  readonly onProgress?: (done: number, total: number) => void
}

/** Reads both sides; of base only what the change can have altered is evaluated, the rest is what head says. */
export function readProjects(sides: Sides, options: ReadOptions): Projects {
  return withoutPauses(readingProjects(sides, options))
}

/** The same with a pause after each file. */
export function* readingProjects({ base, head, changed }: Sides, options: ReadOptions): Pausing<Projects> {
  const parses = options.parses ?? new ParseCache()
  const everything = [...changed].some((path) => isPinFile(path) || isIgnoreFile(path))
  const touched = { paths: changed, folders: foldersAround(changed), everything }
  const heads: Reading[] = []
  const bases: Reading[] = []
  for (const instance of options.instances) {
    const now = yield* read(head, instance, parses, undefined, options.onProgress)
    heads.push(now)
    if (base !== null) bases.push(yield* readBefore(base, instance, parses, now, touched))
  }
  const definitions = readDefinitions({ base, head, changed }, options, parses)
  const after = assemble(head, options.instances, heads, definitions.head)
  if (base === null) return { head: after, base: null }
  const same = servedAlike(after, touched)
  return { head: after, base: assemble(base, options.instances, bases, definitions.base, same) }
}

/** The paths that a change touches, and all folders around them, each with a slash behind it. */
interface Touched {
  readonly paths: ReadonlySet<string>
  readonly folders: ReadonlySet<string>
  /** Airflow's version may be another one, or what it leaves out: no DAG file says so itself. */
  readonly everything: boolean
}

function foldersAround(paths: ReadonlySet<string>): ReadonlySet<string> {
  const folders = new Set<string>()
  for (const path of paths) {
    for (let slash = path.lastIndexOf('/'); slash !== -1; slash = path.lastIndexOf('/', slash - 1)) {
      const folder = path.slice(0, slash + 1)
      if (folders.has(folder)) break
      folders.add(folder)
    }
  }
  return folders
}

/** What is served of each DAG; base serves those alike whose file it shares with head, unless their proxied state changed. */
function servedAlike({ served, calls }: Project, { folders }: Touched): ReadonlyMap<Dag, ServedDag> {
  const altered = new Set(
    calls.flatMap(({ file, folder }) => (folder !== null && folders.has(`${folder}/`) ? [file] : [])),
  )
  return new Map(served.flatMap((each) => (altered.has(each.dag.file) ? [] : [[each.dag, each]])))
}

/** Dagster's side, of both trees. */
function readDefinitions(
  { base, head, changed }: Sides,
  { definitions, instances }: ReadOptions,
  parses: ParseCache,
): { readonly head: TreeMappings | null; readonly base: TreeMappings | null } {
  const options = {
    parses,
    importRoots: ['src', ...instances.flatMap(({ importRoots }) => importRoots ?? [])],
    ...(definitions === undefined ? {} : { definitions }),
  }
  const now = readTreeMappings(head, options)
  if (base === null) return { head: now.mappings, base: null }
  const before = readTreeMappings(base, { ...options, otherSide: { readings: now.readings, changed } })
  return { head: now.mappings, base: before.mappings }
}

function* read(
  tree: Tree,
  instance: InstanceSource,
  parses: ParseCache,
  files?: readonly string[],
  onProgress?: ReadOptions['onProgress'],
): Pausing<Reading> {
  const { vocabulary, calls } = proxyingVocabulary()
  const { name: _, ...source } = instance
  const extraction = yield* extracting(tree, {
    ...source,
    parses,
    extraVocabularies: [vocabulary],
    ...(files === undefined ? {} : { files }),
    ...(onProgress === undefined ? {} : { onProgress }),
  })
  return { extraction, calls: calls() }
}

/** A DAG file gives what it gave before unless it, or something that it reads, changed. */
function* readBefore(
  base: Tree,
  instance: InstanceSource,
  parses: ParseCache,
  now: Reading,
  touched: Touched,
): Pausing<Reading> {
  const files = findDagFiles(base, instance.dags ?? null)
  const isStale = (file: string): boolean => {
    if (touched.everything) return true
    const reads = now.extraction.reads.get(file)
    // A listed folder (`dags/tables/`) changed when a file came or went in it.
    return reads === undefined || [...reads].some((path) => touched.paths.has(path) || touched.folders.has(path))
  }
  const stale = new Set(files.filter(isStale))
  const fresh = new Set(files.filter((file) => !stale.has(file)))
  const { extraction, calls } = yield* read(base, instance, parses, [...stale])
  const kept = <Item extends { readonly file: string }>(items: readonly Item[], old: readonly Item[]): Item[] =>
    [...items.filter(({ file }) => fresh.has(file)), ...old].sort((a, b) => textOrder(a.file, b.file))
  return {
    calls: kept(now.calls, calls),
    extraction: {
      dags: kept(now.extraction.dags, extraction.dags).sort((a, b) => textOrder(a.dagId, b.dagId)),
      failures: kept(now.extraction.failures, extraction.failures),
      open: kept(now.extraction.open, extraction.open),
      reads: new Map([...[...now.extraction.reads].filter(([file]) => fresh.has(file)), ...extraction.reads]),
    },
  }
}

function assemble(
  tree: Tree,
  instances: readonly InstanceSource[],
  readings: readonly Reading[],
  treeMappings: TreeMappings | null,
  known?: ReadonlyMap<Dag, ServedDag>,
): Project {
  const all = <Item>(pick: (reading: Reading) => readonly Item[]): Item[] =>
    readings.flatMap((reading) => pick(reading))
  const extraction: Extraction = {
    dags: all(({ extraction }) => extraction.dags).sort(
      (a, b) => textOrder(a.dagId, b.dagId) || textOrder(a.file, b.file),
    ),
    failures: all(({ extraction }) => extraction.failures),
    open: all(({ extraction }) => extraction.open),
    reads: new Map(all(({ extraction }) => [...extraction.reads])),
  }
  const calls = all((reading) => reading.calls)
  const folders = proxiedStateFolders(tree, calls).map((folder) => readProxiedState(tree, folder))
  const served = readings.flatMap((reading, index) =>
    serveDags(reading.extraction, reading.calls, folders, () => instances[index]?.name ?? null, known),
  )
  return {
    id: tree.id,
    extraction,
    calls,
    folders,
    served: served.sort((a, b) => textOrder(a.dag.dagId, b.dag.dagId) || textOrder(a.dag.file, b.dag.file)),
    treeMappings,
  }
}
