import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { FakeGitHub, READ_TOKEN, WRITE_TOKEN } from '../../helpers/fake-github.ts'
import { CLEAN, RENAMED, snapshotFile } from '../../helpers/fake-github/pull-request.ts'
import { createRepository, type GitRepository } from '../../helpers/git-repository.ts'
import { runAction, type ActionResult } from '../../helpers/run-action.ts'

let github: FakeGitHub
let repository: GitRepository

beforeEach(async () => {
  github = await FakeGitHub.start()
  repository = createRepository({ 'dags/orders.py': RENAMED })
})

afterEach(async () => {
  await github.close()
})

interface Run {
  readonly token?: string
  readonly event?: { readonly name: string; readonly payload: unknown }
}

function look({
  token = WRITE_TOKEN,
  event = { name: 'schedule', payload: { schedule: '0 6 * * *' } },
}: Run = {}): Promise<ActionResult> {
  const sha = repository.head()
  const workspace = repository.checkoutLikeActions(sha, 1, 'refs/remotes/origin/main')
  return runAction({
    workspace: workspace.path,
    github,
    token,
    event: { ...event, sha },
    inputs: { snapshot: snapshotFile() },
  })
}

describe('scheduled drift', () => {
  it('keeps one issue: opened, left alone, closed when clean, and opened again', async () => {
    await look()
    const [opened] = [...github.state.issues.values()]
    const body = opened?.body ?? ''
    await look()
    repository.commit({ 'dags/orders.py': CLEAN })
    await look()
    const afterwards = opened?.state
    repository.commit({ 'dags/orders.py': RENAMED })
    await look()

    expect(body).toMatch(/^<!-- airlift-drift-issue key=airlift-drift location=\S+ since=\d{4}-/)
    expect(body).toContain('Seen first on')
    expect(afterwards).toBe('closed')
    expect([...github.state.issues.values()]).toEqual([
      expect.objectContaining({ state: 'open', labels: ['airlift-drift'] }),
    ])
    expect(github.writes).toEqual([
      'POST /repos/octo/dags/issues',
      ...Array.from({ length: 2 }, () => `PATCH /repos/octo/dags/issues/${opened?.number ?? 0}`),
    ])
  })

  it('remembers since when, while it is updated', async () => {
    await look()
    const [issue] = [...github.state.issues.values()]
    if (issue !== undefined) issue.body = issue.body.replace(/since=\S+/, 'since=2026-01-02T03:04:05.000Z')
    repository.commit({ 'dags/orders.py': `# Daily.\n${RENAMED}` })
    await look()

    expect(issue?.body).toContain('location=analytics since=2026-01-02T03:04:05.000Z -->')
    expect(issue?.body).toContain('Seen first on `2026-01-02 03:04 UTC`.')
  })

  it('leaves an issue alone that somebody else marked like ours', async () => {
    const marker = '<!-- airlift-drift-issue key=airlift-drift location=analytics since=2026-01-01T00:00:00.000Z -->'
    github.state.issues.set(3, {
      number: 3,
      author: 'mallory',
      title: 'x',
      body: marker,
      labels: ['airlift-drift'],
      state: 'open',
    })

    await look()

    expect(github.state.issues.get(3)?.body).toBe(marker)
    expect(github.state.issues.size).toBe(2)
  })

  it('says in a notice what it needs, and does not fail', async () => {
    const result = await look({ token: READ_TOKEN })

    expect(result.commands.filter(({ command }) => command === 'notice').map(({ message }) => message)).toEqual([
      expect.stringMatching(/The issue was left out[^]*issues: write/),
    ])
    expect(result.commands.map(({ message }) => message).join()).not.toContain('could not finish')
  })

  it('keeps none for another branch than the default one', async () => {
    const payload = { ref: 'refs/heads/try', repository: { default_branch: 'main' } }

    await look({ event: { name: 'workflow_dispatch', payload } })

    expect(github.requests).toEqual([])
  })
})
