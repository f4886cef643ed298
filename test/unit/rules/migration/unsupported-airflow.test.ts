import { describe, expect, it } from '@jest/globals'
import { assess } from '../../../../src/commands/assess.ts'
import type { CachedLocation } from '../../../../src/dagster/definitions.ts'
import { aCachedDag, aDag, aLocation, aMapping, aProject, aSnapshot } from '../../../helpers/dags.ts'

const project = aProject({ dags: [aDag({ dagId: 'orders', tasks: ['extract'] })] })
const policy = { rules: new Map(), accept: [], today: '2026-01-01' }
const URL = 'https://airflow.example.com/main'
const peering = (overrides: Partial<CachedLocation> = {}): CachedLocation =>
  aLocation({
    instances: [{ name: 'airflow_one', webserver: URL }],
    dags: [aCachedDag('orders')],
    mappings: [aMapping('orders', 'extract')],
    ...overrides,
  })
const inError: CachedLocation = {
  ...aLocation({ status: 'error', instances: [] }),
  error: {
    className: 'DagsterUserCodeLoadError',
    message: 'Error occurred during the loading of Dagster definitions',
    chain: [
      {
        className: 'DagsterError',
        message:
          'Failed to fetch DAGs. Status code: 404, Message: {"error":"/api/v1 has been removed in Airflow 3, please use its upgraded version /api/v2 instead."}',
      },
    ],
  },
}

function assessed(location: CachedLocation, version: string | null = '3.3.2') {
  const airflow = version === null ? null : { url: URL, version }
  const { findings, forecast } = assess({
    base: project,
    head: project,
    cached: aSnapshot([location]),
    airflow,
    dagsterPlus: false,
    policy,
  })
  const found = findings.filter(({ rule }) => rule === 'migration/unsupported-airflow')
  return { found, forecast: forecast[0] }
}

describe('migration/unsupported-airflow', () => {
  it('foretells that a location which reads an Airflow 3 fails, and that no pull request brought it', () => {
    const { found, forecast } = assessed(peering())

    expect(found).toMatchObject([
      { severity: 'error', origin: 'pre-existing', location: 'analytics', certainty: 'exact' },
    ])
    expect(found[0]?.message).toContain('is version 3.3.2, which dagster-airlift 0.29.27')
    expect(forecast).toEqual({
      location: 'analytics',
      outcome: 'fails',
      error: 'DagsterError: Failed to fetch DAGs. Status code: 404',
      because: [found[0]?.fingerprint],
    })
  })

  it('holds for an Airlift that is too old to tell its version', () => {
    const { forecast } = assessed(peering({ airlift: { version: null, api: 'builder', state: [] } }))

    expect(forecast).toMatchObject({ outcome: 'fails' })
  })

  it.each([
    [
      'the address that Dagster knows is another one',
      [{ name: 'airflow_one', webserver: 'http://airflow:8080' }],
      'notice',
    ],
    ['Dagster knows no address', [{ name: 'airflow_one' }], 'warning'],
  ])('claims nothing where %s', (_, instances, severity) => {
    const { found, forecast } = assessed(peering({ instances }))

    expect(found).toMatchObject([{ severity }])
    expect(found[0]?.doubt).toBe(`the location may read another Airflow than ${URL}`)
    expect(forecast).toMatchObject({ outcome: 'unknown' })
  })

  it.each([
    ['an Airflow 2', peering(), '2.11.2'],
    ['an Airflow that was not asked', peering(), null],
    [
      'a newer Airlift, of which nothing is known',
      peering({ airlift: { version: '0.30.1', api: 'builder', state: [] } }),
      '3.3.2',
    ],
    ['a location without Airlift', { ...aLocation(), airlift: undefined }, '3.3.2'],
    [
      'a location whose mappings Airlift never looks up',
      peering({
        airlift: { version: '0.29.27', api: 'none', state: [] },
        mappings: [aMapping('orders', 'extract', { readOnLoad: 'never' })],
      }),
      '3.3.2',
    ],
  ])('is silent about %s', (_, location, version) => {
    const { airlift, ...rest } = location
    const { found, forecast } = assessed(airlift === undefined ? rest : { ...rest, airlift }, version)

    expect(found).toEqual([])
    expect(forecast).toMatchObject({ outcome: 'loads' })
  })

  it('takes the word of a location that is in error for it, without asking any Airflow', () => {
    const { found } = assessed(inError, null)

    expect(found).toMatchObject([{ location: 'analytics', severity: 'error', certainty: 'exact' }])
  })
})
