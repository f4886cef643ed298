import { describe, expect, it } from '@jest/globals'
import { changedPaths } from '../../../src/git/changed-paths.ts'
import { openRepository } from '../../../src/git/repository.ts'
import { createRepository } from '../../helpers/git-repository.ts'

async function changes(folder: string, base: string | null, head: string): Promise<readonly string[]> {
  const repository = await openRepository(folder)
  const changed = changedPaths(base === null ? null : await repository.tree(base), await repository.tree(head))
  return [...changed].sort()
}

describe('changedPaths', () => {
  it('tells added, modified, removed and moved files between commits', async () => {
    const origin = createRepository({ 'kept.py': 'k', 'mod.py': '1', 'gone.py': 'g', 'dags/old name.py': 'o' })
    const base = origin.head()
    origin.commit({
      'mod.py': '2',
      'gone.py': null,
      'new.py': 'n',
      'dags/old name.py': null,
      'dags/new "name".py': 'o',
    })

    const changed = await changes(origin.path, base, 'HEAD')

    expect(changed).toEqual(['dags/new "name".py', 'dags/old name.py', 'gone.py', 'mod.py', 'new.py'])
  })

  it('finds nothing between equal trees', async () => {
    const origin = createRepository({ 'a.py': 'a' })
    const base = origin.head()
    origin.commit({})

    const changed = await changes(origin.path, base, 'HEAD')

    expect(changed).toEqual([])
  })

  it('takes everything for changed where there is no base', async () => {
    const origin = createRepository({ 'a.py': 'a', 'b.py': 'b' })

    const changed = await changes(origin.path, null, 'HEAD')

    expect(changed).toEqual(['a.py', 'b.py'])
  })

  it('sees the work tree as it is on disk', async () => {
    const origin = createRepository({ 'touched.py': 't', 'mod.py': '1', 'gone.py': 'g' })
    origin.write({ 'touched.py': 't', 'mod.py': '2', 'gone.py': null, 'untracked.py': 'u' })

    const changed = await changes(origin.path, 'HEAD', 'WORKTREE')

    expect(changed).toEqual(['gone.py', 'mod.py', 'untracked.py'])
  })

  it('takes a file that became a symlink for changed', async () => {
    const origin = createRepository({ 'a.py': 'a', 'b.py': 'b' })
    const base = origin.head()
    origin.git('rm', '--quiet', 'a.py')
    const target = origin.git('rev-parse', 'HEAD:b.py')
    origin.git('update-index', '--add', '--cacheinfo', `120000,${target},a.py`)
    origin.git('commit', '--quiet', '--message', 'link')

    const changed = await changes(origin.path, base, 'HEAD')

    expect(changed).toEqual(['a.py'])
  })
})
