import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { ActionStage } from '../../../helpers/action-stage.ts'
import { READ_TOKEN, WRITE_TOKEN } from '../../../helpers/fake-github.ts'
import { CLEAN, dagFile, PULL_REQUEST, RENAMED, snapshotFile } from '../../../helpers/fake-github/pull-request.ts'
import { proxiedDag, stateFile } from '../../../helpers/fake-github/proxied.ts'
import { golden } from '../../../helpers/golden.ts'

const LABEL = 'airlift-drift: accepted'

let stage: ActionStage

beforeEach(async () => {
  stage = await ActionStage.open()
})

afterEach(async () => {
  await stage.close()
})

function reviewed(name: string): string {
  return golden(`action/${name}.txt`, stage.transcript.toString())
}

function label(...labels: string[]): void {
  const known = stage.github.pulls.get(PULL_REQUEST)
  if (known !== undefined) known.labels = labels
}

describe('what a pull request sends to GitHub and gives to its job', () => {
  it('is one comment: created, left alone, updated, and in sync in the end', async () => {
    const first = stage.pullRequest.push(RENAMED)
    await stage.check('opened, with a task renamed that Dagster maps', first, { action: 'opened' })
    await stage.check('the same commit again', first)
    await stage.check('a task more', stage.pullRequest.push(dagFile('load', 'tidy', 'export', 'publish')))
    await stage.check('the old name again', stage.pullRequest.push(`# Daily.\n${CLEAN}`))

    expect(stage.transcript.toString()).toBe(reviewed('one-comment'))
  })

  it('is nothing when it changes no DAG', async () => {
    await stage.check('a change of the README', stage.pullRequest.push(CLEAN, { 'README.md': 'Orders.' }))

    expect(stage.transcript.toString()).toBe(reviewed('nothing-relevant'))
  })

  it('is everything but the comment with the token of a fork', async () => {
    const push = stage.pullRequest.push(RENAMED)
    await stage.check('from a fork', push, { token: READ_TOKEN, headRepository: 'mallory/dags', action: 'opened' })

    expect(stage.transcript.toString()).toBe(reviewed('fork'))
  })

  it('is the same with pull_request_target, whose checkout has nothing of the fork', async () => {
    const push = stage.pullRequest.push(RENAMED)
    stage.pullRequest.show(push, 'mallory/dags')
    await stage.run('from a fork, on the base branch', {
      name: 'pull_request_target',
      payload: stage.pullRequest.payload(push, 'mallory/dags', 'opened'),
      sha: stage.pullRequest.base,
      workspace: stage.branch(stage.pullRequest.base),
      inputs: { snapshot: snapshotFile() },
    })

    expect(stage.transcript.toString()).toBe(reviewed('pull-request-target'))
  })

  it('is a word only when the head has moved on meanwhile', async () => {
    const old = stage.pullRequest.push(RENAMED)
    const newer = stage.pullRequest.push(dagFile('load', 'clean', 'export', 'publish'))
    await stage.check('the newer commit', newer)
    const late = stage.pullRequest.check(old)
    stage.pullRequest.show(newer)
    stage.transcript.add('the older commit, later', await late)

    expect(stage.transcript.toString()).toBe(reviewed('stale-head'))
  })

  it('is one comment too when two runs race', async () => {
    const push = stage.pullRequest.push(RENAMED)
    const results = await Promise.all([stage.pullRequest.check(push), stage.pullRequest.check(push)])
    stage.transcript.leaveOutRequests()
    await stage.check('once more, after two at once', push)

    expect(results.map(({ exitCode }) => exitCode)).toEqual([1, 1])
    expect(stage.github.commentsOf(PULL_REQUEST)).toHaveLength(1)
    expect(stage.transcript.toString()).toBe(reviewed('race'))
  })

  it('finds its comment behind forty pages', async () => {
    for (let at = 0; at < 3950; at += 1) stage.github.addComment(PULL_REQUEST, 'ada', `Talk ${at}.`)
    const push = stage.pullRequest.push(RENAMED)
    await stage.check('the first run', push)
    await stage.check('the second run', stage.pullRequest.push(`# Daily.\n${RENAMED}`))

    expect(stage.transcript.toString()).toBe(reviewed('forty-pages'))
  })

  it('accepts by label what the comment showed, until the label goes', async () => {
    const push = stage.pullRequest.push(RENAMED)
    await stage.check('opened', push, { action: 'opened' })
    label(LABEL)
    await stage.check('labeled', push, { action: 'labeled' })
    await stage.check('a further task removed', stage.pullRequest.push(dagFile('load', 'tidy')))
    label()
    await stage.check('unlabeled', stage.pullRequest.push(`# Daily.\n${RENAMED}`), { action: 'unlabeled' })

    expect(stage.transcript.toString()).toBe(reviewed('label'))
  })

  it('is the same in every checkout', async () => {
    const push = stage.pullRequest.push(RENAMED)
    const { base, origin } = stage.pullRequest
    stage.pullRequest.show(push)
    const merge = `refs/remotes/pull/${PULL_REQUEST}/merge`
    const branch = 'refs/remotes/origin/of-the-checkout'
    const checkouts = [
      ['the trial merge, depth 1', origin.checkoutLikeActions(push.merge, 1, merge)],
      ['the trial merge, depth 2', origin.checkoutLikeActions(push.merge, 2, merge)],
      ['the trial merge, with everything', origin.checkoutLikeActions(push.merge, 0, merge)],
      ['the head alone, depth 1', origin.checkoutLikeActions(push.head, 1, branch)],
      ['the head alone, with everything', origin.checkoutLikeActions(push.head, 0, branch)],
      ['the base alone', origin.checkoutLikeActions(base, 1, 'refs/remotes/origin/main')],
    ] as const
    for (const [title, { path }] of checkouts) {
      await stage.run(title, {
        name: 'pull_request',
        payload: stage.pullRequest.payload(push, 'octo/dags'),
        sha: push.merge,
        workspace: path,
        inputs: { snapshot: snapshotFile() },
      })
    }

    expect(stage.transcript.toString()).toBe(reviewed('checkouts'))
  })
})

describe('what a pull request with a proxied_state file sends to GitHub', () => {
  it('is a suggestion beside the line, once, which folds away when it is made', async () => {
    const dag = proxiedDag('load', 'clean', 'export')
    await stage.close()
    stage = await ActionStage.open({ files: { 'dags/orders.py': dag, ...stateFile('load', 'clean', 'export') } })
    const misspelt = stage.pullRequest.push(dag, stateFile('load', 'claen', 'export'))
    await stage.check('a task id misspelt', misspelt)
    await stage.check('the same again', misspelt)
    await stage.check('mended', stage.pullRequest.push(`# Daily.\n${dag}`, stateFile('load', 'clean', 'export')))

    expect(stage.transcript.toString()).toBe(reviewed('suggestion'))
  })
})

describe('what a pull request on an Enterprise server sends', () => {
  it('goes below its path prefix', async () => {
    await stage.close()
    stage = await ActionStage.open({ prefix: '/api/v3' })
    await stage.check('the first run', stage.pullRequest.push(RENAMED))
    await stage.check('the second run', stage.pullRequest.push(`# Daily.\n${RENAMED}`), { token: WRITE_TOKEN })

    expect(stage.github.requests.every(({ status }) => status !== 404)).toBe(true)
    expect(stage.transcript.toString()).toBe(reviewed('enterprise'))
  })
})
