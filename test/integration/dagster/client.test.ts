import { describe, expect, it } from '@jest/globals'
import nock from 'nock'
import * as z from 'zod'
import { LostAnswerError, RefusedError } from '../../../src/dagster/failures.ts'
import { UnreachableError, UserError } from '../../../src/errors.ts'
import { aClient, DAGSTER } from './recorded-dagster.ts'

const TOKEN = 'user:0123456789abcdef'
const PAGE = '<!DOCTYPE html><html><body>Sign in</body></html>'

const read = { name: 'Version', document: 'query Version { version }', answer: z.object({ version: z.string() }) }
const change = { name: 'Change', document: 'mutation Change { change }', answer: z.object({ change: z.string() }) }

const server = () => nock(DAGSTER)
const fine = { data: { version: '1.13.27' } }

async function failureOf(promise: Promise<unknown>): Promise<UserError | UnreachableError> {
  const error: unknown = await promise.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (error instanceof UserError || error instanceof UnreachableError) return error
  throw new Error('no error of ours was thrown', { cause: error })
}

describe('a read', () => {
  it('sends the token and the headers, and gives the parsed answer', async () => {
    server()
      .post('/graphql', { query: 'query Version { version }', operationName: 'Version' })
      .matchHeader('dagster-cloud-api-token', TOKEN)
      .matchHeader('x-proxy', 'yes')
      .reply(200, fine)
    const { client } = aClient({ token: TOKEN, headers: [['X-Proxy', 'yes']] })

    expect(await client.query(read)).toEqual({ version: '1.13.27' })
  })

  it('lets a header of the user stand before the token', async () => {
    server().post('/graphql').matchHeader('dagster-cloud-api-token', 'mine').reply(200, fine)
    const { client } = aClient({ token: TOKEN, headers: [['dagster-cloud-api-token', 'mine']] })

    await expect(client.query(read)).resolves.toBeDefined()
  })

  it('takes a valid answer whatever its status', async () => {
    server().post('/graphql').reply(500, fine)

    expect(await aClient().client.query(read)).toEqual({ version: '1.13.27' })
  })

  it('is repeated when a gateway stumbles, and waits as long as it is asked to', async () => {
    server().post('/graphql').reply(502, PAGE)
    server().post('/graphql').reply(503, 'busy', { 'retry-after': '7' })
    server().post('/graphql').reply(200, fine)
    const { client, pauses } = aClient()

    await expect(client.query(read)).resolves.toBeDefined()
    expect(pauses).toHaveLength(2)
    expect(pauses[0]).toBeLessThanOrEqual(500)
    expect(pauses[1]).toBe(7000)
  })

  it('ends after four attempts', async () => {
    server().post('/graphql').times(4).reply(504, PAGE)

    const error = await failureOf(aClient().client.query(read))

    expect(error).toBeInstanceOf(UnreachableError)
    expect(error.message).toBe('http://dagster.test/graphql answered HTTP 504')
  })

  it('does not wait for a server that asks for an hour', async () => {
    server().post('/graphql').reply(429, '', { 'retry-after': '3600' })

    const error = await failureOf(aClient().client.query(read))

    expect(error.message).toContain('HTTP 429')
  })

  it('is repeated when the answer is cut off', async () => {
    server().post('/graphql').reply(200, '{"data":{"version":"1.1')
    server().post('/graphql').reply(200, fine)

    await expect(aClient().client.query(read)).resolves.toBeDefined()
  })

  it('ends in time when the answer never does', async () => {
    server().post('/graphql').times(4).delay(5000).reply(200, fine)

    const error = await failureOf(aClient({ timeoutMs: 50 }).client.query(read))

    expect(error).toBeInstanceOf(UnreachableError)
    expect(error.message).toContain('did not answer Version')
  })

  it('is not read beyond its limit', async () => {
    server()
      .post('/graphql')
      .reply(200, { data: { version: 'x'.repeat(2000) } })

    const error = await failureOf(aClient().client.query({ ...read, maxBytes: 1000 }))

    expect(error.message).toContain('more than 0.001 MB')
  })

  it('ends at once when the caller cancels', async () => {
    const abort = new AbortController()
    const reason = new Error('cancelled by a test')
    abort.abort(reason)

    await expect(aClient().client.query(read, { signal: abort.signal })).rejects.toBe(reason)
  })
})

