import type { DefinitionsFile, Project, TreeMapping } from '../project.ts'
import { type Said, SaidIndex } from './said-index.ts'

/** A definitions file before and after the change; null where it is not there. */
export interface ChangedFile {
  readonly base: DefinitionsFile | null
  readonly head: DefinitionsFile | null
}

const indexes = new WeakMap<DefinitionsFile, SaidIndex<TreeMapping>>()

export function indexOf(file: DefinitionsFile): SaidIndex<TreeMapping> {
  const index = indexes.get(file) ?? new SaidIndex(file.mappings)
  indexes.set(file, index)
  return index
}

export function findIn(file: DefinitionsFile | null, mapping: Said): TreeMapping | undefined {
  return file === null ? undefined : indexOf(file).find(mapping)
}

/** Whether the file maps this. */
export function holds(file: DefinitionsFile | null, mapping: Said): boolean {
  return findIn(file, mapping) !== undefined
}

/** All definitions files of both sides, by path; a file that moved is one file. */
export function pairFiles(base: Project, head: Project): ChangedFile[] {
  const before = base.treeMappings?.files ?? []
  const after = head.treeMappings?.files ?? []
  const fresh = new Set(after.filter(({ file }) => !before.some((other) => other.file === file)))
  const pairs = before.map((file): ChangedFile => {
    const same = after.find((other) => other.file === file.file)
    const next = same ?? mostAlike(file, [...fresh])
    if (next !== undefined) fresh.delete(next)
    return { base: file, head: next ?? null }
  })
  return [...pairs, ...[...fresh].map((file) => ({ base: null, head: file }))]
}

/** The file that maps most of what the other one mapped, if it maps any of it. */
function mostAlike(gone: DefinitionsFile, files: readonly DefinitionsFile[]): DefinitionsFile | undefined {
  const scored = files
    .map((file) => ({ file, shared: gone.mappings.filter((mapping) => holds(file, mapping)).length }))
    .sort((one, other) => other.shared - one.shared)
  const [best, second] = scored
  return best !== undefined && best.shared > 0 && best.shared !== second?.shared ? best.file : undefined
}

export const isChanged = ({ base, head }: ChangedFile): boolean => base !== head
