import picomatch from 'picomatch'
import type { Tree } from '../git/tree.ts'

interface IgnoreFile {
  readonly folder: string
  readonly matches: (relative: string) => boolean | null
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
  return (path) => {
    let ignored = false
    for (const { folder, matches } of files) {
      if (folder !== '' && !path.startsWith(folder)) continue
      ignored = matches(path.slice(folder.length)) ?? ignored
    }
    return ignored
  }
}

function readIgnoreFile(tree: Tree, path: string): IgnoreFile {
  const bytes = tree.read(path)
  const lines = bytes === undefined ? [] : new TextDecoder().decode(bytes).split(/\r?\n/)
  const rules = lines.flatMap((line) => {
    const text = line.replace(/\s*#.*$/, '').trim()
    return text === '' ? [] : [toRule(text)]
  })
  return {
    folder: path.slice(0, path.lastIndexOf('/') + 1),
    matches: (relative) => {
      let result: boolean | null = null
      for (const rule of rules) if (rule.test(relative)) result = !rule.negated
      return result
    },
  }
}

interface Rule {
  readonly negated: boolean
  readonly test: (relative: string) => boolean
}

function toRule(line: string): Rule {
  const negated = line.startsWith('!')
  const pattern = negated ? line.slice(1) : line
  const isGlob = /(^|[^.)\]])\*|\*\*|\/$|^\//.test(pattern)
  return { negated, test: isGlob ? globTest(pattern) : expressionTest(pattern) }
}

function globTest(pattern: string): (relative: string) => boolean {
  const rooted = pattern.slice(0, -1).includes('/')
  const bare = pattern.replace(/^\//, '').replace(/\/$/, '')
  const base = rooted ? bare : `**/${bare}`
  const matches = picomatch([base, `${base}/**`], { dot: true, nonegate: true })
  return (relative) => matches(relative)
}

/** Airflow searches for the expression anywhere in the path; one that could take long is compared as plain text. */
function expressionTest(pattern: string): (relative: string) => boolean {
  if (/[)\]*+}][*+{?]|\)\?/.test(pattern) || (pattern.match(/[*+{]/g) ?? []).length > 3) {
    return (relative) => relative.includes(pattern)
  }
  let expression: RegExp
  try {
    expression = new RegExp(pattern)
  } catch {
    // Airflow warns about a line that is no expression, and goes on without it.
    return () => false
  }
  return (relative) => expression.test(relative)
}
