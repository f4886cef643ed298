import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from '@jest/globals'
import { STACK_DIR } from '../../helpers/dagster-process.ts'
import { EVIDENCE } from './evidence.ts'

const SOURCES = Object.entries(EVIDENCE).flatMap(([rule, evidence]) =>
  'source' in evidence ? [{ rule, ...evidence }] : [],
)

it.each(SOURCES)('$rule rests on a line that the pinned $source still has', async ({ venv, source, line }) => {
  const lib = join(STACK_DIR, venv, 'lib')
  const [python = ''] = (await readdir(lib)).filter((name) => name.startsWith('python3'))

  const text = await readFile(join(lib, python, 'site-packages', source), 'utf-8')

  expect(text).toContain(line)
})
