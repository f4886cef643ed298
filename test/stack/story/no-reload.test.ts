import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { join } from 'node:path'
import {
  createFolder,
  removeFolder,
  startCodeLocation,
  startDagsterWebserver,
  type DagsterProcess,
} from '../../helpers/dagster-process.ts'
import { startFakeAirflow, type FakeAirflow } from '../../helpers/fake-airflow.ts'
import { freePort } from '../../helpers/program.ts'
import { BASE, BREAD, BREAD_TASKS, chain, definitions } from './bakery.ts'
import { runReport } from './cli-report.ts'
import { createRepository, type Repository } from './repository.ts'

const MINUTES = 60_000

let airflow: FakeAirflow
let dagster: DagsterProcess
let repository: Repository
/** What must be ended, also when a later part could not be started; the last first. */
const cleanUp: (() => Promise<void>)[] = []

const served = (source: string, taskIds: readonly string[]) => ({
  dagId: 'bread',
  source,
  tasks: taskIds.map((taskId, index) => ({ taskId, downstream: taskIds.slice(index + 1, index + 2) })),
})

beforeAll(async () => {
  airflow = await startFakeAirflow()
  cleanUp.unshift(() => airflow.close())
  airflow.put(served(BASE[BREAD] ?? '', BREAD_TASKS))
  const folder = await createFolder({ 'definitions.py': definitions({ bread: { bake: 'loaves' } }) })
  cleanUp.unshift(() => removeFolder(folder))
  repository = await createRepository(join(folder, 'repository'), BASE)
  const env = { AIRFLOW_URL: airflow.url }
  const target = ['-f', 'definitions.py']
  const port = await freePort()
  const server = await startCodeLocation({ kind: 'api-grpc', target, cwd: folder, port, env })
  cleanUp.unshift(() => server.stop())
  const locations = [{ name: 'bakery', port }]
  dagster = await startDagsterWebserver({ locations, cwd: folder, port: await freePort() })
  cleanUp.unshift(() => dagster.stop())
}, 2 * MINUTES)

afterAll(async () => {
  for (const end of cleanUp) await end()
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
