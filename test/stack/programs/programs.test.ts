import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AirflowVenv } from '../../helpers/airflow-home.ts'
import { readDagBag } from '../dagbag/dagbag.ts'
import { extract } from '../dagbag/extraction.ts'
import { generateProgram, type GeneratedProgram } from './generate.ts'
import { describeWrong, judge } from './judge.ts'

const MINUTES = 60_000

/** Each program follows from its seed; PROGRAM_SEED makes and judges one again. */
const ONLY = process.env['PROGRAM_SEED']

const DUMP = fileURLToPath(new URL('./dump_programs.py', import.meta.url))

let scratch: string

beforeEach(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'airlift-drift-programs-'))
})

afterEach(() => rm(scratch, { recursive: true, force: true }))

async function writePrograms(programs: readonly GeneratedProgram[], airflow: 2 | 3): Promise<string> {
  const folder = join(scratch, 'dags')
  await mkdir(folder)
  await writeFile(join(folder, 'requirements.txt'), `apache-airflow~=${airflow}.0\n`)
  for (const [file, text] of programs.flatMap(({ files }) => Object.entries(files))) {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeFile(join(folder, file), text)
  }
  execFileSync('git', ['init', '--quiet'], { cwd: folder })
  return folder
}

describe('extract beside the DagBag', () => {
  it.each<[venv: AirflowVenv, airflow: 2 | 3, count: number]>([
    ['airflow2', 2, 2_000],
    ['airflow3', 3, 500],
  ])(
    'of %s reads every generated DAG file alike or flags it',
    async (venv, airflow, count) => {
      const seeds = ONLY === undefined ? Array.from({ length: count }, (_, index) => index + 1) : [Number(ONLY)]
      const programs = seeds.map((seed) => generateProgram(seed, airflow))
      const folder = await writePrograms(programs, airflow)

      const [truth, ours] = await Promise.all([
        readDagBag(venv, folder, join(scratch, 'airflow'), DUMP),
        extract(folder, ['.']),
      ])

      const { agree, flagged, wrong } = judge(programs, truth, ours)
      const known = programs.filter(({ usesUnknown }) => !usesUnknown).length
      const needless = flagged.filter(({ usesUnknown }) => !usesUnknown)
      process.stdout.write(
        `${venv}, seeds ${seeds[0] ?? ''} to ${seeds.at(-1) ?? ''}: ${agree} agree, ${flagged.length} flagged ` +
          `(${needless.length} of ${known} that need no run), ${wrong.length} wrong\n`,
      )
      expect(wrong.map(describeWrong)).toEqual([])
      // A tool that flags everything is never wrong.
      expect(needless.length / known).toBeLessThan(0.01)
    },
    5 * MINUTES,
  )
})
