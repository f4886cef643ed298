import { writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { markdownTable } from 'markdown-table'
import { type Reload, reportSchema } from '../../../src/report/model.ts'
import { type AirflowProcess, startAirflow2, startAirflow3 } from '../../helpers/airflow-process.ts'
import { runCli } from '../../helpers/cli.ts'
import { createFolder, removeFolder } from '../../helpers/dagster-process.ts'
import { createRepository, type Files, type GitRepository } from '../../helpers/git-repository.ts'
import { freePort } from '../../helpers/program.ts'
import { startScriptedDagster } from '../../helpers/scripted-dagster.ts'

const MINUTES = 60_000

/** What Airflow does unless it is told otherwise, except how seldom it looks for new files (Airflow 2: every five minutes). */
const DEFAULTS = {
  AIRFLOW__CORE__MIN_SERIALIZED_DAG_UPDATE_INTERVAL: '30',
  AIRFLOW__CORE__MIN_SERIALIZED_DAG_FETCH_INTERVAL: '10',
  AIRFLOW__SCHEDULER__MIN_FILE_PROCESS_INTERVAL: '30',
  AIRFLOW__SCHEDULER__DAG_DIR_LIST_INTERVAL: '20',
  AIRFLOW__SCHEDULER__STALE_DAG_THRESHOLD: '50',
  AIRFLOW__SCHEDULER__PARSING_CLEANUP_INTERVAL: '60',
  AIRFLOW__DAG_PROCESSOR__REFRESH_INTERVAL: '300',
  AIRFLOW__DAG_PROCESSOR__BUNDLE_REFRESH_CHECK_INTERVAL: '5',
  AIRFLOW__DAG_PROCESSOR__MIN_FILE_PROCESS_INTERVAL: '30',
  AIRFLOW__DAG_PROCESSOR__STALE_DAG_THRESHOLD: '50',
}

/** How long each wait took: `WAITS_TABLE=waits.md npm run test:stack -- test/stack/reload`. */
const seen: string[][] = []

afterAll(() => {
  const file = process.env['WAITS_TABLE']
  if (file === undefined) return
  writeFileSync(file, `${markdownTable([['Airflow', 'merged', 'seconds', 'state', 'reason'], ...seen])}\n`)
})

interface End {
  readonly reload: Reload | undefined
  /** What Airflow served of the DAG when the reload arrived; undefined when none did. */
  readonly servedAtReload: readonly string[] | null | undefined
}

describe.each([
  {
    version: '2.11.2',
    start: startAirflow2,
    imports: 'from airflow import DAG\nfrom airflow.operators.empty import EmptyOperator',
  },
  {
    version: '3.3.2',
    start: startAirflow3,
    imports: 'from airflow.sdk import DAG\nfrom airflow.providers.standard.operators.empty import EmptyOperator',
  },
] as const)('a reload that waits for Airflow $version as it is by default', ({ version, start, imports }) => {
  let folder: string
  let airflow: AirflowProcess
  let repository: GitRepository

  /** A DAG file of empty tasks in a row, which Airlift proxies. */
  const dagFile = (dagId: string, tasks: readonly string[], first = ''): string => `
from datetime import datetime
from pathlib import Path

${imports}
from dagster_airlift.in_airflow import proxying_to_dagster
from dagster_airlift.in_airflow.proxied_state import load_proxied_state_from_yaml
${first}
with DAG("${dagId}", schedule=None, start_date=datetime(2024, 1, 1)) as dag:
    ${tasks.map((task) => `EmptyOperator(task_id="${task}")`).join(' >> ')}

proxying_to_dagster(
    global_vars=globals(),
    proxied_state=load_proxied_state_from_yaml(Path(__file__).parent / "proxied_state"),
)
`
  const state = (tasks: Readonly<Record<string, boolean>>): string =>
    `tasks:\n${Object.entries(tasks)
      .map(([id, proxied]) => `  - id: ${id}\n    proxied: ${proxied ? 'True' : 'False'}\n`)
      .join('')}`

  const BASE: Files = {
    'dags/orders.py': dagFile('orders', ['extract', 'load']),
    'dags/proxied_state/orders.yaml': state({ extract: false, load: false }),
  }

  async function deploy(files: Files): Promise<void> {
    for (const [path, text] of Object.entries(files)) {
      const file = join(folder, path)
      await mkdir(dirname(file), { recursive: true })
      await (text === null ? rm(file) : writeFile(file, text))
    }
  }

  /** Merges, deploys at once, and reloads a Dagster that gets whatever the merge holds. */
  async function merge(what: string, files: Files, dagId: string): Promise<End> {
    const base = repository.head()
    const head = repository.commit(files)
    await deploy(files)
    const dags = ['orders', 'refunds']
      .filter((id) => repository.git('ls-files', `dags/${id}.py`) !== '')
      .map((id) => ({ dagId: id, source: repository.git('show', `HEAD:dags/${id}.py`) }))
    let servedAtReload: End['servedAtReload']
    const dagster = await startScriptedDagster({
      locations: [{ cached: { dags: [{ dagId: 'orders', source: '# an older text' }] }, airflow: { dags } }],
      before: async ({ operation }) => {
        if (operation === 'AirliftDriftReload') servedAtReload = await airflow.taskIds(dagId)
      },
    })
    const started = performance.now()
    const user = ['--airflow-url', airflow.url, '--airflow-username', airflow.username]
    const { stdout, stderr } = await runCli(
      [
        ...['reload', '--base', base, '--head', head, '--format', 'json', '--dagster-url', dagster.url],
        ...['--location', 'analytics', '--wait-for-airflow', '4m', ...user],
      ],
      { cwd: repository.path, env: { AIRFLOW_PASSWORD: airflow.password } },
    )
    const seconds = (performance.now() - started) / 1000
    await dagster.close()
    if (stdout === '') throw new Error(stderr)
    const [reload] = reportSchema.parse(JSON.parse(stdout)).reloads
    seen.push([version, what, seconds.toFixed(0), reload?.result ?? 'no report', reload?.reason ?? ''])
    return { reload, servedAtReload }
  }

  beforeAll(async () => {
    folder = await createFolder({})
    repository = createRepository(BASE)
    await deploy(BASE)
    const home = join(folder, 'home')
    await mkdir(home, { recursive: true })
    airflow = await start({ port: await freePort(), dagsFolder: join(folder, 'dags'), home, env: DEFAULTS })
    await airflow.waitForTasks('orders', ['extract', 'load'])
  }, 5 * MINUTES)

  afterAll(async () => {
    await airflow.stop()
    await removeFolder(folder)
  }, MINUTES)

  it(
    'sends it when the edit is served, and after a second edit within half a minute when that is',
    async () => {
      const first = await merge(
        'an edit',
        { 'dags/orders.py': dagFile('orders', ['extract', 'clean', 'load']) },
        'orders',
      )
      const second = await merge(
        'another within 30 s',
        { 'dags/orders.py': dagFile('orders', ['extract', 'wash', 'load']) },
        'orders',
      )

      expect(first).toMatchObject({
        reload: { result: 'refreshed' },
        servedAtReload: ['clean', 'extract', 'load'],
      })
      expect(second).toMatchObject({ reload: { result: 'refreshed' }, servedAtReload: ['extract', 'load', 'wash'] })
    },
    9 * MINUTES,
  )

  it(
    'sends it when a flip of proxied_state alone is served, also one that swaps two tasks',
    async () => {
      const one = { 'dags/proxied_state/orders.yaml': state({ extract: true, wash: false }) }
      const other = { 'dags/proxied_state/orders.yaml': state({ extract: false, wash: true }) }

      const flipped = await merge('a flip of proxied_state alone', one, 'orders')
      const tags = await airflow.get('/dags/orders')
      const swapped = await merge('a flip that swaps two tasks', other, 'orders')
      const tasks = await airflow.get('/dags/orders/tasks')

      expect(flipped.reload).toMatchObject({ result: 'refreshed' })
      expect(JSON.stringify(tags.body)).toContain('1 Task Marked as Proxied to Dagster')
      expect(swapped.servedAtReload).toEqual(['extract', 'load', 'wash'])
      const operators = Object.fromEntries(
        (tasks.body as { tasks: { task_id: string; operator_name: string }[] }).tasks.map((task) => [
          task.task_id,
          task.operator_name,
        ]),
      )
      expect(operators).toMatchObject({ extract: 'EmptyOperator', wash: 'DefaultProxyTaskToDagsterOperator' })
    },
    9 * MINUTES,
  )

  it(
    'sends it when a new file is served',
    async () => {
      const text = dagFile('refunds', ['check', 'pay'])

      const end = await merge('a new file', { 'dags/refunds.py': text }, 'refunds')

      expect(end.servedAtReload).toEqual(['check', 'pay'])
    },
    6 * MINUTES,
  )

  it(
    'sends nothing when the file cannot be imported, and tells the last lines of the trace at once',
    async () => {
      const broken = dagFile('refunds', ['check', 'pay'], 'from flour import mill')

      const end = await merge('an import error', { 'dags/refunds.py': broken }, 'refunds')

      expect(end.reload).toMatchObject({ result: 'unchanged', after: null })
      expect(end.reload?.reason).toContain('Airflow cannot import dags/refunds.py')
      expect(end.reload?.reason).toContain("No module named 'flour'")
      expect(end.servedAtReload).toBeUndefined()
    },
    6 * MINUTES,
  )

  it(
    'sends it when the removed DAG is inactive',
    async () => {
      const end = await merge('a removed DAG', { 'dags/refunds.py': null }, 'refunds')

      expect(end.servedAtReload).toBeNull()
    },
    6 * MINUTES,
  )
})
