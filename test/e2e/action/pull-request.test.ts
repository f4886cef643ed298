import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { snapshotSchema } from '../../../src/dagster/definitions.ts'
import { reportSchema, type Report } from '../../../src/report/model.ts'
import { aCachedDag, aLocation, aMapping, aSnapshot } from '../../helpers/dags.ts'
import { FakeGitHub, READ_TOKEN, WRITE_TOKEN } from '../../helpers/fake-github.ts'
import { createRepository, temporaryFolder, type GitRepository } from '../../helpers/git-repository.ts'
import { runAction, type ActionResult } from '../../helpers/run-action.ts'

const PULL_REQUEST = 7
const HEADER_VALUE = 'proxy-secret-0123456789'

const dagFile = (...taskIds: string[]): string => `
from airflow import DAG
from airflow.operators.empty import EmptyOperator

with DAG("orders", schedule="@daily"):
    ${taskIds.map((taskId) => `EmptyOperator(task_id="${taskId}")`).join(' >> ')}
`

/** What a Dagster caches that was loaded from `main`. */
const SNAPSHOT = snapshotSchema.parse(
  aSnapshot([
    aLocation({
      dags: [
        aCachedDag('orders', {
          structure: {
            from: 'source',
            complete: true,
            reasons: [],
            tasks: ['clean', 'export', 'load'].map((taskId) => ({
              taskId,
              operator: 'airflow.operators.empty.EmptyOperator',
              mapped: false,
              certainty: 'exact' as const,
            })),
            edges: [
              { from: 'clean', to: 'export', certainty: 'exact' },
              { from: 'load', to: 'clean', certainty: 'exact' },
            ],
            schedule: { kind: 'preset', text: '@daily' },
          },
        }),
      ],
      mappings: ['load', 'clean', 'export'].map((taskId) => aMapping('orders', taskId)),
    }),
  ]),
)

interface Push {
  readonly head: string
  readonly merge: string
}

/** A repository on GitHub whose branch `feature` is a pull request; every push gets GitHub's trial merge. */
class PullRequest {
  readonly origin: GitRepository
  readonly #base: string

  constructor() {
    this.origin = createRepository({ 'dags/orders.py': dagFile('load', 'clean', 'export') })
    this.#base = this.origin.head()
    this.origin.branch('feature')
  }

  push(content: string, extra: Readonly<Record<string, string>> = {}): Push {
    this.origin.switchTo('feature')
    const head = this.origin.commit({ 'dags/orders.py': content, ...extra })
    this.origin.git('checkout', '--quiet', '--detach', 'main')
    const merge = this.origin.merge('feature')
    this.origin.git('update-ref', `refs/pull/${PULL_REQUEST}/merge`, merge)
    return { head, merge }
  }

