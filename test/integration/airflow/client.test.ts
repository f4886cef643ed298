import { describe, expect, it } from '@jest/globals'
import nock from 'nock'
import { AirflowRefusedError } from '../../../src/airflow/rest/http.ts'
import { UnreachableError, UserError } from '../../../src/errors.ts'
import { aClient, AIRFLOW, answerWith, isAirflow2, isAirflow3 } from './recorded-airflow.ts'

const server = () => nock(AIRFLOW)

async function failureOf(promise: Promise<unknown>): Promise<UserError | UnreachableError> {
  const error: unknown = await promise.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (error instanceof UserError || error instanceof UnreachableError) return error
  throw new Error('no error of ours was thrown', { cause: error })
}

describe('which Airflow it is', () => {
  it('is 3 when v2 answers', async () => {
    await isAirflow3()

    expect(await aClient().version()).toEqual({ version: '3.3.2', api: 'v2' })
  })

  it('is 2 when only v1 answers, and is asked once', async () => {
    isAirflow2()
    const client = aClient()

    await client.version()

    expect(await client.version()).toEqual({ version: '2.11.2', api: 'v1' })
  })

  it('is an error when neither does', async () => {
    server().get('/prefix/api/v2/version').reply(404)
    server().get('/prefix/api/v1/version').reply(404)

    const error = await failureOf(aClient({ url: `${AIRFLOW}/prefix/api/v1/` }).version())

    expect(error).toBeInstanceOf(UserError)
    expect(error.message).toContain('http://airflow.test/prefix is no Airflow')
  })
})

describe('credentials', () => {
  it('are basic authentication for Airflow 2', async () => {
    isAirflow2()
    server().get('/api/v1/dags/orders/tasks').basicAuth({ user: 'ann', pass: 'pass:word' }).reply(200, { tasks: [] })

    const client = aClient({ token: undefined, username: 'ann', password: 'pass:word' })

    expect(await client.tasks('orders')).toEqual([])
  })

  it('are exchanged for a token with Airflow 3, once', async () => {
    await isAirflow3()
    server().post('/auth/token', { username: 'ann', password: 'secret' }).reply(201, { access_token: 'jwt-1' })
    server().get('/api/v2/dags/a').matchHeader('authorization', 'Bearer jwt-1').reply(404, { detail: 'no' })
    server().get('/api/v2/dags/b').matchHeader('authorization', 'Bearer jwt-1').reply(404, { detail: 'no' })
    const client = aClient({ token: undefined, username: 'ann', password: 'secret' })

    expect([await client.dag('a'), await client.dag('b')]).toEqual([null, null])
  })

  it('are exchanged again when the token has expired', async () => {
    await isAirflow3()
    server().post('/auth/token').reply(201, { access_token: 'old' })
    server().get('/api/v2/dags/a').reply(401, { detail: 'Token Expired' })
    server().post('/auth/token').reply(201, { access_token: 'new' })
    server().get('/api/v2/dags/a').matchHeader('authorization', 'Bearer new').reply(404, { detail: 'no' })

    expect(await aClient({ token: undefined, username: 'ann', password: 'secret' }).dag('a')).toBeNull()
  })

  it('that are wrong are told without repeating them', async () => {
    await isAirflow3()
    await answerWith('POST', '/auth/token', 'v2/token-wrong-password-401')

    const error = await failureOf(aClient({ token: undefined, username: 'ann', password: 'hunter22' }).dag('a'))

    expect(error).toBeInstanceOf(AirflowRefusedError)
    expect(error.hint).toContain('airflow-password')
    expect(JSON.stringify([error.message, error.hint, String(error.cause)])).not.toContain('hunter22')
  })

  it('that are missing are asked for', async () => {
    await isAirflow3()
    await answerWith('GET', '/api/v2/dags/orders', 'v2/error-401-no-auth')

    const error = await failureOf(aClient({ token: undefined }).dag('orders'))

    expect(error.message).toContain('Not authenticated')
    expect(error.hint).toContain('airflow-username')
  })
})