describe('a wrong address or credential', () => {
  it.each([401, 403])('is a refusal on HTTP %s', async (status) => {
    server().post('/graphql').reply(status, PAGE)

    const error = await failureOf(aClient({ token: TOKEN }).client.query(read))

    expect(error).toBeInstanceOf(RefusedError)
    expect(error.hint).toContain('dagster-token')
  })

  it('is told when a web page answers', async () => {
    server().post('/graphql').reply(200, PAGE)

    const error = await failureOf(aClient().client.query(read))

    expect(error).toBeInstanceOf(UserError)
    expect(error.message).toContain('web page')
    expect(error.hint).toContain('dagster-url')
  })

  it('is told when another API answers', async () => {
    server().post('/graphql').reply(404, { detail: 'Not Found' })

    expect((await failureOf(aClient().client.query(read))).message).toContain('is not a Dagster GraphQL endpoint')
  })

  it('is told when the server redirects, and the token does not follow', async () => {
    server().post('/graphql').reply(302, '', { location: 'https://login.test/start?state=secret' })

    const error = await failureOf(aClient({ token: TOKEN }).client.query(read))

    expect(error.hint).toContain('https://login.test/start')
    expect(error.hint).not.toContain('secret')
  })

  it('is told when GraphQL does not know a field', async () => {
    const message = "Cannot query field 'version' on type 'Query'."
    server()
      .post('/graphql')
      .reply(400, { errors: [{ message }] })

    const error = await failureOf(aClient().client.query(read))

    expect(error.message).toContain(message)
    expect(error.hint).toContain('Dagster 1.9')
  })

  it('is told when the answer has another shape', async () => {
    server()
      .post('/graphql')
      .reply(200, { data: { version: 12 } })

    expect((await failureOf(aClient().client.query(read))).message).toContain('unknown shape at "version"')
  })

  it('never shows a secret, though the server repeats it', async () => {
    const headers = [['Authorization', 'Bearer abcdefghijk']] as const
    server().post('/graphql').times(4).reply(500, `token ${TOKEN} and abcdefghijk are not known`)

    const error = await failureOf(aClient({ token: TOKEN, headers }).client.query(read))

    expect(error.message).toContain('token *** and *** are not known')
    expect(JSON.stringify([error.message, error.hint, String(error.cause)])).not.toContain('abcdef')
  })

  it('does not repeat a token that cannot be a header', () => {
    expect(() => aClient({ token: 'se\ncret' })).toThrow('dagster-token holds characters')
  })
})

describe('a change', () => {
  it('is sent once when its answer is lost', async () => {
    server().post('/graphql').reply(504, PAGE)

    const error = await failureOf(aClient().client.mutate(change))

    expect(error).toBeInstanceOf(LostAnswerError)
  })

  it('is sent once when the connection breaks', async () => {
    server()
      .post('/graphql')
      .replyWithError(Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' }))

    expect(await failureOf(aClient().client.mutate(change))).toBeInstanceOf(LostAnswerError)
  })

  it('is sent once when no answer comes in time', async () => {
    server()
      .post('/graphql')
      .delay(5000)
      .reply(200, { data: { change: 'done' } })

    expect(await failureOf(aClient().client.mutate(change, { timeoutMs: 50 }))).toBeInstanceOf(LostAnswerError)
  })

  it('is sent again when nothing of it can have arrived', async () => {
    server()
      .post('/graphql')
      .replyWithError(Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }))
    server().post('/graphql').reply(429, 'slow down')
    server()
      .post('/graphql')
      .reply(200, { data: { change: 'done' } })

    expect(await aClient().client.mutate(change)).toEqual({ change: 'done' })
  })

  it('is no lost answer when it was refused', async () => {
    server().post('/graphql').reply(401, '')

    expect(await failureOf(aClient().client.mutate(change))).toBeInstanceOf(RefusedError)
  })
})
