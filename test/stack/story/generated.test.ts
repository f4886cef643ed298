import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import * as z from 'zod'
import { type AirflowProcess, startAirflow2 } from '../../helpers/airflow-process.ts'
import { type DagsterProcess, startDagsterDev } from '../../helpers/dagster-process.ts'
import { freePort } from '../../helpers/program.ts'
import { parseSides, type ServedDags } from '../parity/parsed-sides.ts'
import { type ProjectCase, projectCases, type Side } from '../parity/project-cases.ts'
import type { Files } from '../parity/project-plan.ts'
import { runReport } from './cli-report.ts'
import { reloadLocation } from './dagster-graphql.ts'
import { createRepository } from './repository.ts'

const MINUTES = 60_000
const SEED = Number(process.env['AIRLIFT_DRIFT_SEED'] ?? 20_265)
const LOCATION = 'analytics'

/** One of each of these changes is played, with one Airflow and one location. */
const PLAYED = [
  'rename a task',
  'rename a task and forget its proxied_state file',
  'remove a DAG',
  'add a DAG whose name collides',
  'proxy all tasks',
  'proxy a DAG as a whole',
  'break a file',
  'map a task that is not there',
  'rename a DAG on both sides',
  'delete a DAG with its mappings',
]

function played(): readonly ProjectCase[] {
  const fitting = projectCases(SEED, 600).filter(
    ({ instances, locations: [first, ...others] }) =>
      instances.length === 1 && first?.api === 'builder' && others.length === 0,
  )
  return PLAYED.flatMap((name) => {
    // One that something of the change can break.
    const likely = fitting.find(
      ({ mutation, head }) => mutation === name && head.definitions[LOCATION]?.includes('": ['),
    )
    return likely ?? fitting.find(({ mutation }) => mutation === name) ?? []
  })
}

const cases = played()
let folder: string
let airflow: AirflowProcess
let dagster: DagsterProcess
let expected: readonly ServedDags[] = []
const started: { stop(): Promise<void> }[] = []

const dagsFolder = (): string => join(folder, 'dags')
const dagsterFolder = (): string => join(folder, 'dagster')

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'airlift-drift-generated-'))
  const sides = await parseSides(cases.flatMap(({ base, head }) => [base, head]))
  expected = sides.map(({ first = {} }) => first)
  const home = join(folder, 'airflow')
  await writeFiles(dagsFolder(), {})
  await writeFiles(dagsterFolder(), {
    'workspace.yaml': `load_from:\n  - python_file: {relative_path: ${LOCATION}.py, location_name: ${LOCATION}}\n`,
    [`${LOCATION}.py`]: 'from dagster import Definitions\n\ndefs = Definitions()\n',
  })
  airflow = await startAirflow2({ port: await freePort(), dagsFolder: dagsFolder(), home })
  started.push(airflow)
  dagster = await startDagsterDev({
    port: await freePort(),
    cwd: dagsterFolder(),
    target: ['-w', 'workspace.yaml'],
    env: { AIRFLOW_URL_FIRST: airflow.url },
  })
  started.push(dagster)
}, 5 * MINUTES)

afterAll(async () => {
  await Promise.all(started.map((program) => program.stop()))
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
}, MINUTES)

async function writeFiles(root: string, files: Files): Promise<void> {
  await mkdir(root, { recursive: true })
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
}

/** Puts one side where Airflow and Dagster read it, and waits until Airflow serves it. */
async function deploy(
  { dagFolders: { first = {} }, definitions }: Side,
  before: Files,
  serves: ServedDags,
): Promise<void> {
  await writeFiles(dagsFolder(), first)
  const gone = Object.keys(before).filter((path) => first[path] === undefined)
  await Promise.all(gone.map((path) => rm(join(dagsFolder(), path), { force: true })))
  await writeFiles(dagsterFolder(), { [`${LOCATION}.py`]: definitions[LOCATION] ?? '' })
  await airflow.waitFor(
    'the DAGs of one side',
    async () => JSON.stringify(await told()) === JSON.stringify(sorted(serves)),
  )
}

const sorted = (dags: ServedDags): unknown =>
  Object.entries(dags)
    .map(([dagId, { tasks, broken }]) => [dagId, broken ? null : tasks])
    .sort(([one], [other]) => (String(one) < String(other) ? -1 : 1))

const dagsSchema = z.object({ dags: z.array(z.object({ dag_id: z.string(), has_import_errors: z.boolean() })) })
const tasksSchema = z.object({ tasks: z.array(z.object({ task_id: z.string() })) })

/** What Airflow serves now; null for tasks that it cannot read. */
async function told(): Promise<unknown> {
  const { dags } = dagsSchema.parse((await airflow.get('/dags?limit=100')).body)
  const served = await Promise.all(
    dags.map(async ({ dag_id, has_import_errors }) => {
      const { status, body } = await airflow.get(`/dags/${encodeURIComponent(dag_id)}/tasks`)
      const tasks = status === 200 ? tasksSchema.parse(body).tasks.map(({ task_id }) => task_id) : null
      return [dag_id, has_import_errors ? 'old' : (tasks?.sort() ?? null)] as const
    }),
  )
  return served.sort(([one], [other]) => (one < other ? -1 : 1))
}

/** The files of a case before this one, which have to go. */
let left: Files = {}

describe(`changes of the generator, seed ${SEED}, on a real Airflow`, () => {
  it('are ten', () => {
    expect(cases.map(({ mutation }) => mutation)).toEqual(PLAYED)
  })

  it.each(cases.map((each, index) => ({ ...each, index })))(
    'are foretold as the reload then ends: $mutation',
    async ({ base, head, index }) => {
      const repository = await createRepository(join(folder, `repository-${index}`), base.files)
      const paths = [...new Set([...Object.keys(base.files), ...Object.keys(head.files)])]
      await repository.branch(
        'change',
        Object.fromEntries(
          paths.flatMap((path) => (base.files[path] === head.files[path] ? [] : [[path, head.files[path] ?? null]])),
        ),
      )
      await deploy(base, left, expected[2 * index] ?? {})
      const before = await reloadLocation(dagster.url, LOCATION)

      const check = await runReport('check', { repository, dagster }, 'main', 'change')
      await deploy(head, base.dagFolders['first'] ?? {}, expected[2 * index + 1] ?? {})
      const real = await reloadLocation(dagster.url, LOCATION)

      left = head.dagFolders['first'] ?? {}
      expect(before.errors).toEqual([])
      const [forecast] = check.report.forecast
      expect(forecast).toMatchObject({ location: LOCATION, outcome: real.outcome })
      // Where several mappings break, the forecast tells them all, and Dagster the first that it meets.
      const foretold = (forecast?.error ?? '').split(' or ')
      expect(foretold.filter((text) => real.errors.join('\n').includes(text))).not.toEqual([])
      // What loads may be wrong all the same: a proxied task that nothing runs.
      expect({ outcome: real.outcome, code: check.code }).not.toEqual({ outcome: 'fails', code: 0 })
    },
    3 * MINUTES,
  )
})
