import { toMessage } from '../errors.ts'
import { upsertComment, type CommentResult } from '../github/comment.ts'
import { renderRefreshing, renderUnfinished } from '../report/refreshing.ts'
import { reloadCommentKey, targetOf } from './comment-target.ts'
import type { Job } from './main.ts'
import { redact } from './redact.ts'

/** The comment on the merged pull request while the reload is under way; what it comes to is published in its place. */
export interface RefreshingComment {
  /** Tells which code locations are reloaded. */
  begin(locations: readonly string[]): Promise<void>
  /** Does not leave "refreshing" standing where nothing more will come. */
  giveUp(error: unknown): Promise<void>
}

/** `head`: the pushed commit, by which the pull request is found. Whatever GitHub refuses is a notice only. */
export function refreshingComment(job: Job, head: string): RefreshingComment {
  const { github, values, runner, facts, secrets } = job
  let begun = false
  const write = async (body: string): Promise<void> => {
    if (github === undefined || values.comment === 'never') return
    const target = await targetOf(github, job, head)
    const result: CommentResult =
      target.kind !== 'pull-request'
        ? target
        : await upsertComment(github, {
            pullRequest: target.number,
            key: reloadCommentKey(values),
            head: target.head,
            onlyForHead: false,
            body: redact(body, secrets),
            when: values.comment,
            hasFindings: true,
          })
    if (result.kind === 'skipped') runner.notice(`That the reload has begun was not commented: ${result.why}.`)
    else begun = true
  }
  return {
    begin: (locations) => write(renderRefreshing(locations, facts.runUrl)),
    giveUp: async (error) => {
      if (begun) await write(renderUnfinished(toMessage(error), facts.runUrl))
    },
  }
}
