import { rmSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from '@jest/globals'
import { openRepository } from '../../../src/git/repository.ts'
import { MAX_FILE_BYTES, type Tree } from '../../../src/git/tree.ts'
import { createRepository, GitRepository, temporaryFolder } from '../../helpers/git-repository.ts'

function text(tree: Tree, file: string): string | undefined {
  const bytes = tree.read(file)
  return bytes && Buffer.from(bytes).toString('utf8')
}

describe('openRepository', () => {
  it('says what to do where there is no repository', async () => {
    const folder = temporaryFolder()

    await expect(openRepository(folder)).rejects.toMatchObject({
      name: 'UserError',
      message: `${folder} is not inside a git repository`,
    })
  })

  it('says what to do where there is no such folder', async () => {
    const folder = path.join(temporaryFolder(), 'nowhere')

    await expect(openRepository(folder)).rejects.toMatchObject({ name: 'UserError' })
  })

  it('finds the root from a folder inside', async () => {
    const origin = createRepository({ 'dags/team a/x.py': 'x = 1\n' })

    const repository = await openRepository(path.join(origin.path, 'dags/team a'))

    expect(repository.root).toBe(origin.path)
    expect(repository.prefix).toBe('dags/team a/')
  })

  it('does not take the repository that a hook of git works on', async () => {
    const hooked = createRepository({ 'other.py': '' })
    const own = createRepository({ 'own.py': '' })
    process.env.GIT_DIR = path.join(hooked.path, '.git')

    try {
      const repository = await openRepository(own.path)
      expect((await repository.tree('HEAD')).paths()).toEqual(['own.py'])
    } finally {
      delete process.env.GIT_DIR
    }
  })

  it('reads commits of a bare repository, and says that it has no work tree', async () => {
    const origin = createRepository({ 'a.py': 'a = 1\n' })
    const bare = new GitRepository(temporaryFolder())
    bare.git('clone', '--quiet', '--bare', pathToFileURL(origin.path).href, '.')

    const repository = await openRepository(bare.path)

    expect(text(await repository.tree('main'), 'a.py')).toBe('a = 1\n')
    await expect(repository.tree('WORKTREE')).rejects.toThrow('a bare repository has no work tree')
  })
})

describe('resolve', () => {
  it('finds a branch that only the remote has', async () => {
    const origin = createRepository({ 'a.py': '' })
    const clone = origin.checkoutLikeActions(origin.head(), 0)

    const repository = await openRepository(clone.path)

    expect(await repository.resolve('main')).toBe(origin.head())
  })

  it.each(['nowhere', '--help', '-x', 'HEAD^{tree}', 'a..b', '', ' ', 'a\0b', 'a\nb', 'HEAD:a.py'])(
    'refuses %j',
    async (ref) => {
      const origin = createRepository({ 'a.py': '' })
      const repository = await openRepository(origin.path)

      await expect(repository.resolve(ref)).rejects.toThrow(`git knows no commit "${ref}"`)
    },
  )

  it('says of a shallow clone that it is one', async () => {
    const origin = createRepository({ 'a.py': '' })
    const repository = await openRepository(origin.checkoutLikeActions(origin.head(), 1).path)

    await expect(repository.resolve('HEAD~1')).rejects.toMatchObject({
      hint: 'This clone is shallow: check out with `fetch-depth: 0`, or fetch the ref first.',
    })
  })
})

describe('the tree of a commit', () => {
  it('holds regular files only, whatever their names', async () => {
    const origin = createRepository({
      'a b/ü "q".py': 'x',
      ['__proto__']: 'p',
      'constructor/toString': 'c',
      '*.py': 's',
    })
    symlinkSync('/etc/hostname', path.join(origin.path, 'link.py'))
    symlinkSync('a b', path.join(origin.path, 'folder'))
    origin.commit({})
    origin.git('update-index', '--add', '--cacheinfo', `160000,${origin.head()},module`)
    origin.git('commit', '--quiet', '--message', 'module')
    const repository = await openRepository(origin.path)

    const tree = await repository.tree('HEAD')

    expect(tree.id).toBe(origin.head())
    expect(tree.paths()).toEqual(['*.py', '__proto__', 'a b/ü "q".py', 'constructor/toString'])
    expect(text(tree, '__proto__')).toBe('p')
    expect(text(tree, '*.py')).toBe('s')
    expect(tree.has('link.py')).toBe(false)
    expect(tree.read('link.py')).toBeUndefined()
    expect(tree.blob('toString')).toBeUndefined()
  })

  it('reads loaded and unloaded files alike, byte for byte', async () => {
    const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256)
    const origin = createRepository({ 'bytes.bin': bytes, 'empty.py': '', 'late.py': 'late = 1\n' })
    const repository = await openRepository(origin.path)
    const tree = await repository.tree('HEAD')

    await repository.load([tree, (path) => ['bytes.bin', 'empty.py', 'nowhere.py'].includes(path)])

    expect(Buffer.from(tree.read('bytes.bin') ?? []).equals(bytes)).toBe(true)
    expect(text(tree, 'empty.py')).toBe('')
    expect(text(tree, 'late.py')).toBe('late = 1\n')
    expect(tree.read('nowhere.py')).toBeUndefined()
  })

  it.each(['loaded', 'not loaded'])('does not read a file over the limit (%s)', async (how) => {
    const origin = createRepository({ 'big.py': Buffer.alloc(MAX_FILE_BYTES + 1, 'x'), 'after.py': 'after' })
    const repository = await openRepository(origin.path)
    const tree = await repository.tree('HEAD')

    if (how === 'loaded') await repository.load([tree, () => true])

    expect(tree.has('big.py')).toBe(true)
    expect(tree.read('big.py')).toBeUndefined()
    expect(text(tree, 'after.py')).toBe('after')
  })

  it('names equal content equally in all trees', async () => {
    const origin = createRepository({ 'a.py': 'same', 'b.py': 'one' })
    origin.commit({ 'b.py': 'two', 'c.py': 'same' })
    const repository = await openRepository(origin.path)

    const [before, after] = await Promise.all([repository.tree('HEAD~1'), repository.tree('HEAD')])

    expect(after.blob('c.py')).toBe(before.blob('a.py'))
    expect(after.blob('b.py')).not.toBe(before.blob('b.py'))
  })
})

