import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { documentedWorkflows } from '../../scripts/docs/workflows.ts'
import { FakeGitHub, READ_TOKEN } from '../helpers/fake-github.ts'
import { GitRepository, temporaryFolder } from '../helpers/git-repository.ts'
import {
  BASE,
  BASE_TASKS,
  BREAD,
  BREAD_STATE,
  BREAD_TASKS,
  chain,
  definitions,
  LOCATION,
  MAPPINGS,
  state,
} from '../stack/story/bakery.ts'
import { setStage, type Stage } from '../stack/story/stage.ts'
import { ACTION, findAct, runWorkflow, type Workflow, type WorkflowResult, type WorkflowRun } from './act.ts'

const MINUTES = 60_000
const NUMBER = 7
const FORK = 'mallory/dags'
/** From which act takes the name of the repository. */
const ORIGIN = 'https://github.com/octo/dags'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const act = findAct()
const documented = documentedWorkflows(ROOT, ACTION.split('/')[0])

/** The first workflow of this name whose page and text fit. */
function workflow(file: string, page = 'README.md', marks: RegExp = /^/): Workflow {
  const found = documented.find((each) => each.file === file && each.place.startsWith(page) && marks.test(each.text))
  if (found === undefined) throw new Error(`${page} shows no ${file}`)
  return found
}

