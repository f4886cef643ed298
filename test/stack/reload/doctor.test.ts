import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { type AirflowProcess, startAirflow2, startAirflow3 } from '../../helpers/airflow-process.ts'
import { runCli } from '../../helpers/cli.ts'
import { createFolder, removeFolder } from '../../helpers/dagster-process.ts'
import { createRepository } from '../../helpers/git-repository.ts'
import { freePort } from '../../helpers/program.ts'
import { Site, type SiteOptions } from './site.ts'

const MINUTES = 60_000
const TASKS = ['extract', 'load']

const dagFile = (imports: string): string => `
from datetime import datetime
${imports}
with DAG("orders", schedule=None, start_date=datetime(2024, 1, 1)):
    EmptyOperator(task_id="extract") >> EmptyOperator(task_id="load")
`

const answerSchema = z.object({
  advice: z.array(
    z.object({
      area: z.string(),
      what: z.string(),
      level: z.enum(['ok', 'warning', 'problem']),
      found: z.string(),
      next: z.string().optional(),
    }),
  ),
})

/** What the built `doctor` says of a repository with one DAG, by area and subject. */
async function examine(imports: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const repository = createRepository({ 'README.md': 'Orders.' })
  repository.commit({ 'dags/orders.py': dagFile(imports) })
  const { stdout, stderr, code } = await runCli(['doctor', '--format', 'json', ...args], { cwd: repository.path, env })
  if (stdout === '') throw new Error(stderr)
  const { advice } = answerSchema.parse(JSON.parse(stdout))
  return {
    code,
    levels: Object.fromEntries(advice.map(({ area, what, level }) => [`${area}, ${what}`, level])),
    found: Object.fromEntries(advice.map(({ area, what, found }) => [`${area}, ${what}`, found])),
  }
}

const AIRFLOW2 = 'from airflow import DAG\nfrom airflow.operators.empty import EmptyOperator'
const AIRFLOW3 = 'from airflow.sdk import DAG\nfrom airflow.providers.standard.operators.empty import EmptyOperator'

describe.each([
  { release: '1.13.27', options: { server: 'dev' }, runs: 'the web server runs shop.definitions itself' },
  {
    release: '1.9.3',
    options: { server: 'dev', venv: 'dagster-1.9' },
    runs: 'the web server runs shop.definitions itself',
  },
  {
    release: '1.13.27',
    options: { server: 'code-server', state: 'LOCAL_FILESYSTEM', readOnly: true },
    runs: 'it is a server of its own at 127.0.0.1:',
  },
] satisfies { release: string; options: SiteOptions; runs: string }[])(
  'doctor on Dagster $release, $options',
  ({ release, options, runs }) => {
    let site: Site

    beforeAll(async () => {
      site = await Site.open(options, TASKS)
    }, 3 * MINUTES)

    afterAll(() => site.close(), MINUTES)

    it(
      'tells every line',
      async () => {
        const { levels, found } = await examine(AIRFLOW2, ['--dagster-url', site.url])

        const isComponent = options.state !== undefined
        const location = site.location
        expect(levels).toMatchObject({
          'git, depth': 'ok',
          'git, comparison': 'ok',
          'git, DAG folders': 'ok',
          'git, proxied_state folders': 'ok',
          'Dagster, address': 'ok',
          'Dagster, version': 'ok',
          [`Dagster, ${location}: status`]: 'ok',
          [`Dagster, ${location}: permission to reload`]: options.readOnly === true ? 'problem' : 'ok',
          [`Dagster, ${location}: code server`]: 'ok',
          [`Dagster, ${location}: made by`]: 'ok',
          // A component behind a plain web server begins without state.
          [`Dagster, ${location}: age of the copy`]: isComponent ? 'problem' : 'ok',
          'Airflow, address': 'ok',
        })
        expect(found['Dagster, version']).toBe(`it is ${release}`)
        expect(found[`Dagster, ${location}: code server`]).toContain(runs)
        expect(found[`Dagster, ${location}: made by`]).toContain(
          isComponent ? 'AirflowInstanceComponent' : 'build_defs_from_airflow_instance',
        )
        expect(found[`Dagster, ${location}: Airflow instances`]).toBe('local')
      },
      MINUTES,
    )
  },
)

describe.each([
  { version: '2.11.2', start: startAirflow2, imports: AIRFLOW2, expose: 'AIRFLOW__WEBSERVER__EXPOSE_CONFIG' },
  { version: '3.3.2', start: startAirflow3, imports: AIRFLOW3, expose: 'AIRFLOW__API__EXPOSE_CONFIG' },
] as const)('doctor on Airflow $version', ({ version, start, imports, expose }) => {
  let folder: string
  let airflow: AirflowProcess

  beforeAll(async () => {
    folder = await createFolder({
      'dags/orders.py': dagFile(imports),
      'dags/broken.py': `${dagFile(imports).replace('orders', 'broken')}\nimport flour`,
    })
    const home = join(folder, 'home')
    await mkdir(home, { recursive: true })
    const dagsFolder = join(folder, 'dags')
    airflow = await start({ port: await freePort(), dagsFolder, home, env: { [expose]: 'True' } })
    await airflow.waitForTasks('orders', TASKS)
    await airflow.waitFor('the import error', async () =>
      /flour/.test(JSON.stringify(await airflow.get('/importErrors'))),
    )
  }, 5 * MINUTES)

  afterAll(async () => {
    await airflow.stop()
    await removeFolder(folder)
  }, MINUTES)

  it(
    'tells version, credentials, import errors and intervals',
    async () => {
      const args = ['--airflow-url', airflow.url, '--airflow-username', airflow.username]

      const { levels, found } = await examine(imports, args, { AIRFLOW_PASSWORD: airflow.password })

      expect(found['Airflow, address']).toBe(`${airflow.url} is Airflow ${version}`)
      expect(found['Airflow, dagster-airlift']).toContain(version.startsWith('2') ? 'it can read' : 'it cannot read')
      expect(found['Airflow, credentials']).toMatch(/^\d+ DAGs can be read$/)
      expect(found['Airflow, parsing']).toContain('were last parsed')
      expect(levels['Airflow, import errors']).toBe('warning')
      expect(found['Airflow, import errors']).toContain("No module named 'flour'")
      expect(found['Airflow, intervals']).toBe(
        'it looks for new files every 1 s, parses known ones every 1 s, and stores a change at most every 0 s',
      )
    },
    MINUTES,
  )

  it(
    'tells a wrong password',
    async () => {
      const args = ['--airflow-url', airflow.url, '--airflow-username', airflow.username]

      const { code, levels } = await examine(imports, args, { AIRFLOW_PASSWORD: 'wrong' })

      expect(code).toBe(1)
      expect(levels['Airflow, credentials']).toBe('problem')
    },
    MINUTES,
  )
})
