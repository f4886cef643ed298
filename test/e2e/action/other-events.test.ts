import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { FakeGitHub, WRITE_TOKEN } from '../../helpers/fake-github.ts'
import { createRepository, type GitRepository } from '../../helpers/git-repository.ts'
import { runAction, type ActionResult } from '../../helpers/run-action.ts'

const DAG = `
from airflow import DAG
from airflow.operators.empty import EmptyOperator

with DAG("orders", schedule="@daily"):
    EmptyOperator(task_id="load")
`

let github: FakeGitHub
let repository: GitRepository
let base: string
let head: string

beforeEach(async () => {
  github = await FakeGitHub.start({ prefix: '/api/v3' })
  repository = createRepository({ 'README.md': 'Orders.' })
  base = repository.head()
  head = repository.commit({ 'dags/orders.py': DAG })
})

afterEach(async () => {
  await github.close()
})

function run(name: string, payload: unknown, inputs: Readonly<Record<string, string>> = {}): Promise<ActionResult> {
  const workspace = repository.checkoutLikeActions(head, 1, 'refs/remotes/origin/main')
  return runAction({
    workspace: workspace.path,
    github,
    token: WRITE_TOKEN,
    event: { name, payload, sha: head },
    inputs,
  })
}

describe('the action on other events', () => {
  it('checks a merge group without a comment', async () => {
    const result = await run('merge_group', { merge_group: { base_sha: base, head_sha: head } })

    expect(result.exitCode).toBe(0)
    expect(result.outputs.get('verdict')).toBe('in-sync')
    expect(github.requests).toEqual([])
  })

  it('looks for drift on a schedule', async () => {
    const result = await run('schedule', { schedule: '0 6 * * *' })

    expect(result.exitCode).toBe(0)
    expect(JSON.parse(result.report ?? '')).toMatchObject({ mode: 'drift', base: null, head: { sha: head } })
    expect(github.requests).toEqual([])
  })

  it('asks for a Dagster before it reloads, and says so in the summary', async () => {
    const payload = { ref: 'refs/heads/main', before: base, after: head, repository: { default_branch: 'main' } }

    const result = await run('push', payload)

    expect(result.exitCode).toBe(1)
    expect(result.summary).toContain('could not finish')
    expect(result.summary).toContain('dagster-url')
    expect(result.outputs.get('verdict')).toBe('unknown')
  })

  it('checks what was pushed to another branch', async () => {
    const payload = { ref: 'refs/heads/x', before: base, after: head, repository: { default_branch: 'main' } }

    const result = await run('push', payload)

    expect(result.exitCode).toBe(0)
    expect(JSON.parse(result.report ?? '')).toMatchObject({ mode: 'check', base: { sha: base }, head: { sha: head } })
  })

  it('asks for the mode on an event that says nothing', async () => {
    const result = await run('issues', {})

    expect(result.exitCode).toBe(1)
    expect(result.commands).toContainEqual({
      command: 'error',
      properties: {},
      message: 'the event "issues" does not say what to do\nSet the input `mode` to check, reload or drift.',
    })
  })

  it('says which folder is no repository', async () => {
    const result = await run('schedule', {}, { 'working-directory': '/' })

    expect(result.exitCode).toBe(1)
    expect(result.summary).toContain('is not inside a git repository')
  })
})
