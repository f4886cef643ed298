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

describe('a report with ten thousand findings', () => {
  it('has its comment and summary within what GitHub takes, in 128 MB of heap', async () => {
    const push = pullRequest.push(RENAMED)
    pullRequest.show(push)
    const file = path.join(temporaryFolder(), 'report.json')
    const findings = many(10_000, (at) =>
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
      environment: { NODE_OPTIONS: '--max-old-space-size=128' },
    })

    const [comment] = github.commentsOf(PULL_REQUEST)
    expect(comment?.body).toContain('10000 things break')
    expect(comment?.body.length).toBeLessThanOrEqual(65_536)
    expect(Buffer.byteLength(result.summary)).toBeLessThanOrEqual(1024 * 1024)
    expect(result.outputs.get('errors')).toBe('10000')
  })
})
