import { describe, expect, it } from '@jest/globals'
import { foretellLoad } from '../../../src/airlift/forecast.ts'
import type { Project } from '../../../src/airlift/project.ts'
import type { CachedLocation } from '../../../src/dagster/definitions.ts'
import { aCachedDag, aDag, aLocation, aMapping, anExtraction, aProject, aServedDag } from '../../helpers/dags.ts'

const ORDERS = aDag({ dagId: 'orders', tasks: ['extract', 'load'] })
const BASE = aProject({ dags: [ORDERS] })
const PEERS = { dags: [aCachedDag('orders')], mappings: [aMapping('orders', 'extract')] }

const foretell = (location: Partial<CachedLocation>, head: Project, base: Project | null = BASE) =>
  foretellLoad(aLocation(location), head, { base, head })

describe('foretellLoad', () => {
  it('loads when everything that is mapped is there', () => {
    expect(foretell(PEERS, BASE)).toEqual({ location: 'analytics', outcome: 'loads', error: null, problems: [] })
  })

  it('fails with the id of a mapped task that is gone', () => {
    const head = aProject({ dags: [aDag({ dagId: 'orders', tasks: ['load'] })] })

    expect(foretell(PEERS, head)).toMatchObject({
      outcome: 'fails',
      error: "KeyError: 'extract'",
      problems: [{ kind: 'missing-task', dagId: 'orders', taskId: 'extract', assets: ['extract'], certainty: 'exact' }],
    })
  })

  it('fails with the id of a mapped DAG that is gone', () => {
    expect(foretell(PEERS, aProject())).toMatchObject({
      outcome: 'fails',
      error: "KeyError: 'orders'",
      problems: [{ kind: 'missing-dag', taskIds: ['extract'] }],
    })
  })

  it('fails when a DAG is replaced as a whole while its tasks are mapped', () => {
    const served = aServedDag(ORDERS, {
      level: 'dag',
      tasks: [{ taskId: 'DAGSTER_OVERRIDE_DAG_orders', mapped: false, proxied: true, certainty: 'exact' }],
    })

    expect(foretell(PEERS, aProject({ served: [served] }))).toMatchObject({
      outcome: 'fails',
      error: "KeyError: 'extract'",
      problems: [{ kind: 'replaced-by-dag-proxy', taskIds: ['extract'] }],
    })
  })

  it('fails like a removed DAG when Airflow cannot import its file', () => {
    const failure = { kind: 'syntax', file: 'dags/jobs.py', line: 1, message: 'invalid syntax' } as const
    const head = aProject({ extraction: anExtraction([], { failures: [failure] }) })

    expect(foretell(PEERS, head)).toMatchObject({
      outcome: 'fails',
      error: "KeyError: 'orders'",
      problems: [{ kind: 'broken-dag', breakage: { kind: 'import-error' } }],
    })
  })

  it('fails on the tasks of a broken DAG only where a task of it is mapped', () => {
    const served = aServedDag(ORDERS, { breakage: { kind: 'task-in-group', taskId: 'g.x' } })
    const head = aProject({ served: [served] })

    expect(foretell(PEERS, head)).toMatchObject({
      outcome: 'fails',
      error: 'DagsterError: Failed to fetch task infos for orders. Status code: 500',
    })
    expect(foretell({ ...PEERS, mappings: [aMapping('orders', null)] }, head)).toMatchObject({ outcome: 'loads' })
  })

  it("leaves somebody else's DAGs as Dagster has them", () => {
    const location = { dags: [aCachedDag('theirs')], mappings: [aMapping('theirs', 'task')] }

    expect(foretell(location, BASE)).toMatchObject({ outcome: 'loads' })
  })

  it('knows that a component does not look its mappings up', () => {
    const state = [{ key: 'AirflowInstanceComponent[airflow_one]', version: '1', createdAt: 1, managementType: null }]
    const airlift = { version: '0.29.27', api: 'component', state } as const

    expect(foretell({ ...PEERS, airlift: { ...airlift, state: [...state] } }, aProject())).toMatchObject({
      outcome: 'loads',
    })
    expect(foretell({ ...PEERS, airlift: { ...airlift, state: [] } }, aProject())).toMatchObject({ outcome: 'fails' })
  })

  it('judges only the instance that a mapping names', () => {
    const served = aServedDag(aDag({ dagId: 'orders', tasks: ['load'] }), { instance: 'airflow_two' })
    const base = aProject({ served: [aServedDag(ORDERS, { instance: 'airflow_two' })] })

    expect(foretell(PEERS, aProject({ served: [served] }), base)).toMatchObject({ outcome: 'loads' })
  })

  it('does not claim that a task is gone from a DAG that is not fully known', () => {
    const reasons = [{ reason: 'a loop over os.listdir', file: 'dags/jobs.py', line: 7 }]
    const head = aProject({ dags: [aDag({ dagId: 'orders', tasks: ['load'], complete: false, reasons })] })

    expect(foretell(PEERS, head)).toMatchObject({
      outcome: 'unknown',
      error:
        "whether DAG 'orders' still has the mapped task 'extract' is not known: a loop over os.listdir (dags/jobs.py:7)",
      problems: [{ kind: 'missing-task', certainty: 'conditional' }],
    })
  })

  it('does not claim which of two handles of one asset Airlift looks up', () => {
    const mappings = [
      aMapping('orders', 'extract', { assetKey: ['both'] }),
      aMapping('orders', 'load', { assetKey: ['both'] }),
    ]
    const head = aProject({ dags: [aDag({ dagId: 'orders', tasks: ['load'] })] })

    expect(foretell({ ...PEERS, mappings }, head)).toMatchObject({ outcome: 'unknown' })
  })

  it('does not count a mapping that Airlift never looks up', () => {
    const made = aMapping('orders', 'extract', { assetKey: ['s3', 'bucket', 'made_by_airlift'], readOnLoad: 'never' })
    const head = aProject({ dags: [aDag({ dagId: 'orders', tasks: ['load'] })] })

    expect(foretell({ ...PEERS, mappings: [made] }, head)).toMatchObject({ outcome: 'loads', problems: [] })
    expect(foretell({ ...PEERS, mappings: [made, aMapping('orders', 'load')] }, head)).toMatchObject({
      outcome: 'loads',
    })
    expect(foretell({ ...PEERS, mappings: [{ ...made, readOnLoad: 'always' }] }, head)).toMatchObject({
      outcome: 'fails',
    })
  })

  it('does not fetch the tasks of a broken DAG for a mapping that Airlift never looks up', () => {
    const served = aServedDag(ORDERS, { breakage: { kind: 'task-in-group', taskId: 'g.x' } })
    const mappings = [aMapping('orders', 'extract', { readOnLoad: 'never' })]

    expect(foretell({ ...PEERS, mappings }, aProject({ served: [served] }))).toMatchObject({ outcome: 'loads' })
  })

  it('does not claim that a mapping is looked up that possibly is not', () => {
    const mappings = [aMapping('orders', 'extract', { readOnLoad: 'maybe' })]
    const head = aProject({ dags: [aDag({ dagId: 'orders', tasks: ['load'] })] })

    expect(foretell({ ...PEERS, mappings }, head)).toMatchObject({
      outcome: 'unknown',
      problems: [{ kind: 'missing-task', taskId: 'extract', certainty: 'conditional' }],
    })
  })

  it('fails when each handle of an asset that names several is gone', () => {
    const mappings = ['extract', 'load'].map((taskId) =>
      aMapping('orders', taskId, { assetKey: ['both'], readOnLoad: 'maybe' }),
    )
    const head = aProject({ dags: [aDag({ dagId: 'orders', tasks: ['other'] })] })

    expect(foretell({ ...PEERS, mappings }, head)).toMatchObject({
      outcome: 'fails',
      error: "KeyError: 'extract' or KeyError: 'load'",
    })
  })

  describe('of a new DAG whose name collides', () => {
    const location = { dags: [aCachedDag('c.d'), aCachedDag('orders')] }
    const base = aProject({ dags: [aDag({ dagId: 'c.d', file: 'c.py' }), ORDERS] })
    const head = aProject({
      dags: [aDag({ dagId: 'c.d', file: 'c.py' }), ORDERS, aDag({ dagId: 'c-d', file: 'd.py' })],
    })

    it('fails where the location peers all DAGs', () => {
      expect(foretell(location, head, base)).toMatchObject({
        outcome: 'fails',
        error: 'DagsterInvalidDefinitionError: Received conflicting AssetSpecs with the same key',
        problems: [{ kind: 'key-collision', dagIds: ['c.d', 'c-d'], name: 'c_d' }],
      })
    })

    it('is unknown where the location peers a selection', () => {
      expect(foretell({ dags: [aCachedDag('c.d')] }, head, base)).toMatchObject({ outcome: 'unknown' })
    })

    it('loads where the location peers none of them', () => {
      expect(foretell({ dags: [aCachedDag('theirs')] }, head, base)).toMatchObject({ outcome: 'loads' })
    })
  })

  it.each(['error', 'loading'] as const)('is unknown for a location that is in status %s', (status) => {
    expect(foretell({ ...PEERS, status }, BASE)).toMatchObject({ outcome: 'unknown', problems: [] })
  })

  it('loads a location that uses nothing of Airlift', () => {
    const { airlift: _, ...plain } = aLocation(PEERS)

    expect(foretellLoad(plain, aProject(), { base: BASE, head: aProject() })).toMatchObject({ outcome: 'loads' })
  })
})
