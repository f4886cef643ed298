import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Job } from '../../../src/action/main.ts'
import { refreshingComment } from '../../../src/action/refreshing.ts'
import type { Given } from '../../../src/config/settings.ts'
import { aJob } from '../../helpers/action-job.ts'
import { FakeGitHub, READ_TOKEN, WRITE_TOKEN } from '../../helpers/fake-github.ts'
import { FakeRunner } from '../../helpers/fake-runner.ts'
import { HEAD_SHA } from '../../helpers/reports.ts'

const MERGED = 5
let github: FakeGitHub
let runner: FakeRunner

beforeEach(async () => {
  github = await FakeGitHub.start()
  runner = new FakeRunner()
  github.pulls.set(MERGED, { head: 'b'.repeat(40), mergeCommit: HEAD_SHA })
})

afterEach(async () => {
  await github.close()
})

function job(token: string | null = WRITE_TOKEN, given: Given = {}): Job {
  return aJob(github, runner, { event: { mode: 'reload' }, given, token, secrets: ['the-secret'] })
}

const bodies = (): string[] => github.commentsOf(MERGED).map(({ body }) => body)

describe('the comment while a reload is under way', () => {
  it('names the code locations as text, and where to look', async () => {
    await refreshingComment(job(), HEAD_SHA).begin(['analytics', '@team `x`'])

    expect(bodies()).toEqual([expect.stringContaining('### ⏳ Refreshing 2 code locations')])
    expect(bodies()[0]).toContain('`analytics`, `` @team `x` ``:')
    expect(bodies()[0]).toContain('/octo/dags/actions/runs/42')
  })

  it('does not stay when the run cannot go on, and holds no secret', async () => {
    const comment = refreshingComment(job(), HEAD_SHA)
    await comment.begin(['analytics'])

    await comment.giveUp(new Error('no disk for the-secret'))

    expect(bodies()).toEqual([expect.stringContaining('The reload could not be finished')])
    expect(bodies()[0]).toContain('no disk for ***')
  })

  it('is not begun where a run ends before anything is reloaded', async () => {
    await refreshingComment(job(), HEAD_SHA).giveUp(new Error('no Dagster'))

    expect(github.writes).toEqual([])
  })

  it.each([
    ['comments are off', WRITE_TOKEN, { comment: 'never' }],
    ['there is no token', null, {}],
  ])('is left out when %s', async (_, token, given) => {
    await refreshingComment(job(token, given), HEAD_SHA).begin(['analytics'])

    expect(github.requests).toEqual([])
  })

  it('is only a notice when the token may not comment', async () => {
    await refreshingComment(job(READ_TOKEN), HEAD_SHA).begin(['analytics'])

    expect(bodies()).toEqual([])
    expect(runner.told).toEqual([expect.stringContaining('notice That the reload has begun was not commented')])
  })
})
