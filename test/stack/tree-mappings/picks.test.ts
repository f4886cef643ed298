import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import * as z from 'zod'
import type { Picks } from '../../../src/airlift/project.ts'
import { readTreeMappings } from '../../../src/airlift/tree-mappings/read.ts'
import { ParseCache } from '../../../src/python/parse-cache.ts'
import { type FakeAirflow, startFakeAirflow } from '../../helpers/fake-airflow.ts'
import { memoryTree } from '../../helpers/memory-tree.ts'
import { runPythonBatch } from '../parity/python-batch.ts'

const FOLDER = fileURLToPath(new URL('../../fixtures/definitions', import.meta.url))
const HELPERS = ['bakery.py', 'picks/__init__.py', 'picks/names.py']
/** Ways to take the assets of DAGs out of what Airlift loads. */
const TOLD = ['first', 'by_index', 'by_key', 'unpacked', 'with_default', 'whole', 'whole_changed', 'two_instances'].map(
  (name) => `picks/${name}.py`,
)
const OPEN = 'picks/by_environment.py'

const answerSchema = z.record(
  z.string(),
  z.union([z.object({ mappings: z.array(z.unknown()) }), z.object({ error: z.string() })]),
)

function readStatically(): ReadonlyMap<string, Picks> {
  const texts = [...TOLD, OPEN, ...HELPERS].map((path) => [path, readFileSync(join(FOLDER, path), 'utf8')] as const)
  const { mappings } = readTreeMappings(memoryTree(Object.fromEntries(texts)), { parses: new ParseCache() })
  return new Map((mappings?.files ?? []).map(({ file, picks }) => [file, picks]))
}

describe('the DAGs that definitions pick in Python', () => {
  let airflow: FakeAirflow

  beforeAll(async () => {
    airflow = await startFakeAirflow()
  })
  afterAll(() => airflow.close())

  /** The exception of each file that does not load while Airflow serves these DAGs. */
  async function errorsWith(dagIds: readonly string[]): Promise<Record<string, string>> {
    airflow.dags.clear()
    for (const dagId of dagIds) airflow.put({ dagId, source: '', tasks: [{ taskId: 'work' }] })
    const env = { BAKERY_AIRFLOW_URL: airflow.url, BAKERY_DAG: 'delivery', PYTHONDONTWRITEBYTECODE: '1' }
    const input = { folder: FOLDER, files: [...TOLD, OPEN] }
    const answers = answerSchema.parse(
      await runPythonBatch('dagster', '../tree-mappings/load_definitions.py', input, env),
    )
    return Object.fromEntries(
      Object.entries(answers).flatMap(([file, answer]) =>
        'error' in answer ? [[file, answer.error.replace(/:.*/s, '')]] : [],
      ),
    )
  }

  it('are those without which the real Dagster does not load the file', async () => {
    const picks = readStatically()
    const foretoldWithout = (dagId: string): Record<string, string> =>
      Object.fromEntries(
        TOLD.flatMap((file) =>
          (picks.get(file)?.dags ?? []).filter((pick) => pick.dagId === dagId).map(({ error }) => [file, error]),
        ),
      )

    const withBoth = await errorsWith(['bread', 'delivery'])
    const withoutBread = await errorsWith(['delivery'])
    const { [OPEN]: open, ...withoutDelivery } = await errorsWith(['bread'])

    expect(withBoth).toEqual({})
    expect(foretoldWithout('bread')).toEqual(withoutBread)
    expect(foretoldWithout('delivery')).toEqual(withoutDelivery)
    expect(new Set([...Object.values(withoutBread), ...Object.values(withoutDelivery)])).toEqual(
      new Set(['StopIteration', 'IndexError', 'KeyError', 'ValueError']),
    )
    expect(open).toBe('StopIteration')
    expect(picks.get(OPEN)?.open?.reason).toContain('StopIteration')
    expect(TOLD.filter((file) => picks.get(file)?.open !== null)).toEqual([])
  }, 180_000)
})
