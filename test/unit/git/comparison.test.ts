import { describe, expect, it } from '@jest/globals'
import { resolveComparison, type Comparison, type ComparisonRequest } from '../../../src/git/comparison.ts'
import { openRepository } from '../../../src/git/repository.ts'
import { createRepository, type GitRepository } from '../../helpers/git-repository.ts'

/** `main` moved on after `feature` left it; GitHub's trial merge is `merge`. */
function pullRequest(): { origin: GitRepository; left: string; base: string; head: string; merge: string } {
  const origin = createRepository({ 'a.py': 'one', 'b.py': 'one' })
  const left = origin.head()
  origin.branch('feature')
  const head = origin.commit({ 'a.py': 'two' })
  origin.switchTo('main')
  const base = origin.commit({ 'b.py': 'two' })
  origin.git('checkout', '--quiet', '--detach')
  const merge = origin.merge('feature')
  origin.git('update-ref', 'refs/pull/1/merge', merge)
  origin.switchTo('main')
  return { origin, left, base, head, merge }
}

async function compare(clone: GitRepository, request: Omit<ComparisonRequest, 'repository'>): Promise<Comparison> {
  return resolveComparison({ repository: await openRepository(clone.path), ...request })
}

describe('a pull request', () => {
  it.each([1, 2, 0])('takes the merge commit and its first parent at depth %d', async (depth) => {
    const { origin, base, head, merge } = pullRequest()
    const clone = origin.checkoutLikeActions(merge, depth)

    const comparison = await compare(clone, {
      event: { kind: 'pull-request', baseSha: base, headSha: head, mergeSha: merge },
    })

    expect(comparison).toEqual({
      base,
      head: merge,
      how: "the pull request's merge commit against its first parent",
    })
    expect(clone.git('cat-file', '-t', base)).toBe('commit')
  })

  it('compares the head with where it left main when the head is checked out', async () => {
    const { origin, left, base, head, merge } = pullRequest()
    const clone = origin.checkoutLikeActions(head, 0)

    const comparison = await compare(clone, {
      event: { kind: 'pull-request', baseSha: base, headSha: head, mergeSha: merge },
    })

    expect(comparison).toMatchObject({ base: left, head })
  })

  it('asks GitHub for the merge base of a shallow head and fetches it', async () => {
    const { origin, left, base, head } = pullRequest()
    const clone = origin.checkoutLikeActions(head, 1)
    const asked: string[][] = []

    const comparison = await compare(clone, {
      event: { kind: 'pull-request', baseSha: base, headSha: head, mergeSha: null },
      remoteMergeBase: (...shas) => {
        asked.push(shas)
        return Promise.resolve(left)
      },
    })

    expect(asked).toEqual([[base, head]])
    expect(comparison).toMatchObject({ base: left, head })
    expect(clone.git('cat-file', '-t', left)).toBe('commit')
  })

  it('says which depth to use when nobody knows the merge base', async () => {
    const { origin, base, head } = pullRequest()
    const clone = origin.checkoutLikeActions(head, 1)

    const comparison = compare(clone, {
      event: { kind: 'pull-request', baseSha: base, headSha: head, mergeSha: null },
      remoteMergeBase: () => Promise.resolve(undefined),
    })

    await expect(comparison).rejects.toMatchObject({
      name: 'UserError',
      hint: expect.stringContaining('`fetch-depth: 2`'),
    })
  })

  it('fetches the merge commit when only the base branch is checked out', async () => {
    const { origin, base, head, merge } = pullRequest()
    const clone = origin.checkoutLikeActions(base, 1, 'refs/remotes/origin/main')

    const comparison = await compare(clone, {
      event: { kind: 'pull-request', baseSha: base, headSha: head, mergeSha: merge },
    })

    expect(comparison).toMatchObject({ base, head: merge })
  })

  it('does not take a merge commit of an older head', async () => {
    const { origin, left, base, merge } = pullRequest()
    origin.switchTo('feature')
    const newer = origin.commit({ 'a.py': 'three' })
    const clone = origin.checkoutLikeActions(base, 0, 'refs/remotes/pull/base')

    const comparison = await compare(clone, {
      event: { kind: 'pull-request', baseSha: base, headSha: newer, mergeSha: merge },
    })

    expect(comparison).toMatchObject({ base: left, head: newer })
  })
})

