import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { FakeGitHub, READ_TOKEN } from '../../helpers/fake-github.ts'
import {
  CLEAN,
  dagFile,
  HEADER_VALUE,
  PULL_REQUEST,
  PullRequest,
  RENAMED,
  reportOf,
} from '../../helpers/fake-github/pull-request.ts'
import { temporaryFolder } from '../../helpers/git-repository.ts'
import type { ActionResult } from '../../helpers/run-action.ts'

let github: FakeGitHub
let pullRequest: PullRequest

beforeEach(async () => {
  github = await FakeGitHub.start()
  pullRequest = new PullRequest(github)
})

afterEach(async () => {
  await github.close()
})

describe('the action on a pull request', () => {
  it('keeps one comment: created, updated, and in sync in the end', async () => {
    const first = await pullRequest.check(pullRequest.push(RENAMED))
    const second = await pullRequest.check(pullRequest.push(dagFile('load', 'tidy', 'export', 'publish')))
    const third = await pullRequest.check(pullRequest.push(`# Daily.\n${CLEAN}`))

    expect([first.exitCode, second.exitCode, third.exitCode]).toEqual([1, 1, 0])
    expect([first, second, third].map(({ outputs }) => outputs.get('verdict'))).toEqual([
      'blocked',
      'blocked',
      'in-sync',
    ])
    const [comment, ...more] = github.commentsOf(PULL_REQUEST)
    expect(more).toEqual([])
    expect(comment?.body).toContain('In sync')
    expect(github.writes).toEqual([
      `POST /repos/octo/dags/issues/${PULL_REQUEST}/comments`,
      `PATCH /repos/octo/dags/issues/comments/${comment?.id ?? ''}`,
      `PATCH /repos/octo/dags/issues/comments/${comment?.id ?? ''}`,
    ])
    expect(third.outputs.get('comment-url')).toContain(`#issuecomment-${comment?.id ?? ''}`)
  })

  it('compares the merge commit with its first parent in a checkout of depth 1', async () => {
    const push = pullRequest.push(RENAMED)

    const report = reportOf(await pullRequest.check(push))

    expect(report.head.sha).toBe(push.merge)
    expect(report.forecast).toEqual([expect.objectContaining({ outcome: 'fails', error: "KeyError: 'clean'" })])
  })

  it('keeps what it read in the folder that the input cache names', async () => {
    const cache = temporaryFolder()
    const push = pullRequest.push(RENAMED)
    const without = await pullRequest.check(push)

    const first = await pullRequest.check(push, { inputs: { cache } })
    const second = await pullRequest.check(push, { inputs: { cache } })

    expect([first.log, second.log].map((log) => log.includes('is not there yet'))).toEqual([true, false])
    expect([first.report, second.report]).toEqual([without.report, without.report])
  })

  it('says nothing on a pull request that changes no DAG', async () => {
    const push = pullRequest.push(CLEAN, { 'README.md': 'Orders.' })

    const result = await pullRequest.check(push)

    expect(result.exitCode).toBe(0)
    expect(github.writes).toEqual([])
    expect(result.summary).not.toBe('')
  })

  it('loses nothing but the comment with the token of a fork', async () => {
    const push = pullRequest.push(RENAMED)
    const fork = await pullRequest.check(push, { token: READ_TOKEN, headRepository: 'mallory/dags' })

    const own = await pullRequest.check(push)

    expect(fork.exitCode).toBe(own.exitCode)
    expect(fork.report).toBe(own.report)
    expect(fork.summary).toBe(own.summary)
    expect(fork.outputs.get('verdict')).toBe('blocked')
    expect(fork.outputs.has('comment-url')).toBe(false)
    expect(fork.commands).toContainEqual({
      command: 'notice',
      properties: {},
      message: expect.stringContaining('it needs issues=write or pull_requests=write'),
    })
  })

  it('does not let a fork change the rules that judge it', async () => {
    const config = 'rules: { mapping/missing-task: off }'
    const push = pullRequest.push(RENAMED, { '.github/airlift-drift.yml': config })

    const own = await pullRequest.check(push)
    const fork = await pullRequest.check(push, { token: READ_TOKEN, headRepository: 'mallory/dags' })

    const rules = (result: ActionResult) => reportOf(result).findings.map(({ rule }) => rule)
    expect(rules(own)).not.toContain('mapping/missing-task')
    expect(rules(fork)).toContain('mapping/missing-task')
  })

  it('annotates the file, masks what is secret, and sets every output', async () => {
    const result = await pullRequest.check(pullRequest.push(RENAMED))

    expect(result.commands).toContainEqual({
      command: 'add-mask',
      properties: {},
      message: HEADER_VALUE,
    })
    const annotated = result.commands.filter(({ properties }) => properties.file === 'dags/orders.py')
    expect(annotated.map(({ command }) => command)).toContain('error')
    expect([...result.outputs.keys()].sort()).toEqual([
      'affected-locations',
      'comment-url',
      'errors',
      'findings',
      'reload-results',
      'report',
      'verdict',
      'warnings',
    ])
  })

  it('never overwrites what a newer commit got', async () => {
    const old = pullRequest.push(RENAMED)
    const newer = pullRequest.push(dagFile('load', 'clean', 'export', 'publish'))
    await pullRequest.check(newer)
    const body = github.commentsOf(PULL_REQUEST)[0]?.body
    const late = pullRequest.check(old)
    github.pulls.set(PULL_REQUEST, { head: newer.head })

    const result = await late

    expect(result.outputs.get('verdict')).toBe('blocked')
    expect(github.commentsOf(PULL_REQUEST)[0]?.body).toBe(body)
  })

  it('works with an Enterprise server below its path prefix', async () => {
    await github.close()
    github = await FakeGitHub.start({ prefix: '/api/v3' })
    pullRequest = new PullRequest(github)

    await pullRequest.check(pullRequest.push(RENAMED))
    await pullRequest.check(pullRequest.push(dagFile('load', 'tidy', 'export', 'publish')))

    expect(github.commentsOf(PULL_REQUEST)).toHaveLength(1)
    const graphql = github.requests.filter(({ path: requested }) => requested.endsWith('/graphql'))
    expect(graphql.map(({ path: requested, status }) => [requested, status])).toEqual([
      ['/api/graphql', 200],
      ['/api/graphql', 200],
    ])
  })

  it('turns red with the reason, and still writes a summary, when an input is wrong', async () => {
    const result = await pullRequest.check(pullRequest.push(RENAMED), { inputs: { 'fail-on': 'fatal' } })

    expect(result.exitCode).toBe(1)
    expect(result.outputs.get('verdict')).toBe('unknown')
    expect(result.summary).toContain('the input fail-on is none of')
  })
})
