import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { patchOf } from '../../../src/commands/patch.ts'
import { createRepository } from '../../helpers/git-repository.ts'

const lines = (...names: string[]): string => names.map((name) => `${name}\n`).join('')
const LONG = lines('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h')

describe('patchOf', () => {
  it.each([
    ['a change in the middle', LONG, LONG.replace('e\n', 'E\nEE\n')],
    ['a deletion at the end', LONG, LONG.replace('g\nh\n', '')],
    ['an insertion at the start', LONG, `# first\n${LONG}`],
    ['changes far apart', LONG, LONG.replace('a', 'A').replace('h', 'H')],
    ['a last line without an end', 'a\nb', 'a\nB'],
  ])('makes what git apply takes of %s', (_what, before, after) => {
    const repository = createRepository({ 'state.yaml': before })
    const patch = path.join(repository.path, 'fix.patch')
    writeFileSync(patch, patchOf([{ file: 'state.yaml', before, after }]))

    repository.git('apply', patch)

    expect(readFileSync(path.join(repository.path, 'state.yaml'), 'utf8')).toBe(after)
  })

  it('is empty for a file that stays as it is', () => {
    expect(patchOf([{ file: 'state.yaml', before: LONG, after: LONG }])).toBe('')
  })
})
