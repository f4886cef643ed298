import { describe, expect, it } from '@jest/globals'
import { askRefPair } from '../../../src/git/ref-pair.ts'
import { createRepository, type GitRepository } from '../../helpers/git-repository.ts'

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

describe('askRefPair', () => {
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
