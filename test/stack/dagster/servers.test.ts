import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { readCachedDefinitions } from '../../../src/dagster/cached-definitions.ts'
import {
  createFolder,
  type DagsterProcess,
  removeFolder,
  type RunningProcess,
  startCodeLocation,
  startDagsterWebserver,
} from '../../helpers/dagster-process.ts'
import { type FakeAirflow, startFakeAirflow } from '../../helpers/fake-airflow.ts'
import { aClient, aShopDag, putShop, readListed, reloadShop, shopDefinitions } from './shop.ts'

const TARGET = ['-f', 'definitions.py']

describe('code locations with servers of their own', () => {
  let airflow: FakeAirflow
  let folder: string
  let codeServer: RunningProcess
  let grpcServer: RunningProcess
  let web: DagsterProcess
  let readOnly: DagsterProcess

  const startGrpc = (): Promise<RunningProcess> =>
    startCodeLocation({ kind: 'api-grpc', port: 18221, cwd: folder, target: TARGET })

  beforeAll(async () => {
    airflow = await startFakeAirflow()
    putShop(airflow)
    folder = await createFolder({ 'definitions.py': shopDefinitions(airflow.url) })
    const locations = [
      { name: 'reloadable', port: 18220 },
      { name: 'fixed', port: 18221 },
    ]
    ;[codeServer, grpcServer] = await Promise.all([
      startCodeLocation({ kind: 'code-server', port: 18220, cwd: folder, target: TARGET }),
      startGrpc(),
    ])
    ;[web, readOnly] = await Promise.all([
      startDagsterWebserver({ port: 18222, cwd: folder, locations }),
      startDagsterWebserver({ port: 18223, cwd: folder, locations, readOnly: true }),
    ])
  }, 180_000)

  beforeEach(() => {
    putShop(airflow)
  })

  afterAll(async () => {
    await Promise.all([web, readOnly, codeServer, grpcServer].map((program) => program.stop()))
    await airflow.close()
    await removeFolder(folder)
  }, 60_000)

  it('each show their own mappings, though their asset keys are the same', async () => {
    const { locations } = await readCachedDefinitions(aClient(web.url), { readStructure: readListed })

    expect(locations.map(({ name, mappings }) => [name, mappings.length])).toEqual([
      ['fixed', 3],
      ['reloadable', 3],
    ])
  })

  it('are refreshed by a reload on dagster code-server start', async () => {
    airflow.put(aShopDag('invoices', ['send']))

    const reload = await reloadShop(aClient(web.url), 'reloadable', airflow)

    expect(reload.result).toBe('refreshed')
    expect(reload.after?.serverId).not.toBe(reload.before?.serverId)
  }, 60_000)

  it('are not reloaded on dagster api grpc, whatever Dagster answers, but by a restart', async () => {
    airflow.put(aShopDag('invoices', ['send']))
    const client = aClient(web.url)

    const reload = await reloadShop(client, 'fixed', airflow)
    const restarting = reloadShop(client, 'fixed', airflow, { strategy: 'restart' })
    await grpcServer.ended
    grpcServer = await startGrpc()
    const restarted = await restarting

    expect(reload).toMatchObject({ result: 'not-reloaded', differencesLeft: 2 })
    expect(reload.after?.serverId).toBe(reload.before?.serverId)
    expect(restarted.result).toBe('refreshed')
    expect(restarted.after?.serverId).not.toBe(restarted.before?.serverId)
  }, 120_000)

  it('are not touched through a read-only web server', async () => {
    airflow.put(aShopDag('invoices', ['send']), aShopDag('refunds', ['send']))

    const reload = await reloadShop(aClient(readOnly.url), 'reloadable', airflow)

    expect(reload.result).toBe('unauthorized')
    expect(reload.reason).toContain('reload_repository_location')
  })
})
