import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import * as z from 'zod'
import { extract } from '../../../src/airflow/extract.ts'
import { memoryTree } from '../../helpers/memory-tree.ts'

const FIXTURES = new URL('../../fixtures/dags/', import.meta.url)

/** What `test/stack/dagbag/dump.py` printed for the fixtures, under Airflow 2.11.2. */
const Recorded = z.object({
  dags: z.record(
    z.string(),
    z.object({
      tasks: z.record(z.string(), z.object({ mapped: z.boolean() })),
      edges: z.array(z.tuple([z.string(), z.string()])),
    }),
  ),
})

function read(path: string): string {
  return readFileSync(new URL(path, FIXTURES), 'utf8')
}

const files = Object.fromEntries(
  readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.py'))
    .map((path) => [`dags/${path.replaceAll('\\', '/')}`, read(path)]),
)
const extraction = extract(memoryTree(files), { airflow: 2 })
const { dags: recorded } = Recorded.parse(JSON.parse(read('dagbag-2.11.2.json')))

describe('the fixtures, held against what Airflow’s DagBag made of them', () => {
  it('finds the same DAGs', () => {
    const ids = extraction.dags.map((dag) => dag.dagId)

    expect(ids).toEqual(Object.keys(recorded).sort())
  })

  it.each(Object.entries(recorded))('finds the same tasks and edges in %s', (dagId, truth) => {
    const dag = extraction.dags.find((candidate) => candidate.dagId === dagId)

    expect(dag?.reasons).toEqual([])
    expect(dag?.tasks.map((task) => [task.taskId, task.mapped])).toEqual(
      Object.entries(truth.tasks)
        .map(([taskId, { mapped }]) => [taskId, mapped])
        .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
    )
    expect(dag?.edges.map((edge) => `${edge.from} > ${edge.to}`).sort()).toEqual(
      truth.edges.map(([from, to]) => `${from} > ${to}`).sort(),
    )
  })
})
