import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { FakeGitHub, READ_TOKEN, WRITE_TOKEN } from '../../helpers/fake-github.ts'
import { createRepository, type GitRepository } from '../../helpers/git-repository.ts'
import { runAction, type ActionResult } from '../../helpers/run-action.ts'
import type { LocationWish, Outcome } from '../../helpers/scripted-dagster/location.ts'
import { changesIn, type ScriptedDagster, startScriptedDagster } from '../../helpers/scripted-dagster.ts'
import { type Reload, reportSchema } from '../../../src/report/model.ts'
import { dagFile } from '../reload/rows.ts'

const MERGED = 5
const TOKEN = 'agent:the-token-of-the-test'

const holding = (middle: string): Outcome => ({
  dags: [{ dagId: 'orders', source: dagFile(middle), mapped: ['load'] }],
})
const BROKEN: Outcome = { error: "KeyError: 'orders.clean'" }

let github: FakeGitHub
let origin: GitRepository
let before: string
let pushed: string
let dagster: ScriptedDagster

beforeEach(async () => {
  github = await FakeGitHub.start()
  origin = createRepository({ 'dags/orders.py': dagFile('clean') })
  before = origin.head()
  pushed = origin.commit({ 'dags/orders.py': dagFile('wash') }, 'rename a task')
  github.pulls.set(MERGED, { head: pushed, mergeCommit: pushed, open: false })
})

afterEach(async () => {
  await dagster.close()
  await github.close()
})

async function serve(...locations: readonly Partial<LocationWish>[]): Promise<void> {
  dagster = await startScriptedDagster({
    locations: locations.map((wish) => ({ cached: holding('clean'), airflow: holding('wash'), ...wish })),
  })
}

interface Push {
  readonly before: string
  readonly after: string
}

/** The workflow of README for a push to the default branch, in the checkout that it makes. */
function reload({ before: from, after }: Push = { before, after: pushed }, token = WRITE_TOKEN): Promise<ActionResult> {
  const workspace = origin.checkoutLikeActions(after, 2, 'refs/remotes/origin/main')
  return runAction({
    workspace: workspace.path,
    github,
    token,
    event: {
      name: 'push',
      sha: after,
      ref: 'refs/heads/main',
      payload: { ref: 'refs/heads/main', before: from, after, repository: { default_branch: 'main' } },
    },
    inputs: { 'dagster-url': dagster.url, 'dagster-token': TOKEN },
    secrets: [TOKEN],
  })
}

const reloadsOf = ({ report }: ActionResult): readonly Reload[] => reportSchema.parse(JSON.parse(report ?? '')).reloads
/** The rules of what is found in what Dagster has cached in the end. */
const rulesOf = ({ report }: ActionResult): readonly string[] => [
  ...new Set(reportSchema.parse(JSON.parse(report ?? '')).findings.map(({ rule }) => rule)),
]
const bodies = (): string[] =>
  github.requests
    .filter(({ method, path }) => method !== 'GET' && path.includes('comments'))
    .map(({ body }) => (JSON.parse(body) as { body: string }).body)

