import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { DagsterClient } from '../../../src/dagster/client.ts'
import { createFolder, type DagsterProcess, removeFolder, startDagsterDev } from '../../helpers/dagster-process.ts'
import { type FakeAirflow, startFakeAirflow } from '../../helpers/fake-airflow.ts'
import { aClient, aShopDag, putShop, readLocation, reloadShop, shopDefinitions } from './shop.ts'

const LOCATION = 'definitions.py'

describe.each([
  { venv: 'dagster', dagster: '1.13.27', airlift: '0.29.27', port: 18210 },
  // Airlift 0.25.3 registers itself under another package's name, so its version cannot be told.
  { venv: 'dagster-1.9', dagster: '1.9.3', airlift: null, port: 18211 },
] as const)('the builder API on dagster dev $dagster', ({ venv, airlift, port }) => {
  let airflow: FakeAirflow
  let folder: string
  let dagster: DagsterProcess
  let client: DagsterClient

  beforeAll(async () => {
    airflow = await startFakeAirflow()
    putShop(airflow)
    folder = await createFolder({ 'definitions.py': shopDefinitions(airflow.url) })
    dagster = await startDagsterDev({ venv, port, cwd: folder, target: ['-f', 'definitions.py'] })
    client = aClient(dagster.url)
  }, 120_000)

  beforeEach(() => {
    putShop(airflow)
  })

  afterAll(async () => {
    await dagster.stop()
    await airflow.close()
    await removeFolder(folder)
  }, 30_000)

  it('shows what it has cached of Airflow', async () => {
    const location = await readLocation(client, LOCATION)

    expect(location).toMatchObject({
      name: LOCATION,
      status: 'loaded',
      airlift: { version: airlift, api: 'builder', state: [] },
      instances: [{ name: 'local', webserver: airflow.url }],
      checks: [{ name: 'fresh', assetKey: ['local', 'dag', 'orders'], dagId: 'orders' }],
    })
    expect(location.dags).toMatchObject([
      {
        dagId: 'orders',
        instance: 'local',
        assetKey: ['local', 'dag', 'orders'],
        peered: true,
        fileloc: '/opt/airflow/dags/orders.py',
        scheduleInterval: '0 5 * * *',
        source: '# Bäckerei\n# tasks: extract load\n',
        structure: { from: 'source', tasks: [{ taskId: 'extract' }, { taskId: 'load' }] },
      },
      { dagId: 'report.daily', assetKey: ['local', 'dag', 'report_daily'], peered: true, scheduleInterval: null },
    ])
    expect(location.mappings).toEqual([
      {
        dagId: 'orders',
        taskId: 'extract',
        assetKey: ['extracted'],
        instance: 'local',
        executable: false,
        partitions: null,
        readOnLoad: 'always',
      },
      {
        dagId: 'orders',
        taskId: 'load',
        assetKey: ['loaded'],
        instance: 'local',
        executable: true,
        partitions: { type: 'TIME_WINDOW', description: 'Daily, starting 2024-01-01 UTC.', format: '%Y-%m-%d' },
        readOnLoad: 'always',
      },
      {
        dagId: 'report.daily',
        taskId: null,
        assetKey: ['report'],
        instance: 'local',
        executable: false,
        partitions: null,
        readOnLoad: 'always',
      },
    ])
  })

  it('is refreshed when Airflow has a new DAG and a new task', async () => {
    airflow.put(aShopDag('orders', ['extract', 'load', 'notify']), aShopDag('invoices', ['send']))

    const reload = await reloadShop(client, LOCATION, airflow)

    expect(reload).toMatchObject({ result: 'refreshed', differencesLeft: 0 })
    expect(reload.before?.serverId).toBeDefined()
    expect(reload.after?.serverId).not.toBe(reload.before?.serverId)
  }, 60_000)

  it('fails with the KeyError of a mapped task that is gone, shows nothing then, and heals', async () => {
    airflow.put(aShopDag('orders', ['extract', 'store']))

    const broken = await reloadShop(client, LOCATION, airflow)
    const meanwhile = await readLocation(client, LOCATION)
    putShop(airflow)
    const healed = await reloadShop(client, LOCATION, airflow)

    expect(broken).toMatchObject({ result: 'failed', reason: "the location is in error: KeyError: 'load'" })
    expect(meanwhile).toMatchObject({ status: 'error', dags: [], error: { className: 'DagsterUserCodeLoadError' } })
    expect(meanwhile.error?.chain.at(-1)).toEqual({ className: 'KeyError', message: "KeyError: 'load'" })
    expect(healed).toMatchObject({ result: 'refreshed', before: { serverId: null } })
  }, 60_000)

  it('is left alone when it is in step', async () => {
    await reloadShop(client, LOCATION, airflow)

    const again = await reloadShop(client, LOCATION, airflow)

    expect(again).toMatchObject({ result: 'skipped', differencesLeft: 0, after: null })
  }, 60_000)

  it('names the locations when there is none of that name', async () => {
    const reload = await reloadShop(client, 'definition.py', airflow)

    expect(reload).toMatchObject({
      result: 'not-found',
      next: 'Did you mean "definitions.py"? It has: definitions.py.',
    })
  })
})
