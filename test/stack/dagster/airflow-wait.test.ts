import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type AirflowClient, createAirflowClient } from '../../../src/airflow/rest/client.ts'
import type { AirflowReady } from '../../../src/airflow/rest/ready.ts'
import { waitForAirflow } from '../../../src/airflow/rest/wait.ts'
import { type AirflowProcess, startAirflow2, startAirflow3 } from '../../helpers/airflow-process.ts'
import { createFolder, removeFolder } from '../../helpers/dagster-process.ts'
import { aServedDag } from '../../helpers/dags.ts'

/** A DAG of empty tasks in a row; the imports are those of the version. */
const dagFile = (imports: string, tasks: readonly string[]): string => `
from datetime import datetime
${imports}
with DAG("jobs", schedule=None, start_date=datetime(2024, 1, 1)):
    ${tasks.map((task) => `EmptyOperator(task_id="${task}")`).join(' >> ')}
`

const head = (tasks: readonly string[]) =>
  aServedDag({
    dagId: 'jobs',
    file: 'airflow_dags/jobs.py',
    tasks: [...tasks],
    edges: tasks.slice(1).map((task, index) => `${tasks[index] ?? ''} >> ${task}`),
  })

describe.each([
  {
    version: '2.11.2',
    api: 'v1',
    port: 18240,
    start: startAirflow2,
    imports: 'from airflow import DAG\nfrom airflow.operators.empty import EmptyOperator',
  },
  {
    version: '3.3.2',
    api: 'v2',
    port: 18241,
    start: startAirflow3,
    imports: 'from airflow.sdk import DAG\nfrom airflow.providers.standard.operators.empty import EmptyOperator',
  },
] as const)('waiting for Airflow $version', ({ version, api, port, start, imports }) => {
  let folder: string
  let airflow: AirflowProcess
  let client: AirflowClient
  const deploy = (text: string): Promise<void> => writeFile(join(folder, 'dags', 'jobs.py'), text)

  const wait = (tasks: readonly string[], text: string, removed: readonly string[] = []): Promise<AirflowReady> =>
    waitForAirflow({
      client,
      dags: tasks.length === 0 ? [] : [head(tasks)],
      removed,
      files: tasks.length === 0 ? [] : ['airflow_dags/jobs.py'],
      known: [{ dagId: 'jobs', file: 'airflow_dags/jobs.py' }],
      readFile: () => text,
      timeoutMs: 90_000,
      log: () => undefined,
    })

  beforeAll(async () => {
    folder = await createFolder({ 'dags/jobs.py': dagFile(imports, ['extract', 'load']) })
    const home = join(folder, 'home')
    await mkdir(home, { recursive: true })
    airflow = await start({ port, dagsFolder: join(folder, 'dags'), home })
    client = createAirflowClient({
      url: airflow.url,
      username: airflow.username,
      password: airflow.password,
      log: () => undefined,
    })
  }, 240_000)

  afterAll(async () => {
    await airflow.stop()
    await removeFolder(folder)
  }, 60_000)

  it('begins with knowing which it is', async () => {
    expect(await client.version()).toEqual({ version, api })
  })

  it('ends when the new file is served', async () => {
    const ready = await wait(['extract', 'load'], dagFile(imports, ['extract', 'load']))

    expect(ready.ready).toBe(true)
  }, 120_000)

  it('ends when the change is served', async () => {
    const text = dagFile(imports, ['extract', 'clean', 'load'])
    await deploy(text)

    const ready = await wait(['extract', 'clean', 'load'], text)
    const tasks = await client.tasks('jobs')

    expect(ready.ready).toBe(true)
    expect(tasks?.map(({ taskId }) => taskId).sort()).toEqual(['clean', 'extract', 'load'])
  }, 120_000)

  it('ends with the trace of an import error', async () => {
    const text = dagFile(`${imports}\nraise ValueError("no flour")`, ['extract'])
    await deploy(text)

    const ready = await wait(['extract'], text)

    expect(ready).toMatchObject({ ready: false, why: 'import-error' })
    expect(ready).toHaveProperty('reason', expect.stringContaining('ValueError: no flour'))
  }, 120_000)

  it('ends when the removed DAG is inactive', async () => {
    await rm(join(folder, 'dags', 'jobs.py'))

    const ready = await wait([], '', ['jobs'])

    expect(ready.ready).toBe(true)
    expect((await client.dag('jobs'))?.active ?? false).toBe(false)
  }, 120_000)
})
