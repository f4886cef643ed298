import { pathToFileURL } from 'node:url'
import { describe, expect, it } from '@jest/globals'
import { changedPaths, type ChangedPath } from '../../../src/git/changed-paths.ts'
import { openRepository } from '../../../src/git/repository.ts'
import { createRepository, GitRepository, temporaryFolder } from '../../helpers/git-repository.ts'

const LINES = Array.from({ length: 40 }, (_, index) => `line_${index} = ${index}\n`).join('')

async function changes(folder: string, base: string | null, head: string): Promise<ChangedPath[]> {
  const repository = await openRepository(folder)
  return changedPaths(repository, base === null ? null : await repository.tree(base), await repository.tree(head))
}

describe('changedPaths', () => {
  it('tells added, modified, removed and renamed files between commits', async () => {
    const origin = createRepository({ 'kept.py': 'k', 'mod.py': '1', 'gone.py': 'g', 'dags/old name.py': LINES })
    const base = origin.head()
    const renamed = LINES.replace('line_3 =', 'line_three =')
    origin.commit({
      'mod.py': '2',
      'gone.py': null,
      'new.py': 'n',
      'dags/old name.py': null,
      'dags/new "name".py': renamed,
    })

    expect(await changes(origin.path, base, 'HEAD')).toEqual([
      { path: 'dags/new "name".py', status: 'renamed', from: 'dags/old name.py' },
      { path: 'gone.py', status: 'removed' },
      { path: 'mod.py', status: 'modified' },
      { path: 'new.py', status: 'added' },
    ])
  })

  it('finds nothing between equal trees', async () => {
    const origin = createRepository({ 'a.py': 'a' })
    const base = origin.head()
    origin.commit({})

    expect(await changes(origin.path, base, 'HEAD')).toEqual([])
  })

  it('tells everything as added where there is no base', async () => {
    const origin = createRepository({ 'a.py': 'a', 'b.py': 'b' })

    expect(await changes(origin.path, null, 'HEAD')).toEqual([
      { path: 'a.py', status: 'added' },
      { path: 'b.py', status: 'added' },
    ])
  })

  it('sees the work tree as it is on disk', async () => {
    const origin = createRepository({ 'touched.py': 't', 'mod.py': '1', 'gone.py': 'g' })
    origin.write({ 'touched.py': 't', 'mod.py': '2', 'gone.py': null, 'untracked.py': 'u' })

    expect(await changes(origin.path, 'HEAD', 'WORKTREE')).toEqual([
      { path: 'gone.py', status: 'removed' },
      { path: 'mod.py', status: 'modified' },
      { path: 'untracked.py', status: 'added' },
    ])
  })

  it.each(['added to the index', 'untracked'])('pairs a file that was moved in the work tree (%s)', async (how) => {
    const origin = createRepository({ 'old.py': LINES })
    origin.write({ 'old.py': null, 'new.py': LINES })
    if (how !== 'untracked') origin.git('add', '--all')

    expect(await changes(origin.path, 'HEAD', 'WORKTREE')).toEqual([
      { path: 'new.py', status: 'renamed', from: 'old.py' },
    ])
  })

  it('takes a file that became a symlink for removed', async () => {
    const origin = createRepository({ 'a.py': 'a', 'b.py': 'b' })
    const base = origin.head()
    origin.git('rm', '--quiet', 'a.py')
    const target = origin.git('rev-parse', 'HEAD:b.py')
    origin.git('update-index', '--add', '--cacheinfo', `120000,${target},a.py`)
    origin.git('commit', '--quiet', '--message', 'link')

    expect(await changes(origin.path, base, 'HEAD')).toEqual([{ path: 'a.py', status: 'removed' }])
  })

  it('pairs unchanged moves in a partial clone without contents', async () => {
    const origin = createRepository({ 'old.py': LINES, 'x.py': `${LINES}x = 1\n` })
    const base = origin.head()
    const head = origin.commit({ 'old.py': null, 'new.py': LINES, 'x.py': null, 'y.py': `${LINES}y = 1\n` })
    const clone = new GitRepository(temporaryFolder())
    clone.git('clone', '--quiet', '--no-checkout', '--filter=blob:none', pathToFileURL(origin.path).href, '.')

    expect(await changes(clone.path, base, head)).toEqual([
      { path: 'new.py', status: 'renamed', from: 'old.py' },
      { path: 'x.py', status: 'removed' },
      { path: 'y.py', status: 'added' },
    ])
  })
})
