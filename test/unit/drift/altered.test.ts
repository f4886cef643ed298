import { describe, expect, it } from '@jest/globals'
import { altered } from '../../../src/drift/altered.ts'
import { aServedDag } from '../../helpers/dags.ts'

const dagOf = (dagId: string) => aServedDag({ dagId, tasks: ['load'] })

describe('altered', () => {
  it('leaves out what both commits serve as one object', () => {
    const [same, before, after] = [
      dagOf('same'),
      dagOf('jobs'),
      aServedDag({ dagId: 'jobs', tasks: ['load', 'check'] }),
    ]

    const sides = altered({ served: [before, same] }, { served: [after, same] })

    expect(sides).toEqual({ base: { served: [before] }, head: { served: [after] } })
    expect(sides.head.served[0]).toBe(after)
  })

  it('leaves out what was read anew and is what it was, wherever it stands now', () => {
    const before = dagOf('jobs')
    const after = { ...before, dag: { ...before.dag, file: 'dags/moved.py', line: 20 } }

    const sides = altered({ served: [before] }, { served: [after] })

    expect(sides).toEqual({ base: { served: [] }, head: { served: [] } })
  })

  it.each([
    ['schedule', { schedule: { kind: 'cron', text: '@daily' } }],
    ['completeness', { complete: false }],
    ['edges', { edges: [{ from: 'load', to: 'load', certainty: 'exact' }] }],
  ] as const)('keeps a DAG of which the %s changed', (_, change) => {
    const before = dagOf('jobs')
    const after = { ...before, dag: { ...before.dag, ...change } }

    const sides = altered({ served: [before] }, { served: [after] })

    expect(sides).toEqual({ base: { served: [before] }, head: { served: [after] } })
  })

  it('tells apart DAGs of one id in two Airflow instances', () => {
    const before = { ...dagOf('jobs'), instance: 'east' }
    const after = { ...before, instance: 'west' }

    const sides = altered({ served: [before] }, { served: [after] })

    expect(sides).toEqual({ base: { served: [before] }, head: { served: [after] } })
  })

  it('keeps what came and what went', () => {
    const [gone, fresh] = [dagOf('gone'), dagOf('fresh')]

    const { base, head } = altered({ served: [gone] }, { served: [fresh] })

    expect(base.served).toEqual([gone])
    expect(head.served).toEqual([fresh])
  })

  it('keeps a DAG that something else had the id of', () => {
    const [same, twin] = [dagOf('jobs'), dagOf('jobs')]

    const { base, head } = altered({ served: [same, twin] }, { served: [same] })

    expect(base.served).toEqual([same, twin])
    expect(head.served).toEqual([same])
  })
})