describe('the work tree', () => {
  it('holds tracked and untracked files, and neither ignored ones nor symlinks', async () => {
    const origin = createRepository({ '.gitignore': 'build/\n', 'tracked.py': 't', 'gone.py': 'g' })
    origin.write({ 'new.py': 'n', 'build/x.py': 'x', 'gone.py': null })
    symlinkSync('/etc', path.join(origin.path, 'link'))
    const repository = await openRepository(origin.path)

    const tree = await repository.tree('WORKTREE')

    expect(tree.id).toBe('WORKTREE')
    expect(tree.paths()).toEqual(['.gitignore', 'new.py', 'tracked.py'])
    expect(text(tree, 'new.py')).toBe('n')
  })

  it('names content as git does, changed or not', async () => {
    const origin = createRepository({ 'kept.py': 'k', 'changed.py': 'before', 'touched.py': 'same' })
    origin.write({ 'changed.py': 'after', 'touched.py': 'same', 'new.py': 'k' })
    const repository = await openRepository(origin.path)
    const head = await repository.tree('HEAD')

    const tree = await repository.tree('WORKTREE')

    expect(tree.blob('kept.py')).toBe(head.blob('kept.py'))
    expect(tree.blob('touched.py')).toBe(head.blob('touched.py'))
    expect(tree.blob('new.py')).toBe(head.blob('kept.py'))
    expect(tree.blob('changed.py')).toBe(origin.git('hash-object', 'changed.py'))
  })

  it('does not leave the repository where a tracked folder became a symlink', async () => {
    const outside = temporaryFolder()
    new GitRepository(outside).write({ 'secret.py': 'secret' })
    const origin = createRepository({ 'dags/secret.py': 'mine' })
    rmSync(path.join(origin.path, 'dags'), { recursive: true })
    symlinkSync(outside, path.join(origin.path, 'dags'))
    const repository = await openRepository(origin.path)

    const tree = await repository.tree('WORKTREE')

    expect(tree.has('dags/secret.py')).toBe(false)
    expect(tree.read('dags/secret.py')).toBeUndefined()
  })

  it('works before the first commit', async () => {
    const origin = createRepository()
    origin.write({ 'a.py': 'a' })
    const repository = await openRepository(origin.path)

    const tree = await repository.tree('WORKTREE')

    expect(tree.paths()).toEqual(['a.py'])
  })
})

