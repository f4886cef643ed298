import type * as z from 'zod'
import { UnreachableError, UserError } from '../../errors.ts'
import { type Clock, type Log, systemClock, tellRemoteText } from '../../remote.ts'
import {
  dagSchema,
  dagsPageSchema,
  importErrorsPageSchema,
  type RestDag,
  type RestImportError,
  type RestTask,
  settingSchema,
  sourceSchema,
  tasksSchema,
  versionSchema,
} from './answers.ts'
import { airflowBaseUrl } from './base-url.ts'
import { type Answer, AirflowRefusedError, type HttpRequest, send } from './http.ts'
import { type Credentials, login } from './login.ts'

export interface AirflowVersion {
  readonly version: string
  /** `v1`: Airflow 2; `v2`: Airflow 3. */
  readonly api: 'v1' | 'v2'
}

/** Airflow's REST API, as far as it is read. Every call throws UserError (credentials, wrong address) or UnreachableError. */
export interface AirflowClient {
  /** Without credentials, for messages. */
  readonly url: string
  /** Needs no credentials. Asked once. */
  version(signal?: AbortSignal): Promise<AirflowVersion>
  /** All DAGs, with v2 also those that the latest parse did not find. */
  listDags(signal?: AbortSignal): Promise<readonly RestDag[]>
  dag(dagId: string, signal?: AbortSignal): Promise<RestDag | null>
  /** Null when Airflow serves no tasks of it. */
  tasks(dagId: string, signal?: AbortSignal): Promise<readonly RestTask[] | null>
  importErrors(signal?: AbortSignal): Promise<readonly RestImportError[]>
  /** The text of the DAG's file as Airflow has parsed it; null when it has none or may not show it. */
  source(dag: RestDag, signal?: AbortSignal): Promise<string | null>
  /** One setting of airflow.cfg as text; null where Airflow does not show its settings, as by default, or has no such one. */
  setting(section: string, option: string, signal?: AbortSignal): Promise<string | null>
  /** Asks Airflow to parse the DAG's file soon. */
  parseFile(dag: RestDag, signal?: AbortSignal): Promise<'queued' | 'refused'>
}

export interface AirflowClientOptions extends Credentials {
  /** The web server's address, with its path prefix; `/api/v1` and `/api/v2` are cut off. */
  readonly url: string
  readonly headers?: readonly (readonly [name: string, value: string])[] | undefined
  /** Milliseconds for one attempt; default half a minute. */
  readonly timeoutMs?: number
  readonly userAgent?: string
  readonly log: Log
  readonly clock?: Clock
}

/** Airflow gives at most 100 rows, whatever is asked for. */
const PAGE = 100
/** More rows than any Airflow serves; stops an answer that never ends. */
const MAX_ROWS = 100_000

