import { describe, expect, it } from '@jest/globals'
import nock from 'nock'
import { createGitHub } from '../../../src/github/client.ts'
import { findMergedPullRequest, remoteMergeBase } from '../../../src/github/pull-requests.ts'

const COMMIT = 'c'.repeat(40)

function github(apiUrl = 'https://api.github.com') {
  return createGitHub({
    token: 'ghs_secret',
    apiUrl,
    repository: 'octo/dags',
    userAgent: 'airlift-drift/test',
    debug: () => undefined,
    retryAfterMs: 1,
    throttled: false,
  })
}

describe('findMergedPullRequest', () => {
  it('takes the one whose merge commit it is', async () => {
    nock('https://api.github.com')
      .get(`/repos/octo/dags/commits/${COMMIT}/pulls`)
      .reply(200, [
        { number: 1, merged_at: null, merge_commit_sha: COMMIT },
        { number: 2, merged_at: '2026-11-01T00:00:00Z', merge_commit_sha: 'd'.repeat(40) },
        { number: 3, merged_at: '2026-11-02T00:00:00Z', merge_commit_sha: COMMIT },
      ])

    expect(await findMergedPullRequest(github(), COMMIT)).toEqual({ kind: 'found', number: 3 })
  })

  it('finds none for a commit that was pushed', async () => {
    nock('https://api.github.com').get(`/repos/octo/dags/commits/${COMMIT}/pulls`).reply(200, [])

    expect(await findMergedPullRequest(github(), COMMIT)).toEqual({ kind: 'none' })
  })

  it('says why when GitHub does not tell', async () => {
    nock('https://api.github.com')
      .get(`/repos/octo/dags/commits/${COMMIT}/pulls`)
      .reply(422, { message: `No commit found for SHA: ${COMMIT}` })

    expect(await findMergedPullRequest(github(), COMMIT)).toMatchObject({
      kind: 'unknown',
      why: expect.stringContaining('No commit found'),
    })
  })
})

describe('remoteMergeBase', () => {
  it('asks an Enterprise server below its path prefix, with the token and our name', async () => {
    nock('https://github.example.com', {
      reqheaders: { authorization: 'token ghs_secret', 'user-agent': /^airlift-drift\/test/ },
    })
      .get('/api/v3/repos/octo/dags/compare/base...head')
      .query({ per_page: 1 })
      .reply(200, { merge_base_commit: { sha: COMMIT } })

    const sha = await remoteMergeBase(github('https://github.example.com/api/v3/'), 'base', 'head', () => undefined)

    expect(sha).toBe(COMMIT)
  })

  it('warns and gives nothing when GitHub does not tell', async () => {
    nock('https://api.github.com')
      .get('/repos/octo/dags/compare/base...head')
      .query(true)
      .reply(404, { message: 'Not Found' })
    const warnings: string[] = []

    const sha = await remoteMergeBase(github(), 'base', 'head', (message) => warnings.push(message))

    expect(sha).toBeUndefined()
    expect(warnings).toEqual([
      'GitHub did not tell the common ancestor of base and head: GitHub shows nothing there to this token',
    ])
  })
})

describe('createGitHub', () => {
  it.each(['', 'octo', 'octo/', '/dags', 'a/b/c'])('refuses %j for a repository', (repository) => {
    expect(() =>
      createGitHub({
        token: 't',
        apiUrl: 'https://api.github.com',
        repository,
        userAgent: 'test',
        debug: () => undefined,
      }),
    ).toThrow(`"${repository}" is no repository`)
  })
})
