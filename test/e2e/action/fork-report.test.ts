import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Report } from '../../../src/report/model.ts'
import { FakeGitHub, READ_TOKEN, WRITE_TOKEN } from '../../helpers/fake-github.ts'
import { PULL_REQUEST, PullRequest, RENAMED, reportOf, type Push } from '../../helpers/fake-github/pull-request.ts'
import { temporaryFolder } from '../../helpers/git-repository.ts'
import { runAction, type ActionResult } from '../../helpers/run-action.ts'

const FORK = 'mallory/dags'

let github: FakeGitHub
let pullRequest: PullRequest
let push: Push
let checked: Report

beforeEach(async () => {
  github = await FakeGitHub.start()
  pullRequest = new PullRequest(github)
  push = pullRequest.push(RENAMED)
  checked = reportOf(await pullRequest.check(push, { token: READ_TOKEN, headRepository: FORK }))
})

afterEach(async () => {
  await github.close()
})

/** The job that a finished check starts: on the default branch, with a token that may write, without a checkout. */
function post(report: unknown, head = push.head): Promise<ActionResult> {
  const folder = temporaryFolder()
  const file = path.join(folder, 'artifact.json')
  writeFileSync(file, JSON.stringify(report))
  const run = {
    event: 'pull_request',
    head_sha: head,
    head_branch: 'feature',
    head_repository: { full_name: FORK },
    pull_requests: [],
  }
  return runAction({
    workspace: folder,
    github,
    token: WRITE_TOKEN,
    event: { name: 'workflow_run', payload: { action: 'completed', workflow_run: run }, sha: pullRequest.base },
    inputs: { 'report-file': file },
  })
}

describe("the report of a fork's check", () => {
  it('is posted on the pull request that it is about, with a word on who made it', async () => {
    const result = await post(checked)

    expect(result.exitCode).toBe(0)
    const [comment, ...more] = github.commentsOf(PULL_REQUEST)
    expect(more).toEqual([])
    expect(comment?.body).toContain('The check of a pull request from a fork made this report')
    expect(comment?.body).toContain('`clean`')
    expect(comment?.body.split('\n')[0]).toBe(`<!-- airlift-drift key=airlift-drift head=${push.head} -->`)
    expect(result.outputs.get('verdict')).toBe('blocked')
  })

  it('cannot call itself clean beside its findings, nor speak for another program', async () => {
    const result = await post({ ...checked, verdict: 'in-sync', tool: { name: 'trusted', version: '9' } })

    expect(result.outputs.get('verdict')).toBe('blocked')
    expect(reportOf(result).tool.name).toBe('airlift-drift')
  })

  it.each([
    ['is about another commit', () => ({ ...checked, head: { sha: pullRequest.base } }), 'is about another commit'],
    ['is no report', () => ({ ...checked, findings: [{ rule: 1 }] }), 'is no report of this version: findings.[].rule'],
  ])('is refused when it %s', async (_what, report, told) => {
    github.state.commits.set(pullRequest.base, [])

    const result = await post(report())

    expect(result.exitCode).toBe(1)
    expect(result.summary).toContain(told.split(':')[0])
    expect(github.commentsOf(PULL_REQUEST)).toEqual([])
  })

  it('is passed over when the pull request has moved on', async () => {
    pullRequest.show(pullRequest.push(`# Again.\n${RENAMED}`), FORK)

    const result = await post(checked)

    expect(result.exitCode).toBe(0)
    expect(github.commentsOf(PULL_REQUEST)).toEqual([])
  })
})
