import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { FakeGitHub, WRITE_TOKEN } from '../../helpers/fake-github.ts'
import { PULL_REQUEST, PullRequest, RENAMED, reportOf, snapshotFile } from '../../helpers/fake-github/pull-request.ts'
import { startGitServer, type GitServer } from '../../helpers/git-server.ts'
import { runAction } from '../../helpers/run-action.ts'

let github: FakeGitHub
let pullRequest: PullRequest
let server: GitServer

beforeEach(async () => {
  github = await FakeGitHub.start()
  pullRequest = new PullRequest(github)
  const basic = Buffer.from(`x-access-token:${WRITE_TOKEN}`).toString('base64')
  server = await startGitServer(path.dirname(pullRequest.origin.path), `Basic ${basic}`)
})

afterEach(async () => {
  await server.close()
  await github.close()
})

describe('the action in a private repository whose checkout kept no credentials', () => {
  it('fetches the base with its own token', async () => {
    const push = pullRequest.push(RENAMED)
    github.pulls.set(PULL_REQUEST, { head: push.head })
    const workspace = pullRequest.checkout(push)
    const url = `${server.url}/${path.basename(pullRequest.origin.path)}/.git`
    workspace.git('remote', 'set-url', 'origin', url)

    const result = await runAction({
      workspace: workspace.path,
      github,
      token: WRITE_TOKEN,
      event: { name: 'pull_request', sha: push.merge, payload: pullRequest.payload(push, 'octo/dags') },
      inputs: { snapshot: snapshotFile() },
      environment: { GITHUB_SERVER_URL: server.url },
    })

    expect(reportOf(result).base).toEqual({ sha: pullRequest.base })
    expect(server.authorizations[0]).toBeUndefined()
    expect(server.authorizations.at(-1)).toMatch(/^Basic /)
  })
})
