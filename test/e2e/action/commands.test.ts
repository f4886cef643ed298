import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { FakeGitHub, WRITE_TOKEN } from '../../helpers/fake-github.ts'
import { commentPayload, type Said } from '../../helpers/fake-github/comment-event.ts'
import { PULL_REQUEST, PullRequest, reportOf, snapshotFile, type Push } from '../../helpers/fake-github/pull-request.ts'
import { proxiedDag, stateFile } from '../../helpers/fake-github/proxied.ts'
import type { FakeComment } from '../../helpers/fake-github/state.ts'
import { runAction, type ActionResult } from '../../helpers/run-action.ts'

const DAG = proxiedDag('load', 'clean', 'export')

let github: FakeGitHub
let pullRequest: PullRequest
let push: Push

beforeEach(async () => {
  github = await FakeGitHub.start()
  github.state.permissions.set('ada', 'write')
  pullRequest = new PullRequest(github, { 'dags/orders.py': DAG, ...stateFile('load', 'clean', 'export') })
  push = pullRequest.push(DAG, stateFile('load', 'claen', 'export'))
  pullRequest.show(push)
})

afterEach(async () => {
  await github.close()
})

/** The job that GitHub runs for a comment: on the default branch. */
async function say(text: string, how: Partial<Said> = {}): Promise<{ comment: FakeComment; result: ActionResult }> {
  const said = { by: 'ada', at: '2026-11-02T10:05:00Z', ...how }
  const comment = github.addComment(PULL_REQUEST, said.by, text)
  const result = await runAction({
    workspace: pullRequest.origin.checkoutLikeActions(pullRequest.base, 1, 'refs/remotes/origin/main').path,
    github,
    token: WRITE_TOKEN,
    event: { name: 'issue_comment', sha: pullRequest.base, payload: commentPayload(comment, said) },
    inputs: { snapshot: snapshotFile() },
  })
  return { comment, result }
}

const ours = (): FakeComment[] => github.commentsOf(PULL_REQUEST).filter(({ author }) => author !== 'ada')

describe('commands in comments', () => {
  it('check the head again and accept one of its findings', async () => {
    const { comment, result } = await say('/airlift-drift recheck')
    const errors = reportOf(result).findings.filter(({ severity }) => severity === 'error')
    const fingerprint = errors[0]?.fingerprint ?? ''
    const accepted = await say(`/airlift-drift accept ${fingerprint} known, see the plan`)

    expect(errors).toHaveLength(1)
    expect(comment.reactions).toEqual(['eyes'])
    expect([result.exitCode, accepted.result.exitCode]).toEqual([1, 0])
    expect(ours()).toHaveLength(1)
    expect(ours()[0]?.body).toContain('known, see the plan (ada, in a comment)')
    // The next run of the check knows it too.
    expect((await pullRequest.check(push)).exitCode).toBe(0)
  })

  it('are not obeyed about commits that whoever commented could not see', async () => {
    const { comment, result } = await say('/airlift-drift recheck', { at: '2026-11-02T09:59:00Z' })

    expect(comment.reactions).toEqual(['confused'])
    expect(ours().map(({ body }) => body)).toEqual([expect.stringContaining('newer commits since this comment')])
    expect(result.report).toBeUndefined()
  })

  it('say in the log when GitHub does not tell when the branch was pushed to', async () => {
    github.state.pushes.clear()

    const { comment, result } = await say('/airlift-drift recheck')

    expect(comment.reactions).toEqual(['eyes'])
    expect(result.commands.map(({ message }) => message).join()).toContain('was pushed to after the comment')
    expect(ours()).toHaveLength(1)
  })

  it('answer with a patch', async () => {
    await say('/airlift-drift fix')

    const answer = ours().find(({ body }) => body.includes('git apply'))
    expect(answer?.body).toContain('-  - id: claen\n+  - id: clean\n')
    expect(answer?.body).toContain('--- a/dags/proxied_state/orders.yaml')
  })

  it('explain a rule', async () => {
    await say('/airlift-drift explain proxied-state/unknown-task')

    expect(ours()[0]?.body).toContain('# proxied-state/unknown-task')
  })

  it('are told when they are not understood', async () => {
    const { comment } = await say('/airlift-drift deploy everything')

    expect(comment.reactions).toEqual(['confused'])
    expect(ours()[0]?.body).toContain('`/airlift-drift recheck`')
  })

  it('are refused to whoever may not push', async () => {
    const { comment, result } = await say('/airlift-drift recheck', { by: 'mallory' })

    expect(comment.reactions).toEqual(['-1'])
    expect(result.exitCode).toBe(0)
    expect(github.writes).toEqual([`POST /repos/octo/dags/issues/comments/${comment.id}/reactions`])
  })

  it.each([
    ['an edit', '/airlift-drift recheck', { action: 'edited' }],
    ['a bot', '/airlift-drift recheck', { type: 'Bot' }],
    ['talk', 'What does /airlift-drift recheck do?', {}],
  ])('are not taken from %s', async (_who, text, said) => {
    const { result } = await say(text, said)

    expect(result.exitCode).toBe(0)
    expect(github.requests).toEqual([])
  })
})