describe('a push to the default branch', () => {
  it('reloads, and tells the merged pull request first that it does and then what it came to', async () => {
    await serve({})

    const result = await reload()

    expect(result.exitCode).toBe(0)
    expect(reloadsOf(result)).toMatchObject([{ location: 'analytics', result: 'refreshed' }])
    expect(changesIn(dagster.calls)).toEqual(['Reload'])
    expect(bodies()).toEqual([
      expect.stringContaining('Refreshing 1 code location'),
      expect.stringContaining('**refreshed**'),
    ])
    expect(github.commentsOf(MERGED)).toHaveLength(1)
    expect(result.outputs.get('affected-locations')).toBe('["analytics"]')
    expect(JSON.parse(result.outputs.get('reload-results') ?? '')).toMatchObject([{ result: 'refreshed' }])
  })

  it('turns the comment of a failure into that of the success that follows', async () => {
    await serve({ airflow: BROKEN })
    const failed = await reload()
    const told = github.commentsOf(MERGED).map(({ body }) => body)
    const [location] = dagster.locations
    if (location !== undefined) location.airflow = holding('wash')

    const again = await reload()

    expect(failed.exitCode).toBe(1)
    expect(told).toEqual([expect.stringContaining('KeyError: `orders.clean`')])
    expect(failed.summary).toContain('KeyError: `orders.clean`')
    expect(failed.outputs.get('verdict')).toBe('blocked')
    expect(again.exitCode).toBe(0)
    expect(rulesOf(again)).toEqual(['mapping/unmapped-task'])
    expect(github.commentsOf(MERGED).map(({ body }) => body)).toEqual([expect.stringContaining('**refreshed**')])
  })

  it('says nothing on the pull request when there is nothing to reload', async () => {
    await serve({ cached: holding('wash') })
    const readme = origin.commit({ 'README.md': 'Orders.' })
    github.pulls.set(MERGED, { head: readme, mergeCommit: readme, open: false })

    const result = await reload({ before: pushed, after: readme })

    expect(result.exitCode).toBe(0)
    expect(github.writes).toEqual([])
    expect(dagster.calls).not.toContain('AirliftDriftReload')
  })

  it('reloads also with a token that may not comment, and says so', async () => {
    await serve({})

    const result = await reload(undefined, READ_TOKEN)

    expect(result.exitCode).toBe(0)
    expect(reloadsOf(result)).toMatchObject([{ result: 'refreshed' }])
    expect(github.commentsOf(MERGED)).toEqual([])
    expect(result.commands.map(({ command }) => command)).toContain('notice')
  })

  it('gives each location its own result, also when one of them fails', async () => {
    await serve({ airflow: BROKEN }, { name: 'reports' })

    const result = await reload()

    expect(result.exitCode).toBe(1)
    expect(reloadsOf(result).map(({ location, result: end }) => [location, end])).toEqual([
      ['analytics', 'failed'],
      ['reports', 'refreshed'],
    ])
    expect(bodies()[0]).toContain('Refreshing 2 code locations')
  })
})

describe('several pushes one after the other', () => {
  it('lead to one reload: the older run finds the state of the newer commit and does nothing', async () => {
    const newer = origin.commit({ 'dags/orders.py': dagFile('rinse') }, 'rename it once more')
    await serve({ cached: holding('clean'), airflow: holding('rinse') })

    // Airflow has the newer commit already when the older run asks for the reload.
    const first = await reload()
    const second = await reload({ before: pushed, after: newer })
    const late = await reload()

    expect(reloadsOf(first)).toMatchObject([{ result: 'refreshed', differencesLeft: 0 }])
    expect(reloadsOf(first)[0]?.reason).toContain(newer.slice(0, 12))
    expect(reloadsOf(second)).toMatchObject([{ result: 'skipped', differencesLeft: 0 }])
    expect(reloadsOf(late)).toMatchObject([{ result: 'skipped', differencesLeft: 0 }])
    expect(reloadsOf(late)[0]?.reason).toContain(`already in step with ${newer.slice(0, 12)}`)
    expect([first, second, late].map(({ exitCode }) => exitCode)).toEqual([0, 0, 0])
    expect(changesIn(dagster.calls)).toEqual(['Reload'])
  })

  it('are covered by the last of them, whose own change is another one', async () => {
    const newer = origin.commit({ 'dags/refunds.py': dagFile('wash').replace('"orders"', '"refunds"') })
    const both: Outcome = {
      dags: [
        { dagId: 'orders', source: dagFile('wash'), mapped: ['load'] },
        { dagId: 'refunds', source: dagFile('wash').replace('"orders"', '"refunds"') },
      ],
    }
    await serve({ airflow: both })

    const result = await reload({ before: pushed, after: newer })

    expect(reloadsOf(result)).toMatchObject([{ result: 'refreshed', differencesLeft: 0 }])
  })

  it('are judged by what was pushed where the newest commit cannot be read', async () => {
    origin.commit({ 'dags/orders.py': dagFile('rinse') }, 'rename it once more')
    await serve({ airflow: holding('rinse') })
    origin.git('update-ref', '-d', 'refs/heads/main')
    origin.git('update-ref', `refs/pull/${MERGED}/head`, pushed)

    const result = await reload()

    expect(result.exitCode).toBe(1)
    expect(reloadsOf(result)).toMatchObject([{ result: 'unchanged' }])
    expect(result.log).toContain('the newest commit of the branch could not be read')
  })
})
