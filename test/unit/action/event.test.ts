import { describe, expect, it } from '@jest/globals'
import { interpretEvent } from '../../../src/action/event.ts'

const BASE = 'a'.repeat(40)
const HEAD = 'b'.repeat(40)
const MERGE = 'c'.repeat(40)
const ZERO = '0'.repeat(40)

function pullRequest(headRepository: { full_name: string } | null = { full_name: 'octo/dags' }) {
  return {
    action: 'synchronize',
    pull_request: {
      number: 7,
      merge_commit_sha: MERGE,
      head: { sha: HEAD, repo: headRepository },
      base: { sha: BASE, repo: { full_name: 'octo/dags' } },
    },
  }
}

function push(ref: string, before = BASE, after = HEAD) {
  return { ref, before, after, repository: { default_branch: 'trunk' } }
}

describe('interpretEvent', () => {
  it.each(['pull_request', 'pull_request_target'])('checks a %s', (name) => {
    expect(interpretEvent({ name, payload: pullRequest(), sha: MERGE }, 'auto')).toEqual({
      mode: 'check',
      comparison: { kind: 'pull-request', baseSha: BASE, headSha: HEAD, mergeSha: MERGE },
      pullRequest: { number: 7, head: HEAD, fork: false },
    })
  })

  it.each([
    ['another repository', { full_name: 'mallory/dags' }],
    ['a repository that was deleted', null],
  ])('takes a pull request from %s for one from a fork', (_name, repository) => {
    const event = interpretEvent({ name: 'pull_request', payload: pullRequest(repository), sha: MERGE }, 'auto')

    expect(event.pullRequest?.fork).toBe(true)
  })

  it('checks a merge group', () => {
    const payload = { merge_group: { base_sha: BASE, head_sha: HEAD } }

    expect(interpretEvent({ name: 'merge_group', payload, sha: HEAD }, 'auto')).toEqual({
      mode: 'check',
      comparison: { kind: 'merge-group', baseSha: BASE, headSha: HEAD },
      pullRequest: undefined,
    })
  })

  it.each([
    ['refs/heads/trunk', 'reload'],
    ['refs/heads/feature', 'check'],
    ['refs/tags/v1', 'check'],
  ])('takes a push to %s for a %s', (ref, mode) => {
    expect(interpretEvent({ name: 'push', payload: push(ref), sha: HEAD }, 'auto')).toMatchObject({
      mode,
      comparison: { kind: 'push', before: BASE, after: HEAD },
    })
  })

  it('knows a new branch and a deleted one', () => {
    expect(interpretEvent({ name: 'push', payload: push('refs/heads/x', ZERO), sha: HEAD }, 'auto')).toMatchObject({
      comparison: { before: null },
    })
    expect(() =>
      interpretEvent({ name: 'push', payload: push('refs/heads/x', BASE, ZERO), sha: HEAD }, 'auto'),
    ).toThrow('refs/heads/x was deleted: there is nothing to look at')
  })

  it.each(['schedule', 'workflow_dispatch'])('looks for drift on %s', (name) => {
    expect(interpretEvent({ name, payload: {}, sha: HEAD }, 'auto')).toMatchObject({
      mode: 'drift',
      comparison: { kind: 'commit', sha: HEAD },
    })
  })

  it('lets the input decide', () => {
    expect(interpretEvent({ name: 'workflow_dispatch', payload: {}, sha: HEAD }, 'reload')).toMatchObject({
      mode: 'reload',
      comparison: { kind: 'commit', sha: HEAD },
    })
    expect(interpretEvent({ name: 'pull_request', payload: pullRequest(), sha: MERGE }, 'drift')).toMatchObject({
      mode: 'drift',
      pullRequest: { number: 7 },
    })
    expect(interpretEvent({ name: 'repository_dispatch', payload: {}, sha: HEAD }, 'check').comparison).toBeUndefined()
  })

  it('asks for the mode on an event that does not tell it', () => {
    expect(() => interpretEvent({ name: 'issues', payload: {}, sha: HEAD }, 'auto')).toThrow(
      'the event "issues" does not say what to do',
    )
  })

  it.each([
    ['pull_request', {}, 'pull_request'],
    ['pull_request', null, ''],
    ['push', { ...push('refs/heads/x'), after: '--upload-pack=x' }, 'after'],
    ['merge_group', { merge_group: { base_sha: BASE } }, 'merge_group.head_sha'],
  ])('refuses a damaged %s payload', (name, payload, where) => {
    expect(() => interpretEvent({ name, payload, sha: HEAD }, 'auto')).toThrow(
      `the payload of the event "${name}" is not as GitHub sends it: ${where}`,
    )
  })
})
