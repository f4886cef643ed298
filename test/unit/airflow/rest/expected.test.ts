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

  describe('with a list of proxied tasks', () => {
    const PROXY = 'dagster_airlift.in_airflow.task_proxy_operator.DefaultProxyTaskToDagsterOperator'
    const EMPTY = 'airflow.providers.standard.operators.empty.EmptyOperator'
    const tag = (count: number) => dag([`${count} Task${count === 1 ? '' : 's'} Marked as Proxied to Dagster`])
    const both = aServedDag({ tasks: ['extract', 'load'] }, { level: 'task' })
    const head = { ...both, tasks: both.tasks.map((each) => ({ ...each, proxied: each.taskId === 'load' })) }
    const served = (extract: string, load: string): RestTask[] => [
      { ...task('extract'), operator: extract },
      { ...task('load'), operator: load },
    ]

    it.each([
      ['no tag', dag(), served(EMPTY, EMPTY), 'its proxied_state file is not there yet'],
      ['another count', tag(0), served(EMPTY, EMPTY), '0 tasks are marked as proxied, in head 1 are'],
      ['the other task proxied', tag(1), served(PROXY, EMPTY), 'task extract is still proxied'],
      ['the text of the list, and the old operator', tag(1), served(EMPTY, EMPTY), 'task load is not proxied yet'],
      ['the list of head', tag(1), served(EMPTY, PROXY), null],
      ['the list of head, and an operator of the team', tag(1), served(EMPTY, 'shop.operators.ProxyOperator'), null],
      ['the list of head, and no word of the operators', tag(1), served('', ''), null],
    ])('is served with %s', (_, inAirflow, tasks, why) => {
      expect(whyNotServed(head, inAirflow, tasks)).toBe(why)
    })

    it('that goes away is still served with its tag', () => {
      const plain = aServedDag({ tasks: ['extract', 'load'] })

      expect(whyNotServed(plain, tag(1), served(EMPTY, PROXY))).toBe('1 tasks are still marked as proxied')
      expect(whyNotServed(plain, dag(['team:shop']), served(EMPTY, EMPTY))).toBeNull()
    })
  })
})
