import { describe, expect, it } from '@jest/globals'
import * as z from 'zod'
import type { ProxiedStateFile } from '../../../src/airlift/proxied-state/folder.ts'
import { parseProxiedStateFile } from '../../../src/airlift/proxied-state/parse.ts'
import { runPythonBatch } from './python-batch.ts'
import { yamlCases } from './yaml-cases.ts'

const SEED = Number(process.env['AIRLIFT_DRIFT_SEED'] ?? 20_261)
const COUNT = Number(process.env['AIRLIFT_DRIFT_CASES'] ?? 6000)

const resultSchema = z.union([
  z.object({ raises: z.string(), message: z.string(), line: z.number().nullable() }),
  z.object({
    dags: z.record(
      z.string(),
      z.object({
        proxied: z.tuple([z.boolean(), z.boolean()]).nullable(),
        tasks: z.array(z.tuple([z.string(), z.boolean(), z.boolean()])),
      }),
    ),
  }),
])
type Result = z.infer<typeof resultSchema>

/** Our reading in the words of the Python script. */
function asResult({ dagId, state }: ProxiedStateFile): unknown {
  if (state.level === 'raises') return { raises: true, line: state.kind === 'yaml' ? state.line : null }
  if (state.level === 'unread') return { unread: state.reason }
  if (state.level === 'dag') return { dags: { [dagId]: { proxied: [state.proxied, state.replaces], tasks: [] } } }
  const tasks = new Map<string | number, [string, boolean, boolean]>()
  for (const { id, idIsText, proxied } of state.entries) {
    // A Python dict keeps its first key and takes the last value; 0.0 and False are one key.
    const number = Number(id.replace(/^True$/, '1').replace(/^False$/, '0'))
    const key = idIsText || Number.isNaN(number) ? `${id} ${idIsText}` : number
    tasks.set(key, [tasks.get(key)?.[0] ?? id, idIsText, proxied])
  }
  return { dags: { [dagId]: { proxied: null, tasks: [...tasks.values()] } } }
}

function asComparable(real: Result, ours: ProxiedStateFile): unknown {
  if (!('raises' in real)) return real
  // A line is only promised where PyYAML names one.
  const oursLine = ours.state.level === 'raises' && ours.state.kind === 'yaml' ? ours.state.line : null
  return { raises: true, line: real.line ?? oursLine }
}

describe('a proxied_state file', () => {
  it('is taken or refused, with the same tasks and on the same line, as by the real loader', async () => {
    const cases = yamlCases(SEED, COUNT)

    const results = z.array(resultSchema).parse(
      await runPythonBatch(
        'airflow2',
        'load_folders.py',
        cases.map((bytes) => ({ 'jobs.yaml': Buffer.from(bytes).toString('base64') })),
      ),
    )
    const disagreements = results.flatMap((real, index) => {
      const bytes = cases[index] ?? new Uint8Array()
      const ours = parseProxiedStateFile('jobs.yaml', bytes)
      const [expected, actual] = [asComparable(real, ours), asResult(ours)]
      const agree = JSON.stringify(expected) === JSON.stringify(actual)
      return agree ? [] : [{ text: Buffer.from(bytes.slice(0, 400)).toString(), real, ours: ours.state }]
    })
    const raised = results.filter((real) => 'raises' in real).length
    console.info(
      `proxied_state parity: seed ${SEED}, ${results.length} files, ${raised} of them refused, ${disagreements.length} in disagreement`,
    )

    expect(results).toHaveLength(COUNT)
    expect(disagreements).toEqual([])
    expect(raised).toBeGreaterThan(COUNT / 4)
    expect(raised).toBeLessThan((COUNT * 3) / 4)
  }, 300_000)
})