// One pull request as a team lives it, in the workflows of the documentation; each step stands on the one before.
describe('the workflows of the documentation', () => {
  const store = join(temporaryFolder(), 'store')
  let stage: Stage
  let github: FakeGitHub
  let origin: GitRepository
  let base: string
  let head: string
  let checked: WorkflowResult

  beforeAll(async () => {
    stage = await setStage({ files: BASE, tasks: BASE_TASKS, definitions: definitions(MAPPINGS) })
    github = await FakeGitHub.start()
    github.state.permissions.set('ada', 'write')
    origin = new GitRepository(stage.repository.folder)
    origin.git('config', 'uploadpack.allowAnySHA1InWant', 'true')
    base = origin.git('rev-parse', 'main')
  }, 4 * MINUTES)

  afterAll(async () => {
    await stage.close()
    await github.close()
  }, MINUTES)

  /** As actions/checkout leaves it, with an origin that GitHub would have. */
  function checkout(sha: string, depth: number, ref: string): string {
    const clone = origin.checkoutLikeActions(sha, depth, ref)
    clone.git('remote', 'set-url', 'origin', ORIGIN)
    return clone.path
  }

  function run(parts: Omit<WorkflowRun, 'github' | 'store' | 'variables' | 'instead'>): Promise<WorkflowResult> {
    const variables = {
      DAGSTER_URL: stage.dagster.url,
      AIRFLOW_URL: stage.airflow.url,
      AIRFLOW_USERNAME: stage.airflow.username,
    }
    const secrets = { AIRFLOW_PASSWORD: stage.airflow.password }
    return runWorkflow(act, {
      ...parts,
      github,
      store,
      variables,
      instead: { [ORIGIN]: pathToFileURL(origin.path).href },
      secrets: { ...secrets, ...parts.secrets },
    })
  }

  /** A push to the branch of the pull request, with the trial merge that GitHub makes of it. */
  function show(sha: string, headRepository = 'octo/dags'): { readonly merge: string; readonly payload: object } {
    origin.git('checkout', '--quiet', '--detach', 'main')
    const merge = origin.merge(sha)
    origin.git('update-ref', `refs/pull/${NUMBER}/merge`, merge)
    const known = {
      ...github.pulls.get(NUMBER),
      head: sha,
      base,
      trialMerge: merge,
      headRepository,
      headBranch: 'bake',
    }
    github.pulls.set(NUMBER, known)
    github.state.pushes.set(headRepository, [{ ref: 'refs/heads/bake', timestamp: '2026-11-02T10:00:00Z', after: sha }])
    github.state.commits.set(merge, [base, sha])
    const pull = {
      number: NUMBER,
      merge_commit_sha: merge,
      head: { sha, ref: 'bake', repo: { full_name: headRepository } },
      base: { sha: base, ref: 'main', repo: { full_name: 'octo/dags' } },
    }
    return { merge, payload: { action: 'opened', number: NUMBER, pull_request: pull } }
  }

  const comments = (): string[] => github.commentsOf(NUMBER).map(({ body }) => body)

  it(
    'comment on a pull request that takes a task away which Dagster maps',
    async () => {
      head = await stage.repository.branch('bake', {
        [BREAD]: chain('bread', ['collect_orders', 'bake_loaves', 'deliver', 'sweep']),
        [BREAD_STATE]: state({ collect_orders: false, bake_loaves: false, deliver: false, sweep: false }),
      })
      const { merge, payload } = show(head)

      const result = await run({
        workflow: workflow('airlift-drift.yml'),
        event: { name: 'pull_request', payload },
        checkout: checkout(merge, 2, `refs/remotes/pull/${NUMBER}/merge`),
      })

      expect(result.succeeded).toBe(false)
      expect(result.outputs.get('verdict')).toBe('blocked')
      expect(comments()).toEqual([expect.stringContaining("**will fail to load**: `KeyError: 'bake'`")])
      expect(result.annotations).toContainEqual(
        expect.stringMatching(/^error airflow_dags\/bread\.py \d+ Dagster maps/),
      )
      expect(result.summary).toContain('will fail to load')
    },
    5 * MINUTES,
  )

  it(
    'update the comment when the pull request adds a task instead',
    async () => {
      head = await stage.repository.branch('bake', {
        [BREAD]: chain('bread', [...BREAD_TASKS, 'lock_up']),
        [BREAD_STATE]: state({ collect_orders: false, bake: true, deliver: false, sweep: false, lock_up: false }),
      })
      const { merge, payload } = show(head)

      const result = await run({
        workflow: workflow('airlift-drift.yml'),
        event: { name: 'pull_request', payload },
        checkout: checkout(merge, 2, `refs/remotes/pull/${NUMBER}/merge`),
      })

      expect(result.succeeded).toBe(true)
      expect(comments()).toEqual([expect.stringContaining('`lock_up`')])
      expect(comments()[0]).toContain('Airflow → **Dagster**')
    },
    5 * MINUTES,
  )

  it(
    'hand the findings to code scanning, and keep the page',
    async () => {
      const { merge, payload } = show(head)

      const result = await run({
        workflow: workflow('airlift-code-scanning.yml', 'docs/report.md'),
        event: { name: 'pull_request', payload },
        checkout: checkout(merge, 2, `refs/remotes/pull/${NUMBER}/merge`),
      })

      expect(result.succeeded).toBe(true)
      expect(readFileSync(join(store, 'airlift-drift.sarif'), 'utf8')).toContain('"ruleId": "drift/task-added"')
      expect(readFileSync(join(store, 'airlift-drift.html'), 'utf8')).toContain('lock_up')
    },
    5 * MINUTES,
  )

  it(
    'check the same from a fork with a snapshot, and post its comment from the default branch',
    async () => {
      const { merge, payload } = show(head, FORK)
      github.commentsOf(NUMBER).length = 0

      const taken = await run({
        workflow: workflow('airlift-snapshot.yml'),
        event: { name: 'push', payload: { ref: 'refs/heads/main' } },
        checkout: checkout(base, 1, 'refs/remotes/origin/main'),
      })
      checked = await run({
        workflow: workflow('airlift-drift.yml', 'docs/permissions-and-forks.md', /upload-artifact/),
        event: { name: 'pull_request', payload },
        checkout: checkout(merge, 2, `refs/remotes/pull/${NUMBER}/merge`),
        token: READ_TOKEN,
      })
      const silent = comments()
      const finished = {
        action: 'completed',
        workflow_run: {
          id: 42,
          event: 'pull_request',
          conclusion: 'success',
          head_sha: head,
          head_branch: 'bake',
          head_repository: { full_name: FORK },
        },
        repository: { full_name: 'octo/dags' },
      }
      const posted = await run({
        workflow: workflow('airlift-report.yml', 'docs/permissions-and-forks.md'),
        event: { name: 'workflow_run', payload: finished },
        checkout: checkout(base, 1, 'refs/remotes/origin/main'),
      })

      expect([taken, checked, posted].map(({ succeeded }) => succeeded)).toEqual([true, true, true])
      expect(readFileSync(join(store, 'dagster-snapshot.json'), 'utf8')).toContain('"order_book"')
      expect(existsSync(join(store, 'airlift-report.json'))).toBe(true)
      expect(silent).toEqual([])
      expect(comments()).toEqual([expect.stringContaining('The check of a pull request from a fork made this report')])
    },
    8 * MINUTES,
  )

  it(
    'obey a command in a comment, and work with pull_request_target',
    async () => {
      const { payload } = show(head, FORK)
      const comment = github.addComment(NUMBER, 'ada', '/airlift-drift recheck')
      const said = {
        action: 'created',
        issue: { number: NUMBER, pull_request: {} },
        comment: {
          id: comment.id,
          body: comment.body,
          created_at: '2026-11-02T10:05:00Z',
          user: { login: 'ada', type: 'User' },
        },
      }

      const command = await run({
        workflow: workflow('airlift-commands.yml', 'docs/permissions-and-forks.md'),
        event: { name: 'issue_comment', payload: said },
        checkout: checkout(base, 1, 'refs/remotes/origin/main'),
      })
      const target = await run({
        workflow: workflow('airlift-drift.yml', 'docs/permissions-and-forks.md', /pull_request_target/),
        event: { name: 'pull_request_target', payload },
        checkout: checkout(base, 1, 'refs/remotes/origin/main'),
      })

      expect([command, target].map(({ succeeded }) => succeeded)).toEqual([true, true])
      expect(comment.reactions).toEqual(['eyes'])
      const ours = comments().filter((body) => body.startsWith('<!-- airlift-drift key=airlift-drift head='))
      expect(ours).toEqual([expect.not.stringContaining('made this report')])
      expect(target.log).toContain('The comment was left as it is')
    },
    8 * MINUTES,
  )

  it(
    'reload after the merge, once Airflow serves it, and prove it on the pull request',
    async () => {
      show(head)
      const merged = await stage.repository.merge('bake')
      const known = github.pulls.get(NUMBER)
      if (known !== undefined) known.mergeCommit = merged
      const reloading = run({
        workflow: workflow('airlift-reload.yml'),
        event: {
          name: 'push',
          payload: {
            ref: 'refs/heads/main',
            before: base,
            after: merged,
            repository: { default_branch: 'main', full_name: 'octo/dags' },
          },
        },
        checkout: checkout(merged, 2, 'refs/remotes/origin/main'),
      })
      // The deployment to Airflow comes a while after the merge.
      await new Promise((resolve) => setTimeout(resolve, 10_000))
      await stage.deploy('main')
      const result = await reloading

      expect(result.succeeded).toBe(true)
      expect(JSON.parse(result.outputs.get('reload-results') ?? '')).toMatchObject([
        { location: LOCATION, result: 'refreshed', differencesLeft: 0 },
      ])
      expect(comments().at(-1)).toContain('✅ **refreshed**')
      expect(result.log).toContain('waiting for Airflow')
    },
    8 * MINUTES,
  )

  it(
    'find nothing on the schedule afterwards',
    async () => {
      const result = await run({
        workflow: workflow('airlift-drift-schedule.yml'),
        event: { name: 'schedule', payload: { schedule: '17 5 * * *' } },
        checkout: checkout(origin.git('rev-parse', 'main'), 1, 'refs/remotes/origin/main'),
      })

      expect(result.succeeded).toBe(true)
      expect(result.log).not.toContain('Out of step')
      expect([...github.state.issues.values()]).toEqual([])
    },
    5 * MINUTES,
  )
})
