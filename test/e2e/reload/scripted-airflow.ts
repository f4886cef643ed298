import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { Certificate } from '../../helpers/certificate.ts'
import { type Call, type Fault, json, play } from '../../helpers/scripted-dagster/faults.ts'

export type AirflowCall = Call & {
  readonly operation: 'version' | 'token' | 'dags' | 'dag' | 'tasks' | 'source' | 'importErrors' | 'parse' | 'unknown'
}

/** What this Airflow serves of the DAG `orders`; change it while it runs. */
export interface ScriptedAirflow {
  readonly url: string
  /** `v1` is Airflow 2; `v2`, Airflow 3, wants a token. */
  api: 'v1' | 'v2'
  /** The text of the DAG's file, as parsed. */
  source: string
  /** Tasks in a row, each downstream of the one before. */
  tasks: readonly string[]
  importErrors: readonly { readonly filename: string; readonly stack_trace: string }[]
  /** How many other DAGs it has. */
  others: number
  /** After so many calls a token is no longer good. */
  tokenCalls: number
  /** Called before each answer. */
  before: (call: AirflowCall) => void
  fault: (call: AirflowCall) => Fault | undefined
  /** The calls that arrived, in order. */
  readonly calls: AirflowCall['operation'][]
  /** Answers what has arrived, and refuses connections for so long, in milliseconds. */
  away(ms: number): void
  close(): Promise<void>
}

/** A stand-in for Airflow's REST API: what the wait before a reload asks of it. */
export async function startScriptedAirflow(tls?: Certificate): Promise<ScriptedAirflow> {
  const onRequest = (request: IncomingMessage, response: ServerResponse): void => {
    response.shouldKeepAlive = false
    handle(airflow, request, response)
  }
  const server = tls === undefined ? createServer(onRequest) : createTlsServer(tls, onRequest)
  const listen = (port: number): Promise<void> =>
    new Promise((resolve, reject) => {
      server.once('error', reject)
      server.listen(port, '127.0.0.1', resolve)
    })
  await listen(0)
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  const { port } = address
  const airflow: ScriptedAirflow = {
    url: `${tls === undefined ? 'http' : 'https'}://127.0.0.1:${port}`,
    api: 'v1',
    source: '',
    tasks: [],
    importErrors: [],
    others: 0,
    tokenCalls: Infinity,
    before: () => undefined,
    fault: () => undefined,
    calls: [],
    away: (ms) => {
      server.close()
      setTimeout(() => void listen(port), ms).unref()
    },
    // A second call finds nothing to close, and that is as well.
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
  return airflow
}

function handle(airflow: ScriptedAirflow, request: IncomingMessage, response: ServerResponse): void {
  const url = new URL(request.url ?? '/', 'http://localhost')
  const operation = operationOf(url.pathname)
  airflow.calls.push(operation)
  const call: AirflowCall = { operation, nth: airflow.calls.filter((each) => each === operation).length }
  airflow.before(call)
  const [status, body] = answer(airflow, operation, url, request.headers.authorization)
  const fault = airflow.fault(call)
  if (fault === undefined) json(response, status, JSON.stringify(body))
  else play(fault, { status, body: JSON.stringify(body) }, response)
}

function operationOf(path: string): AirflowCall['operation'] {
  const [, last = ''] = /^\/(?:api\/v[12]|auth)\/(.*)$/.exec(path) ?? []
  if (last === 'version' || last === 'token' || last === 'dags' || last === 'importErrors') return last
  if (last.startsWith('dagSources/')) return 'source'
  if (last.startsWith('parseDagFile/')) return 'parse'
  if (/^dags\/[^/]+\/tasks$/.test(last)) return 'tasks'
  return /^dags\/[^/]+$/.test(last) ? 'dag' : 'unknown'
}

type Answer = readonly [status: number, body: unknown]

const NOT_FOUND: Answer = [404, { title: 'Not Found', detail: 'Not Found' }]

function answer(
  airflow: ScriptedAirflow,
  operation: AirflowCall['operation'],
  { pathname, searchParams }: URL,
  authorization: string | undefined,
): Answer {
  const { api, tasks, importErrors } = airflow
  const ofThisApi = pathname.startsWith(`/api/${api}/`) || (operation === 'token' && api === 'v2')
  if (!ofThisApi) return NOT_FOUND
  if (operation === 'version') return [200, { version: api === 'v1' ? '2.11.2' : '3.3.2' }]
  const tokens = airflow.calls.filter((each) => each === 'token').length
  if (operation === 'token') return [201, { access_token: `jwt-${tokens}` }]
  const sinceToken = airflow.calls.length - 1 - airflow.calls.lastIndexOf('token')
  if (api === 'v2' && (authorization !== `Bearer jwt-${tokens}` || sinceToken > airflow.tokenCalls)) {
    return [401, { detail: 'Token Expired' }]
  }
  const offset = Number(searchParams.get('offset'))
  const state = api === 'v1' ? { is_active: true } : { is_stale: false, bundle_name: 'dags-folder' }
  const dag = (id: string) => ({
    dag_id: id,
    file_token: id,
    fileloc: `/opt/airflow/dags/${id}.py`,
    relative_fileloc: `dags/${id}.py`,
    ...state,
  })
  switch (operation) {
    case 'dags': {
      const ids = ['orders', ...Array.from({ length: airflow.others }, (_, index) => `other_${index}`)]
      return [200, { dags: ids.slice(offset, offset + 100).map(dag), total_entries: ids.length }]
    }
    case 'dag':
      return pathname.endsWith('/orders') ? [200, dag('orders')] : NOT_FOUND
    case 'tasks':
      return [
        200,
        {
          tasks: tasks.map((task_id, index) => ({
            task_id,
            downstream_task_ids: tasks.slice(index + 1, index + 2),
            is_mapped: false,
          })),
        },
      ]
    case 'source':
      return [200, { content: airflow.source }]
    case 'importErrors':
      return [200, { import_errors: importErrors.slice(offset, offset + 100), total_entries: importErrors.length }]
    case 'parse':
      return [201, null]
    case 'unknown':
      return NOT_FOUND
  }
}
