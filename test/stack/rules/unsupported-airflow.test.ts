import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startAirflow3 } from '../../helpers/airflow-process.ts'
import { createFolder, type DagsterProcess, removeFolder, startDagsterDev } from '../../helpers/dagster-process.ts'
import { startFakeAirflow } from '../../helpers/fake-airflow.ts'
import { freePort } from '../../helpers/program.ts'
import { definitions, LOCATION, plain } from '../story/bakery.ts'
import { runReport } from '../story/cli-report.ts'
import { reloadLocation } from '../story/dagster-graphql.ts'
import { createRepository, type Repository } from '../story/repository.ts'

const MINUTES = 60_000
const RULE = 'migration/unsupported-airflow'

let folder: string
let repository: Repository
let dagster: DagsterProcess
let airflowUrl: string
/** What must be ended, also when a later part could not be started; the last first. */
const cleanUp: (() => Promise<void>)[] = []

beforeAll(async () => {
  folder = await createFolder({ 'definitions.py': definitions({ invoices: { send: 'AssetSpec("invoices_sent")' } }) })
  cleanUp.unshift(() => removeFolder(folder))
  repository = await createRepository(join(folder, 'repository'), {
    'airflow_dags/invoices.py': plain('invoices', 'send'),
  })
  await repository.branch('cakes', { 'airflow_dags/cakes.py': plain('cakes', 'decorate') })
  const old = await startFakeAirflow()
  airflowUrl = old.url
  old.put({ dagId: 'invoices', source: plain('invoices', 'send'), tasks: [{ taskId: 'send' }], schedule: '@daily' })
  const target = ['-f', 'definitions.py']
  dagster = await startDagsterDev({ cwd: folder, target, port: await freePort(), env: { AIRFLOW_URL: airflowUrl } })
  cleanUp.unshift(() => dagster.stop())
  await old.close()
  // The upgrade: where Airflow 2 was, Airflow 3 answers.
  const [dagsFolder, home] = [join(folder, 'dags'), join(folder, 'airflow')]
  await Promise.all([mkdir(dagsFolder), mkdir(home)])
  const airflow = await startAirflow3({ port: Number(new URL(airflowUrl).port), dagsFolder, home })
  cleanUp.unshift(() => airflow.stop())
}, 4 * MINUTES)

afterAll(async () => {
  for (const end of cleanUp) await end()
}, MINUTES)

const asking = () => runReport('check', { repository, dagster }, 'main', 'cakes', ['--airflow-url', airflowUrl])

describe('migration/unsupported-airflow', () => {
  it(
    'foretells the error of the load after Airflow became version 3',
    async () => {
      const before = await asking()
      const real = await reloadLocation(dagster.url, LOCATION)
      const after = await asking()

      const found = before.report.findings.find(({ rule }) => rule === RULE)
      expect(found).toMatchObject({ location: LOCATION, certainty: 'exact', origin: 'pre-existing' })
      const [forecast] = before.report.forecast
      expect(forecast).toMatchObject({ outcome: 'fails', because: [found?.fingerprint] })
      // Nobody's pull request did that.
      expect(before.code).toBe(0)
      expect(real.outcome).toBe('fails')
      expect(real.errors.at(-1)).toContain(forecast?.error?.replace('DagsterError: ', ''))
      expect(after.report.findings).toContainEqual(
        expect.objectContaining({ rule: RULE, location: LOCATION, certainty: 'exact' }),
      )
    },
    2 * MINUTES,
  )
})
