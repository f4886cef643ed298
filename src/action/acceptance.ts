import { NO_STATE, readState, type CommentState } from '../github/comment-state.ts'
import type { GitHub } from '../github/client.ts'
import { explainFailure } from '../github/failure.ts'
import { ownComments } from '../github/own-comments.ts'
import { readPullRequest } from '../github/pull-request.ts'
import type { Report } from '../report/model.ts'
import type { Acceptance } from '../rules/judge.ts'
import { acceptLabel } from './accept-label.ts'
import type { Job } from './main.ts'

/**
 * What was accepted on the pull request itself. The label accepts what the comment showed when the label was first seen:
 * that is what whoever set it had read. So a finding that comes later blocks again.
 */
export async function readAcceptance(job: Job): Promise<CommentState> {
  const { event, github, values, runner } = job
  const number = event.pullRequest?.number ?? event.queued
  if (number === undefined || github === undefined || values.comment === 'never') return NO_STATE
  try {
    return await acceptanceOn(job, github, number)
  } catch (error) {
    runner.notice(`What was accepted on the pull request could not be read: ${explainFailure(error).why}.`)
    return NO_STATE
  }
}

async function acceptanceOn({ event, values, runner }: Job, github: GitHub, number: number): Promise<CommentState> {
  const label = acceptLabel(values.commentId)
  const { labels, head } = await readPullRequest(github, number)
  const [comment] = await ownComments(github, { pullRequest: number, key: values.commentId })
  const before = readState(comment?.body ?? '') ?? NO_STATE
  if (!labels.some((each) => each.toLowerCase() === label.toLowerCase())) return { ...before, label: null }
  if (before.label !== null) return before
  if (before.shown.length === 0) {
    runner.notice(
      `The label "${label}" accepts what the comment shows, and the comment showed no finding yet. Remove the label and set it again to accept what it shows now.`,
    )
  }
  return { ...before, label: { head: event.pullRequest?.head ?? head, fingerprints: before.shown } }
}

/** The entries that judge findings like those of the configuration file. */
export function acceptanceEntries({ label, commands }: CommentState, commentId: string): Acceptance[] {
  const reason = `by the label "${acceptLabel(commentId)}", set on the pull request`
  return [
    ...commands.map(({ fingerprint, reason: given, by }) => ({
      fingerprint,
      reason: `${given} (${by}, in a comment)`,
    })),
    ...(label?.fingerprints ?? []).map((fingerprint) => ({ fingerprint, reason })),
  ]
}

/** What the comment of this report has to remember. */
export function stateAfter({ label, commands }: CommentState, { findings }: Report): CommentState {
  const open = findings.filter(({ origin, accepted }) => origin === 'introduced' && accepted === undefined)
  return { shown: open.map(({ fingerprint }) => fingerprint), label, commands }
}
