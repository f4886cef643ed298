import { describe, expect, it } from '@jest/globals'
import type { AirflowClient } from '../../../src/airflow/rest/client.ts'
import { AirflowRefusedError } from '../../../src/airflow/rest/http.ts'
import { examineAirflow } from '../../../src/commands/doctor/examine-airflow.ts'
import { UnreachableError } from '../../../src/errors.ts'

const NOW = new Date('2026-11-21T12:00:00Z')

const dag = (lastParsedTime: string | null) => ({
  dagId: 'orders',
  active: true,
  hasImportErrors: false,
  fileloc: null,
  relativeFileloc: null,
  bundleName: null,
  fileToken: null,
  lastParsedTime,
  tags: [],
})

function anAirflow(overrides: Partial<AirflowClient> = {}): AirflowClient {
  const unused = () => Promise.reject(new Error('doctor does not ask for it'))
  return {
    url: 'http://airflow.test',
    version: () => Promise.resolve({ version: '2.11.2', api: 'v1' }),
    listDags: () => Promise.resolve([dag('2026-11-21T11:59:50Z'), dag('2026-11-21T11:59:20Z')]),
    importErrors: () => Promise.resolve([]),
    dag: unused,
    tasks: unused,
    source: unused,
    parseFile: unused,
    setting: () => Promise.resolve(null),
    ...overrides,
  }
}

async function told(client: AirflowClient, airlift: readonly [string, string | null][] = [], waitMs = 0) {
  const advice = await examineAirflow({ client, airliftVersions: new Map(airlift), waitMs, now: NOW })
  return new Map(advice.map((each) => [each.what, each]))
}

describe('examineAirflow', () => {
  it('finds nothing wrong with an Airflow 2 that answers', async () => {
    const advice = await told(anAirflow(), [['analytics', '0.29.27']])

    expect([...advice.values()].map(({ level }) => level)).toEqual(['ok', 'ok', 'ok', 'ok', 'ok', 'ok'])
    expect(advice.get('parsing')?.found).toBe('its DAG files were last parsed between 10 seconds and 40 seconds ago')
  })

  it('says that the Airlift found cannot read an Airflow 3', async () => {
    const three = anAirflow({ version: () => Promise.resolve({ version: '3.3.2', api: 'v2' }) })

    const advice = await told(three, [['analytics', '0.29.27']])

    expect(advice.get('dagster-airlift')).toMatchObject({
      level: 'problem',
      found: 'it cannot read Airflow 3.3.2, and these locations use it: analytics (0.29.27)',
      next: expect.stringContaining('migration/unsupported-airflow'),
    })
  })

  it('only warns of an Airflow 3 that no location is known to read', async () => {
    const three = anAirflow({ version: () => Promise.resolve({ version: '3.3.2', api: 'v2' }) })

    expect((await told(three)).get('dagster-airlift')?.level).toBe('warning')
  })

  it('tells refused credentials apart from an Airflow that is away', async () => {
    const refused = anAirflow({ listDags: () => Promise.reject(new AirflowRefusedError('refused (HTTP 401)')) })
    const away = anAirflow({
      version: () => Promise.reject(new UnreachableError('ECONNREFUSED', { hint: 'Check it.' })),
    })

    expect((await told(refused)).get('credentials')).toMatchObject({ level: 'problem', found: 'refused (HTTP 401)' })
    expect((await told(away)).get('address')).toMatchObject({ level: 'problem', next: 'Check it.' })
  })

  it('tells the first import error by its last line', async () => {
    const trace = 'Traceback (most recent call last):\n  …\nNameError: wash\n'
    const broken = anAirflow({
      importErrors: () => Promise.resolve([{ file: '/dags/orders.py', bundle: null, trace, timestamp: null }]),
    })

    expect((await told(broken)).get('import errors')).toMatchObject({
      level: 'warning',
      found: '1, the first: /dags/orders.py: NameError: wash',
    })
  })

  it('wonders about a DAG processor that has not parsed for long', async () => {
    const old = anAirflow({ listDags: () => Promise.resolve([dag('2026-11-21T09:00:00Z'), dag(null)]) })

    expect((await told(old)).get('parsing')).toMatchObject({ level: 'warning' })
  })

  it('explains how long a merge may take to show, by its settings or by their defaults', async () => {
    const settings = new Map([
      ['scheduler.dag_dir_list_interval', '60'],
      ['scheduler.min_file_process_interval', '10'],
      ['core.min_serialized_dag_update_interval', '5'],
    ])
    const open = anAirflow({
      setting: (section, option) => Promise.resolve(settings.get(`${section}.${option}`) ?? null),
    })

    const shown = (await told(open, [], 90_000)).get('intervals')
    const hidden = (await told(anAirflow(), [], 90_000)).get('intervals')

    expect(shown).toMatchObject({
      level: 'ok',
      found: 'it looks for new files every 60 s, parses known ones every 10 s, and stores a change at most every 5 s',
    })
    expect(hidden).toMatchObject({ level: 'warning', next: expect.stringContaining('longer than 360 s') })
    expect(hidden?.found).toContain('it does not show its settings; wait-for-airflow is 90 s')
  })
})
