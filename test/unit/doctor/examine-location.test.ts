import { describe, expect, it } from '@jest/globals'
import { isAtLeast, tellAge } from '../../../src/commands/doctor/advice.ts'
import { examineLocation } from '../../../src/commands/doctor/examine-location.ts'
import { adviceJson, adviceText } from '../../../src/commands/doctor/print-advice.ts'
import type { LocationStatus } from '../../../src/dagster/status.ts'
import { aCachedDag, aLocation } from '../../helpers/dags.ts'

const NOW = new Date('2026-11-21T12:00:00Z')
const HOUR_AGO = NOW.getTime() / 1000 - 3600

function aStatus(overrides: Partial<LocationStatus> = {}): LocationStatus {
  return {
    name: 'analytics',
    state: 'loaded',
    error: null,
    updatedAt: HOUR_AGO,
    versionKey: '["one", null]',
    serverId: 'one',
    dagsterVersion: '1.13.27',
    airliftVersion: '0.29.27',
    repositories: ['__repository__'],
    componentState: null,
    permissions: new Map([['reload_repository_location', true]]),
    origin: new Map([['python_file', '/srv/definitions.py']]),
    ...overrides,
  }
}

type Airlift = NonNullable<ReturnType<typeof aLocation>['airlift']>

function cachedWith(airlift: Partial<Airlift>, dags = [aCachedDag('orders', { sourceHash: 'ab' })]) {
  return {
    ...aLocation({ dags }),
    name: 'analytics',
    airlift: { version: '0.29.27', api: 'builder' as const, state: [], ...airlift },
  }
}

/** What is said, by what it is about. */
const told = (status: LocationStatus, cached: Parameters<typeof examineLocation>[1]) =>
  new Map(examineLocation(status, cached, NOW).map((each) => [each.what.replace('analytics: ', ''), each]))

describe('a location that works', () => {
  it('is fine in every line', () => {
    const advice = told(aStatus(), cachedWith({}))

    expect([...advice.values()].map(({ level }) => level)).not.toContain('problem')
    expect(advice.get('status')).toMatchObject({ level: 'ok', found: 'it is loaded' })
    expect(advice.get('dagster-airlift')?.found).toBe('it is 0.29.27')
    expect(advice.get('age of the copy')?.found).toBe('Airflow was read at most 60 minutes ago')
    expect(advice.get('source retrieval')?.found).toBe('Dagster keeps the files of all 1 DAGs')
  })

  it('has a code server of the web server, which a reload replaces, or one of its own', () => {
    const own = new Map([
      ['host', 'code.example.com'],
      ['port', '4000'],
    ])

    expect(told(aStatus(), null).get('code server')?.found).toBe(
      'the web server runs /srv/definitions.py itself, so a reload loads it anew',
    )
    expect(told(aStatus({ origin: own }), null).get('code server')).toMatchObject({
      level: 'ok',
      found:
        'it is a server of its own at code.example.com:4000; it tells its process, so that a reload that did nothing shows',
      next: expect.stringContaining('dagster api grpc'),
    })
    expect(told(aStatus({ origin: new Map() }), null).has('code server')).toBe(false)
  })

  it('may have nothing to do with Airflow', () => {
    const { airlift: _, ...cached } = cachedWith({})

    expect(told(aStatus(), cached).get('dagster-airlift')).toMatchObject({ level: 'ok' })
  })
})

describe('a location that does not', () => {
  it('tells the cause of its error, and nothing about definitions that are not there', () => {
    const error = { className: null, message: 'outer', chain: [{ className: null, message: "KeyError: 'a.b'\n" }] }
    const advice = told(aStatus({ state: 'error', error }), null)

    expect(advice.get('status')).toMatchObject({ level: 'problem', found: "it is in error: KeyError: 'a.b'" })
    expect([...advice.keys()]).toEqual(['status', 'permission to reload', 'code server'])
  })

  it('names the permission that is missing', () => {
    const advice = told(aStatus({ permissions: new Map([['reload_repository_location', false]]) }), cachedWith({}))

    expect(advice.get('permission to reload')).toMatchObject({ level: 'problem', found: 'not granted' })
  })

  it('is warned of when Dagster does not tell the permission', () => {
    expect(told(aStatus({ permissions: new Map() }), null).get('permission to reload')?.level).toBe('warning')
  })

  it('has a dagster-airlift that is too old', () => {
    expect(told(aStatus(), cachedWith({ version: '0.24.9' })).get('dagster-airlift')?.level).toBe('problem')
  })

  it('keeps no source of its DAGs', () => {
    const advice = told(aStatus(), cachedWith({}, [aCachedDag('orders', { sourceHash: null })]))

    expect(advice.get('source retrieval')).toMatchObject({
      level: 'warning',
      found: 'Dagster keeps no file of 1 of 1 DAGs, so only their mapped tasks can be compared',
    })
  })
})

describe('component state', () => {
  const state = { key: 'AirflowInstanceComponent[local]', version: 'a', managementType: 'LOCAL_FILESYSTEM' }

  it('has the age of the copy, not of the process', () => {
    const componentState = [{ ...state, createdAt: NOW.getTime() / 1000 - 3 * 86_400 }]
    const advice = told(aStatus({ componentState }), cachedWith({ api: 'component' }))

    expect(advice.get('age of the copy')?.found).toBe(
      'AirflowInstanceComponent[local] (LOCAL_FILESYSTEM) was read 3 days ago',
    )
  })

  it('is a problem when it was never filled', () => {
    const componentState = [{ ...state, version: null, createdAt: null }]
    const advice = told(aStatus({ componentState }), cachedWith({ api: 'component' }))

    expect(advice.get('age of the copy')?.level).toBe('problem')
  })
})

describe('how advice is told', () => {
  const advice = [
    { area: 'Dagster', what: 'address', level: 'ok', found: 'http://dagster.test/graphql is Dagster' },
    { area: 'git', what: 'setting', level: 'problem', found: 'no\u001b[31m repository', next: 'Run it in one.' },
  ] as const

  it('is a line each, with the next step below, and no control character of a server', () => {
    expect(adviceText(advice).split('\n')).toEqual([
      'ok       Dagster, address: http://dagster.test/graphql is Dagster',
      'problem  git, setting: no<U+001B>[31m repository',
      '         Run it in one.',
      '',
      '1 problem, 0 warnings',
    ])
  })

  it('is the same as data', () => {
    expect(JSON.parse(adviceJson(advice))).toEqual({ advice, problems: 1, warnings: 0 })
  })

  it.each([
    [1000, '1 second'],
    [90_000, '90 seconds'],
    [7_000_000, '117 minutes'],
    [100_000_000, '28 hours'],
    [864_000_000, '10 days'],
    [-5000, '0 seconds'],
  ])('tells %d ms as %s', (ms, text) => {
    expect(tellAge(ms)).toBe(text)
  })

  it.each([
    ['1.9.3', true],
    ['1.8.12', false],
    ['2.0.0', true],
    ['0.99', false],
    ['next', null],
  ])('judges the version %s', (version, expected) => {
    expect(isAtLeast(version, [1, 9])).toBe(expected)
  })
})
