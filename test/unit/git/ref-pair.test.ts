import { pathToFileURL } from 'node:url'
import { describe, expect, it } from '@jest/globals'
import { askGit } from '../../../src/git/ask-git.ts'
import { questionsOf, readRefPair, type RefPair } from '../../../src/git/ref-pair.ts'
import { openRepository } from '../../../src/git/repository.ts'
import { createRepository, GitRepository, temporaryFolder } from '../../helpers/git-repository.ts'

/** `main` moved on after `feature` left it. */
function branched(): { origin: GitRepository; left: string; main: string; feature: string } {
  const origin = createRepository({ 'a.py': '1\n' })
  const left = origin.head()
  origin.branch('feature')
  const feature = origin.commit({ 'b.py': '' })
  origin.switchTo('main')
  const main = origin.commit({ 'a.py': '2\n' })
  return { origin, left, main, feature }
}

async function askRefPair(base: string, head: string, folder: string): Promise<RefPair | undefined> {
  const questions = questionsOf(base, head)
  return questions.length === 0 ? undefined : readRefPair((await askGit(['rev-parse', ...questions], folder)) ?? [])
}

describe('what git tells of two refs', () => {
  it('tells both commits, where they parted and what base is the name of', async () => {
    const { origin, left, main, feature } = branched()

    const pair = await askRefPair('main', 'feature', origin.path)

    expect(pair).toEqual({ base: main, head: feature, mergeBase: left, baseName: 'refs/heads/main' })
  })

  it('knows no name of a sha', async () => {
    const { origin, left, feature } = branched()

    const pair = await askRefPair(left, 'feature', origin.path)

    expect(pair).toEqual({ base: left, head: feature, mergeBase: left, baseName: undefined })
  })

  it('takes a tag for the commit that it names', async () => {
    const { origin, left, main, feature } = branched()
    origin.git('tag', '--annotate', '--message', 'released', 'v1', 'main')

    const pair = await askRefPair('v1', 'feature', origin.path)

    expect(pair).toEqual({ base: main, head: feature, mergeBase: left, baseName: 'refs/tags/v1' })
  })

  it('leaves it open which of several merge bases is the best', async () => {
    const { origin, main, feature } = branched()
    origin.merge('feature')
    origin.switchTo('feature')
    origin.merge(main)
    expect(origin.git('merge-base', '--all', 'main', 'feature').split('\n').sort()).toEqual([main, feature].sort())

    const pair = await askRefPair('main', 'feature', origin.path)

    expect(pair).toMatchObject({ mergeBase: undefined, baseName: 'refs/heads/main' })
  })

  it('finds no merge base of histories that have nothing in common', async () => {
    const { origin, main } = branched()
    origin.git('checkout', '--quiet', '--orphan', 'other')
    const other = origin.commit({})

    const pair = await askRefPair('main', 'other', origin.path)

    expect(pair).toEqual({ base: main, head: other, mergeBase: undefined, baseName: 'refs/heads/main' })
  })

  it.each(['nowhere', 'a.py', '--help', '-x', 'feature..main', 'HEAD^{tree}', 'HEAD~1', '', 'a\nb', 'HEAD:a.py'])(
    'leaves %j to the single questions',
    async (ref) => {
      const { origin } = branched()

      const pairs = [await askRefPair(ref, 'main', origin.path), await askRefPair('main', ref, origin.path)]

      expect(pairs).toEqual([undefined, undefined])
    },
  )
})

describe('a repository that is opened to compare two refs', () => {
  it('answers as one that looks each of them up', async () => {
    const { origin, left, main, feature } = branched()
    const refs = { base: 'main', head: 'feature' }

    const answers = [await openRepository(origin.path, { refs }), await openRepository(origin.path)].map(
      async (repository) => [
        repository.root,
        repository.prefix,
        await repository.find('main'),
        await repository.find('feature'),
        await repository.mergeBase(main, feature),
        await repository.isBranch('main'),
        await repository.isBranch('feature'),
      ],
    )

    const expected = [origin.path, '', main, feature, left, true, true]
    expect(await Promise.all(answers)).toEqual([expected, expected])
  })

  it.each(['nowhere', '-x'])('is opened all the same when one of them is %j', async (base) => {
    const { origin, feature } = branched()

    const repository = await openRepository(origin.path, { refs: { base, head: 'feature' } })

    expect(repository.root).toBe(origin.path)
    expect(await repository.find(base)).toBeUndefined()
    expect(await repository.find('feature')).toBe(feature)
  })

  it('may be a bare one', async () => {
    const { origin, left, main, feature } = branched()
    const bare = new GitRepository(temporaryFolder())
    bare.git('clone', '--quiet', '--bare', pathToFileURL(origin.path).href, '.')

    const repository = await openRepository(bare.path, { refs: { base: 'main', head: 'feature' } })

    expect(await repository.find('main')).toBe(main)
    expect(await repository.mergeBase(main, feature)).toBe(left)
  })
})
