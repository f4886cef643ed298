import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { ADMIN, airflowEnvironment, binFolder, runAirflow, type AirflowVenv } from './airflow-home.ts'
import { startProgram, waitUntil, type RunningProgram } from './program.ts'

/** A real Airflow: its REST API, and the process that parses the DAG files. */
export interface AirflowProcess {
  /** The web server's root. */
  readonly url: string
  readonly username: string
  readonly password: string
  /** The task ids Airflow serves, sorted; null when it does not serve the DAG. */
  taskIds(dagId: string): Promise<readonly string[] | null>
  /** GETs a path below `/api/v1` (Airflow 3: `/api/v2`); the body is null unless it is JSON. */
  get(path: string): Promise<{ readonly status: number; readonly body: unknown }>
  /** Waits until the DAG has exactly these tasks; null waits until Airflow no longer serves it. */
  waitForTasks(dagId: string, taskIds: readonly string[] | null): Promise<void>
  /** Waits until `ready` holds of this Airflow; `what` is told when it never does. */
  waitFor(what: string, ready: () => Promise<boolean>): Promise<void>
  stop(): Promise<void>
}

export interface AirflowOptions {
  readonly port: number
  readonly dagsFolder: string
  /** A folder of the test's own; becomes AIRFLOW_HOME. */
  readonly home: string
  readonly env?: Readonly<Record<string, string>>
}

const START_MS = 90_000
const SHOW_MS = 60_000

/** Airflow 2.11: web server and scheduler. Answers after about 8 s; edits, new and removed DAGs show within seconds. */
export async function startAirflow2(options: AirflowOptions): Promise<AirflowProcess> {
  const env = {
    ...(await serverEnvironment('airflow2', options)),
    AIRFLOW__API__AUTH_BACKENDS: 'airflow.api.auth.backend.basic_auth',
    AIRFLOW__SCHEDULER__DAG_DIR_LIST_INTERVAL: '1',
    AIRFLOW__SCHEDULER__MIN_FILE_PROCESS_INTERVAL: '1',
    AIRFLOW__SCHEDULER__STALE_DAG_THRESHOLD: '5',
    AIRFLOW__WEBSERVER__WORKERS: '1',
    ...options.env,
  }
  const web = ['webserver', '--hostname', '127.0.0.1', '--port', String(options.port)]
  const authorization = `Basic ${Buffer.from(`${ADMIN}:${ADMIN}`).toString('base64')}`
  return start(options, env, {
    commands: [web, ['scheduler', '--skip-serve-logs']],
    api: '/api/v1',
    bin: binFolder('airflow2'),
    authorize: () => Promise.resolve(authorization),
  })
}

/** Airflow 3.3: API server and DAG processor, no scheduler, since nothing runs. */
export async function startAirflow3(options: AirflowOptions): Promise<AirflowProcess> {
  const passwords = join(options.home, 'passwords.json')
  const env = {
    ...(await serverEnvironment('airflow3', options)),
    AIRFLOW__CORE__SIMPLE_AUTH_MANAGER_USERS: `${ADMIN}:admin`,
    AIRFLOW__CORE__SIMPLE_AUTH_MANAGER_PASSWORDS_FILE: passwords,
    AIRFLOW__DAG_PROCESSOR__REFRESH_INTERVAL: '1',
    AIRFLOW__DAG_PROCESSOR__BUNDLE_REFRESH_CHECK_INTERVAL: '1',
    AIRFLOW__DAG_PROCESSOR__MIN_FILE_PROCESS_INTERVAL: '1',
    AIRFLOW__DAG_PROCESSOR__STALE_DAG_THRESHOLD: '5',
    ...options.env,
  }
  await writeFile(passwords, JSON.stringify({ [ADMIN]: ADMIN }))
  runAirflow('airflow3', ['db', 'migrate'], env)
  const url = `http://127.0.0.1:${options.port}`
  let token: string | undefined
  return start(options, env, {
    commands: [
      ['api-server', '--host', '127.0.0.1', '--port', String(options.port), '--workers', '1'],
      ['dag-processor'],
    ],
    api: '/api/v2',
    bin: binFolder('airflow3'),
    authorize: async () => (token ??= `Bearer ${await fetchToken(url)}`),
  })
}

