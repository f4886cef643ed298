import { describe, expect, it } from '@jest/globals'
import nock from 'nock'
import { createGitHub, type GitHub } from '../../../src/github/client.ts'
import { upsertComment, type CommentRequest } from '../../../src/github/comment.ts'

const API = 'https://api.github.com'
const COMMENTS = '/repos/octo/dags/issues/7/comments'
const HEAD = 'a'.repeat(40)
const OLD_HEAD = 'b'.repeat(40)

const BOT = { login: 'github-actions[bot]', type: 'Bot' }

function github(): GitHub {
  return createGitHub({
    token: 'ghs_secret',
    apiUrl: API,
    repository: 'octo/dags',
    userAgent: 'airlift-drift/test',
    debug: () => undefined,
    retryAfterMs: 1,
    throttled: false,
  })
}

function request(overrides: Partial<CommentRequest> = {}): CommentRequest {
  return {
    pullRequest: 7,
    key: 'airlift-drift',
    head: HEAD,
    onlyForHead: true,
    body: 'One finding.',
    when: 'on-findings',
    hasFindings: true,
    ...overrides,
  }
}

function markedBody(text: string, head = HEAD, key = 'airlift-drift'): string {
  return `<!-- airlift-drift key=${key} head=${head} -->\n${text}`
}

function comment(id: number, body: string, user: object | null = BOT) {
  return { id, body, html_url: `https://github.com/octo/dags/pull/7#issuecomment-${id}`, user }
}

function lists(comments: readonly object[]): void {
  nock(API).get(COMMENTS).query({ per_page: 100 }).reply(200, comments)
}

function headIs(sha: string): void {
  nock(API).get('/repos/octo/dags/pulls/7').reply(200, { head: { sha } })
}

function tellsIdentity(login = 'github-actions[bot]'): void {
  nock(API).get('/user').reply(403, { message: 'Resource not accessible by integration' })
  nock(API)
    .post('/graphql')
    .reply(200, { data: { viewer: { login } } })
}