/** A client of one Airflow. Creating it sends nothing. */
export function createAirflowClient(options: AirflowClientOptions): AirflowClient {
  const url = airflowBaseUrl(options.url)
  const http = {
    baseUrl: url,
    headers: {
      'user-agent': options.userAgent ?? 'airlift-drift',
      ...Object.fromEntries(options.headers ?? []),
    },
    timeoutMs: options.timeoutMs ?? 30_000,
    log: options.log,
    clock: options.clock ?? systemClock,
    secrets: secretsOf(options),
  }
  let versionAsked: Promise<AirflowVersion> | undefined
  let authorization: Promise<string | null> | undefined

  async function detect(signal: AbortSignal | undefined): Promise<AirflowVersion> {
    for (const api of ['v2', 'v1'] as const) {
      const answer = await send(http, { method: 'GET', path: `/api/${api}/version`, signal })
      if (answer.status === 404) continue
      return { ...parse(answer, versionSchema, 'version'), api }
    }
    throw new UserError(`${url} is no Airflow: it knows neither /api/v2/version nor /api/v1/version`, {
      hint: 'Check airflow-url, with its path prefix.',
    })
  }

  function once<T>(asked: Promise<T>, forget: () => void): Promise<T> {
    asked.catch(forget)
    return asked
  }

  function version(signal?: AbortSignal): Promise<AirflowVersion> {
    versionAsked ??= once(detect(signal), () => {
      versionAsked = undefined
    })
    return versionAsked
  }

  async function authorize(signal: AbortSignal | undefined): Promise<Record<string, string>> {
    const { api } = await version(signal)
    authorization ??= once(login(http, api, options, signal), () => {
      authorization = undefined
    })
    const value = await authorization
    return value === null ? {} : { authorization: value }
  }

  /** A token may expire between two calls: with a password a new one is fetched, once. */
  async function call(path: (api: 'v1' | 'v2') => string, request: Omit<HttpRequest, 'path'>): Promise<Answer> {
    const { api } = await version(request.signal)
    for (let attempt = 1; ; attempt += 1) {
      const headers = { ...(await authorize(request.signal)), ...request.headers }
      const answer = await send(http, { ...request, path: `/api/${api}${path(api)}`, headers })
      const expired = answer.status === 401 && api === 'v2' && options.password !== undefined && attempt === 1
      if (!expired) return answer
      authorization = undefined
    }
  }

  function parse<T>(answer: Answer, schema: z.ZodType<T>, what: string): T {
    if (answer.status === 401 || answer.status === 403) throw refused(url, answer, options, http.secrets)
    let value: unknown
    try {
      value = JSON.parse(answer.text)
    } catch {
      if (!answer.text.trimStart().startsWith('<')) {
        throw new UnreachableError(`Airflow at ${url} sent a damaged answer to ${what} (HTTP ${answer.status})`)
      }
      throw new UserError(`${url} answered ${what} with a web page (HTTP ${answer.status})`, {
        hint: 'Check airflow-url, with its path prefix; a login page before Airflow needs airflow-headers.',
      })
    }
    const parsed = schema.safeParse(value)
    if (parsed.success) return parsed.data
    const issue = parsed.error.issues[0]
    throw new UserError(
      `Airflow's answer to ${what} (HTTP ${answer.status}) has an unknown shape at "${issue?.path.join('.') ?? ''}"`,
    )
  }

  async function pages<T>(
    path: string,
    schema: z.ZodType<{ rows: T[]; total: number }>,
    query: (api: 'v1' | 'v2') => Record<string, string | boolean>,
    signal: AbortSignal | undefined,
  ): Promise<T[]> {
    const { api } = await version(signal)
    const rows: T[] = []
    while (rows.length < MAX_ROWS) {
      const answer = await call(() => path, {
        method: 'GET',
        query: { limit: PAGE, offset: rows.length, ...query(api) },
        signal,
      })
      const page = parse(answer, schema, path)
      rows.push(...page.rows)
      if (page.rows.length === 0 || rows.length >= page.total) return rows
    }
    throw new UnreachableError(`Airflow at ${url} lists more than ${MAX_ROWS} rows at ${path}`)
  }

  const dagPath = (dagId: string): string => `/dags/${encodeURIComponent(dagId)}`

  return {
    url,
    version,
    listDags: (signal) =>
      pages(
        '/dags',
        dagsPageSchema,
        (api) => ({ order_by: 'dag_id', ...(api === 'v2' ? { exclude_stale: false } : { only_active: true }) }),
        signal,
      ),
    dag: async (dagId, signal) => {
      const answer = await call(() => dagPath(dagId), { method: 'GET', signal })
      return answer.status === 404 ? null : parse(answer, dagSchema, dagPath(dagId))
    },
    tasks: async (dagId, signal) => {
      const path = `${dagPath(dagId)}/tasks`
      const answer = await call(() => path, { method: 'GET', signal })
      return answer.status === 404 ? null : parse(answer, tasksSchema, path).tasks
    },
    importErrors: (signal) => pages('/importErrors', importErrorsPageSchema, () => ({}), signal),
    source: async (dag, signal) => {
      const { api } = await version(signal)
      const key = api === 'v2' ? dag.dagId : dag.fileToken
      if (key === null) return null
      const path = `/dagSources/${encodeURIComponent(key)}`
      const answer = await call(() => path, { method: 'GET', headers: { accept: 'application/json' }, signal })
      if (answer.status === 403 || answer.status === 404 || answer.status === 406) return null
      return parse(answer, sourceSchema, path).content
    },
    setting: async (section, option, signal) => {
      const path = `/config/section/${encodeURIComponent(section)}/option/${encodeURIComponent(option)}`
      const answer = await call(() => path, { method: 'GET', headers: { accept: 'application/json' }, signal })
      if (answer.status !== 200) return null
      const value = parse(answer, settingSchema, path).find(({ key }) => key === option)?.value
      return typeof value === 'string' || typeof value === 'number' ? String(value) : null
    },
    parseFile: async (dag, signal) => {
      if (dag.fileToken === null) return 'refused'
      const path = `/parseDagFile/${encodeURIComponent(dag.fileToken)}`
      const { status } = await call(() => path, { method: 'PUT', signal })
      // 409: a request for the file is already queued.
      return (status >= 200 && status < 300) || status === 409 ? 'queued' : 'refused'
    },
  }
}

function refused(
  url: string,
  answer: Answer,
  credentials: Credentials,
  secrets: readonly string[],
): AirflowRefusedError {
  const given = credentials.token !== undefined || credentials.password !== undefined
  const said = answer.text.trimStart().startsWith('<') ? '' : `: ${tellRemoteText(answer.text, secrets, 160)}`
  return new AirflowRefusedError(`Airflow at ${url} refused the request (HTTP ${answer.status})${said}`, {
    hint: given
      ? 'Check the credentials; a Viewer may read what is needed. Airflow 2 takes a password only if [api] auth_backends has basic_auth.'
      : 'Give airflow-username and airflow-password, airflow-token, or airflow-headers.',
  })
}

function secretsOf({ username = '', password, token, headers }: AirflowClientOptions): string[] {
  const basic = password === undefined ? undefined : Buffer.from(`${username}:${password}`).toString('base64')
  const values = [password, basic, token, ...(headers ?? []).map(([, value]) => value)].filter(
    (value) => value !== undefined,
  )
  return values.flatMap((value) => [value, value.replace(/^\w+\s+/, '')]).filter((value) => value.length > 3)
}
