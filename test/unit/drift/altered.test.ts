import { describe, expect, it } from '@jest/globals'
import { altered } from '../../../src/drift/altered.ts'
import { aServedDag } from '../../helpers/dags.ts'

const dagOf = (dagId: string) => aServedDag({ dagId, tasks: ['load'] })

describe('altered', () => {
  it('leaves out what both commits serve as one object', () => {
    const [same, before, after] = [dagOf('same'), dagOf('jobs'), dagOf('jobs')]

    const sides = altered({ served: [before, same] }, { served: [after, same] })

    expect(sides).toEqual({ base: { served: [before] }, head: { served: [after] } })
    expect(sides.head.served[0]).toBe(after)
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
