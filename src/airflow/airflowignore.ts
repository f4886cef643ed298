import type { Tree } from '../git/tree.ts'
import { patternSyntax } from '../python/standard/pattern-syntax.ts'
import { matchesWildcard } from '../python/standard/wildcard.ts'
import type { Reason } from './dag.ts'

interface Line {
  readonly text: string
  readonly line: number
  readonly negated: boolean
  /** Whether it speaks of a file or folder, by its path from the folder of the ignore file, as a glob. */
  readonly asGlob: (path: string, isFolder: boolean) => boolean
  /** Whether it is found in a path, as an expression; null: not known. */
  readonly asExpression: (path: string) => boolean | null
}

interface IgnoreFile {
  readonly path: string
  /** With a slash behind it; '' for the root. */
  readonly folder: string
  readonly lines: readonly Line[]
}

/** Whether Airflow leaves a path out; a reason where that depends on what Airflow is configured to. */
export type Ignored = (path: string) => boolean | Reason

export function isIgnoreFile(path: string): boolean {
  return path === '.airflowignore' || path.endsWith('/.airflowignore')
}

/**
 * Tells whether an `.airflowignore` of the tree leaves a path out.
 *
 * Airflow 2 reads its lines as regular expressions unless it is configured otherwise, Airflow 3 as globs. Nothing in the
 * file says which. Where its lines make sense in one way only, that way is taken; else both are, and where they differ
 * nobody knows.
 */
export function ignoredBy(tree: Tree): Ignored {
  const files = tree
    .paths()
    .filter(isIgnoreFile)
    .map((path) => readIgnoreFile(tree, path))
    .sort((a, b) => a.folder.length - b.folder.length)
  if (files.length === 0) return () => false
  const lines = files.flatMap((file) => file.lines.map(({ text }) => text))
  const only = { glob: lines.some(isGlobOnly), expression: lines.some(isExpressionOnly) }
  const both = only.glob === only.expression
  const ways = [
    ...(both || only.glob ? [withFolders((path, isFolder) => byGlobs(files, path, isFolder))] : []),
    ...(both || only.expression ? [withFolders((path) => byExpressions(files, path))] : []),
  ]
  return (path) => {
    const last = files.findLast(({ folder }) => path.startsWith(folder))
    if (last === undefined) return false
    const results = ways.map((way) => way(path))
    const [first = null] = results
    if (first !== null && results.every((result) => result === first)) return first
    const reason = 'how Airflow reads `.airflowignore` decides whether it looks at the file'
    return { reason, file: last.path, line: last.lines[0]?.line ?? 1 }
  }
}

/** Airflow goes into no folder that is ignored. */
function withFolders(ignores: (path: string, isFolder: boolean) => boolean | null): (path: string) => boolean | null {
  const known = new Map<string, boolean | null>([['', false]])
  const isFolderIgnored = (folder: string): boolean | null => {
    const before = known.get(folder)
    if (before !== undefined) return before
    const result = either(isFolderIgnored(above(folder)), () => ignores(folder, true))
    known.set(folder, result)
    return result
  }
  return (path) => either(isFolderIgnored(above(path)), () => ignores(path, false))
}

function either(one: boolean | null, other: () => boolean | null): boolean | null {
  if (one === true) return true
  const second = other()
  return one === null && second === false ? null : second
}

function above(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}

function readIgnoreFile(tree: Tree, path: string): IgnoreFile {
  const bytes = tree.read(path)
  const lines = bytes === undefined ? [] : new TextDecoder().decode(bytes).split(/\r?\n/)
  return {
    path,
    folder: path.slice(0, path.lastIndexOf('/') + 1),
    lines: lines.flatMap((line, index) => {
      const hash = line.indexOf('#')
      const text = (hash === -1 ? line : line.slice(0, hash)).trim()
      return text === '' ? [] : [toLine(text, index + 1)]
    }),
  }
}

function toLine(text: string, line: number): Line {
  const negated = text.startsWith('!')
  return { text, line, negated, asGlob: globTest(negated ? text.slice(1) : text), asExpression: expressionTest(text) }
}

function isExpressionOnly(line: string): boolean {
  return /[()|\\^$+]|\.\*/.test(line)
}

/** A star that nothing stands before, a folder by its slash, a negation: no one writes these as an expression. */
function isGlobOnly(line: string): boolean {
  return !isExpressionOnly(line) && /\*|\/$|^[!/]/.test(line)
}

/** As git reads a `.gitignore`. */
function byGlobs(files: readonly IgnoreFile[], path: string, isFolder: boolean): boolean {
  let ignored = false
  for (const { folder, lines } of files) {
    if (!path.startsWith(folder)) continue
    const relative = path.slice(folder.length)
    for (const { negated, asGlob } of lines) {
      if (negated === ignored && asGlob(relative, isFolder)) ignored = !negated
    }
  }
  return ignored
}

/**
 * Airflow searches for the expression in the path from its DAGs folder on, which is that of the outermost ignore file or one
 * around it: null where it matters which.
 */
function byExpressions(files: readonly IgnoreFile[], path: string): boolean | null {
  const here = files.filter(({ folder }) => path.startsWith(folder))
  const outermost = here[0]?.folder ?? ''
  const results = new Set<boolean | null>()
  for (let root = outermost; ; root = root.slice(0, root.lastIndexOf('/', root.length - 2) + 1)) {
    results.add(isFound(here, path.slice(root.length)))
    if (root === '') break
  }
  const [only = null] = results
  return results.size === 1 ? only : null
}

function isFound(files: readonly IgnoreFile[], path: string): boolean | null {
  let result: boolean | null = false
  for (const { lines } of files) {
    for (const { asExpression } of lines) {
      const found = asExpression(path)
      if (found === true) return true
      if (found === null) result = null
    }
  }
  return result
}

/** As in a `.gitignore`: a pattern with a slash stands for a path from here, another for a name anywhere below. */
function globTest(pattern: string): Line['asGlob'] {
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

/** Airflow warns about a line that is no expression, and goes on without it; null for one that could take long. */
function expressionTest(pattern: string): Line['asExpression'] {
  if (/^[*+?]/.test(pattern) || repeatsTwice(pattern)) return () => false
  const core = pattern.replace(/^(\.\*)+/, '').replace(/(?<!\\)(\.\*)+$/, '')
  const syntax = patternSyntax(core, { ascii: false, multiline: false, dotAll: false })
  if (syntax === null) return () => null
  const expression = new RegExp(syntax.source, 'u')
  return (path) => (syntax.factor * (path.length + 2) ** (syntax.degree + 1) > MAX_STEPS ? null : expression.test(path))
}

/** `tests/**`: one repetition of another. */
function repeatsTwice(pattern: string): boolean {
  return !pattern.includes('[') && /(?<!\\)[*+?]\*/.test(pattern)
}
