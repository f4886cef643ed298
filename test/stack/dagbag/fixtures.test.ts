import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BagFile } from './dagbag.ts'
import { readDagFiles } from './dagbag.ts'
import type { PrintedExtraction } from './extraction.ts'
import { extract } from './extraction.ts'
import { IDIOMS, idiomsEnvironment, readIdioms } from './idioms.ts'
import { judgeFile } from './verdict.ts'

const MINUTES = 60_000

const idioms = await readIdioms()
let scratch: string
let ours: PrintedExtraction

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'airlift-drift-idioms-'))
  const repository = join(scratch, 'repository')
  await cp(IDIOMS, repository, { recursive: true })
  execFileSync('git', ['init', '--quiet'], { cwd: repository })
  ours = await extract(repository, [])
}, 2 * MINUTES)

afterAll(() => rm(scratch, { recursive: true, force: true }))

it('holds enough of them', () => {
  expect(idioms.length).toBeGreaterThanOrEqual(150)
})

describe.each(['airflow2', 'airflow3'] as const)('each fixture beside the DagBag of %s', (venv) => {
  let truth: ReadonlyMap<string, BagFile>

  beforeAll(async () => {
    truth = await readDagFiles(venv, join(IDIOMS, 'dags'), join(scratch, venv), await idiomsEnvironment())
  }, 3 * MINUTES)

  it.each(idioms.filter(({ venvs }) => venvs.includes(venv)))('$file is $expected', ({ file, expected }) => {
    const { kind, because } = judgeFile(file, truth.get(file.slice('dags/'.length)), ours)

    // What is wrong is in the message of a failure.
    expect([kind, ...(kind === expected ? [] : because)]).toEqual([expected])
  })
})
