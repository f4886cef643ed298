import { describe, expect, it } from '@jest/globals'
import { ignoredBy } from '../../../src/airflow/airflowignore.ts'
import { memoryTree } from '../../helpers/memory-tree.ts'

const PATHS = ['a.py', 'old/a.py', 'old/deep/b.py', 'x/old/c.py', 'x/y/z.py', 'x/y_backup/z.py']

/** The paths that are left. */
function left(lines: string): string {
  const tree = memoryTree({ ...Object.fromEntries(PATHS.map((path) => [path, ''])), '.airflowignore': lines })
  const ignored = ignoredBy(tree)
  return PATHS.filter((path) => ignored(path) !== true).join(' ')
}

describe('ignoredBy', () => {
  it.each([
    ['old/', 'a.py x/y/z.py x/y_backup/z.py'],
    ['/old', 'a.py x/old/c.py x/y/z.py x/y_backup/z.py'],
    ['x/**/z.py', 'a.py old/a.py old/deep/b.py x/old/c.py'],
    ['*_backup', 'a.py old/a.py old/deep/b.py x/old/c.py x/y/z.py'],
    ['*.py\n!z.py', 'x/y/z.py x/y_backup/z.py'],
  ])('reads %j as globs', (lines, expected) => {
    const paths = left(lines)

    expect(paths).toBe(expected)
  })

  it.each([
    ['^old', 'a.py x/old/c.py x/y/z.py x/y_backup/z.py'],
    ['(old|y)/', 'a.py x/y_backup/z.py'],
    ['.*_backup.*  # not yet', 'a.py old/a.py old/deep/b.py x/old/c.py x/y/z.py'],
    ['x/y$', 'a.py old/a.py old/deep/b.py x/old/c.py x/y_backup/z.py'],
  ])('reads %j as expressions, for folders too', (lines, expected) => {
    const paths = left(lines)

    expect(paths).toBe(expected)
  })

  it('drops a line that is no expression, as Airflow does', () => {
    const tree = memoryTree({ 'a.py': '', '.airflowignore': 'tests/**\n.*test_.*' })
    const ignored = ignoredBy(tree)

    const result = ignored('a.py')

    expect(result).toBe(false)
  })

  it('does not know what an expression that could take for ever leaves out', () => {
    const path = `${'a'.repeat(2_000)}.py`
    const tree = memoryTree({ [path]: '', '.airflowignore': '(a+)+$\na+a+a+a+a+a+a+b' })

    const ignored = ignoredBy(tree)(path)

    expect(ignored).toEqual({
      reason: 'how Airflow reads `.airflowignore` decides whether it looks at the file',
      file: '.airflowignore',
      line: 1,
    })
  })
})
