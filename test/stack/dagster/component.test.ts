import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { DagsterClient } from '../../../src/dagster/client.ts'
import {
  createFolder,
  type DagsterProcess,
  removeFolder,
  type RunningProcess,
  startCodeLocation,
  startDagsterDev,
  startDagsterWebserver,
} from '../../helpers/dagster-process.ts'
import { type FakeAirflow, startFakeAirflow } from '../../helpers/fake-airflow.ts'
import { aClient, aShopDag, putShop, readLocation, reloadShop } from './shop.ts'

const TARGET = ['-m', 'shop.definitions']

const project = (airflowUrl: string): Record<string, string> => ({
  'shop/__init__.py': '',
  'shop/definitions.py': `
from pathlib import Path
import dagster as dg
defs = dg.load_from_defs_folder(path_within_project=Path(__file__).parent)
`,
  'pyproject.toml': '[tool.dg]\ndirectory_type = "project"\n[tool.dg.project]\nroot_module = "shop"\n',
  'shop/defs/__init__.py': '',
  'shop/defs/airflow/defs.yaml': `
type: dagster_airlift.core.components.AirflowInstanceComponent
attributes:
  name: local
  auth: { type: basic_auth, webserver_url: "${airflowUrl}", username: a, password: b }
  mappings:
    - dag_id: orders
      task_mappings:
        - task_id: extract
          assets: [{ spec: { key: extracted } }]
    - dag_id: report.daily
      assets: [{ spec: { key: report } }]
`,
})

describe('the component API', () => {
  let airflow: FakeAirflow
  let folder: string
  let home: string
  let server: RunningProcess
  let web: DagsterProcess
  let client: DagsterClient

  beforeAll(async () => {
    airflow = await startFakeAirflow()
    putShop(airflow)
    folder = await createFolder(project(airflow.url))
    home = `${folder}/home`
    // Only dagster dev fetches component state by itself; the servers below then find it on the disk.
    const dev = await startDagsterDev({ port: 18230, cwd: folder, home, target: TARGET })
    const fetched = await readLocation(aClient(dev.url), 'shop.definitions')
    await dev.stop()
    if (fetched.status !== 'loaded') throw new Error(`the component does not load: ${JSON.stringify(fetched.error)}`)
    server = await startCodeLocation({ kind: 'code-server', port: 18231, cwd: folder, home, target: TARGET })
    web = await startDagsterWebserver({ port: 18232, cwd: folder, home, locations: [{ name: 'shop', port: 18231 }] })
    client = aClient(web.url)
  }, 240_000)

  beforeEach(() => {
    putShop(airflow)
  })

  afterAll(async () => {
    await Promise.all([web, server].map((program) => program.stop()))
    await airflow.close()
    await removeFolder(folder)
  }, 60_000)

  it('shows DAGs that are jobs, and mappings that a load does not look up in Airflow', async () => {
    const location = await readLocation(client, 'shop')

    expect(location).toMatchObject({
      airlift: {
        api: 'component',
        state: [{ key: 'AirflowInstanceComponent[local]', managementType: 'LOCAL_FILESYSTEM' }],
      },
      instances: [{ name: 'local', webserver: airflow.url }],
    })
    expect(location.dags).toMatchObject([
      { dagId: 'orders', instance: 'local', assetKey: null, peered: true, scheduleInterval: '0 5 * * *' },
      { dagId: 'report.daily', instance: 'local', assetKey: null, peered: true },
    ])
    expect(location.dags.map(({ structure }) => structure?.tasks.length)).toEqual([2, 1])
    expect(location.mappings).toMatchObject([
      { dagId: 'orders', taskId: 'extract', instance: 'local', executable: false, readOnLoad: 'never' },
      { dagId: 'report.daily', taskId: null, instance: 'local', executable: false, readOnLoad: 'never' },
    ])
  })

  it('keeps its old copy of Airflow on a reload, and gets the new one by refreshing its state', async () => {
    airflow.put(aShopDag('invoices', ['send']))

    const reloaded = await reloadShop(client, 'shop', airflow, { strategy: 'reload' })
    const refreshed = await reloadShop(client, 'shop', airflow)

    expect(reloaded).toMatchObject({ result: 'unchanged', differencesLeft: 2 })
    expect(reloaded.after?.stateAt).toBe(reloaded.before?.stateAt)
    expect(refreshed).toMatchObject({ result: 'refreshed', differencesLeft: 0 })
    expect(refreshed.after?.stateAt).toBeGreaterThan(refreshed.before?.stateAt ?? Infinity)
  }, 120_000)

  it('loads although a mapped task and a mapped DAG are gone', async () => {
    airflow.dags.clear()
    airflow.put(aShopDag('orders', ['load']))

    const reload = await reloadShop(client, 'shop', airflow, { strategy: 'refresh-state' })

    expect(reload.result).toBe('refreshed')
    expect((await readLocation(client, 'shop')).status).toBe('loaded')
  }, 120_000)
})
