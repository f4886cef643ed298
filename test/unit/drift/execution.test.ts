import { describe, expect, it } from '@jest/globals'
import type { Project, ServedDag } from '../../../src/airlift/project.ts'
import { changedExecution } from '../../../src/drift/execution.ts'
import { scoreboard } from '../../../src/drift/scoreboard.ts'
import { aLocation, aMapping, aProject, aServedDag, aSnapshot } from '../../helpers/dags.ts'

function served(proxied: readonly string[], overrides: Partial<ServedDag> = {}): Project {
  const dag = aServedDag({ tasks: ['load', 'export'] })
  const tasks = dag.tasks.map((task) => ({ ...task, proxied: proxied.includes(task.taskId) }))
  return aProject({ served: [{ ...dag, level: 'task', tasks, ...overrides }] })
}

const REPLACED: Partial<ServedDag> = {
  level: 'dag',
  tasks: [{ taskId: 'DAGSTER_OVERRIDE_DAG_jobs', mapped: false, proxied: true, certainty: 'exact' }],
}

const cached = (...mappings: ReturnType<typeof aMapping>[]) => aSnapshot([aLocation({ mappings })])

describe('changedExecution', () => {
  it('tells a task that moves to Dagster, with the assets that it will materialise', () => {
    const rows = changedExecution(
      served([]),
      served(['load']),
      cached(aMapping('jobs', 'load', { assetKey: ['raw', 'orders'] })),
    )

    expect(rows).toEqual([
      { dagId: 'jobs', taskId: 'load', before: 'airflow', after: 'dagster', assets: ['raw/orders'] },
    ])
  })

  it('says that nobody runs a proxied task whose assets cannot be materialised', () => {
    const rows = changedExecution(served([]), served(['load']), cached(aMapping('jobs', 'load', { executable: false })))

    expect(rows.map(({ after }) => after)).toEqual(['none'])
  })

  it('tells a roll-back', () => {
    const rows = changedExecution(served(['load']), served([]), cached(aMapping('jobs', 'load')))

    expect(rows.map(({ before, after }) => [before, after])).toEqual([['dagster', 'airflow']])
  })

  it('moves every task of a DAG that is replaced as a whole', () => {
    const rows = changedExecution(served([]), served([], REPLACED), cached(aMapping('jobs', null)))

    expect(rows.map(({ taskId, after }) => [taskId, after])).toEqual([
      ['export', 'dagster'],
      ['load', 'dagster'],
    ])
  })

  it('is silent when nothing moves', () => {
    expect(changedExecution(served(['load']), served(['load']), null)).toEqual([])
  })
})

describe('scoreboard', () => {
  it('counts tasks, mapped tasks and proxied tasks, before and after', () => {
    const scores = scoreboard(served([]), served(['load']), cached(aMapping('jobs', 'load')))

    expect(scores).toEqual([
      { dagId: 'jobs', instance: null, tasks: 2, mapped: 1, proxied: 1, before: { tasks: 2, mapped: 1, proxied: 0 } },
    ])
  })

  it('leaves out DAGs that have not begun to move', () => {
    expect(scoreboard(served([]), served([]), cached())).toEqual([])
  })
})
