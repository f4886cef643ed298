import { describe, expect, it } from '@jest/globals'
import { applyFixes } from '../../../src/commands/fix.ts'
import { shownLines, suggestionOf } from '../../../src/github/suggestion-text.ts'
import type { Edit } from '../../../src/report/model.ts'
import { finding } from '../../helpers/reports.ts'

const FILE = 'dags/proxied_state/orders.yaml'
const TEXT = 'tasks:\n  - id: load\n    proxied: false\n  - id: claen\n    proxied: false\n'

function suggest(edit: Omit<Edit, 'file'>, text = TEXT, shown: Iterable<number> = [1, 2, 3, 4, 5]) {
  const fix = { summary: 'Correct it.', edits: [{ ...edit, file: FILE }] }
  const repaired = applyFixes(new Map([[FILE, text]]), [fix]).get(FILE)
  return suggestionOf(finding({ fix }), { shown: new Set(shown), text }, repaired)
}

describe('suggestionOf', () => {
  it('replaces the lines of the edit', () => {
    const suggestion = suggest({ from: 4, to: 4, text: '  - id: clean' })

    expect(suggestion).toMatchObject({ path: FILE, from: 4, to: 4 })
    expect(suggestion?.body).toMatch(/\n```suggestion\n {2}- id: clean\n```$/)
  })

  it('repeats the line beside an insertion', () => {
    const suggestion = suggest({ from: 6, to: 5, text: '  - id: export\n    proxied: false' })

    expect(suggestion).toMatchObject({ from: 5, to: 5 })
    expect(suggestion?.body).toContain('suggestion\n    proxied: false\n  - id: export\n    proxied: false\n')
  })

  it('deletes with an empty block', () => {
    expect(suggest({ from: 4, to: 5, text: '' })?.body).toMatch(/\n```suggestion\n```$/)
  })

  it('has a fence that its text cannot end', () => {
    expect(suggest({ from: 4, to: 4, text: '  - id: clean # ```' })?.body).toContain('````suggestion\n')
  })

  it.each([
    ['lines that the diff does not show', { from: 4, to: 5, text: '' }, TEXT, [4]],
    ['text that would not be seen as it is', { from: 4, to: 4, text: '  - id: cl\u202Eean' }, TEXT, [4]],
    // Without its only entry the file would raise, so the repair does more than the edit.
    ['a repair that does more', { from: 2, to: 3, text: '' }, 'tasks:\n  - id: load\n    proxied: false\n', [1, 2, 3]],
  ])('makes none of %s', (_what, edit, text, shown) => {
    expect(suggest(edit, text, shown)).toBeUndefined()
  })
})

describe('shownLines', () => {
  it('counts what a patch shows of head', () => {
    const patch = '@@ -1,3 +1,4 @@\n a\n-b\n+c\n+d\n e\n@@ -10 +11,2 @@ def f\n x\n+y\n\\ No newline at end of file'

    expect([...shownLines(patch)]).toEqual([1, 2, 3, 4, 11, 12])
  })
})
