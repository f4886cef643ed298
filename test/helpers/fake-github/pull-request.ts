import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { snapshotSchema } from '../../../src/dagster/definitions.ts'
import { reportSchema, type Report } from '../../../src/report/model.ts'
import { aCachedDag, aLocation, aMapping, aSnapshot } from '../dags.ts'
import { WRITE_TOKEN, type FakeGitHub } from '../fake-github.ts'
import type { FakeFile, FakePullRequest } from './state.ts'
import { createRepository, temporaryFolder, type Files, type GitRepository } from '../git-repository.ts'
import { runAction, type ActionResult } from '../run-action.ts'

export const PULL_REQUEST = 7
/** Masked by the action, since it stands in a header. */
export const HEADER_VALUE = 'proxy-secret-0123456789'

/** `dags/orders.py` with the DAG `orders` of these tasks in a row. */
export const dagFile = (...taskIds: string[]): string => `
from airflow import DAG
from airflow.operators.empty import EmptyOperator

with DAG("orders", schedule="@daily"):
    ${taskIds.map((taskId) => `EmptyOperator(task_id="${taskId}")`).join(' >> ')}
`

/** What `main` holds, and Dagster has cached. */
export const CLEAN = dagFile('load', 'clean', 'export')
/** Takes a task away that Dagster maps: the location would fail to load. */
export const RENAMED = dagFile('load', 'tidy', 'export')

const STARTED_AT = new Date().toISOString()

/** A file with what a Dagster caches that was loaded from `main`; taken when the test began unless told. */
export function snapshotFile(takenAt = STARTED_AT): string {
  const structure = {
    from: 'source' as const,
    complete: true,
    reasons: [],
    tasks: ['clean', 'export', 'load'].map((taskId) => ({
      taskId,
      operator: 'airflow.operators.empty.EmptyOperator',
      mapped: false,
      certainty: 'exact' as const,
    })),
    edges: [
      { from: 'clean', to: 'export', certainty: 'exact' as const },
      { from: 'load', to: 'clean', certainty: 'exact' as const },
    ],
    schedule: { kind: 'preset' as const, text: '@daily' },
  }
  const location = aLocation({
    dags: [aCachedDag('orders', { structure })],
    mappings: ['load', 'clean', 'export'].map((taskId) => aMapping('orders', taskId)),
  })
  const file = path.join(temporaryFolder(), 'snapshot.json')
  writeFileSync(file, JSON.stringify(snapshotSchema.parse({ ...aSnapshot([location]), takenAt })))
  return file
}

/** When GitHub got the pushes of the pull request. */
export const PUSHED_AT = '2026-11-02T10:00:00Z'

export interface Push {
  readonly head: string
  readonly merge: string
}

export interface RunOptions {
  readonly event?: 'pull_request' | 'pull_request_target'
  readonly action?: string
  readonly token?: string
  readonly headRepository?: string
  readonly inputs?: Readonly<Record<string, string>>
  readonly environment?: Readonly<Record<string, string>>
}

/** A repository on GitHub whose branch `feature` is a pull request; every push gets GitHub's trial merge. */
export class PullRequest {
  readonly origin: GitRepository
  readonly base: string
  readonly github: FakeGitHub

  constructor(github: FakeGitHub, files: Files = {}) {
    this.github = github
    this.origin = createRepository({ 'dags/orders.py': CLEAN, ...files })
    this.base = this.origin.head()
    this.origin.branch('feature')
  }

  push(content: string, extra: Files = {}): Push {
    this.origin.switchTo('feature')
    const head = this.origin.commit({ 'dags/orders.py': content, ...extra })
    this.origin.git('checkout', '--quiet', '--detach', 'main')
    const merge = this.origin.merge('feature')
    this.origin.git('update-ref', `refs/pull/${PULL_REQUEST}/merge`, merge)
    return { head, merge }
  }

  payload({ head, merge }: Push, headRepository: string, action = 'synchronize') {
    return {
      action,
      pull_request: {
        number: PULL_REQUEST,
        merge_commit_sha: merge,
        head: { sha: head, repo: { full_name: headRepository } },
        base: { sha: this.base, repo: { full_name: 'octo/dags' } },
      },
    }
  }

  /** Opens the pull request if it is not, and runs the check as its workflow would. */
  async check(push: Push, options: RunOptions = {}): Promise<ActionResult> {
    const { github } = this
    this.show(push, options.headRepository)
    const workspace = this.checkout(push)
    return runAction({
      workspace: workspace.path,
      github,
      token: options.token ?? WRITE_TOKEN,
      event: {
        name: options.event ?? 'pull_request',
        sha: push.merge,
        payload: this.payload(push, options.headRepository ?? 'octo/dags', options.action),
      },
      inputs: {
        snapshot: snapshotFile(),
        'dagster-headers': `Authorization: Bearer ${HEADER_VALUE}`,
        ...options.inputs,
      },
      secrets: [HEADER_VALUE],
      ...(options.environment === undefined ? {} : { environment: options.environment }),
    })
  }

  /** Makes GitHub know a push; what else it knows of the pull request stays. */
  show({ head, merge }: Push, headRepository = 'octo/dags'): FakePullRequest {
    const known = this.github.pulls.get(PULL_REQUEST)
    const files = this.#files(head)
    const shown = { ...known, head, base: this.base, trialMerge: merge, headRepository, files }
    this.github.pulls.set(PULL_REQUEST, shown)
    this.github.state.pushes.set(headRepository, [
      { ref: 'refs/heads/feature', timestamp: PUSHED_AT, after: head },
      ...(this.github.state.pushes.get(headRepository) ?? []),
    ])
    this.github.state.commits.set(merge, [this.base, head])
    return shown
  }

  #files(head: string): FakeFile[] {
    const names = this.origin.git('diff', '--name-only', '--diff-filter=d', `${this.base}...${head}`)
    return names
      .split('\n')
      .filter((name) => name !== '')
      .map((filename) => ({
        filename,
        sha: this.origin.git('rev-parse', `${head}:${filename}`),
        patch: this.origin.git('diff', `${this.base}...${head}`, '--', filename).replace(/^[^]*?(?=^@@ )/m, ''),
      }))
  }

  /** As actions/checkout does unless told otherwise. */
  checkout({ merge }: Push): GitRepository {
    return this.origin.checkoutLikeActions(merge, 1, `refs/remotes/pull/${PULL_REQUEST}/merge`)
  }
}

/** The report that a run wrote. @throws Error with the log when there is none */
export function reportOf({ report, log }: ActionResult): Report {
  if (report === undefined) throw new Error(`no report:\n${log}`)
  return reportSchema.parse(JSON.parse(report))
}