interface Kind {
  readonly commands: readonly (readonly string[])[]
  readonly api: '/api/v1' | '/api/v2'
  readonly bin: string
  readonly authorize: () => Promise<string>
}

async function start(
  options: AirflowOptions,
  env: Readonly<Record<string, string>>,
  kind: Kind,
): Promise<AirflowProcess> {
  const url = `http://127.0.0.1:${options.port}`
  const programs: readonly RunningProgram[] = kind.commands.map((args) =>
    startProgram(join(kind.bin, 'airflow'), args, { cwd: options.home, env }),
  )
  const stop = async (): Promise<void> => {
    await Promise.all(programs.map((program) => program.stop()))
  }
  const get: AirflowProcess['get'] = async (path) => {
    const headers = { authorization: await kind.authorize() }
    const response = await fetch(`${url}${kind.api}${path}`, { headers, signal: AbortSignal.timeout(10_000) })
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.includes('json') ?? false
    return { status: response.status, body: isJson ? (JSON.parse(text) as unknown) : null }
  }
  const taskIds: AirflowProcess['taskIds'] = async (dagId) => {
    const path = `/dags/${encodeURIComponent(dagId)}`
    // Airflow 3 still answers the tasks of a DAG that is gone, so ask first whether it is there.
    const { status, body } = await get(path)
    if (status !== 200 || !dagSchema.parse(body).served) return null
    const answer = await get(`${path}/tasks`)
    if (answer.status !== 200) return null
    return tasksSchema
      .parse(answer.body)
      .tasks.map(({ task_id }) => task_id)
      .sort()
  }
  const waitFor: AirflowProcess['waitFor'] = (what, ready) =>
    waitUntil(`Airflow: ${what}`, ready, { timeoutMs: SHOW_MS, programs })
  try {
    const answers = (): Promise<boolean> =>
      get('/dags?limit=1').then(
        ({ status }) => status === 200,
        () => false,
      )
    await waitUntil(`an answer of ${url}`, answers, { timeoutMs: START_MS, programs })
  } catch (error) {
    await stop()
    throw error
  }
  return {
    url,
    username: ADMIN,
    password: ADMIN,
    get,
    taskIds,
    waitFor,
    waitForTasks: (dagId, expected) => {
      const wanted = JSON.stringify(expected === null ? null : [...expected].sort())
      return waitFor(`${dagId} with the tasks ${wanted}`, async () => JSON.stringify(await taskIds(dagId)) === wanted)
    },
    stop,
  }
}

const dagSchema = z
  .object({ is_active: z.boolean().optional(), is_stale: z.boolean().optional() })
  .transform((dag) => ({ served: dag.is_active ?? dag.is_stale === false }))
const tasksSchema = z.object({ tasks: z.array(z.object({ task_id: z.string() })) })
const tokenSchema = z.object({ access_token: z.string() })

async function fetchToken(url: string): Promise<string> {
  const response = await fetch(`${url}/auth/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: ADMIN, password: ADMIN }),
    signal: AbortSignal.timeout(10_000),
  })
  return tokenSchema.parse(await response.json()).access_token
}

async function serverEnvironment(
  venv: AirflowVenv,
  options: AirflowOptions,
): Promise<Readonly<Record<string, string>>> {
  return {
    ...(await airflowEnvironment(venv, options.home)),
    AIRFLOW__CORE__DAGS_FOLDER: options.dagsFolder,
    AIRFLOW__CORE__MIN_SERIALIZED_DAG_UPDATE_INTERVAL: '0',
    AIRFLOW__CORE__MIN_SERIALIZED_DAG_FETCH_INTERVAL: '0',
    AIRFLOW__SCHEDULER__PARSING_CLEANUP_INTERVAL: '1',
    AIRFLOW__SCHEDULER__PARSING_PROCESSES: '1',
  }
}
