import type { Run } from '../run.ts'
import { isWildcard, matchesWildcard } from './wildcard.ts'

/** How `glob.glob` and `Path.glob` differ. */
interface Dialect {
  /** Whether `*` and `**` take names that begin with a dot. */
  readonly hidden: boolean
  /** `**` stands for any folders below, or (at the end) for files too; or is nothing but `*`. */
  readonly deep: 'folders' | 'files' | 'never'
}

/** As `Path.glob` reads patterns. */
export const PATH_GLOB: Dialect = { hidden: true, deep: 'folders' }

/**
 * Paths below a folder of the tree that match a glob, sorted, relative to the folder; those of a pattern that ends with
 * a slash do too. Null where the pattern leaves the folder, or Python refuses it.
 */
export function matchGlob(folder: string, pattern: string, dialect: Dialect, run: Run): readonly string[] | null {
  const segments = pattern.split('/')
  const onlyFolders = segments.at(-1) === ''
  const wanted = segments.filter((segment) => segment !== '' && segment !== '.')
  if (wanted.length === 0 || wanted.includes('..') || pattern.startsWith('/')) return null
  if (dialect.deep === 'folders' && wanted.some((segment) => segment !== '**' && segment.includes('**'))) return null
  // `glob.glob` mixes `x` and `x/` here.
  if (dialect.deep === 'files' && wanted.length > 1 && wanted.at(-1) === '**') return null
  const found = new Set<string>()
  const seen = new Set<string>()
  const pending: (readonly [below: string, segment: number])[] = [['', 0]]
  const inFolder = (below: string): string => (folder === '' || below === '' ? folder + below : `${folder}/${below}`)
  const note = (below: string): void => {
    if (onlyFolders) {
      if (run.files.isFolder(inFolder(below))) found.add(`${below}/`)
    } else found.add(below)
  }
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    run.budget.step()
    const [below, index] = next
    const key = `${index} ${below}`
    if (seen.has(key)) continue
    seen.add(key)
    const segment = wanted[index]
    if (segment === undefined) {
      note(below)
      continue
    }
    const deep = segment === '**' && dialect.deep !== 'never'
    if (deep && !run.files.isFolder(inFolder(below))) continue
    const filesToo = deep && dialect.deep === 'files' && index === wanted.length - 1
    if (deep) pending.push([below, index + 1])
    for (const name of run.files.list(inFolder(below)) ?? []) {
      run.budget.steps(1 + name.length / 64)
      const child = below === '' ? name : `${below}/${name}`
      const visible = dialect.hidden || !name.startsWith('.') || segment.startsWith('.')
      if (deep) {
        const isFolder = run.files.isFolder(inFolder(child))
        if (visible && isFolder) pending.push([child, index])
        else if (visible && filesToo) note(child)
      } else if (isWildcard(segment) ? visible && matchesName(segment, name, run) : segment === name) {
        pending.push([child, index + 1])
      }
    }
  }
  return [...found].sort()
}

/** `fnmatch.fnmatchcase`, charged to the budget. */
export function matchesName(pattern: string, name: string, run: Run): boolean {
  run.budget.steps((pattern.length * name.length) / 2000)
  return matchesWildcard(pattern, name)
}
