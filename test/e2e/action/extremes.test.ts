import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { FakeGitHub, WRITE_TOKEN } from '../../helpers/fake-github.ts'
import { PULL_REQUEST, PullRequest, RENAMED } from '../../helpers/fake-github/pull-request.ts'
import { temporaryFolder } from '../../helpers/git-repository.ts'
import { finding, many, report } from '../../helpers/reports.ts'
import { runAction } from '../../helpers/run-action.ts'

let github: FakeGitHub
let pullRequest: PullRequest

beforeEach(async () => {
  github = await FakeGitHub.start()
  pullRequest = new PullRequest(github)
})

afterEach(async () => {
  await github.close()
})

describe('the comment at its extremes', () => {
  it('is found again behind forty pages of talk', async () => {
    for (let at = 0; at < 3950; at += 1) github.addComment(PULL_REQUEST, 'ada', `Talk ${at}.`)
    await pullRequest.check(pullRequest.push(RENAMED))

    await pullRequest.check(pullRequest.push(`# Daily.\n${RENAMED}`))

    const own = github.commentsOf(PULL_REQUEST).filter(({ author }) => author !== 'ada')
    expect(own).toHaveLength(1)
    expect(github.writes.map((write) => write.split(' ')[0])).toEqual(['POST', 'PATCH'])
    expect(github.requests.map(({ path: requested }) => requested)).toContain(
      `/repos/octo/dags/issues/${PULL_REQUEST}/comments?per_page=100&page=40`,
    )
  })

  it('is one when two runs race', async () => {
    const push = pullRequest.push(RENAMED)

    const results = await Promise.all([pullRequest.check(push), pullRequest.check(push)])

    expect(results.map(({ exitCode }) => exitCode)).toEqual([1, 1])
    expect(github.commentsOf(PULL_REQUEST)).toHaveLength(1)
  })

  it('has room for three thousand findings and what it remembers of them', async () => {
    const push = pullRequest.push(RENAMED)
    pullRequest.show(push).headBranch = 'feature'
    const file = path.join(temporaryFolder(), 'report.json')
    const findings = many(3000, (at) =>
      finding({ dagId: `orders_${at}`, fingerprint: at.toString(16).padStart(12, '0') }),
    )
    writeFileSync(file, JSON.stringify(report({ verdict: 'blocked', head: { sha: push.head }, findings })))
    const run = {
      event: 'pull_request',
      head_sha: push.head,
      head_branch: 'feature',
      head_repository: { full_name: 'octo/dags' },
    }

    const result = await runAction({
      workspace: temporaryFolder(),
      github,
      token: WRITE_TOKEN,
      event: { name: 'workflow_run', payload: { workflow_run: run }, sha: pullRequest.base },
      inputs: { 'report-file': file },
    })

    const [comment] = github.commentsOf(PULL_REQUEST)
    expect(comment?.body).toContain('3000 things break')
    expect(comment?.body.length).toBeLessThanOrEqual(65_536)
    expect(Buffer.byteLength(result.summary)).toBeLessThanOrEqual(1024 * 1024)
    expect(result.outputs.get('errors')).toBe('3000')
  })
})
