import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import * as z from 'zod'
import type { DefinitionsFile } from '../../../src/airlift/project.ts'
import { readTreeMappings } from '../../../src/airlift/tree-mappings/read.ts'
import { ParseCache } from '../../../src/python/parse-cache.ts'
import { type FakeAirflow, startFakeAirflow } from '../../helpers/fake-airflow.ts'
import { memoryTree } from '../../helpers/memory-tree.ts'
import { runPythonBatch } from '../parity/python-batch.ts'

const FOLDER = fileURLToPath(new URL('../../fixtures/definitions', import.meta.url))
/** Every idiom by which a definitions file maps assets; each file can be loaded on its own. */
const READABLE = [
  'task_mappings.py',
  'dag_mappings.py',
  'multiple_tasks.py',
  'metadata.py',
  'factories.py',
  'changed_specs.py',
  'two_instances.py',
  'shop/definitions.py',
  'component/defs.yaml',
]
/** Only dagster-airlift before 0.26 has `dag_defs` and `task_defs`. */
const OLDER = ['older/definitions.py']
const FLAGGED = ['unknown_parts.py']
const HELPERS = ['bakery.py', 'shop/__init__.py', 'shop/assets.py']

type Told = readonly [dagId: string, taskId: string | null, key: readonly string[] | null, executable: boolean | null]

const answerSchema = z.record(
  z.string(),
  z.union([
    z.object({ mappings: z.array(z.tuple([z.string(), z.string().nullable(), z.array(z.string()), z.boolean()])) }),
    z.object({ error: z.string() }),
  ]),
)

function readStatically(): ReadonlyMap<string, DefinitionsFile> {
  const paths = [...READABLE, ...OLDER, ...FLAGGED, ...HELPERS]
  const texts = paths.map((path) => [path, readFileSync(join(FOLDER, path), 'utf8')] as const)
  const { mappings } = readTreeMappings(memoryTree(Object.fromEntries(texts)), { parses: new ParseCache() })
  return new Map((mappings?.files ?? []).map((file) => [file.file, file]))
}

const sorted = (rows: readonly Told[]): string[] => rows.map((row) => JSON.stringify(row)).sort()

/** What is read of a file, with what is not known taken from what Dagster says. */
function compared(file: DefinitionsFile | undefined, real: readonly Told[]): string[] {
  const rows = (file?.mappings ?? []).map(({ dagId, taskId, assetKey, executable }): Told => {
    const same = real.find((row) => JSON.stringify(row.slice(0, 3)) === JSON.stringify([dagId, taskId, assetKey]))
    return [dagId, taskId, assetKey, executable ?? same?.[3] ?? null]
  })
  return sorted(rows)
}

describe('the mappings read from definitions', () => {
  let airflow: FakeAirflow
  const task = (taskId: string) => ({ taskId })

  beforeAll(async () => {
    airflow = await startFakeAirflow()
    airflow.put(
      { dagId: 'bread', source: '', tasks: ['mix', 'bake', 'ovens.clean', 'report'].map(task) },
      { dagId: 'delivery', source: '', tasks: ['load', 'report'].map(task) },
    )
  })
  afterAll(() => airflow.close())

  async function load(venv: 'dagster' | 'dagster-1.9', files: readonly string[]) {
    const input = { folder: FOLDER, files }
    const env = { BAKERY_AIRFLOW_URL: airflow.url, BAKERY_DAG: 'delivery', PYTHONDONTWRITEBYTECODE: '1' }
    return answerSchema.parse(await runPythonBatch(venv, '../tree-mappings/load_definitions.py', input, env))
  }

  it('are those that the real Dagster then has', async () => {
    const files = readStatically()

    const answers = await load('dagster', READABLE)

    for (const file of READABLE) {
      const answer = answers[file]
      const real = answer !== undefined && 'mappings' in answer ? answer.mappings : []
      expect({ file, answer }).toEqual({ file, answer: { mappings: expect.any(Array) } })
      expect({ file, mappings: compared(files.get(file), real) }).toEqual({ file, mappings: sorted(real) })
      expect({ file, complete: files.get(file)?.complete }).toEqual({ file, complete: true })
    }
  }, 120_000)

  it('are those of the oldest supported Dagster too, where it has other functions', async () => {
    const files = readStatically()

    const answers = await load('dagster-1.9', [...OLDER, 'task_mappings.py', 'metadata.py'])

    for (const [file, answer] of Object.entries(answers)) {
      const real = 'mappings' in answer ? answer.mappings : []
      expect({ file, answer }).toEqual({ file, answer: { mappings: expect.any(Array) } })
      expect({ file, mappings: compared(files.get(file), real) }).toEqual({ file, mappings: sorted(real) })
    }
  }, 120_000)

  it('are flagged where they depend on what only a run knows', async () => {
    const files = readStatically()

    const answers = await load('dagster', FLAGGED)

    for (const file of FLAGGED) {
      const { complete, mappings = [] } = files.get(file) ?? {}
      expect(answers[file]).toEqual({ mappings: expect.any(Array) })
      expect(complete).toBe(false)
      expect(mappings.filter(({ certainty }) => certainty === 'exact')).toEqual([])
    }
  }, 120_000)
})
