import { describe, expect, it } from '@jest/globals'
import type { RestDag, RestTask } from '../../../../src/airflow/rest/answers.ts'
import { whyNotServed } from '../../../../src/airflow/rest/expected.ts'
import { aServedDag, aTask } from '../../../helpers/dags.ts'

const dag = (tags: string[] = []): RestDag => ({
  dagId: 'jobs',
  active: true,
  hasImportErrors: false,
  fileloc: null,
  relativeFileloc: null,
  bundleName: null,
  fileToken: null,
  lastParsedTime: null,
  tags,
})

const task = (taskId: string, downstream: string[] = [], mapped = false): RestTask => ({
  taskId,
  downstream,
  mapped,
  operator: '',
})

const HEAD = aServedDag({ tasks: ['extract', 'load'], edges: ['extract >> load'] })

describe('a DAG that Airflow serves', () => {
  it.each([
    ['the same tasks and edges', [task('extract', ['load']), task('load')], null],
    ['a missing task', [task('extract')], 'task load is not there yet'],
    ['a missing edge', [task('extract'), task('load')], 'the edge extract → load is not there yet'],
    ['a task too many', [task('extract', ['load']), task('load'), task('old')], 'task old is still there'],
    [
      'an edge too many',
      [task('extract', ['load']), task('load', ['extract'])],
      'an edge that head removes is still there',
    ],
    ['a task that is mapped', [task('extract', ['load'], true), task('load')], 'task extract is still mapped'],
  ])('with %s', (_, tasks, why) => {
    expect(whyNotServed(HEAD, dag(), tasks)).toBe(why)
  })

  it('may have more where head is not wholly known', () => {
    const open = aServedDag({ tasks: ['extract', aTask('maybe', { certainty: 'conditional' })], complete: false })

    expect(whyNotServed(open, dag(), [task('extract'), task('load')])).toBeNull()
  })

  it('still has the old proxied state while its tag counts otherwise', () => {
    const proxied = aServedDag({ tasks: ['extract'] }, { level: 'task' })
    const flipped = { ...proxied, tasks: proxied.tasks.map((each) => ({ ...each, proxied: true })) }

    expect(whyNotServed(flipped, dag(['0 Tasks Marked as Proxied to Dagster']), [task('extract')])).toBe(
      '0 tasks are marked as proxied, in head 1 are',
    )
    expect(whyNotServed(flipped, dag(['1 Task Marked as Proxied to Dagster']), [task('extract')])).toBeNull()
  })
})