describe('a sparse checkout of a partial clone', () => {
  function sparseClone(): GitRepository {
    const origin = createRepository({ 'dags/a.py': 'a = 1\n', 'other/b.py': 'b = 1\n' })
    const clone = new GitRepository(temporaryFolder())
    clone.git('clone', '--quiet', '--filter=blob:none', '--sparse', pathToFileURL(origin.path).href, '.')
    clone.git('sparse-checkout', 'set', 'dags')
    return clone
  }

  it('reads what is here and says of the rest that it is not, without asking the network', async () => {
    const repository = await openRepository(sparseClone().path)
    const tree = await repository.tree('HEAD')

    await repository.load([tree, () => true])

    expect(text(tree, 'dags/a.py')).toBe('a = 1\n')
    expect(() => tree.read('other/b.py')).toThrow('this clone does not hold the content of other/b.py')
  })

  it('still lists what the work tree leaves out', async () => {
    const repository = await openRepository(sparseClone().path)

    const tree = await repository.tree('WORKTREE')

    expect(tree.paths()).toEqual(['dags/a.py', 'other/b.py'])
    expect(text(tree, 'dags/a.py')).toBe('a = 1\n')
    expect(() => tree.read('other/b.py')).toThrow('this clone does not hold the content of other/b.py')
  })
})

describe('ensureCommit', () => {
  it('fetches one commit into a shallow clone', async () => {
    const origin = createRepository({ 'a.py': 'one' })
    const first = origin.head()
    const clone = origin.checkoutLikeActions(origin.commit({ 'a.py': 'two' }), 1)
    const repository = await openRepository(clone.path)

    await repository.ensureCommit(first)

    expect(text(await repository.tree(first), 'a.py')).toBe('one')
    expect(clone.git('rev-parse', '--is-shallow-repository')).toBe('true')
  })

  it('does not make a full clone shallow', async () => {
    const origin = createRepository({ 'a.py': 'one' })
    const clone = origin.checkoutLikeActions(origin.head(), 0)
    origin.branch('later')
    const later = origin.commit({ 'a.py': 'two' })
    const repository = await openRepository(clone.path)

    await repository.ensureCommit(later)

    expect(clone.git('rev-parse', '--is-shallow-repository')).toBe('false')
    expect(clone.git('rev-list', '--count', later)).toBe('2')
  })

  it('says which depth helps when the remote does not give the commit', async () => {
    const origin = createRepository({ 'a.py': 'one' })
    const repository = await openRepository(origin.path)

    await expect(repository.ensureCommit('1'.repeat(40))).rejects.toMatchObject({
      name: 'UserError',
      message: expect.stringContaining('commit 111111111111 is not in this clone and could not be fetched'),
      hint: 'Check out with `fetch-depth: 2` (or 0), or keep the credentials of actions/checkout.',
    })
  })

  it('does not tell the password of a remote that fails', async () => {
    const origin = createRepository({ 'a.py': 'one' })
    origin.git('remote', 'add', 'origin', 'http://user:hunter2@127.0.0.1:9/nowhere.git')
    const repository = await openRepository(origin.path)

    const failure = await repository.ensureCommit('1'.repeat(40)).catch((error: unknown) => String(error))

    expect(failure).toContain('127.0.0.1')
    expect(failure).not.toContain('hunter2')
  })
})
