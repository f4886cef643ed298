import type { Tree } from '../git/tree.ts'
import { patternSyntax } from '../python/standard/pattern-syntax.ts'
import { matchesWildcard } from '../python/standard/wildcard.ts'

interface Rule {
  readonly negated: boolean
  /** Whether it speaks of a file or folder, by its path from the folder of the ignore file. */
  readonly test: (path: string, isFolder: boolean) => boolean
}

interface IgnoreFile {
  readonly folder: string
  readonly rules: readonly Rule[]
}

/**
 * Tells whether an `.airflowignore` of the tree leaves a path out.
 *
 * Airflow 2 reads its lines as regular expressions unless it is configured otherwise, Airflow 3 as globs. Nothing in the
 * file says which, so a line is taken as a glob where it only makes sense as one, and as an expression else.
 */
export function ignoredBy(tree: Tree): (path: string) => boolean {
  const files = tree
    .paths()
    .filter((path) => path === '.airflowignore' || path.endsWith('/.airflowignore'))
    .map((path) => readIgnoreFile(tree, path))
  if (files.length === 0) return () => false
  const known = new Map<string, boolean>([['', false]])
  /** Airflow goes into no folder that is ignored. */
  const isFolderIgnored = (folder: string): boolean => {
    const before = known.get(folder)
    if (before !== undefined) return before
    const result = isFolderIgnored(above(folder)) || ignores(files, folder, true)
    known.set(folder, result)
    return result
  }
  return (path) => isFolderIgnored(above(path)) || ignores(files, path, false)
}

function above(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}

function ignores(files: readonly IgnoreFile[], path: string, isFolder: boolean): boolean {
  let ignored = false
  for (const { folder, rules } of files) {
    if (!path.startsWith(folder)) continue
    const relative = path.slice(folder.length)
    for (const rule of rules) if (rule.negated === ignored && rule.test(relative, isFolder)) ignored = !rule.negated
  }
  return ignored
}

function readIgnoreFile(tree: Tree, path: string): IgnoreFile {
  const bytes = tree.read(path)
  const lines = bytes === undefined ? [] : new TextDecoder().decode(bytes).split(/\r?\n/)
  const rules = lines.flatMap((line) => {
    const hash = line.indexOf('#')
    const text = (hash === -1 ? line : line.slice(0, hash)).trim()
    return text === '' ? [] : [toRule(text)]
  })
  return { folder: path.slice(0, path.lastIndexOf('/') + 1), rules }
}

function toRule(line: string): Rule {
  const negated = line.startsWith('!')
  const pattern = negated ? line.slice(1) : line
  const isExpression = /[()|\\^$+]|\.\*/.test(pattern)
  const isGlob = !isExpression && /\*|\/$|^\//.test(pattern)
  return { negated, test: isGlob ? globTest(pattern) : expressionTest(pattern) }
}

/** As in a `.gitignore`: a pattern with a slash stands for a path from here, another for a name anywhere below. */
function globTest(pattern: string): Rule['test'] {
  const onlyFolders = pattern.endsWith('/')
  const rooted = pattern.slice(0, -1).includes('/') || pattern.startsWith('/')
  const segments = pattern.split('/').filter((segment) => segment !== '')
  // `x/**` is what lies in `x`, not `x` itself.
  const wanted = segments.at(-1) === '**' ? [...segments, '*'] : segments
  const [name] = segments
  if (!rooted && name !== undefined) {
    return (path, isFolder) =>
      (isFolder || !onlyFolders) && matchesWildcard(name, path.slice(path.lastIndexOf('/') + 1))
  }
  return (path, isFolder) => (isFolder || !onlyFolders) && matchesPath(wanted, path.split('/'))
}

function matchesPath(pattern: readonly string[], path: readonly string[]): boolean {
  let reached = withDeep(pattern, new Set([0]))
  for (const name of path) {
    const next = new Set<number>()
    for (const index of reached) {
      const segment = pattern[index]
      if (segment === '**') next.add(index)
      else if (segment !== undefined && matchesWildcard(segment, name)) next.add(index + 1)
    }
    reached = withDeep(pattern, next)
  }
  return reached.has(pattern.length)
}

/** With the places behind each `**`, which may stand for no folder at all. */
function withDeep(pattern: readonly string[], reached: ReadonlySet<number>): ReadonlySet<number> {
  const all = new Set(reached)
  for (const index of all) if (pattern[index] === '**') all.add(index + 1)
  return all
}

/** Steps that an expression may take at most on one path; under a millisecond. */
const MAX_STEPS = 100_000

/** Airflow searches for the expression anywhere in the path; one that could take long is compared as plain text. */
function expressionTest(pattern: string): Rule['test'] {
  const core = pattern.replace(/^(\.\*)+/, '').replace(/(?<!\\)(\.\*)+$/, '')
  const syntax = patternSyntax(core, { ascii: false, multiline: false, dotAll: false })
  if (syntax === null) return (relative) => relative.includes(pattern)
  const expression = new RegExp(syntax.source, 'u')
  return (relative) =>
    syntax.factor * (relative.length + 2) ** (syntax.degree + 1) > MAX_STEPS
      ? relative.includes(pattern)
      : expression.test(relative)
}
