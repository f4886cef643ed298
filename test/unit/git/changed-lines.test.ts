import { describe, expect, it } from '@jest/globals'
import { changedLines } from '../../../src/git/changed-lines.ts'
import { openRepository } from '../../../src/git/repository.ts'
import { createRepository } from '../../helpers/git-repository.ts'

async function linesOf(before: string | null, after: string): Promise<number[]> {
  const origin = createRepository(before === null ? { 'other.py': '' } : { 'a.py': before })
  origin.commit({ 'a.py': after })
  const repository = await openRepository(origin.path)
  const [base, head] = [await repository.tree('HEAD~1'), await repository.tree('HEAD')]
  return [...(await changedLines(repository, base, head, 'a.py'))]
}

describe('changedLines', () => {
  it.each([
    ['changed and added lines', '1\n2\n3\n4\n', '1\ntwo\n3\n4\n5\n6\n', [2, 5, 6]],
    ['nothing where lines only went', '1\n2\n3\n', '1\n3\n', []],
    ['every line of a new file', null, '1\n2\n3', [1, 2, 3]],
    ['nothing of a new empty file', null, '', []],
    ['nothing where nothing changed', 'same\n', 'same\n', []],
    ['lines that look like a diff', 'x\n', '@@ -1 +9 @@\n+++ b/x\n@@ -1 +7 @@\n', [1, 2, 3]],
    ['a last line without an end', '1\n2', '1\n2\n', [2]],
  ])('tells %s', async (_name, before, after, expected) => {
    expect(await linesOf(before, after)).toEqual(expected)
  })

  it('tells nothing of a file that is gone', async () => {
    const origin = createRepository({ 'a.py': 'a', 'b.py': 'b' })
    origin.commit({ 'a.py': null })
    const repository = await openRepository(origin.path)
    const [base, head] = [await repository.tree('HEAD~1'), await repository.tree('HEAD')]

    expect((await changedLines(repository, base, head, 'a.py')).size).toBe(0)
  })
})
