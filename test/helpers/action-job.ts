import path from 'node:path'
import type { ActionEvent } from '../../src/action/event.ts'
import type { Job } from '../../src/action/main.ts'
import { readOptions, type Given } from '../../src/config/settings.ts'
import { NO_STATE } from '../../src/github/comment-state.ts'
import { createGitHub } from '../../src/github/client.ts'
import { type FakeGitHub, WRITE_TOKEN } from './fake-github.ts'
import type { FakeRunner } from './fake-runner.ts'
import { temporaryFolder } from './git-repository.ts'
import { HEAD_SHA } from './reports.ts'

export interface JobWish {
  readonly event?: Partial<ActionEvent>
  readonly given?: Given
  /** Null: the job has none. */
  readonly token?: string | null
  readonly secrets?: readonly string[]
}

/** A job of GitHub Actions for {@link HEAD_SHA}, that checks unless told. */
export function aJob(github: FakeGitHub, runner: FakeRunner, wish: JobWish = {}): Job {
  const { event = {}, given = {}, token = WRITE_TOKEN, secrets = [] } = wish
  const client = {
    token: token ?? 'none',
    apiUrl: github.apiUrl,
    repository: github.repository,
    userAgent: 'airlift-drift/test',
    debug: () => undefined,
    throttled: false,
    retryAfterMs: 1,
  }
  return {
    values: readOptions(given, {}, 'action'),
    event: { mode: 'check', comparison: undefined, pullRequest: undefined, ...event },
    facts: {
      event: { name: 'push', payload: {}, sha: HEAD_SHA },
      apiUrl: github.apiUrl,
      serverUrl: github.serverUrl,
      repository: github.repository,
      actionUrl: 'https://github.com/acme/airlift-drift/blob/v1',
      workflowFile: undefined,
      ref: undefined,
      runUrl: `${github.serverUrl}/octo/dags/actions/runs/42`,
      reportFile: path.join(temporaryFolder(), 'report.json'),
    },
    now: new Date('2026-11-21T09:30:00Z'),
    acceptance: NO_STATE,
    github: token === null ? undefined : createGitHub(client),
    runner,
    secrets,
  }
}
