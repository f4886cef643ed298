import type { FakeComment } from './state.ts'
import { PULL_REQUEST } from './pull-request.ts'

/** Who comments, and how. */
export interface Said {
  readonly by: string
  /** As GitHub names the author's kind of account: `User`, `Bot`. */
  readonly type?: string | undefined
  readonly action?: string | undefined
  /** ISO 8601. */
  readonly at: string
}

/** What a job gets from GitHub for a comment on the pull request. */
export function commentPayload({ id, body }: FakeComment, { by, type = 'User', action = 'created', at }: Said) {
  return {
    action,
    issue: { number: PULL_REQUEST, pull_request: {} },
    comment: { id, body, created_at: at, user: { login: by, type }, performed_via_github_app: null },
  }
}