  payload({ head, merge }: Push, headRepository: string) {
    return {
      action: 'synchronize',
      pull_request: {
        number: PULL_REQUEST,
        merge_commit_sha: merge,
        head: { sha: head, repo: { full_name: headRepository } },
        base: { sha: this.#base, repo: { full_name: 'octo/dags' } },
      },
    }
  }
}

let github: FakeGitHub
let pullRequest: PullRequest

beforeEach(async () => {
  github = await FakeGitHub.start()
  pullRequest = new PullRequest()
})

afterEach(async () => {
  await github.close()
})

interface RunOptions {
  readonly token?: string
  readonly headRepository?: string
  readonly inputs?: Readonly<Record<string, string>>
}

async function runCheck(push: Push, options: RunOptions = {}): Promise<ActionResult> {
  const snapshot = path.join(temporaryFolder(), 'snapshot.json')
  writeFileSync(snapshot, JSON.stringify(SNAPSHOT))
  github.pulls.set(PULL_REQUEST, { head: push.head })
  const workspace = pullRequest.origin.checkoutLikeActions(push.merge, 1, `refs/remotes/pull/${PULL_REQUEST}/merge`)
  return runAction({
    workspace: workspace.path,
    github,
    token: options.token ?? WRITE_TOKEN,
    event: {
      name: 'pull_request',
      sha: push.merge,
      payload: pullRequest.payload(push, options.headRepository ?? 'octo/dags'),
    },
    inputs: { snapshot, 'dagster-headers': `Authorization: Bearer ${HEADER_VALUE}`, ...options.inputs },
    secrets: [HEADER_VALUE],
  })
}

function reportOf({ report, log }: ActionResult): Report {
  if (report === undefined) throw new Error(`no report:\n${log}`)
  return reportSchema.parse(JSON.parse(report))
}

const RENAMED = dagFile('load', 'tidy', 'export')

describe('the action on a pull request', () => {
  it('keeps one comment: created, updated, and in sync in the end', async () => {
    const first = await runCheck(pullRequest.push(RENAMED))
    const second = await runCheck(pullRequest.push(dagFile('load', 'tidy', 'export', 'publish')))
    const third = await runCheck(pullRequest.push(`# Daily.\n${dagFile('load', 'clean', 'export')}`))

    expect([first.exitCode, second.exitCode, third.exitCode]).toEqual([1, 1, 0])
    expect([first, second, third].map(({ outputs }) => outputs.get('verdict'))).toEqual([
      'blocked',
      'blocked',
      'in-sync',
    ])
    const [comment, ...more] = github.commentsOf(PULL_REQUEST)
    expect(more).toEqual([])
    expect(comment?.body).toContain('In sync')
    expect(github.writes).toEqual([
      `POST /repos/octo/dags/issues/${PULL_REQUEST}/comments`,
      `PATCH /repos/octo/dags/issues/comments/${comment?.id ?? ''}`,
      `PATCH /repos/octo/dags/issues/comments/${comment?.id ?? ''}`,
    ])
    expect(third.outputs.get('comment-url')).toContain(`#issuecomment-${comment?.id ?? ''}`)
  })

  it('compares the merge commit with its first parent in a checkout of depth 1', async () => {
    const push = pullRequest.push(RENAMED)

    const report = reportOf(await runCheck(push))

    expect(report.head.sha).toBe(push.merge)
    expect(report.forecast).toEqual([expect.objectContaining({ outcome: 'fails', error: "KeyError: 'clean'" })])
  })

  it('says nothing on a pull request that changes no DAG', async () => {
    const push = pullRequest.push(dagFile('load', 'clean', 'export'), { 'README.md': 'Orders.' })

    const result = await runCheck(push)

    expect(result.exitCode).toBe(0)
    expect(github.writes).toEqual([])
    expect(result.summary).not.toBe('')
  })

  it('loses nothing but the comment with the token of a fork', async () => {
    const push = pullRequest.push(RENAMED)
    const fork = await runCheck(push, { token: READ_TOKEN, headRepository: 'mallory/dags' })

    const own = await runCheck(push)

    expect(fork.exitCode).toBe(own.exitCode)
    expect(fork.report).toBe(own.report)
    expect(fork.summary).toBe(own.summary)
    expect(fork.outputs.get('verdict')).toBe('blocked')
    expect(fork.outputs.has('comment-url')).toBe(false)
    expect(fork.commands).toContainEqual({
      command: 'notice',
      properties: {},
      message: expect.stringContaining('it needs issues=write or pull_requests=write'),
    })
  })

  it('does not let a fork change the rules that judge it', async () => {
    const config = 'rules: { mapping/missing-task: off }'
    const push = pullRequest.push(RENAMED, { '.github/airlift-drift.yml': config })

    const own = await runCheck(push)
    const fork = await runCheck(push, { token: READ_TOKEN, headRepository: 'mallory/dags' })

    const rules = (result: ActionResult) => reportOf(result).findings.map(({ rule }) => rule)
    expect(rules(own)).not.toContain('mapping/missing-task')
    expect(rules(fork)).toContain('mapping/missing-task')
  })

  it('annotates the file, masks what is secret, and sets every output', async () => {
    const result = await runCheck(pullRequest.push(RENAMED))

    expect(result.commands).toContainEqual({
      command: 'add-mask',
      properties: {},
      message: HEADER_VALUE,
    })
    const annotated = result.commands.filter(({ properties }) => properties.file === 'dags/orders.py')
    expect(annotated.map(({ command }) => command)).toContain('error')
    expect([...result.outputs.keys()].sort()).toEqual([
      'affected-locations',
      'comment-url',
      'errors',
      'findings',
      'reload-results',
      'report',
      'verdict',
      'warnings',
    ])
  })

  it('never overwrites what a newer commit got', async () => {
    const old = pullRequest.push(RENAMED)
    const newer = pullRequest.push(dagFile('load', 'clean', 'export', 'publish'))
    await runCheck(newer)
    const body = github.commentsOf(PULL_REQUEST)[0]?.body
    const late = runCheck(old)
    github.pulls.set(PULL_REQUEST, { head: newer.head })

    const result = await late

    expect(result.outputs.get('verdict')).toBe('blocked')
    expect(github.commentsOf(PULL_REQUEST)[0]?.body).toBe(body)
  })

  it('works with an Enterprise server below its path prefix', async () => {
    await github.close()
    github = await FakeGitHub.start({ prefix: '/api/v3' })

    await runCheck(pullRequest.push(RENAMED))
    await runCheck(pullRequest.push(dagFile('load', 'tidy', 'export', 'publish')))

    expect(github.commentsOf(PULL_REQUEST)).toHaveLength(1)
    expect(github.requests.filter(({ path: requested }) => requested === '/api/graphql')).toHaveLength(1)
  })

  it('turns red with the reason, and still writes a summary, when an input is wrong', async () => {
    const result = await runCheck(pullRequest.push(RENAMED), { inputs: { 'fail-on': 'fatal' } })

    expect(result.exitCode).toBe(1)
    expect(result.outputs.get('verdict')).toBe('unknown')
    expect(result.summary).toContain('the input fail-on is none of')
  })
})
