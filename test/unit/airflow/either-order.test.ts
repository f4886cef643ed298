import { describe, expect, it } from '@jest/globals'
import { inEitherOrder } from '../../../src/airflow/either-order.ts'
import { aDag } from '../../helpers/dags.ts'

const DOUBT = { reason: 'the order of a set', file: 'dags/orders.py', line: 3 }

describe('a file that is read in both orders of its sets', () => {
  it('is what both say where they agree', () => {
    const one = { dags: [aDag({ dagId: 'orders', tasks: ['load'] })], failures: [], open: [] }

    const both = inEitherOrder(
      one,
      { dags: [aDag({ dagId: 'orders', tasks: ['load'] })], failures: [], open: [] },
      DOUBT,
    )

    expect(both).toEqual(one)
  })

  it('is doubtful where they differ', () => {
    const one = { dags: [aDag({ dagId: 'orders', tasks: ['load'] })], failures: [], open: [] }

    const { dags, open } = inEitherOrder(
      one,
      { dags: [aDag({ dagId: 'orders', tasks: ['store'] })], failures: [], open: [] },
      DOUBT,
    )

    const reason = 'the structure depends on the order of a set'
    expect(dags.map(({ complete, reasons }) => [complete, reasons.map((each) => each.reason)])).toEqual([
      [false, [reason]],
    ])
    expect(open).toEqual([])
  })

  it('is open where the second reading was stopped, and says so', () => {
    const one = { dags: [aDag({ dagId: 'orders', tasks: ['load'] })], failures: [], open: [] }
    const stopped = { kind: 'budget', reason: 'evaluation was stopped: more than 9 ms', file: 'a.py', line: 1 } as const

    const { dags, open } = inEitherOrder(one, { dags: [], failures: [], open: [stopped] }, DOUBT)

    const reason = 'the structure may depend on the order of a set: evaluation was stopped: more than 9 ms'
    expect(dags.map(({ complete }) => complete)).toEqual([false])
    expect(open).toEqual([{ kind: 'budget', reason, file: 'dags/orders.py', line: 3 }])
  })
})