describe('upsertComment', () => {
  it('creates the first comment', async () => {
    lists([comment(1, 'hello', { login: 'ada', type: 'User' })])
    headIs(HEAD)
    nock(API)
      .post(COMMENTS, { body: markedBody('One finding.') })
      .reply(201, comment(2, markedBody('One finding.')))
    lists([comment(2, markedBody('One finding.'))])

    expect(await upsertComment(github(), request())).toEqual({
      kind: 'created',
      url: 'https://github.com/octo/dags/pull/7#issuecomment-2',
    })
  })

  it('updates its comment, wherever it is among the pages', async () => {
    nock(API)
      .get(COMMENTS)
      .query({ per_page: 100 })
      .reply(
        200,
        Array.from({ length: 100 }, (_, index) => comment(index + 1, 'talk')),
        {
          link: `<${API}${COMMENTS}?per_page=100&page=2>; rel="next"`,
        },
      )
    nock(API)
      .get(COMMENTS)
      .query({ per_page: 100, page: 2 })
      .reply(200, [comment(101, markedBody('Old.', OLD_HEAD))])
    tellsIdentity()
    headIs(HEAD)
    nock(API)
      .patch('/repos/octo/dags/issues/comments/101', { body: markedBody('One finding.') })
      .reply(200, comment(101, markedBody('One finding.')))

    expect(await upsertComment(github(), request())).toMatchObject({ kind: 'updated' })
  })

  it('does nothing while the text is the same', async () => {
    lists([comment(1, markedBody('One finding.'))])
    tellsIdentity()

    expect(await upsertComment(github(), request())).toMatchObject({ kind: 'unchanged' })
  })

  it('says nothing when there is nothing to say', async () => {
    lists([])

    const result = await upsertComment(github(), request({ hasFindings: false }))

    expect(result).toEqual({ kind: 'none', why: 'there is nothing to say' })
  })

  it('turns its comment to in sync when the findings are gone', async () => {
    lists([comment(1, markedBody('One finding.', OLD_HEAD))])
    tellsIdentity()
    headIs(HEAD)
    nock(API)
      .patch('/repos/octo/dags/issues/comments/1', { body: markedBody('In sync.') })
      .reply(200, comment(1, markedBody('In sync.')))

    const result = await upsertComment(github(), request({ hasFindings: false, body: 'In sync.' }))

    expect(result).toMatchObject({ kind: 'updated' })
  })

  it('comments without findings when asked to', async () => {
    lists([])
    headIs(HEAD)
    nock(API)
      .post(COMMENTS)
      .reply(201, comment(2, markedBody('In sync.')))
    lists([comment(2, markedBody('In sync.'))])

    const result = await upsertComment(github(), request({ when: 'always', hasFindings: false, body: 'In sync.' }))

    expect(result).toMatchObject({ kind: 'created' })
  })

  it('asks GitHub nothing when comments are off', async () => {
    expect(await upsertComment(github(), request({ when: 'never' }))).toEqual({ kind: 'none', why: 'comments are off' })
  })

  it("never overwrites a newer head's result", async () => {
    lists([comment(1, markedBody('Newer.', OLD_HEAD))])
    tellsIdentity()
    headIs('c'.repeat(40))

    expect(await upsertComment(github(), request())).toEqual({
      kind: 'skipped',
      why: 'the pull request has a newer commit, whose run will tell',
    })
  })

  it('reports on a merged pull request whatever its head is', async () => {
    lists([])
    nock(API)
      .post(COMMENTS)
      .reply(201, comment(2, markedBody('One finding.')))
    lists([comment(2, markedBody('One finding.'))])

    expect(await upsertComment(github(), request({ onlyForHead: false }))).toMatchObject({ kind: 'created' })
  })

  it.each([
    ['a person', { login: 'mallory', type: 'User' }],
    ['a deleted account', null],
    ['another bot', { login: 'dependabot[bot]', type: 'Bot' }],
  ])('leaves our marker in a comment of %s alone', async (_name, author) => {
    lists([comment(1, markedBody('Not ours.'), author)])
    tellsIdentity()
    headIs(HEAD)
    nock(API)
      .post(COMMENTS)
      .reply(201, comment(2, markedBody('One finding.')))
    lists([comment(1, markedBody('Not ours.'), author), comment(2, markedBody('One finding.'))])

    expect(await upsertComment(github(), request())).toMatchObject({ kind: 'created' })
  })

  it('takes the comment of the workflow bot when GitHub does not tell who the token is', async () => {
    lists([
      comment(1, markedBody('Other.'), { login: 'dependabot[bot]', type: 'Bot' }),
      comment(2, markedBody('Ours.', OLD_HEAD)),
    ])
    nock(API).get('/user').reply(403, { message: 'Resource not accessible by integration' })
    nock(API).post('/graphql').reply(404, { message: 'Not Found' })
    headIs(HEAD)
    nock(API)
      .patch('/repos/octo/dags/issues/comments/2')
      .reply(200, comment(2, markedBody('One finding.')))

    expect(await upsertComment(github(), request())).toMatchObject({ kind: 'updated' })
  })

  it('leaves comments with another id or a quoted marker alone', async () => {
    lists([comment(1, markedBody('Other job.', HEAD, 'nightly')), comment(2, `> ${markedBody('Quoted.')}`)])
    headIs(HEAD)
    nock(API)
      .post(COMMENTS)
      .reply(201, comment(3, markedBody('One finding.')))
    lists([comment(3, markedBody('One finding.'))])

    expect(await upsertComment(github(), request())).toMatchObject({ kind: 'created' })
  })

  it('keeps the older of two comments that runs at once created', async () => {
    lists([])
    headIs(HEAD)
    nock(API)
      .post(COMMENTS)
      .reply(201, comment(12, markedBody('One finding.')))
    lists([comment(11, markedBody('Theirs.')), comment(12, markedBody('One finding.'))])
    headIs(HEAD)
    nock(API)
      .patch('/repos/octo/dags/issues/comments/11', { body: markedBody('One finding.') })
      .reply(200, comment(11, markedBody('One finding.')))
    nock(API).delete('/repos/octo/dags/issues/comments/12').reply(404, { message: 'Not Found' })

    expect(await upsertComment(github(), request())).toEqual({
      kind: 'updated',
      url: 'https://github.com/octo/dags/pull/7#issuecomment-11',
    })
  })

  it('removes a copy that an earlier race left, even when the text is the same', async () => {
    lists([comment(1, markedBody('One finding.')), comment(2, markedBody('One finding.'))])
    tellsIdentity()
    headIs(HEAD)
    nock(API).delete('/repos/octo/dags/issues/comments/2').reply(204)

    expect(await upsertComment(github(), request())).toMatchObject({ kind: 'unchanged' })
  })

  it('creates a new comment when somebody deleted the old one meanwhile', async () => {
    lists([comment(1, markedBody('Old.', OLD_HEAD))])
    tellsIdentity()
    headIs(HEAD)
    nock(API).patch('/repos/octo/dags/issues/comments/1').reply(404, { message: 'Not Found' })
    nock(API)
      .post(COMMENTS)
      .reply(201, comment(2, markedBody('One finding.')))
    lists([comment(2, markedBody('One finding.'))])

    expect(await upsertComment(github(), request())).toMatchObject({ kind: 'created' })
  })

  it('takes its own comment back when one of a newer commit came first', async () => {
    lists([])
    headIs(OLD_HEAD)
    nock(API)
      .post(COMMENTS)
      .reply(201, comment(12, markedBody('One finding.', OLD_HEAD)))
    lists([comment(11, markedBody('Newer.')), comment(12, markedBody('One finding.', OLD_HEAD))])
    headIs(HEAD)
    nock(API).delete('/repos/octo/dags/issues/comments/12').reply(204)

    expect(await upsertComment(github(), request({ head: OLD_HEAD }))).toMatchObject({
      kind: 'skipped',
      why: 'the pull request has a newer commit, whose run will tell',
    })
  })

  it('asks for the head again after it had to wait for a limit', async () => {
    lists([])
    headIs(HEAD)
    nock(API)
      .post(COMMENTS)
      .reply(403, { message: 'You have exceeded a secondary rate limit.' }, { 'retry-after': '0' })
    lists([])
    headIs('c'.repeat(40))

    expect(await upsertComment(github(), request())).toMatchObject({
      kind: 'skipped',
      why: 'the pull request has a newer commit, whose run will tell',
    })
  })

  it('does not wait longer than a job should', async () => {
    lists([])
    headIs(HEAD)
    nock(API)
      .post(COMMENTS)
      .reply(429, { message: 'You have exceeded a secondary rate limit.' }, { 'retry-after': '3600' })

    expect(await upsertComment(github(), request())).toMatchObject({
      kind: 'skipped',
      why: 'GitHub limits how often it may be asked',
    })
  })

  describe('its comment that somebody has hidden', () => {
    const hidden = { ...comment(1, markedBody('Old.', OLD_HEAD)), node_id: 'IC_1' }

    function finds(isMinimized: boolean): void {
      lists([hidden])
      tellsIdentity()
      headIs(HEAD)
      nock(API)
        .patch('/repos/octo/dags/issues/comments/1')
        .reply(200, { ...hidden, body: markedBody('One finding.') })
      nock(API)
        .post('/graphql', ({ query }: { query: string }) => query.includes('isMinimized') && query.startsWith('query'))
        .reply(200, { data: { node: { isMinimized } } })
    }

    it('is shown again when it has something new to say', async () => {
      finds(true)
      nock(API)
        .post('/graphql', ({ query }: { query: string }) => query.includes('unminimizeComment'))
        .reply(200, { data: { unminimizeComment: { unminimizedComment: { isMinimized: false } } } })

      expect(await upsertComment(github(), request())).toEqual({ kind: 'updated', url: hidden.html_url })
    })

    it('is left alone when nobody hid it', async () => {
      finds(false)

      expect(await upsertComment(github(), request())).toEqual({ kind: 'updated', url: hidden.html_url })
    })

    it('is updated all the same when GitHub does not let it be shown', async () => {
      finds(true)
      nock(API)
        .post('/graphql', ({ query }: { query: string }) => query.includes('unminimizeComment'))
        .reply(200, { errors: [{ type: 'FORBIDDEN', message: 'Resource not accessible by integration' }] })

      expect(await upsertComment(github(), request())).toEqual({
        kind: 'updated',
        url: hidden.html_url,
        hidden: expect.stringContaining('Resource not accessible by integration'),
      })
    })
  })

  it('reads again after a failed gateway, but never posts twice', async () => {
    nock(API).get(COMMENTS).query(true).reply(502, '<html>Bad gateway</html>')
    lists([])
    headIs(HEAD)
    nock(API).post(COMMENTS).reply(502, '<html>Bad gateway</html>')

    expect(await upsertComment(github(), request())).toMatchObject({
      kind: 'skipped',
      why: expect.stringContaining('GitHub could not be used'),
    })
  })

  it.each([
    [
      403,
      'Resource not accessible by integration',
      { 'x-accepted-github-permissions': 'issues=write; pull_requests=write' },
      'the token may not do this (Resource not accessible by integration); it needs issues=write or pull_requests=write',
    ],
    [403, 'Unable to create comment because issue is locked.', {}, 'the conversation is locked'],
    [403, 'Repository was archived so is read-only.', {}, 'the repository is archived'],
    [401, 'Bad credentials', {}, 'GitHub does not accept the token (Bad credentials)'],
    [404, 'Not Found', {}, 'GitHub shows nothing there to this token'],
    [410, 'Issues are disabled', {}, 'GitHub refused (410): Issues are disabled'],
    [429, 'You have exceeded a secondary rate limit', {}, 'GitHub limits how often it may be asked'],
    [
      422,
      'Validation Failed',
      {},
      'GitHub refused (422): Validation Failed: {"resource":"IssueComment","message":"Body is too long (maximum is 65536 characters)"}',
    ],
  ])('tells a refusal with %d "%s" as a result', async (status, message, headers, why) => {
    const errors =
      status === 422
        ? { errors: [{ resource: 'IssueComment', message: 'Body is too long (maximum is 65536 characters)' }] }
        : {}
    lists([])
    headIs(HEAD)
    nock(API)
      .post(COMMENTS)
      .reply(status, { message, ...errors }, headers)

    const result = await upsertComment(github(), request())

    expect(result).toMatchObject({ kind: 'skipped', why })
    expect(JSON.stringify(result)).not.toContain('ghs_secret')
  })

  it('tells a cut connection as a result', async () => {
    nock(API).get(COMMENTS).query(true).times(3).replyWithError('socket hang up')

    expect(await upsertComment(github(), request())).toMatchObject({
      kind: 'skipped',
      why: expect.stringContaining('GitHub could not be used'),
    })
  })

  it('tells an answer that is none as a result', async () => {
    nock(API).get(COMMENTS).query(true).reply(200, '<html>login</html>', { 'content-type': 'text/html' })

    const result = await upsertComment(github(), request())

    expect(result.kind).toBe('skipped')
  })
})