describe('other events', () => {
  it('compares a merge group with the branch it joins', async () => {
    const { origin, base, merge } = pullRequest()
    const clone = origin.checkoutLikeActions(merge, 1)

    const comparison = await compare(clone, { event: { kind: 'merge-group', baseSha: base, headSha: merge } })

    expect(comparison).toMatchObject({ base, head: merge })
  })

  it('compares a push with what the branch held before', async () => {
    const origin = createRepository({ 'a.py': 'one' })
    const before = origin.head()
    origin.commit({ 'a.py': 'two' })
    const after = origin.commit({ 'a.py': 'three' })
    const clone = origin.checkoutLikeActions(after, 1)

    const comparison = await compare(clone, { event: { kind: 'push', before, after } })

    expect(comparison).toMatchObject({ base: before, head: after })
  })

  it.each([
    ['a new branch', null, 'the branch is new'],
    ['a forced push', '1'.repeat(40), 'what the branch held before is gone'],
  ])('compares %s with the first parent', async (_name, before, why) => {
    const origin = createRepository({ 'a.py': 'one' })
    const parent = origin.head()
    const after = origin.commit({ 'a.py': 'two' })
    const clone = origin.checkoutLikeActions(after, 1)

    const comparison = await compare(clone, { event: { kind: 'push', before, after } })

    expect(comparison).toEqual({
      base: parent,
      head: after,
      how: `the pushed commit against its first parent, since ${why}`,
    })
  })

  it('has no base for the first commit', async () => {
    const origin = createRepository({ 'a.py': 'one' })

    const comparison = await compare(origin, { event: { kind: 'push', before: null, after: origin.head() } })

    expect(comparison.base).toBeNull()
  })
})

describe('a terminal', () => {
  it('compares the work tree with where the branch left main', async () => {
    const { origin, left } = pullRequest()
    origin.switchTo('feature')

    const comparison = await compare(origin, {})

    expect(comparison).toEqual({ base: left, head: 'WORKTREE', how: 'the work tree against where it left main' })
  })

  it('prefers what the remote calls its default branch', async () => {
    const origin = createRepository({ 'a.py': 'one' })
    const left = origin.head()
    origin.git('update-ref', 'refs/remotes/origin/trunk', left)
    origin.git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/trunk')
    origin.commit({ 'a.py': 'two' })

    const comparison = await compare(origin, {})

    expect(comparison).toMatchObject({ base: left, how: 'the work tree against where it left origin/HEAD' })
  })

  it('has no base before the first commit', async () => {
    const comparison = await compare(createRepository(), {})

    expect(comparison).toMatchObject({ base: null, head: 'WORKTREE' })
  })

  it('takes HEAD where there is no default branch', async () => {
    const origin = createRepository({ 'a.py': 'one' })
    origin.git('branch', '--move', 'main', 'development')

    const comparison = await compare(origin, {})

    expect(comparison).toMatchObject({ base: origin.head(), head: 'WORKTREE' })
  })

  it('compares any two commits as they are given', async () => {
    const { origin, left, head } = pullRequest()

    const backwards = await compare(origin, { base: head, head: left })

    expect(backwards).toEqual({ base: head, head: left, how: `${left} against ${head}` })
  })

  it('compares with a branch from where it was left', async () => {
    const { origin, left, head } = pullRequest()

    const comparison = await compare(origin, { base: 'main', head: 'feature' })

    expect(comparison).toEqual({ base: left, head, how: 'feature against where it left main' })
  })

  it('finds a branch that only the remote has', async () => {
    const { origin, left, head, merge } = pullRequest()
    const clone = origin.checkoutLikeActions(merge, 0)

    const comparison = await compare(clone, { base: 'main', head })

    expect(comparison).toMatchObject({ base: left, head })
  })

  it('shows what a commit of the default branch itself did', async () => {
    const { origin, left, base } = pullRequest()

    const comparison = await compare(origin, { head: 'main' })

    expect(comparison).toEqual({ base: left, head: base, how: 'main against its first parent' })
  })

  it('names a ref that is not there', async () => {
    const { origin } = pullRequest()

    await expect(compare(origin, { base: 'mian' })).rejects.toThrow('git knows no commit "mian"')
  })
})
