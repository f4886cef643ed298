import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AirflowVenv } from '../../helpers/airflow-home.ts'
import { STACK_DIR } from '../../helpers/dagster-process.ts'
import { compare, describeComparison, type Comparison } from './compare.ts'
import { readDagBag } from './dagbag.ts'
import { extract } from './extraction.ts'

const MINUTES = 60_000

let scratch: string

beforeEach(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'airlift-drift-examples-'))
})

afterEach(() => rm(scratch, { recursive: true, force: true }))

/**
 * Compares the examples that an Airflow package brings. They keep their package path in the repository, as in
 * Airflow's own, because some import each other by it.
 */
async function compareExamples(venv: AirflowVenv, folder: string): Promise<Comparison> {
  const packages = join(STACK_DIR, venv, 'lib', 'python3.11', 'site-packages')
  const repository = join(scratch, 'repository')
  await cp(join(packages, folder), join(repository, folder), {
    recursive: true,
    filter: (path) => !path.endsWith('__pycache__'),
  })
  execFileSync('git', ['init', '--quiet'], { cwd: repository })
  const home = join(scratch, 'airflow')

  const truth = await readDagBag(venv, join(packages, folder), home)
  const ours = await extract(repository, [folder])

  expect(truth.errors).toEqual({})
  const comparison = compare(truth, ours)
  process.stdout.write(describeComparison(`${venv} ${folder}`, comparison))
  return comparison
}

describe('extract beside the DagBag of Airflow 2.11', () => {
  it(
    'reads its example DAGs alike, and flags every one that it does not',
    async () => {
      const { total, identical, wrong } = await compareExamples('airflow2', 'airflow/example_dags')

      expect(total).toBe(71)
      expect(wrong).toEqual([])
      expect(identical.length).toBeGreaterThanOrEqual(69)
    },
    3 * MINUTES,
  )
})

describe('extract beside the DagBag of Airflow 3.3', () => {
  it.each([
    ['airflow/example_dags', 90],
    ['airflow/providers/standard/example_dags', 23],
  ])(
    'reads the DAGs of %s alike, and flags every one that it does not',
    async (folder, count) => {
      const { total, identical, wrong } = await compareExamples('airflow3', folder)

      expect(total).toBe(count)
      expect(wrong).toEqual([])
      expect(identical.length / total).toBeGreaterThanOrEqual(0.95)
    },
    3 * MINUTES,
  )
})
