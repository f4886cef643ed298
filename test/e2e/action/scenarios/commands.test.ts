import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { ActionStage } from '../../../helpers/action-stage.ts'
import { commentPayload, type Said } from '../../../helpers/fake-github/comment-event.ts'
import { PULL_REQUEST, PUSHED_AT, snapshotFile } from '../../../helpers/fake-github/pull-request.ts'
import { proxiedDag, stateFile } from '../../../helpers/fake-github/proxied.ts'
import { golden } from '../../../helpers/golden.ts'
import { startScriptedDagster } from '../../../helpers/scripted-dagster.ts'

const DAG = proxiedDag('load', 'clean', 'export')
const AFTER_THE_PUSH = PUSHED_AT.replace('10:00', '10:05')
const BEFORE_THE_PUSH = PUSHED_AT.replace('10:00', '09:55')

let stage: ActionStage

beforeEach(async () => {
  stage = await ActionStage.open({ files: { 'dags/orders.py': DAG, ...stateFile('load', 'clean', 'export') } })
  stage.github.state.permissions.set('ada', 'write')
  stage.pullRequest.show(stage.pullRequest.push(DAG, stateFile('load', 'claen', 'export')))
})

afterEach(async () => {
  await stage.close()
})

interface SayOptions extends Partial<Said> {
  readonly inputs?: Readonly<Record<string, string>>
}

async function say(text: string, { inputs = { snapshot: snapshotFile() }, ...how }: SayOptions = {}): Promise<void> {
  const said = { by: 'ada', at: AFTER_THE_PUSH, ...how }
  const comment = stage.github.addComment(PULL_REQUEST, said.by, text)
  const { base } = stage.pullRequest
  await stage.run(`${said.by}: ${text}`, {
    name: 'issue_comment',
    payload: commentPayload(comment, said),
    sha: base,
    workspace: stage.branch(base),
    inputs,
  })
}

function reviewed(name: string): string {
  return golden(`action/${name}.txt`, stage.transcript.toString())
}

describe('what a command in a comment sends', () => {
  it('is what it asks for', async () => {
    await say('/airlift-drift recheck')
    await say('/airlift-drift fix')
    await say('/airlift-drift explain proxied-state/unknown-task')
    await say('/airlift-drift deploy everything')

    expect(stage.transcript.toString()).toBe(reviewed('commands'))
  })

  it('is an acceptance of what the comment shows, with a reason and a name', async () => {
    await say('/airlift-drift recheck')
    const shown = /`([0-9a-f]{12})`: `proxied-state\/unknown-task`/.exec(
      stage.github.commentsOf(PULL_REQUEST).at(-1)?.body ?? '',
    )?.[1]
    await say(`/airlift-drift accept ${shown ?? ''} known, see the plan`)
    await say('/airlift-drift accept 0123456789ab not shown')

    expect(stage.transcript.toString()).toBe(reviewed('command-accept'))
  })

  it('is a reload of what the default branch holds', async () => {
    const dagster = await startScriptedDagster({
      locations: [
        {
          cached: { dags: [{ dagId: 'orders', source: DAG.replace(' >> EmptyOperator(task_id="export")', '') }] },
          airflow: { dags: [{ dagId: 'orders', source: DAG }] },
        },
      ],
    })
    await say('/airlift-drift reload analytics', { inputs: { 'dagster-url': dagster.url, 'reload-timeout': '10s' } })
    await dagster.close()

    expect(stage.transcript.toString()).toBe(reviewed('command-reload'))
  })

  it('is nothing for an edit, a bot and talk', async () => {
    await say('/airlift-drift recheck', { action: 'edited' })
    await say('/airlift-drift recheck', { by: 'renovate[bot]', type: 'Bot' })
    await say('What does `/airlift-drift recheck` do?')

    expect(stage.transcript.toString()).toBe(reviewed('command-ignored'))
  })

  it('is a refusal to whoever may not push, and about commits that nobody had seen', async () => {
    await say('/airlift-drift recheck', { by: 'mallory' })
    await say('/airlift-drift recheck', { at: BEFORE_THE_PUSH })

    expect(stage.transcript.toString()).toBe(reviewed('command-refused'))
  })
})
