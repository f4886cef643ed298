import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { ActionEvent } from '../../../src/action/event.ts'
import type { Job } from '../../../src/action/main.ts'
import { publish } from '../../../src/action/publish.ts'
import type { Given } from '../../../src/config/settings.ts'
import { aJob } from '../../helpers/action-job.ts'
import { FakeGitHub, WRITE_TOKEN } from '../../helpers/fake-github.ts'
import { FakeRunner } from '../../helpers/fake-runner.ts'
import { finding, HEAD_SHA, reload, report } from '../../helpers/reports.ts'

let github: FakeGitHub
let runner: FakeRunner

beforeEach(async () => {
  github = await FakeGitHub.start()
  runner = new FakeRunner()
})

afterEach(async () => {
  await github.close()
})

function job(event: Partial<ActionEvent>, given: Given = {}, token: string | null = WRITE_TOKEN): Job {
  return aJob(github, runner, { event, given, token })
}

const RELOADED = report({ mode: 'reload', base: null, reloads: [reload()] })

describe('publish', () => {
  it('reports a reload on the pull request that was merged, beside the comment of its check', async () => {
    github.pulls.set(5, { head: 'b'.repeat(40), mergeCommit: HEAD_SHA })
    github.addComment(
      5,
      'github-actions[bot]',
      `<!-- airlift-drift key=airlift-drift head=${'b'.repeat(40)} -->\nCheck.`,
    )

    await publish(job({ mode: 'reload' }), RELOADED)

    expect(github.commentsOf(5).map(({ body }) => body.split('\n')[0])).toEqual([
      `<!-- airlift-drift key=airlift-drift head=${'b'.repeat(40)} -->`,
      `<!-- airlift-drift key=airlift-drift%2Freload head=${HEAD_SHA} -->`,
    ])
    expect(runner.outputs.get('comment-url')).toContain('#issuecomment-')
  })

  it.each([
    ['no pull request brought the commit', 'info No comment was written: no pull request brought this commit.'],
    ['GitHub does not tell', 'notice The comment was left out: GitHub could not be used'],
  ])('only says so when %s', async (what, told) => {
    if (what.startsWith('GitHub')) {
      for (let attempt = 0; attempt < 3; attempt += 1) {
        github.answerOnce('GET', /\/commits\//, { status: 502, body: '<html>Bad gateway</html>' })
      }
    }

    await publish(job({ mode: 'reload' }), RELOADED)

    expect(runner.told.at(-1)).toContain(told)
    expect(github.writes).toEqual([])
  })

  it('links the rules in the comment, and leaves out what differs from run to run', async () => {
    const pullRequest = { number: 7, head: HEAD_SHA, fork: false }
    github.pulls.set(7, { head: HEAD_SHA })

    await publish(job({ pullRequest }), report({ verdict: 'blocked', base: null, findings: [finding()] }))

    const [comment] = github.commentsOf(7)
    expect(comment?.body).toContain(
      '(<https://github.com/acme/airlift-drift/blob/v1/docs/rules/mapping/missing-task.md>)',
    )
    expect(comment?.body).not.toContain('actions/runs')
  })

  it('writes no comment without a pull request, a token, or when comments are off', async () => {
    const pullRequest = { number: 7, head: HEAD_SHA, fork: false }
    const blocked = report({ verdict: 'blocked', base: null, findings: [finding()] })

    await publish(job({}), blocked)
    await publish(job({ pullRequest }, {}, null), blocked)
    await publish(job({ pullRequest }, { comment: 'never' }), blocked)

    expect(runner.told.filter((line) => line.includes('omment'))).toEqual([
      'info No comment was written: this run belongs to no pull request.',
      'notice The comment was left out: there is no token.\nGive one with the input `github-token`.\nThe job summary holds the report.',
      'info No comment was written: comments are off.',
    ])
    expect(github.requests).toEqual([])
  })
})
