import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { ActionStage } from '../../../helpers/action-stage.ts'
import { PULL_REQUEST, RENAMED } from '../../../helpers/fake-github/pull-request.ts'
import type { Answer } from '../../../helpers/fake-github/state.ts'
import { golden } from '../../../helpers/golden.ts'

const COMMENTS = /\/issues\/7\/comments$/

const REFUSALS: readonly (readonly [name: string, Answer])[] = [
  [
    'secondary-limit',
    {
      status: 403,
      body: { message: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.' },
      headers: { 'retry-after': '1' },
    },
  ],
  ['long-limit', { status: 429, body: { message: 'Too many requests' }, headers: { 'retry-after': '900' } }],
  [
    'primary-limit',
    {
      status: 403,
      body: { message: 'API rate limit exceeded for installation ID 1.' },
      headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '4102444800' },
    },
  ],
  ['locked', { status: 403, body: { message: 'Unable to create comment because issue is locked.' } }],
  ['archived', { status: 403, body: { message: 'Repository was archived so is read-only.' } }],
  ['not-found', { status: 404, body: { message: 'Not Found' } }],
  [
    'too-long',
    {
      status: 422,
      body: {
        message: 'Validation Failed',
        errors: [
          {
            resource: 'IssueComment',
            code: 'unprocessable',
            field: 'data',
            message: 'Body is too long (maximum is 65536 characters)',
          },
        ],
      },
    },
  ],
  ['gateway', { status: 502, body: '<html>Bad gateway</html>' }],
]

let stage: ActionStage

beforeEach(async () => {
  stage = await ActionStage.open()
})

afterEach(async () => {
  await stage.close()
})

function reviewed(name: string): string {
  return golden(`action/refused/${name}.txt`, stage.transcript.toString())
}

describe('a comment that GitHub refuses', () => {
  it.each(REFUSALS)('is told as that: %s', async (name, answer) => {
    stage.github.answerOnce('POST', COMMENTS, answer)
    await stage.check(`the comment is answered with ${answer.status}`, stage.pullRequest.push(RENAMED))

    expect(stage.transcript.toString()).toBe(reviewed(name))
  })

  it('is told as that with a token that GitHub does not know', async () => {
    await stage.check('a token that has ended', stage.pullRequest.push(RENAMED), { token: 'ghs_0123456789abcdefENDED' })

    expect(stage.transcript.toString()).toBe(reviewed('bad-token'))
  })
})

describe('a comment that somebody touched', () => {
  it('is made anew when it was deleted, and shown again when it was hidden', async () => {
    await stage.check('the first run', stage.pullRequest.push(RENAMED))
    stage.github.commentsOf(PULL_REQUEST).length = 0
    await stage.check('after it was deleted', stage.pullRequest.push(`# Daily.\n${RENAMED}`))
    const [comment] = stage.github.commentsOf(PULL_REQUEST)
    if (comment !== undefined) comment.minimized = 'OUTDATED'
    await stage.check('after it was hidden', stage.pullRequest.push(`# Every day.\n${RENAMED}`))

    expect(comment?.minimized).toBeUndefined()
    expect(stage.transcript.toString()).toBe(reviewed('deleted-and-hidden'))
  })
})
