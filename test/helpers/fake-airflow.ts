import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A task as `GET /dags/{id}/tasks` tells it. */
export interface FakeTask {
  readonly taskId: string
  readonly downstream?: readonly string[]
  readonly mapped?: boolean
  readonly operator?: string
}

/** A DAG as this Airflow has parsed it; `source` is the text of its file. */
export interface FakeDag {
  readonly dagId: string
  readonly source: string
  readonly tasks: readonly FakeTask[]
  readonly schedule?: string | null
  readonly fileloc?: string
  /** False: Airflow no longer finds it in a file (not listed, `/tasks` answers 404). */
  readonly active?: boolean
  readonly hasImportErrors?: boolean
  readonly lastParsedTime?: string
  readonly tags?: readonly string[]
}

export interface FakeImportError {
  readonly filename: string
  readonly stackTrace: string
  readonly timestamp?: string
}

/** A running stand-in for Airflow 2's REST API: what dagster-airlift and our own client read of it, nothing more. */
export interface FakeAirflow {
  readonly url: string
  /** Change these while Dagster runs: the next load of a code location reads them. */
  readonly dags: Map<string, FakeDag>
  readonly importErrors: FakeImportError[]
  /** Every request as `GET /api/v1/dags?limit=100`. */
  readonly requests: string[]
  put(...dags: readonly FakeDag[]): void
  close(): Promise<void>
}

/** Starts on `port` (0: a free one). Any user and password are taken, as Airlift always sends basic auth. */
export async function startFakeAirflow(port = 0): Promise<FakeAirflow> {
  const dags = new Map<string, FakeDag>()
  const importErrors: FakeImportError[] = []
  const requests: string[] = []
  const server = createServer((request, response) => {
    requests.push(`${request.method ?? '?'} ${request.url ?? '?'}`)
    answer(request, response, dags, importErrors)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const { port: actual } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${actual}`,
    dags,
    importErrors,
    requests,
    put: (...changed) => {
      for (const dag of changed) dags.set(dag.dagId, dag)
    },
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections()
        server.close((error) => {
          if (error) reject(error)
          else resolve()
        })
      }),
  }
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  dags: ReadonlyMap<string, FakeDag>,
  importErrors: readonly FakeImportError[],
): void {
  const url = new URL(request.url ?? '/', 'http://localhost')
  const parts = url.pathname.split('/').filter(Boolean).map(decodeURIComponent)
  const [api, version, collection, id, detail] = parts
  const offset = Number(url.searchParams.get('offset') ?? 0)
  const limit = Math.min(100, Number(url.searchParams.get('limit') ?? 100))
  const dag = id === undefined ? undefined : dags.get(id)
  if (api !== 'api' || version !== 'v1') {
    json(response, 404, { title: 'Not Found', status: 404, detail: null, type: 'about:blank' })
  } else if (collection === 'version') {
    json(response, 200, { version: '2.11.2', git_version: null })
  } else if (collection === 'dags' && id === undefined) {
    const active = [...dags.values()].filter(({ active = true }) => active)
    json(response, 200, { dags: active.slice(offset, offset + limit).map(dagJson), total_entries: active.length })
  } else if (collection === 'dags' && id === '~') {
    json(response, 200, { dag_runs: [], task_instances: [], total_entries: 0 })
  } else if (collection === 'dags' && dag !== undefined && detail === undefined) {
    json(response, 200, dagJson(dag))
  } else if (collection === 'dags' && dag?.active !== false && dag !== undefined && detail === 'tasks') {
    json(response, 200, { tasks: dag.tasks.map(taskJson), total_entries: dag.tasks.length })
  } else if (collection === 'dagSources' && dag !== undefined) {
    response.writeHead(200, { 'content-type': 'text/plain' }).end(dag.source)
  } else if (collection === 'datasets') {
    json(response, 200, { datasets: [], total_entries: 0 })
  } else if (collection === 'importErrors') {
    const rows = importErrors.slice(offset, offset + limit).map((error, index) => ({
      import_error_id: offset + index + 1,
      filename: error.filename,
      stack_trace: error.stackTrace,
      timestamp: error.timestamp ?? new Date().toISOString(),
    }))
    json(response, 200, { import_errors: rows, total_entries: importErrors.length })
  } else if (collection === 'parseDagFile' && request.method === 'PUT') {
    json(response, 201, null)
  } else {
    json(response, 404, { title: 'DAG not found', status: 404, detail: null, type: 'about:blank' })
  }
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

function dagJson(dag: FakeDag): Record<string, unknown> {
  return {
    dag_id: dag.dagId,
    dag_display_name: dag.dagId,
    description: null,
    file_token: dag.dagId,
    fileloc: dag.fileloc ?? `/opt/airflow/dags/${dag.dagId}.py`,
    has_import_errors: dag.hasImportErrors ?? false,
    is_active: dag.active ?? true,
    is_paused: false,
    is_subdag: false,
    last_parsed_time: dag.lastParsedTime ?? new Date().toISOString(),
    owners: ['airflow'],
    schedule_interval: dag.schedule == null ? null : { __type: 'CronExpression', value: dag.schedule },
    tags: (dag.tags ?? []).map((name) => ({ name })),
    timetable_description: '',
  }
}

function taskJson(task: FakeTask): Record<string, unknown> {
  return {
    task_id: task.taskId,
    task_display_name: task.taskId,
    class_ref: { class_name: task.operator ?? 'EmptyOperator', module_path: 'airflow.operators.empty' },
    operator_name: task.operator ?? 'EmptyOperator',
    downstream_task_ids: task.downstream ?? [],
    is_mapped: task.mapped ?? false,
    owner: 'airflow',
    trigger_rule: 'all_success',
  }
}
