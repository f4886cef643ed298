import { isPinFile } from '../airflow/airflow-version.ts'
import { isIgnoreFile } from '../airflow/airflowignore.ts'
import type { Dag, Extraction } from '../airflow/dag.ts'
import type { Project, ServedDag, TreeMappings } from '../airlift/project.ts'
import { proxiedStateFolders, readProxiedState } from '../airlift/proxied-state/read.ts'
import { serveDags } from '../airlift/served.ts'
import { readTreeMappings } from '../airlift/tree-mappings/read.ts'
import type { Tree } from '../git/tree.ts'
import { type Pausing, withoutPauses } from '../pauses.ts'
import { ParseCache } from '../python/parse-cache.ts'
import { pathLookedFor } from '../python/tree-files.ts'
import { textOrder } from '../text-order.ts'
import type { InstanceSource } from './instance-source.ts'
import { Mentions } from './mentions.ts'
import { type KnownReading, type Reading, reading } from './reading.ts'

export interface Sides {
  readonly base: Tree | null
  readonly head: Tree
  /** Paths whose content differs between the two. */
  readonly changed: ReadonlySet<string>
}

export interface Projects {
  readonly base: Project | null
  readonly head: Project
  /** Of head, for each instance in its order. */
  readonly readings: readonly Reading[]
}

/** What an earlier run knew of the files of head. */
export interface Known {
  /** For each instance in its order; null where nothing is known of it. */
  readonly readings: readonly (KnownReading | null)[]
  readonly mentions: Mentions
}

export interface ReadOptions {
  readonly instances: readonly InstanceSource[]
  /** Globs of the files that hold Dagster's side; default: found in the tree. */
  readonly definitions?: readonly string[]
  readonly parses?: ParseCache
  readonly known?: Known
  readonly onProgress?: (done: number, total: number) => void
}

/** Reads both sides; of base only what the change can have altered is evaluated, the rest is what head says. */
export function readProjects(sides: Sides, options: ReadOptions): Projects {
  return withoutPauses(readingProjects(sides, options))
}

/** The same with a pause after each file. */
export function* readingProjects({ base, head, changed }: Sides, options: ReadOptions): Pausing<Projects> {
  const { instances, onProgress, known, parses = new ParseCache() } = options
  const mentions = known?.mentions ?? new Mentions()
  const touched = touchedBy({ base, head, changed })
  const heads: Reading[] = []
  const bases: Reading[] = []
  for (const [index, instance] of instances.entries()) {
    const context = { instance, parses, mentions }
    const now = yield* reading({ ...context, tree: head, onProgress }, known?.readings[index] ?? null)
    heads.push(now)
    if (base === null) continue
    bases.push(yield* reading({ ...context, tree: base }, touched.everything ? null : { ...now, ...touched }))
  }
  const definitions = readDefinitions({ base, head }, touched, { ...options, parses, mentions })
  const after = assemble(head, instances, heads, definitions.head)
  if (base === null) return { head: after, base: null, readings: heads }
  const before = assemble(base, instances, bases, definitions.base, servedAlike(after, touched))
  return { head: after, base: before, readings: heads }
}

interface Touched {
  /** A listed folder (`dags/tables/`) is altered when a file came or went in it. */
  readonly isAltered: (path: string) => boolean
  /** Airflow's version may be another one, or what it leaves out: no DAG file says so itself. */
  readonly everything: boolean
}

function touchedBy({ base, head, changed }: Sides): Touched {
  const folders = foldersAround(changed)
  return {
    isAltered: (read) => {
      const path = pathLookedFor(read)
      return path === null ? changed.has(read) || folders.has(read) : base?.has(path) !== head.has(path)
    },
    everything: [...changed].some((path) => isPinFile(path) || isIgnoreFile(path)),
  }
}

/** All folders around some paths, each with a slash behind it; the root is `/`. */

function foldersAround(paths: ReadonlySet<string>): ReadonlySet<string> {
  const folders = new Set<string>(paths.size === 0 ? [] : ['/'])
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
function servedAlike({ served, calls }: Project, { isAltered }: Touched): ReadonlyMap<Dag, ServedDag> {
  const altered = new Set(
    calls.flatMap(({ file, folder }) => (folder !== null && isAltered(`${folder}/`) ? [file] : [])),
  )
  return new Map(served.flatMap((each) => (altered.has(each.dag.file) ? [] : [[each.dag, each]])))
}

/** Dagster's side, of both trees. */
function readDefinitions(
  { base, head }: Pick<Sides, 'base' | 'head'>,
  { isAltered }: Touched,
  {
    definitions,
    instances,
    parses,
    mentions,
  }: ReadOptions & { readonly parses: ParseCache; readonly mentions: Mentions },
): { readonly head: TreeMappings | null; readonly base: TreeMappings | null } {
  const options = {
    parses,
    importRoots: ['src', ...instances.flatMap(({ importRoots }) => importRoots ?? [])],
    ...(definitions === undefined ? {} : { definitions }),
  }
  const now = readTreeMappings(head, { ...options, mentions: (path) => mentions.of(head, path) })
  if (base === null) return { head: now.mappings, base: null }
  const before = readTreeMappings(base, {
    ...options,
    mentions: (path) => mentions.of(base, path),
    otherSide: { readings: now.readings, isAltered },
  })
  return { head: now.mappings, base: before.mappings }
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
