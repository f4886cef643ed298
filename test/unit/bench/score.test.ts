import { describe, expect, it } from '@jest/globals'
import { score, type ClaimedDag, type Claims, type Truth } from '../../../scripts/bench/peers/score.ts'

const TASKS = ['extract', 'load']
const EDGES = ['extract >> load']

/** One DAG `orders` in orders.py. */
function truthOf(tasks = TASKS, edges = EDGES): Truth {
  return new Map([['orders', { file: 'orders.py', tasks: new Set(tasks), edges: new Set(edges) }]])
}

const TRUTH = truthOf()

function dag(tasks: readonly string[], edges: readonly string[], flagged = false): ClaimedDag {
  return { tasks: new Set(tasks), edges: new Set(edges), flagged }
}

function claims(dags: Readonly<Record<string, ClaimedDag>>, flaggedFiles: readonly string[] = []): Claims {
  return { dags: new Map(Object.entries(dags)), flaggedFiles: new Set(flaggedFiles) }
}

describe('the score of a program beside Airflow', () => {
  it('counts a DAG with the same tasks and edges as right', () => {
    const result = score(TRUTH, TRUTH, claims({ orders: dag(['load', 'extract'], EDGES) }))

    expect(result).toEqual({ total: 1, tasks: 1, edges: 1, both: 1, wrong: [], missed: 0 })
  })

  it('counts a missing edge as missed, and the tasks as right', () => {
    const result = score(TRUTH, TRUTH, claims({ orders: dag(TASKS, []) }))

    expect(result).toEqual({ total: 1, tasks: 1, edges: 0, both: 0, wrong: [], missed: 1 })
  })

  it('counts a missing edge of a flagged DAG as not right, and not as missed', () => {
    const result = score(TRUTH, TRUTH, claims({ orders: dag(TASKS, [], true) }))

    expect(result).toEqual({ total: 1, tasks: 1, edges: 0, both: 0, wrong: [], missed: 0 })
  })

  it('counts a task and an edge that Airflow does not have as wrong', () => {
    const extra = dag([...TASKS, 'report'], [...EDGES, 'load >> report'])

    const result = score(TRUTH, TRUTH, claims({ orders: extra }))

    const wrong = ['orders: report', 'orders: load >> report']
    expect(result).toEqual({ total: 1, tasks: 0, edges: 0, both: 0, wrong, missed: 0 })
  })

  it('counts them as not wrong in a flagged DAG', () => {
    const extra = dag([...TASKS, 'report'], [...EDGES, 'load >> report'], true)

    const result = score(TRUTH, TRUTH, claims({ orders: extra }))

    expect(result).toEqual({ total: 1, tasks: 0, edges: 0, both: 0, wrong: [], missed: 0 })
  })

  it('counts what only an Airflow with more packages has as neither right nor wrong', () => {
    const further = truthOf([...TASKS, 'in_virtualenv'])

    const result = score(TRUTH, further, claims({ orders: dag([...TASKS, 'in_virtualenv', 'report'], EDGES) }))

    expect(result).toEqual({ total: 1, tasks: 0, edges: 1, both: 0, wrong: ['orders: report'], missed: 0 })
  })

  it('counts all of a DAG that Airflow does not have as wrong', () => {
    const result = score(TRUTH, TRUTH, claims({ orders: dag(TASKS, EDGES), invented: dag(TASKS, EDGES) }))

    expect(result.both).toBe(1)
    expect(result.wrong).toEqual(['invented: extract', 'invented: load', 'invented: extract >> load'])
  })

  it('gives no credit for an empty DAG that is not claimed', () => {
    const result = score(truthOf([], []), TRUTH, claims({}))

    expect(result).toEqual({ total: 1, tasks: 0, edges: 0, both: 0, wrong: [], missed: 0 })
  })

  it('counts a DAG that is not claimed as missed, unless its file is flagged', () => {
    const silent = score(TRUTH, TRUTH, claims({}, ['customers.py']))
    const told = score(TRUTH, TRUTH, claims({}, ['orders.py']))

    expect([silent.missed, told.missed]).toEqual([3, 0])
  })
})
