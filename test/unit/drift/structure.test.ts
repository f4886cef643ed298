import { describe, expect, it } from '@jest/globals'
import type { CachedStructure } from '../../../src/dagster/definitions.ts'
import { compareStructure } from '../../../src/drift/structure.ts'
import { aDag, type DagWish } from '../../helpers/dags.ts'

/** Dagster's copy of a DAG that was once written like this. */
function copyOf(wish: DagWish, overrides: Partial<CachedStructure> = {}): CachedStructure {
  const { tasks, edges, schedule } = aDag(wish)
  return {
    from: 'source',
    complete: true,
    reasons: [],
    tasks: tasks.map(({ taskId, mapped, operator, certainty }) => ({ taskId, mapped, operator, certainty })),
    edges: edges.map(({ from, to, certainty }) => ({ from, to, certainty })),
    schedule,
    ...overrides,
  }
}

describe('compareStructure', () => {
  it('finds nothing between a DAG and its own copy', () => {
    const wish = { tasks: ['load', 'clean'], edges: ['load >> clean'] }

    const differences = compareStructure(aDag(wish), copyOf(wish))

    expect(differences).toEqual([])
  })

  it('tells a new task, without telling its edges as well', () => {
    const copy = copyOf({ tasks: ['load'] })

    const differences = compareStructure(aDag({ tasks: ['load', 'clean'], edges: ['load >> clean'] }), copy)

    expect(differences).toEqual([{ kind: 'task-added', taskId: 'clean', certainty: 'exact' }])
  })

  it('tells a task with new name and same neighbours as one rename, and follows it in the edges', () => {
    const copy = copyOf({ tasks: ['load', 'clean', 'export'], edges: ['load >> clean', 'clean >> export'] })
    const dag = aDag({ tasks: ['load', 'tidy', 'export'], edges: ['load >> tidy', 'tidy >> export'] })

    const differences = compareStructure(dag, copy)

    expect(differences).toEqual([{ kind: 'task-renamed', taskId: 'tidy', from: 'clean', certainty: 'exact' }])
  })

  it('does not pair a removed and an added task that stand in different places', () => {
    const copy = copyOf({ tasks: ['load', 'clean', 'export'], edges: ['load >> clean', 'load >> export'] })
    const dag = aDag({ tasks: ['load', 'notify', 'export'], edges: ['load >> export', 'export >> notify'] })

    const kinds = compareStructure(dag, copy).map(({ kind }) => kind)

    expect(kinds).toEqual(['task-added', 'task-removed'])
  })

  it('does not guess which of two equal tasks a removed one became', () => {
    const copy = copyOf({ tasks: ['load', 'clean'], edges: ['load >> clean'] })
    const dag = aDag({ tasks: ['load', 'one', 'two'], edges: ['load >> one', 'load >> two'] })

    const kinds = compareStructure(dag, copy).map(({ kind }) => kind)

    expect(kinds).toEqual(['task-added', 'task-added', 'task-removed'])
  })

  it('tells an edge that came and one that went', () => {
    const tasks = ['load', 'clean', 'export']
    const copy = copyOf({ tasks, edges: ['load >> clean', 'clean >> export'] })

    const differences = compareStructure(aDag({ tasks, edges: ['load >> clean', 'load >> export'] }), copy)

    expect(differences).toEqual([
      { kind: 'edge-changed', edge: ['load', 'export'], change: 'added', certainty: 'exact' },
      { kind: 'edge-changed', edge: ['clean', 'export'], change: 'removed', certainty: 'exact' },
    ])
  })

  it('claims only possibly what an incomplete side may hide', () => {
    const differences = compareStructure(
      aDag({ tasks: ['load'], complete: false }),
      copyOf({ tasks: ['load', 'clean'] }),
    )

    expect(differences).toEqual([{ kind: 'task-removed', taskId: 'clean', certainty: 'conditional' }])
  })

  it('takes a copy made of mapped tasks for what it is: other tasks are no news', () => {
    const copy = copyOf(
      { tasks: ['load'] },
      { from: 'task-info', complete: false, edges: [{ from: 'load', to: 'clean', certainty: 'exact' }] },
    )
    const dag = aDag({ tasks: ['load', 'clean', 'export'], edges: ['load >> clean', 'clean >> export'] })

    const differences = compareStructure(dag, copy)

    expect(differences).toEqual([])
  })

  it('is sure of a mapped task that went, even when the copy holds mapped tasks only', () => {
    const copy = copyOf({ tasks: ['load', 'clean'] }, { from: 'task-info', complete: false })

    const differences = compareStructure(aDag({ tasks: ['load'] }), copy)

    expect(differences).toEqual([{ kind: 'task-removed', taskId: 'clean', certainty: 'exact' }])
  })

  it('tells a schedule that changed, but not one that either side does not know', () => {
    const daily = { schedule: { kind: 'preset', text: '@daily' } } as const
    const hourly = aDag({ schedule: { kind: 'preset', text: '@hourly' } })

    expect(compareStructure(hourly, copyOf(daily))).toEqual([
      { kind: 'schedule-changed', from: '@daily', to: '@hourly', certainty: 'exact' },
    ])
    expect(compareStructure(hourly, copyOf({ schedule: { kind: 'unknown', text: null } }))).toEqual([])
    expect(compareStructure(hourly, copyOf(daily, { schedule: null }))).toEqual([])
  })
})
