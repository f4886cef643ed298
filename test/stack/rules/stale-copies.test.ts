import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import * as z from 'zod'
import { BASE, BASE_TASKS, definitions, INSTANCE, INVOICES, LOCATION, plain, TILL } from '../story/bakery.ts'
import { runReport } from '../story/cli-report.ts'
import { queryDagster, reloadLocation } from '../story/dagster-graphql.ts'
import { setStage, type Stage } from '../story/stage.ts'

const MINUTES = 60_000
const CHECKED = `
from dagster import AssetCheckResult, AssetKey, asset_check


@asset_check(asset=AssetKey(["${INSTANCE}", "dag", "invoices"]))
def all_sent():
    return AssetCheckResult(passed=True)


defs = Definitions.merge(defs, Definitions(asset_checks=[all_sent]))
`

let stage: Stage

beforeAll(async () => {
  const text = `${definitions({ bread: { bake: 'loaves' } })}${CHECKED}`
  stage = await setStage({ files: BASE, tasks: BASE_TASKS, definitions: text })
}, 4 * MINUTES)

afterAll(() => stage.close(), MINUTES)

/** Airflow and Dagster's copy of it are those of `main` again, whatever the test before left. */
beforeEach(async () => {
  await stage.deploy('main')
  await stage.waitForTasks(BASE_TASKS)
  await waitForSchedule('till-daily', '@daily')
  await reloadLocation(stage.dagster.url, LOCATION)
}, MINUTES)

const infoSchema = z.object({ schedule_interval: z.object({ value: z.string() }).nullable() })

const waitForSchedule = (dagId: string, schedule: string): Promise<void> =>
  stage.airflow.waitFor(`${dagId}: ${schedule}`, async () => {
    const { body } = await stage.airflow.get(`/dags/${dagId}`)
    return infoSchema.parse(body).schedule_interval?.value === schedule
  })

const introduced = async (head: string): Promise<readonly string[]> => {
  const { report } = await runReport('check', stage, 'main', head)
  return report.findings.filter(({ origin }) => origin === 'introduced').map(({ rule }) => rule)
}

const assetsSchema = z.object({
  assetNodes: z.array(
    z.object({
      assetKey: z.object({ path: z.array(z.string()) }),
      assetChecksOrError: z.object({ checks: z.array(z.object({ name: z.string() })).optional() }),
      metadataEntries: z.array(z.object({ label: z.string(), jsonString: z.string().nullish() })),
    }),
  ),
})
/** What Dagster has cached of each DAG, by the name of its asset. */
async function copies(): Promise<ReadonlyMap<string, { schedule: string | null; tasks: boolean; checks: string[] }>> {
  const { assetNodes } = assetsSchema.parse(
    await queryDagster(
      stage.dagster.url,
      `{ assetNodes { assetKey { path } assetChecksOrError { ... on AssetChecks { checks { name } } }
         metadataEntries { label ... on JsonMetadataEntry { jsonString } } } }`,
    ),
  )
  const ofDags = assetNodes.filter(({ assetKey }) => assetKey.path[1] === 'dag')
  return new Map(
    ofDags.map(({ assetKey, assetChecksOrError, metadataEntries }) => {
      const info = metadataEntries.find(({ label }) => label === 'Dag Info (raw)')?.jsonString
      const schedule = info == null ? null : (infoSchema.parse(JSON.parse(info)).schedule_interval?.value ?? null)
      const tasks = metadataEntries.some(({ label }) => label === 'Task Info (raw)')
      const checks = (assetChecksOrError.checks ?? []).map(({ name }) => name)
      return [assetKey.path[2] ?? '', { schedule, tasks, checks }]
    }),
  )
}

const dagSchema = z.object({ fileloc: z.string() })
const errorsSchema = z.object({ total_entries: z.number() })
const dagsSchema = z.object({ dags: z.array(z.object({ dag_id: z.string() })) })

async function importErrors(): Promise<number> {
  return errorsSchema.parse((await stage.airflow.get('/importErrors')).body).total_entries
}

