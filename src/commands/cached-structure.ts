import { createHash } from 'node:crypto'
import type { Dag } from '../airflow/dag.ts'
import { extract } from '../airflow/extract.ts'
import type { Project } from '../airlift/project.ts'
import { proxyingVocabulary } from '../airlift/proxying-calls.ts'
import type { CachedStructure } from '../dagster/definitions.ts'
import type { Tree } from '../git/tree.ts'
import type { ParseCache } from '../python/parse-cache.ts'
import { foldersOf, pathLookedFor } from '../python/tree-files.ts'
import type { InstanceSource } from './instance-source.ts'
import { servedById } from '../airlift/lookup.ts'

/** The commit that Dagster most likely loaded: what its copy of a DAG file imports is taken from there. */
export interface LoadedFrom {
  readonly tree: Tree
  readonly project: Project
  /** Paths that differ from the other side: of these nobody knows which content Dagster saw. */
  readonly uncertain: ReadonlySet<string>
}

const toStructure = (dag: Dag, imported: readonly string[]): CachedStructure => ({
  from: 'source',
  complete: dag.complete && imported.length === 0,
  reasons: [
    ...dag.reasons,
    ...imported.map((file) => ({
      reason: `this DAG reads ${file}, of which Dagster keeps no copy`,
      file,
      line: 1,
    })),
  ],
  tasks: dag.tasks.map(({ taskId, mapped, operator, certainty }) => ({ taskId, mapped, operator, certainty })),
  edges: dag.edges.map(({ from, to, certainty }) => ({ from, to, certainty })),
  schedule: dag.schedule,
})

/** A tree in which one file has another content. */
function withFile(tree: Tree, path: string, bytes: Uint8Array): Tree {
  const blob = createHash('sha256').update(bytes).digest('hex')
  return {
    id: tree.id,
    paths: () => (tree.has(path) ? tree.paths() : [...tree.paths(), path].sort()),
    has: (each) => each === path || tree.has(each),
    blob: (each) => (each === path ? blob : tree.blob(each)),
    read: (each) => (each === path ? bytes : tree.read(each)),
  }
}

/** Where in the tree a file of the Airflow machine stands: the longest common end of the two paths. */
function pathInTree(tree: Tree, fileloc: string | null): string | undefined {
  const parts = (fileloc ?? '').split('/').filter((part) => part !== '')
  const ends = parts.map((_, index) => parts.slice(index).join('/'))
  for (const end of ends) {
    const candidates = tree.paths().filter((path) => path === end || path.endsWith(`/${end}`))
    if (candidates.length > 0) return candidates.length === 1 ? candidates[0] : undefined
  }
  return undefined
}

/**
 * Reads the DAG file that Dagster keeps a copy of, exactly as a file of the tree is read; null when the copy does not
 * define the DAG. Never runs it.
 */
export function structureReader(loaded: LoadedFrom, instances: readonly InstanceSource[], parses: ParseCache) {
  const { tree, project, uncertain } = loaded
  const folders = foldersOf(tree)
  const importedBy = (reads: ReadonlySet<string> | undefined, path: string): readonly string[] =>
    [...new Set([...(reads ?? [])].map((read) => pathLookedFor(read) ?? read))]
      .filter((file) => file !== path && uncertain.has(file))
      .sort()

  return (source: string, { dagId, fileloc }: { dagId: string; fileloc: string | null }): CachedStructure | null => {
    const [known] = servedById(project.served, dagId)
    const path = known?.dag.file ?? pathInTree(tree, fileloc) ?? `${dagId}.cached.py`
    const bytes = new TextEncoder().encode(source)
    if (known !== undefined && isSame(tree.read(path), bytes)) {
      return toStructure(known.dag, importedBy(project.extraction.reads.get(path), path))
    }
    // The variables and import roots of the instance that holds the DAG.
    const { name: _, dags: __, ...options } = instances.find(({ name }) => name === known?.instance) ?? { name: null }
    const { dags, reads } = extract(withFile(tree, path, bytes), {
      ...options,
      parses,
      files: [path],
      ...(tree.has(path) ? { folders } : {}),
      // Airlift's call at the end of the file takes the DAG, and does nothing to how it is written.
      extraVocabularies: [proxyingVocabulary().vocabulary],
    })
    const dag = dags.find((each) => each.dagId === dagId)
    return dag === undefined ? null : toStructure(dag, importedBy(reads.get(path), path))
  }
}

function isSame(one: Uint8Array | undefined, other: Uint8Array): boolean {
  return one !== undefined && Buffer.compare(one, other) === 0
}
