import { describe, expect, it } from '@jest/globals'
import { changedGraphs, type OwnedDag } from '../../../src/report/graphs.ts'

function dag(tasks: Record<string, 'airflow' | 'dagster'>, edges: [string, string][] = []): OwnedDag {
  return {
    dagId: 'orders',
    complete: true,
    tasks: Object.entries(tasks).map(([taskId, owner]) => ({ taskId, owner })),
    edges: edges.map(([from, to]) => ({ from, to })),
  }
}

describe('changedGraphs', () => {
  it('tells what came, went and moved', () => {
    const base = dag({ load: 'airflow', join: 'airflow', export: 'airflow' }, [
      ['load', 'join'],
      ['load', 'export'],
    ])
    const head = dag({ load: 'dagster', merge: 'airflow', export: 'airflow' }, [
      ['load', 'merge'],
      ['load', 'export'],
    ])

    expect(changedGraphs([base], [head])).toEqual([
      {
        dagId: 'orders',
        tasks: [
          { taskId: 'export', state: 'unchanged', before: 'airflow', after: 'airflow' },
          { taskId: 'join', state: 'removed', before: 'airflow', after: 'none' },
          { taskId: 'load', state: 'changed', before: 'airflow', after: 'dagster' },
          { taskId: 'merge', state: 'added', before: 'none', after: 'airflow' },
        ],
        edges: [
          { from: 'load', to: 'export', state: 'unchanged' },
          { from: 'load', to: 'join', state: 'removed' },
          { from: 'load', to: 'merge', state: 'added' },
        ],
      },
    ])
  })

  it('is empty when nothing changes', () => {
    const same = dag({ load: 'airflow', join: 'airflow' }, [['load', 'join']])

    expect(changedGraphs([same], [same])).toEqual([])
  })

  it('takes all of a new DAG as added', () => {
    const [graph] = changedGraphs([], [dag({ load: 'airflow' })])

    expect(graph?.tasks).toEqual([{ taskId: 'load', state: 'added', before: 'none', after: 'airflow' }])
  })

  it('claims nothing about a DAG that is not complete', () => {
    const known = dag({ load: 'airflow', join: 'airflow' })
    const partly = { ...dag({ load: 'airflow' }), complete: false }

    expect(changedGraphs([known], [partly])).toEqual([])
    expect(changedGraphs([partly], [known])).toEqual([])
  })
})
