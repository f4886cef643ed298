import { describe, expect, it } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { binFolder } from '../../helpers/airflow-home.ts'
import { STACK_DIR } from '../../helpers/dagster-process.ts'
import { compareFiles } from './compare-files.ts'
import { DEVIATIONS, REFUSALS } from './deviations.ts'

const MINUTES = 60_000

const python = join(binFolder('airflow2'), 'python')

function standardLibrary(): string {
  const program = 'import sysconfig; print(sysconfig.get_paths()["stdlib"])'
  return execFileSync(python, ['-c', program], { encoding: 'utf8' }).trim()
}

describe("our parser's trees beside those of CPython's ast", () => {
  it(
    "are the same for the fixtures, Airflow and Python's standard library",
    async () => {
      const packages = (['airflow2', 'airflow3'] as const).map((venv) =>
        join(STACK_DIR, venv, 'lib', 'python3.11', 'site-packages', 'airflow'),
      )
      const tests = fileURLToPath(new URL('../..', import.meta.url))

      const { files, disagreements } = await compareFiles(python, [tests, ...packages, standardLibrary()])

      process.stdout.write(`${files} files, ${disagreements.length} disagreements\n`)
      expect(disagreements).toEqual([])
      expect(files).toBeGreaterThan(2_000)
    },
    10 * MINUTES,
  )

  it('show every known deviation, or it is to be deleted', async () => {
    const folder = fileURLToPath(new URL('deviations', import.meta.url))

    const { known } = await compareFiles(python, [folder])

    const reasons = [...DEVIATIONS, ...REFUSALS].map(({ reason }) => reason)
    expect(reasons.filter((reason) => !known.has(reason))).toEqual([])
  })
})