describe("Dagster's copy of Airflow", () => {
  it(
    'keeps the old schedule and the old name of a DAG until the location is reloaded',
    async () => {
      const hourly = plain('till-daily', 'close').replace('@daily', '@hourly')
      await stage.repository.branch('changed', { [TILL]: hourly, [INVOICES]: plain('invoices_sent', 'send') })
      const before = await copies()

      const rules = await introduced('changed')
      await stage.deploy('changed')
      await stage.waitForTasks({ invoices_sent: ['send'] })
      await stage.airflow.waitForTasks('invoices', null)
      await waitForSchedule('till-daily', '@hourly')
      const stale = await copies()
      const loaded = await reloadLocation(stage.dagster.url, LOCATION)
      const after = await copies()

      expect(rules).toEqual(expect.arrayContaining(['drift/schedule-changed', 'drift/dag-renamed', 'checks/orphaned']))
      expect(stale).toEqual(before)
      expect(stale.get('till_daily')?.schedule).toBe('@daily')
      expect(loaded.outcome).toBe('loads')
      expect(after.get('till_daily')?.schedule).toBe('@hourly')
      expect(after.has('invoices_sent')).toBe(true)
      // checks/orphaned: the check has stayed, on an asset of which Airlift knows nothing any more.
      expect(before.get('invoices')).toMatchObject({ checks: ['all_sent'], schedule: '@daily' })
      expect(after.get('invoices')).toMatchObject({ checks: ['all_sent'], schedule: null })
    },
    2 * MINUTES,
  )

  it(
    'shows nothing of the inside of a DAG that nothing maps',
    async () => {
      await stage.repository.branch('more', { 'airflow_dags/cakes.py': plain('cakes', 'decorate') })

      const { report } = await runReport('check', stage, 'main', 'more')

      const unmapped = report.findings.filter(({ rule }) => rule === 'mapping/unmapped-dag').map(({ dagId }) => dagId)
      expect(unmapped).toEqual(expect.arrayContaining(['store', 'till-daily']))
      expect(unmapped).not.toContain('bread')
      expect((await copies()).get('store')).toMatchObject({ tasks: false })
    },
    MINUTES,
  )
})

describe('Airflow', () => {
  it(
    'flips between two files with one dag_id, without a word',
    async () => {
      await stage.repository.branch('twice', { 'airflow_dags/till_copy.py': plain('till-daily', 'close') })
      const seen = new Set<string>()

      const rules = await introduced('twice')
      await stage.deploy('twice')
      await stage.airflow.waitFor('both files of till-daily', async () => {
        seen.add(dagSchema.parse((await stage.airflow.get('/dags/till-daily')).body).fileloc.replace(/^.*\//, ''))
        return seen.size === 2
      })

      expect(rules).toContain('airflow/duplicate-dag-id')
      expect([...seen].sort()).toEqual(['till.py', 'till_copy.py'])
      expect(await importErrors()).toBe(0)
    },
    2 * MINUTES,
  )

  it(
    'does not list the inside of a SubDagOperator, so Dagster does not lack it',
    async () => {
      const subdag = `from datetime import datetime

from airflow import DAG
from airflow.operators.empty import EmptyOperator
from airflow.operators.subdag import SubDagOperator

with DAG("oven", start_date=datetime(2024, 1, 1), schedule=None) as dag:
    with DAG("oven.heat", start_date=datetime(2024, 1, 1), schedule=None) as heat:
        EmptyOperator(task_id="ignite")
    SubDagOperator(task_id="heat", subdag=heat, dag=dag)
`
      await stage.repository.branch('subdag', { 'airflow_dags/oven.py': subdag })

      const { report } = await runReport('check', stage, 'main', 'subdag')
      await stage.deploy('subdag')
      await stage.waitForTasks({ oven: ['heat'] })

      const added = report.findings.filter(({ rule }) => rule === 'drift/dag-added').map(({ dagId }) => dagId)
      const { dags } = dagsSchema.parse((await stage.airflow.get('/dags?limit=100')).body)
      expect(added).toEqual(['oven'])
      expect(dags.map(({ dag_id }) => dag_id)).not.toContain('oven.heat')
    },
    2 * MINUTES,
  )
})
