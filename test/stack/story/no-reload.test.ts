import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import {
  createFolder,
  removeFolder,
  startCodeLocation,
  startDagsterWebserver,
  type DagsterProcess,
  type RunningProcess,
} from '../../helpers/dagster-process.ts'
import { startFakeAirflow, type FakeAirflow } from '../../helpers/fake-airflow.ts'
import { BASE, BREAD, BREAD_TASKS, chain, definitions } from './bakery.ts'
import { runReport } from './cli-report.ts'
import { createRepository, type Repository } from './repository.ts'

const MINUTES = 60_000
const GRPC_PORT = 18330
const WEB_PORT = 18331

let airflow: FakeAirflow
let server: RunningProcess
let dagster: DagsterProcess
let repository: Repository
let folder: string

const served = (source: string, taskIds: readonly string[]) => ({
  dagId: 'bread',
  source,
  tasks: taskIds.map((taskId, index) => ({ taskId, downstream: taskIds.slice(index + 1, index + 2) })),
})

beforeAll(async () => {
  airflow = await startFakeAirflow()
  airflow.put(served(BASE[BREAD] ?? '', BREAD_TASKS))
  folder = await createFolder({ 'definitions.py': definitions({ bread: { bake: 'loaves' } }) })
  repository = await createRepository(`${folder}/repository`, BASE)
  const env = { AIRFLOW_URL: airflow.url }
  const target = ['-f', 'definitions.py']
  server = await startCodeLocation({ kind: 'api-grpc', target, cwd: folder, port: GRPC_PORT, env })
  const locations = [{ name: 'bakery', port: GRPC_PORT }]
  dagster = await startDagsterWebserver({ locations, cwd: folder, port: WEB_PORT })
}, 2 * MINUTES)

afterAll(async () => {
  await dagster.stop()
  await server.stop()
  await airflow.close()
  await removeFolder(folder)
}, MINUTES)

describe('reload of a code location that `dagster api grpc` serves', () => {
  it(
    'tells that the server answered and kept its old process',
    async () => {
      const changed = chain('bread', [...BREAD_TASKS, 'taste'])
      await repository.branch('taste', { [BREAD]: changed })
      airflow.put(served(changed, [...BREAD_TASKS, 'taste']))

      const { report, code } = await runReport('reload', { repository, dagster }, 'main', 'taste')

      expect(report.reloads).toMatchObject([{ location: 'bakery', result: 'not-reloaded' }])
      const [reload] = report.reloads
      expect(reload?.after?.serverId).toBe(reload?.before?.serverId)
      expect(reload?.next).toBeDefined()
      expect(code).toBe(1)
    },
    2 * MINUTES,
  )
})
