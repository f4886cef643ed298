import { createServer } from 'node:http'

/** What this Airflow serves of the DAG `orders`; change it while it runs. */
export interface ScriptedAirflow {
  readonly url: string
  /** The text of the DAG's file, as parsed. */
  source: string
  /** Tasks in a row, each downstream of the one before. */
  tasks: readonly string[]
  importErrors: readonly { readonly filename: string; readonly stack_trace: string }[]
  /** Called before each page of import errors. */
  beforePage: () => void
  close(): Promise<void>
}

/** A stand-in for Airflow 2's REST API: what the wait before a reload asks of it. */
export async function startScriptedAirflow(): Promise<ScriptedAirflow> {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
    const dag = { dag_id: 'orders', is_active: true, file_token: 'orders', fileloc: '/opt/airflow/dags/orders.py' }
    const answer = (): unknown => {
      switch (pathname) {
        case '/api/v1/version':
          return { version: '2.11.2' }
        case '/api/v1/dags':
          return { dags: [dag], total_entries: 1 }
        case '/api/v1/dags/orders':
          return dag
        case '/api/v1/dags/orders/tasks':
          return {
            tasks: airflow.tasks.map((task_id, index) => ({
              task_id,
              downstream_task_ids: airflow.tasks.slice(index + 1, index + 2),
              is_mapped: false,
            })),
          }
        case '/api/v1/dagSources/orders':
          return { content: airflow.source }
        case '/api/v1/importErrors': {
          airflow.beforePage()
          const offset = Number(searchParams.get('offset'))
          const { importErrors } = airflow
          return { import_errors: importErrors.slice(offset, offset + 100), total_entries: importErrors.length }
        }
        default:
          return undefined
      }
    }
    const body = answer()
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'application/json' })
    response.end(JSON.stringify(body ?? { title: 'Not Found' }))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  const airflow: ScriptedAirflow = {
    url: `http://127.0.0.1:${address.port}`,
    source: '',
    tasks: [],
    importErrors: [],
    beforePage: () => undefined,
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