describe('reading', () => {
  it('gives one shape for DAGs of both versions', async () => {
    await isAirflow3()
    await answerWith('GET', '/api/v2/dags/orders', 'v2/dag-orders')
    await answerWith('GET', '/api/v2/dags/billing', 'v2/dag-with-import-error')
    const client = aClient()

    const orders = await client.dag('orders')
    const billing = await client.dag('billing')

    expect(orders).toMatchObject({ dagId: 'orders', active: true, hasImportErrors: false, tags: ['shop'] })
    expect(orders).toMatchObject({ fileloc: '/opt/airflow/dags/orders.py', relativeFileloc: 'orders.py' })
    expect(billing).toMatchObject({ active: false, hasImportErrors: true })
  })

  it('knows a removed DAG of Airflow 2 by its inactivity and its missing tasks', async () => {
    isAirflow2()
    await answerWith('GET', '/api/v1/dags/customers', 'v1/dag-removed')
    await answerWith('GET', '/api/v1/dags/customers/tasks', 'v1/dag-removed-tasks-404')
    const client = aClient()

    expect(await client.dag('customers')).toMatchObject({ active: false })
    expect(await client.tasks('customers')).toBeNull()
  })

  it('gives tasks with their downstream ids in order', async () => {
    await isAirflow3()
    await answerWith('GET', '/api/v2/dags/orders/tasks', 'v2/dag-orders-tasks')

    const tasks = await aClient().tasks('orders')

    expect(tasks?.map(({ taskId, downstream }) => [taskId, downstream])).toEqual([
      ['export', []],
      ['extract', ['transform.clean']],
      ['notify', []],
      ['transform.clean', ['transform.join']],
      ['transform.join', ['export', 'notify']],
    ])
    expect(tasks?.[0]?.operator).toBe('airflow.providers.standard.operators.bash.BashOperator')
  })

  it('goes on by the rows received, as a page never holds more than Airflow allows', async () => {
    await isAirflow3()
    const page = (offset: number, count: number) =>
      server()
        .get('/api/v2/dags')
        .query({ limit: 100, offset, order_by: 'dag_id', exclude_stale: false })
        .reply(200, {
          dags: Array.from({ length: count }, (_, index) => ({ dag_id: `dag_${offset + index}` })),
          total_entries: 133,
        })
    page(0, 50)
    page(50, 50)
    page(100, 33)

    const dags = await aClient().listDags()

    expect(dags).toHaveLength(133)
    expect(dags.at(-1)?.dagId).toBe('dag_132')
  })

  it('ends when a page is empty, though more were promised', async () => {
    await isAirflow3()
    server().get('/api/v2/importErrors').query(true).reply(200, { import_errors: [], total_entries: 9 })

    expect(await aClient().importErrors()).toEqual([])
  })

  it('gives import errors of both versions', async () => {
    await isAirflow3()
    await answerWith('GET', '/api/v2/importErrors?limit=100&offset=0', 'v2/import-errors-new-file')

    const [error] = await aClient().importErrors()

    expect(error).toMatchObject({ file: 'broken_new.py', bundle: 'dags-folder' })
    expect(error?.trace).toContain('ValueError: boom')
  })

  it('gives the source of a file, and null where there is none to see', async () => {
    await isAirflow3()
    await answerWith('GET', '/api/v2/dags/orders', 'v2/dag-orders')
    await answerWith('GET', '/api/v2/dagSources/orders', 'v2/dag-source-any')
    await answerWith('GET', '/api/v2/dagSources/orders', 'v2/error-404-source')
    const client = aClient()
    const orders = await client.dag('orders')
    if (orders === null) throw new Error('the DAG is there')

    const source = await client.source(orders)
    const none = await client.source(orders)

    expect(source).toContain('dag_id="orders"')
    expect(none).toBeNull()
  })

  it.each([
    ['v2/parse-dag-file-201', 'queued'],
    ['v2/parse-dag-file-again', 'queued'],
    ['v2/error-403-viewer-parse', 'refused'],
  ])('asks for parsing: %s is %s', async (fixture, result) => {
    await isAirflow3()
    await answerWith('GET', '/api/v2/dags/orders', 'v2/dag-orders')
    await answerWith('PUT', '/api/v2/parseDagFile/file-token', fixture)
    const client = aClient()
    const orders = await client.dag('orders')
    if (orders === null) throw new Error('the DAG is there')

    expect(await client.parseFile(orders)).toBe(result)
  })
})

describe('failures', () => {
  it('are repeated for reads and end as unreachable', async () => {
    await isAirflow3()
    server().get('/api/v2/dags/a').times(4).reply(503, 'busy')

    const error = await failureOf(aClient().dag('a'))

    expect(error).toBeInstanceOf(UnreachableError)
    expect(error.message).toContain('HTTP 503')
  })

  it('do not carry the credentials out, whatever axios throws', async () => {
    await isAirflow3()
    server()
      .get('/api/v2/dags/a')
      .times(4)
      .replyWithError(Object.assign(new Error('connect ECONNREFUSED for a-secret-jwt'), { code: 'ECONNREFUSED' }))

    const error = await failureOf(aClient({ token: 'a-secret-jwt' }).dag('a'))

    expect(error.message).toContain('ECONNREFUSED')
    expect(error.cause).toBeUndefined()
    expect(JSON.stringify([error.message, error.hint])).not.toContain('secret')
  })

  it('are told when a login page answers', async () => {
    server().get('/api/v2/version').reply(302, '', { location: '/login' })

    const error = await failureOf(aClient().version())

    expect(error).toBeInstanceOf(AirflowRefusedError)
    expect(error.hint).toContain('airflow-headers')
  })

  it('are told when a web page answers', async () => {
    server().get('/api/v2/version').reply(200, '<html></html>')

    expect((await failureOf(aClient().version())).message).toContain('a web page')
  })

  it('end in time', async () => {
    server().get('/api/v2/version').times(4).delay(5000).reply(200, {})

    const error = await failureOf(aClient({ timeoutMs: 50 }).version())

    expect(error).toBeInstanceOf(UnreachableError)
    expect(error.message).toContain('no answer in')
  })
})
