import type { OptionValues } from '../config/option-values.ts'
import type { GitHub } from '../github/client.ts'
import type { CommentResult } from '../github/comment.ts'
import { findMergedPullRequest } from '../github/pull-requests.ts'
import type { Job } from './main.ts'

type Target = { readonly kind: 'pull-request'; readonly number: number; readonly head: string }

/** The pull request of the event, or for a push the one that was merged with it; `head` is the pushed commit's full sha. */
export async function targetOf(github: GitHub, { event }: Job, head: string): Promise<Target | CommentResult> {
  if (event.pullRequest !== undefined) return { kind: 'pull-request', ...event.pullRequest }
  const merged = await findMergedPullRequest(github, head)
  switch (merged.kind) {
    case 'found':
      return { kind: 'pull-request', number: merged.number, head }
    case 'none':
      return { kind: 'none', why: 'no pull request brought this commit' }
    case 'unknown':
      return { ...merged, kind: 'skipped' }
  }
}

/** What the reload came to stands beside what the check foretold. */
export function reloadCommentKey({ commentId }: Pick<OptionValues, 'commentId'>): string {
  return `${commentId}/reload`
}
