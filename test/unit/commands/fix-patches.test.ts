import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from '@jest/globals'
import { withPatches } from '../../../src/commands/fix-patches.ts'
import { openRepository } from '../../../src/git/repository.ts'
import { createRepository } from '../../helpers/git-repository.ts'
import { finding } from '../../helpers/reports.ts'

const STATE = 'dags/proxied_state/orders.yaml'
const BEFORE = 'tasks:\n  - id: load # first\n    proxied: false\n  - id: claen\n    proxied: false\n'
const FIX = { summary: "Write 'clean'.", edits: [{ file: STATE, from: 4, to: 4, text: '  - id: clean' }] }

it('gives each repair of a file as a patch that git applies', async () => {
  const repository = createRepository({ [STATE]: BEFORE })
  const tree = await (await openRepository(repository.path)).tree(repository.head())

  const [mended, gone, fixed] = withPatches(
    [
      finding({ fix: FIX }),
      finding({ fix: { ...FIX, edits: [{ file: 'gone.yaml', from: 1, to: 1, text: 'x' }] } }),
      finding({ fix: FIX, origin: 'fixed' }),
    ],
    tree,
  )
  const file = path.join(repository.path, 'fix.patch')
  writeFileSync(file, mended?.fix?.patch ?? '')
  repository.git('apply', file)

  expect(repository.git('diff', '--unified=0').split('\n').slice(-2)).toEqual(['-  - id: claen', '+  - id: clean'])
  expect([gone?.fix?.patch, fixed?.fix?.patch]).toEqual([undefined, undefined])
})
