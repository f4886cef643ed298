import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { FakeGitHub } from '../../helpers/fake-github.ts'
import { PULL_REQUEST, PullRequest } from '../../helpers/fake-github/pull-request.ts'
import { proxiedDag, STATE_FILE, stateFile } from '../../helpers/fake-github/proxied.ts'

const DAG = proxiedDag('load', 'clean', 'export')

let github: FakeGitHub
let pullRequest: PullRequest

beforeEach(async () => {
  github = await FakeGitHub.start()
  pullRequest = new PullRequest(github, { 'dags/orders.py': DAG, ...stateFile('load', 'clean', 'export') })
})

afterEach(async () => {
  await github.close()
})

describe('suggestions', () => {
  it('offer a repair once beside its line, and fold away when it is made', async () => {
    const misspelt = pullRequest.push(DAG, stateFile('load', 'claen', 'export'))
    await pullRequest.check(misspelt)
    await pullRequest.check(misspelt)
    const offered = github.state.reviewCommentsOf(PULL_REQUEST).map((each) => ({ ...each }))
    await pullRequest.check(pullRequest.push(`# Daily.\n${DAG}`, stateFile('load', 'clean', 'export')))

    expect(offered).toEqual([expect.objectContaining({ path: STATE_FILE, line: 4, minimized: undefined })])
    expect(offered[0]?.body).toContain('```suggestion\n  - id: clean\n```')
    expect(github.state.reviewCommentsOf(PULL_REQUEST)).toEqual([
      expect.objectContaining({ minimized: 'RESOLVED', body: expect.stringMatching(/Mended\.$/) }),
    ])
  })

  it('stay in the comment when GitHub refuses them', async () => {
    github.answerOnce('POST', /\/reviews$/, { status: 422, body: { message: 'Unprocessable Entity' } })

    const result = await pullRequest.check(pullRequest.push(DAG, stateFile('load', 'claen', 'export')))

    expect(github.state.reviewCommentsOf(PULL_REQUEST)).toEqual([])
    expect(github.commentsOf(PULL_REQUEST)[0]?.body).toContain('How to mend')
    expect(result.commands.map(({ message }) => message).join()).toContain('Suggestions were left out: GitHub refused')
  })
})
