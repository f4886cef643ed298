import picomatch from 'picomatch'
import type { Tree } from '../git/tree.ts'
import { safePattern } from '../python/standard/safe-pattern.ts'
import type { Reason } from './dag.ts'

interface IgnoreFile {
  readonly path: string
  /** With a slash behind it; '' for the root. */
  readonly folder: string
  readonly lines: readonly { readonly text: string; readonly line: number }[]
}

type Syntax = 'glob' | 'regexp'

/** Whether Airflow leaves a path out; a reason where that depends on what Airflow is configured to. */
export type Ignored = (path: string) => boolean | Reason

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
    .filter((path) => path === '.airflowignore' || path.endsWith('/.airflowignore'))
    .map((path) => readIgnoreFile(tree, path))
  if (files.length === 0) return () => false
  const lines = files.flatMap((file) => file.lines.map(({ text }) => text))
  const only = { glob: lines.some(isGlobOnly), regexp: lines.some(isRegexpOnly) }
  const ways: Syntax[] = only.glob === only.regexp ? ['glob', 'regexp'] : [only.glob ? 'glob' : 'regexp']
  return (path) => {
    const above = files.filter(({ folder }) => path.startsWith(folder))
    const [last] = above.slice(-1)
    if (last === undefined) return false
    const results = ways.map((way) => (way === 'glob' ? byGlobs(path, above) : byExpressions(path, above)))
    const [first = false] = results
    if (typeof first === 'boolean' && results.every((result) => result === first)) return first
    const reason = 'how Airflow reads `.airflowignore` decides whether it looks at the file'
    return { reason, file: last.path, line: last.lines[0]?.line ?? 1 }
  }
}

function readIgnoreFile(tree: Tree, path: string): IgnoreFile {
  const bytes = tree.read(path)
  const lines = bytes === undefined ? [] : new TextDecoder().decode(bytes).split('\n')
  return {
    path,
    folder: path.slice(0, path.lastIndexOf('/') + 1),
    lines: lines.flatMap((line, index) => {
      const text = line.replace(/\s*#.*/, '').trimEnd()
      return text === '' ? [] : [{ text, line: index + 1 }]
    }),
  }
}

/** A star that nothing stands before, a folder by its slash, a negation: no one writes these as an expression. */
function isGlobOnly(line: string): boolean {
  return /(^|[^.)\]\\\w])\*|\*\*|\w\*\.|\/$|^[!/]/.test(line)
}

function isRegexpOnly(line: string): boolean {
  return /\.[*+]|\\[.wds]|^\^|\$$|\(.*\|.*\)|\)[*+]/.test(line)
}

/** Every folder of a path below another, and the path itself, outermost first. */
function levels(path: string, folder: string): readonly string[] {
  const parts = path.slice(folder.length).split('/')
  return parts.map((_part, index) => folder + parts.slice(0, index + 1).join('/'))
}

/** As git reads a `.gitignore`, but that a folder which is left out stays so. */
function byGlobs(path: string, files: readonly IgnoreFile[]): boolean {
  const [outermost] = files
  return levels(path, outermost?.folder ?? '').some((level) => {
    let ignored = false
    for (const { folder, lines } of files) {
      if (!level.startsWith(folder)) continue
      for (const { text } of lines) {
        const negated = text.startsWith('!')
        const pattern = negated ? text.slice(1) : text
        if (matchesGlob(level.slice(folder.length), pattern, level !== path)) ignored = !negated
      }
    }
    return ignored
  })
}

function matchesGlob(relative: string, pattern: string, isFolder: boolean): boolean {
  const bare = pattern.replace(/\/+$/, '')
  if (bare === '' || (bare !== pattern && !isFolder)) return false
  const options = { dot: true, nonegate: true, noextglob: true, nobrace: true }
  if (bare.includes('/')) return picomatch.isMatch(relative, bare.replace(/^\//, ''), options)
  return picomatch.isMatch(relative.slice(relative.lastIndexOf('/') + 1), bare, options)
}

/**
 * Airflow searches for the expression in the path from its DAGs folder on, of the file and of each folder around it.
 * Which folder that is is not known: null where it matters, and where an expression cannot be followed.
 */
function byExpressions(path: string, files: readonly IgnoreFile[]): boolean | null {
  const [outermost] = files
  const roots = levels(outermost?.folder ?? '', '').map((folder) => (folder === '' ? '' : `${folder}/`))
  const results = new Set(
    ['', ...roots].filter((root) => path.startsWith(root)).map((root) => fromRoot(path, root, files)),
  )
  const [only = null] = results
  return results.size === 1 ? only : null
}

function fromRoot(path: string, root: string, files: readonly IgnoreFile[]): boolean | null {
  let unknown = false
  for (const { folder, lines } of files) {
    for (const level of levels(path, folder)) {
      for (const { text } of lines) {
        const pattern = safePattern(text, level, '@')
        if (pattern === null) unknown ||= isExpression(text)
        else if (pattern.test(level.slice(root.length))) return true
      }
    }
  }
  return unknown ? null : false
}

/** Airflow warns about a line that is no expression, and goes on without it. */
function isExpression(text: string): boolean {
  return !/^[*+?]/.test(text)
}
