import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { FakeGitHub } from '../../helpers/fake-github.ts'
import { dagFile, PULL_REQUEST, PullRequest, RENAMED, reportOf } from '../../helpers/fake-github/pull-request.ts'

const LABEL = 'airlift-drift: accepted'
const WORKFLOW = '.github/workflows/check.yml'

let github: FakeGitHub
let pullRequest: PullRequest

beforeEach(async () => {
  github = await FakeGitHub.start()
  pullRequest = new PullRequest(github)
})

afterEach(async () => {
  await github.close()
})

function label(...labels: string[]): void {
  const known = github.pulls.get(PULL_REQUEST)
  if (known !== undefined) known.labels = labels
}

describe('accepting by label', () => {
  it('accepts what the comment showed, and nothing that comes later', async () => {
    const push = pullRequest.push(RENAMED)
    const first = await pullRequest.check(push)
    label(LABEL)
    const labeled = await pullRequest.check(push, { action: 'labeled' })
    const more = await pullRequest.check(pullRequest.push(dagFile('load', 'tidy')))

    expect([first, labeled, more].map(({ exitCode }) => exitCode)).toEqual([1, 0, 1])
    expect(github.commentsOf(PULL_REQUEST)[0]?.body).toContain('<summary>Accepted (')
    const open = reportOf(more).findings.filter(({ severity, accepted }) => severity === 'error' && !accepted)
    expect(open.map(({ rule, taskId }) => [rule, taskId])).toEqual([['mapping/missing-task', 'export']])
  })

  it('blocks again when the label is removed', async () => {
    const push = pullRequest.push(RENAMED)
    await pullRequest.check(push)
    label(LABEL)
    await pullRequest.check(push, { action: 'labeled' })
    label()

    const result = await pullRequest.check(push, { action: 'unlabeled' })

    expect(result.exitCode).toBe(1)
    expect(github.commentsOf(PULL_REQUEST)[0]?.body).not.toContain('<summary>Accepted (')
  })

  it('accepts nothing before anybody could read it, and says what the workflow does not listen to', async () => {
    const push = pullRequest.push(RENAMED, { [WORKFLOW]: 'on: pull_request' })
    pullRequest.show(push).labels = [LABEL]
    const environment = { GITHUB_WORKFLOW_REF: `octo/dags/${WORKFLOW}@refs/pull/7/merge` }

    const result = await pullRequest.check(push, { environment })

    expect(result.exitCode).toBe(1)
    const notices = result.commands.filter(({ command }) => command === 'notice').map(({ message }) => message)
    expect(notices).toEqual([
      expect.stringContaining('the comment showed no finding yet'),
      `This workflow does not see when a label is set or removed: add labeled and unlabeled to the types of pull_request in ${WORKFLOW}, beside opened, synchronize and reopened.`,
    ])
  })
})
