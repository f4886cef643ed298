import { execFileSync } from 'node:child_process'
import { symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { ActionStage } from '../../../helpers/action-stage.ts'
import { READ_TOKEN } from '../../../helpers/fake-github.ts'
import { CLEAN, PULL_REQUEST, RENAMED, reportOf, snapshotFile } from '../../../helpers/fake-github/pull-request.ts'
import { startFakeAirflow } from '../../../helpers/fake-airflow.ts'
import { temporaryFolder } from '../../../helpers/git-repository.ts'
import { golden } from '../../../helpers/golden.ts'
import { finding, many, report } from '../../../helpers/reports.ts'
import { startScriptedDagster } from '../../../helpers/scripted-dagster.ts'

const LABEL = 'airlift-drift: accepted'
const FORK = 'mallory/dags'

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

/** Merges the pull request as GitHub does; gives the commit on main. */
function merge(): string {
  stage.origin.switchTo('main')
  const sha = stage.origin.merge('feature')
  const known = stage.github.pulls.get(PULL_REQUEST)
  if (known !== undefined) known.mergeCommit = sha
  return sha
}

function pushed(branch: string, before: string, after: string, defaultBranch = 'main') {
  return {
    name: 'push',
    payload: { ref: `refs/heads/${branch}`, before, after, repository: { default_branch: defaultBranch } },
    sha: after,
    workspace: stage.branch(after),
  }
}

describe('what a merge queue sends and gets', () => {
  it('is no comment, and what was accepted by label counts', async () => {
    const push = stage.pullRequest.push(RENAMED)
    await stage.check('opened', push, { action: 'opened' })
    const queued = {
      name: 'merge_group',
      payload: {
        action: 'checks_requested',
        merge_group: {
          base_sha: stage.pullRequest.base,
          head_sha: push.merge,
          head_ref: `refs/heads/gh-readonly-queue/main/pr-${PULL_REQUEST}-${stage.pullRequest.base}`,
        },
      },
      sha: push.merge,
      workspace: stage.origin.checkoutLikeActions(push.merge, 1, 'refs/remotes/origin/queue').path,
      inputs: { snapshot: snapshotFile() },
    }
    await stage.run('queued without the label', queued)
    const known = stage.github.pulls.get(PULL_REQUEST)
    if (known !== undefined) known.labels = [LABEL]
    await stage.run('queued with the label', queued)

    expect(stage.transcript.toString()).toBe(reviewed('merge-queue'))
  })
})

describe('what a push sends', () => {
  it('reloads the location, and tells the merged pull request', async () => {
    const dagster = await startScriptedDagster({
      locations: [
        {
          cached: { dags: [{ dagId: 'orders', source: CLEAN, mapped: ['load'] }] },
          airflow: { dags: [{ dagId: 'orders', source: RENAMED, mapped: ['load'] }] },
        },
      ],
    })
    await stage.close()
    stage = await ActionStage.open({ names: { [dagster.url]: 'https://dagster.test' } })
    const push = stage.pullRequest.push(RENAMED)
    stage.pullRequest.show(push)
    const sha = merge()
    const event = pushed('main', stage.pullRequest.base, sha)
    const inputs = { 'dagster-url': dagster.url, 'reload-timeout': '10s' }
    await stage.run('the merge', { ...event, inputs })
    await stage.run('the same job again', { ...event, inputs })
    await dagster.close()

    expect(stage.transcript.toString()).toBe(reviewed('push-reload'))
  })

  it('says in its summary that a reload needs a Dagster', async () => {
    stage.pullRequest.push(RENAMED)
    await stage.run('the merge, without dagster-url', pushed('main', stage.pullRequest.base, merge()))

    expect(stage.transcript.toString()).toBe(reviewed('push-without-dagster'))
  })

  it('is a check on another branch, and a reload on a default branch of any name', async () => {
    const { base, head } = { base: stage.pullRequest.base, head: stage.pullRequest.push(RENAMED).head }
    const inputs = { snapshot: snapshotFile() }
    await stage.run('to a branch', { ...pushed('feature', base, head), inputs })
    await stage.run('to main, which is not the default branch', { ...pushed('main', base, head, 'trunk'), inputs })
    await stage.run('to trunk, which is', { ...pushed('trunk', base, head, 'trunk'), inputs })
    await stage.run('of a new branch', { ...pushed('new', '0'.repeat(40), head), inputs })

    expect(stage.transcript.toString()).toBe(reviewed('push-branches'))
  })
})

describe('what a schedule sends', () => {
  it('keeps one issue for each code location', async () => {
    const look = async (title: string, content: string): Promise<void> => {
      stage.origin.switchTo('main')
      const sha = stage.origin.commit({ 'dags/orders.py': content })
      const inputs = { snapshot: snapshotFile() }
      await stage.run(title, { name: 'schedule', payload: {}, sha, workspace: stage.branch(sha), inputs })
    }
    await look('out of step', RENAMED)
    await look('still', RENAMED)
    await look('in step', CLEAN)
    await look('out of step again', RENAMED)

    expect(stage.transcript.toString()).toBe(reviewed('schedule'))
  })

  it('looks at a running Airflow beside the branch', async () => {
    const airflow = await startFakeAirflow()
    airflow.put({
      dagId: 'orders',
      source: CLEAN,
      tasks: [{ taskId: 'load', downstream: ['export'] }, { taskId: 'export' }],
    })
    const inputs = { snapshot: snapshotFile(), 'airflow-url': airflow.url, 'airflow-username': 'ada' }
    const { base } = stage.pullRequest
    await stage.run('Airflow lags behind', {
      name: 'schedule',
      payload: {},
      sha: base,
      workspace: stage.branch(base),
      inputs,
    })
    await airflow.close()

    expect(stage.transcript.toString()).toBe(reviewed('schedule-airflow'))
  })

  it('is nothing by hand for another branch, and the issue for the default one', async () => {
    stage.origin.switchTo('main')
    const sha = stage.origin.commit({ 'dags/orders.py': RENAMED })
    const run = {
      name: 'workflow_dispatch',
      sha,
      workspace: stage.branch(sha),
      inputs: { snapshot: snapshotFile('2026-01-01T00:00:00Z') },
    }
    const repository = { default_branch: 'main' }
    await stage.run('for a branch', { ...run, payload: { ref: 'refs/heads/try', repository } })
    await stage.run('for main, with an old snapshot', { ...run, payload: { ref: 'refs/heads/main', repository } })

    expect(stage.transcript.toString()).toBe(reviewed('dispatch'))
  })
})

describe('what a finished workflow run sends', () => {
  async function post(title: string, made: unknown, head: string): Promise<void> {
    const file = path.join(temporaryFolder(), 'artifact.json')
    writeFileSync(file, JSON.stringify(made))
    await postFile(title, file, head)
  }

  async function postFile(title: string, file: string, head: string): Promise<void> {
    const run = {
      event: 'pull_request',
      head_sha: head,
      head_branch: 'feature',
      head_repository: { full_name: FORK },
    }
    await stage.run(title, {
      name: 'workflow_run',
      payload: { action: 'completed', workflow_run: run },
      sha: stage.pullRequest.base,
      workspace: temporaryFolder(),
      inputs: { 'report-file': file },
    })
  }

  it("is the comment that the fork's job could not write", async () => {
    const push = stage.pullRequest.push(RENAMED)
    const checked = await stage.check('the check', push, { token: READ_TOKEN, headRepository: FORK })
    await post('the report', reportOf(checked), push.head)
    await post('of another commit', { ...reportOf(checked), head: { sha: stage.pullRequest.base } }, push.head)
    await post('that is none', { findings: 'none' }, push.head)
    stage.pullRequest.show(stage.pullRequest.push(`# Again.\n${RENAMED}`), FORK)
    await post('of a commit that is not the newest any more', reportOf(checked), push.head)

    expect(stage.transcript.toString()).toBe(reviewed('fork-report'))
  })

  it('is nothing for a file that no check wrote', async () => {
    const push = stage.pullRequest.push(RENAMED)
    stage.pullRequest.show(push, FORK)
    const folder = temporaryFolder()
    const files = ['large', 'link', 'pipe', 'missing'].map((name) => path.join(folder, name))
    const [large = '', link = '', pipe = '', missing = ''] = files
    writeFileSync(large, '')
    truncateSync(large, 33 * 1024 * 1024)
    symlinkSync('/etc/hostname', link)
    execFileSync('mkfifo', [pipe])
    await postFile('larger than any report', large, push.head)
    await postFile('a link to something else', link, push.head)
    await postFile('a pipe that nobody writes to', pipe, push.head)
    await postFile('not there', missing, push.head)

    expect(stage.transcript.toString()).toBe(reviewed('fork-report-refused'))
  })

  it('has room for three thousand findings', async () => {
    const push = stage.pullRequest.push(RENAMED)
    stage.pullRequest.show(push, FORK)
    const findings = many(3000, (at) =>
      finding({ dagId: `orders_${at}`, fingerprint: at.toString(16).padStart(12, '0') }),
    )
    await post('3,000 findings', report({ verdict: 'blocked', head: { sha: push.head }, findings }), push.head)

    const [comment] = stage.github.commentsOf(PULL_REQUEST)
    expect(comment?.body.length).toBeLessThanOrEqual(65_536)
    expect(stage.transcript.toString()).toBe(reviewed('three-thousand'))
  })
})
