import { describe, expect, it } from '@jest/globals'
import { claimsOfExtraction, claimsOfGraph, claimsOfLineage } from '../../../scripts/bench/peers/claims.ts'

const place = (file: string): { file: string; line: number } => ({ file, line: 1 })

const DAG = { ...place('dags/orders.py'), reasons: [], schedule: null, scheduleKind: 'none' }

const task = (taskId: string) => ({ taskId, mapped: false, certainty: 'exact' as const })

const LOADED = { tasks: new Set(['extract', 'load']), edges: new Set(['extract >> load']), flagged: false }

describe('what extract claims', () => {
  it('flags incomplete DAGs, and files that may hold others', () => {
    const extraction = {
      dags: [
        {
          ...DAG,
          dagId: 'orders',
          complete: true,
          tasks: [task('extract'), task('load')],
          edges: [{ from: 'extract', to: 'load', certainty: 'exact' as const }],
        },
        { ...DAG, dagId: 'guess', complete: false, tasks: [], edges: [] },
      ],
      failures: [{ ...place('dags/broken.py'), message: 'invalid syntax' }],
      open: [{ ...place('dags/made/factory.py'), reason: 'a DAG of an unknown id' }],
    }

    const { dags, flaggedFiles } = claimsOfExtraction(extraction, 'dags')

    expect(dags.get('orders')).toEqual(LOADED)
    expect(dags.get('guess')?.flagged).toBe(true)
    expect([...flaggedFiles]).toEqual(['broken.py', 'made/factory.py'])
  })
})

describe('what airflow-lineage-toolkit claims', () => {
  const orders = {
    tasks: [{ task_id: 'extract' }, { task_id: 'load' }],
    intra_dag_lineage: [{ upstream: 'extract', downstream: 'load' }],
  }

  it('flags DAGs that its audit names, and those without tasks', () => {
    const lineage = { dags: { orders, phantom: orders, empty: { tasks: [], intra_dag_lineage: [] } }, errors: [] }
    const audit =
      "Phantom edges ......... 1   (must be 0)\n\n!! PHANTOM EDGES:\n    ('phantom', 'a', 'b')\n\nRESULT: FAIL\n"

    const { dags, flaggedFiles } = claimsOfLineage(lineage, audit)

    expect(dags.get('orders')).toEqual(LOADED)
    expect([dags.get('phantom')?.flagged, dags.get('empty')?.flagged]).toEqual([true, true])
    expect(flaggedFiles.size).toBe(0)
  })

  it('cannot be told without the result of the audit', () => {
    expect(() => claimsOfLineage({ dags: { orders }, errors: [] }, '')).toThrow('the audit has no result')
  })
})

describe('what pyairflowtester claims', () => {
  it('takes the tasks that a DAG calls and the dependencies between them', () => {
    const graph = {
      nodes: {
        dag_a: { name: 'team.orders', type: 'dag' },
        task_a_1: { name: 'team.orders.extract', type: 'task' },
        task_a_2: { name: 'team.orders.load', type: 'task' },
        dag_b: { name: 'empty', type: 'dag' },
      },
      edges: [
        { source: 'task_a_1', target: 'task_a_2', relationship_type: 'depends_on' },
        { source: 'dag_a', target: 'task_a_1', relationship_type: 'calls' },
        { source: 'dag_a', target: 'task_a_2', relationship_type: 'calls' },
        { source: 'task_a_2', target: 'task_a_1', relationship_type: 'exposes' },
      ],
    }

    const { dags } = claimsOfGraph(graph)

    expect([...dags]).toEqual([
      ['team.orders', LOADED],
      ['empty', { tasks: new Set(), edges: new Set(), flagged: false }],
    ])
  })
})
