import { writeFile } from 'node:fs/promises'
import { toMessage, UserError } from '../errors.ts'
import type { GitHub } from '../github/client.ts'
import { upsertComment, type CommentResult } from '../github/comment.ts'
import { findMergedPullRequest } from '../github/pull-requests.ts'
import { renderComment } from '../report/comment.ts'
import { renderHtml } from '../report/html.ts'
import { renderJson } from '../report/json.ts'
import type { Report } from '../report/model.ts'
import { renderSarif } from '../report/sarif.ts'
import { ruleSummaries } from '../rules/summaries.ts'
import { annotate } from './annotate.ts'
import { commentOptions } from './document-options.ts'
import type { Job } from './main.ts'
import { tellComment } from './outputs.ts'
import { redact } from './redact.ts'
import { isWorthTelling } from './worth-telling.ts'

/** Shows a report everywhere but in the job summary, which is written whatever happens here. */
export async function publish(job: Job, report: Report): Promise<void> {
  const { values, facts, runner, secrets } = job
  const reportFile = values.reportFile ?? facts.reportFile
  await write(reportFile, redact(renderJson(report), secrets))
  runner.output('report', reportFile)
  if (values.sarifFile !== undefined) {
    await write(values.sarifFile, redact(renderSarif(report, ruleSummaries()), secrets))
  }
  if (values.htmlFile !== undefined) await write(values.htmlFile, redact(renderHtml(report), secrets))
  await annotate(job, report)
  tellComment(runner, await comment(job, report))
}

async function write(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text)
  } catch (error) {
    throw new UserError(`${file} could not be written: ${toMessage(error)}`, { cause: error })
  }
}

async function comment(job: Job, report: Report): Promise<CommentResult> {
  const { values, github, secrets } = job
  if (values.comment === 'never') return { kind: 'none', why: 'comments are off' }
  if (job.event.pullRequest === undefined && report.mode !== 'reload') {
    return { kind: 'none', why: 'this run belongs to no pull request' }
  }
  if (github === undefined) {
    return { kind: 'skipped', why: 'there is no token', hint: 'Give one with the input `github-token`.' }
  }
  const target = await targetOf(github, job, report)
  if (target.kind !== 'pull-request') return target
  return upsertComment(github, {
    pullRequest: target.number,
    // What the reload came to stands beside what the check foretold.
    key: report.mode === 'reload' ? `${values.commentId}/reload` : values.commentId,
    head: target.head,
    onlyForHead: report.mode !== 'reload',
    body: redact(renderComment(report, commentOptions(job)), secrets),
    when: values.comment,
    hasFindings: isWorthTelling(report),
  })
}

type Target = { readonly kind: 'pull-request'; readonly number: number; readonly head: string }

/** The pull request of the event, or for a push the one that was merged with it. */
async function targetOf(github: GitHub, { event }: Job, report: Report): Promise<Target | CommentResult> {
  if (event.pullRequest !== undefined) return { kind: 'pull-request', ...event.pullRequest }
  const merged = await findMergedPullRequest(github, report.head.sha)
  switch (merged.kind) {
    case 'found':
      return { kind: 'pull-request', number: merged.number, head: report.head.sha }
    case 'none':
      return { kind: 'none', why: 'no pull request brought this commit' }
    case 'unknown':
      return { ...merged, kind: 'skipped' }
  }
}
