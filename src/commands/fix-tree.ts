import type { Project } from '../airlift/project.ts'
import { proxiedStateFolders, readProxiedState } from '../airlift/proxied-state/read.ts'
import { serveDags } from '../airlift/served.ts'
import type { Tree } from '../git/tree.ts'
import type { Policy } from '../rules/judge.ts'
import { applyFixes } from './fix.ts'
import { overlayTree } from './overlay-tree.ts'
import type { FileChange } from './patch.ts'
import { proxiedStateFindings } from './validate-tree.ts'

/** Some repairs wait for others: a file has to be readable, and named after its DAG, before its entries can be mended. */
const MOST_ROUNDS = 6

/**
 * What the safe repairs of a tree's proxied_state files come to, sorted by path; nothing is written. They are made in rounds
 * until none is left. `project` is what the tree says as it is.
 */
export function repairs(tree: Tree, project: Project, policy: Policy): FileChange[] {
  let changed: ReadonlyMap<string, string | null> = new Map()
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const current = overlayTree(tree, changed)
    const made = repairOnce(current, round === 0 ? project : withFolders(project, current), policy)
    if (made.size === 0) break
    changed = new Map([...changed, ...made])
  }
  return [...changed]
    .map(([file, after]) => ({ file, before: textOf(tree, file), after }))
    .filter(({ before, after }) => before !== after)
    .sort((one, other) => (one.file < other.file ? -1 : 1))
}

/** No repair touches a DAG file, so only what stands in the folders is read again. */
function withFolders(project: Project, tree: Tree): Project {
  const { extraction, calls } = project
  const folders = proxiedStateFolders(tree, calls).map((folder) => readProxiedState(tree, folder))
  const instances = new Map(project.served.map(({ dag, instance }) => [dag.file, instance]))
  const served = serveDags(extraction, calls, folders, (file) => instances.get(file) ?? null)
  return { ...project, folders, served }
}

/** The files that one round changes; null where a file goes. */
function repairOnce(tree: Tree, project: Project, policy: Policy): Map<string, string | null> {
  const fixes = proxiedStateFindings(project, policy).flatMap(({ fix, accepted, certainty }) =>
    fix === undefined || accepted !== undefined || certainty === 'unresolved' ? [] : [fix],
  )
  const paths = fixes.flatMap(({ edits = [], rename }) => [
    ...edits.map(({ file }) => file),
    ...(rename === undefined ? [] : [rename.from, rename.to]),
  ])
  const before = new Map<string, string>()
  for (const path of paths) {
    const text = textOf(tree, path)
    if (text !== null) before.set(path, text)
  }
  // A file whose text is not known is not to be overwritten either.
  const possible = fixes.filter(({ rename }) => rename === undefined || before.has(rename.to) === tree.has(rename.to))
  const after = applyFixes(before, possible)
  const touched = [...new Set([...before.keys(), ...after.keys()])]
  return new Map(
    touched
      .filter((file) => before.get(file) !== after.get(file))
      .map((file) => [file, after.get(file) ?? null] as const),
  )
}

/** Null where there is no file, or one whose bytes writing the text back would change (UTF-16, say). */
function textOf(tree: Tree, path: string): string | null {
  const bytes = tree.read(path)
  if (bytes === undefined) return null
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  return Buffer.from(text, 'utf-8').equals(bytes) ? text : null
}
