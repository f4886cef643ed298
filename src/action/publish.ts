import { writeFile } from 'node:fs/promises'
import { toMessage, UserError } from '../errors.ts'
import { upsertComment, type CommentRequest, type CommentResult } from '../github/comment.ts'
import { NO_STATE, renderState, type CommentState } from '../github/comment-state.ts'
import { COMMENT_BUDGET_BYTES, renderComment } from '../report/comment.ts'
import { renderHtml } from '../report/html.ts'
import { renderJson } from '../report/json.ts'
import type { Report } from '../report/model.ts'
import { renderSarif } from '../report/sarif.ts'
import { ruleSummaries } from '../rules/summaries.ts'
import { stateAfter } from './acceptance.ts'
import { annotate } from './annotate.ts'
import { reloadCommentKey, targetOf } from './comment-target.ts'
import { commentOptions } from './document-options.ts'
import { keepIssues } from './keep-issues.ts'
import { tellMissingLabelEvents } from './label-events.ts'
import type { Job } from './main.ts'
import { tellComment } from './outputs.ts'
import { redact } from './redact.ts'
import { suggest } from './suggest.ts'
import { isWorthTelling } from './worth-telling.ts'

/** Shows a report everywhere but in the job summary, which is written whatever happens here. */
export async function publish(job: Job, report: Report): Promise<void> {
  const { values, facts, runner, secrets } = job
  // A report to post is read from the file of the input, and written anew as it was understood.
  const reportFile = (job.event.mode === 'report' ? undefined : values.reportFile) ?? facts.reportFile
  await write(reportFile, redact(renderJson(report), secrets))
  runner.output('report', reportFile)
  if (values.sarifFile !== undefined) {
    await write(values.sarifFile, redact(renderSarif(report, ruleSummaries()), secrets))
  }
  if (values.htmlFile !== undefined) await write(values.htmlFile, redact(renderHtml(report), secrets))
  if (job.event.mode !== 'report') await annotate(job, report)
  if (report.mode === 'drift' && job.event.pullRequest === undefined) {
    if (job.event.onDefaultBranch === true) await keepIssues(job, report)
    return
  }
  const result = await comment(job, report)
  tellComment(runner, result)
  if (job.event.mode === 'check' && 'url' in result) await suggest(job, report)
  if (job.acceptance.label !== null && job.event.mode === 'check') await tellMissingLabelEvents(job, report.head.sha)
}

async function write(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text)
  } catch (error) {
    throw new UserError(`${file} could not be written: ${toMessage(error)}`, { cause: error })
  }
}

async function comment(job: Job, report: Report): Promise<CommentResult> {
  const { values, github } = job
  if (values.comment === 'never') return { kind: 'none', why: 'comments are off' }
  if (job.event.pullRequest === undefined && report.mode !== 'reload') {
    return { kind: 'none', why: 'this run belongs to no pull request' }
  }
  if (github === undefined) {
    return { kind: 'skipped', why: 'there is no token', hint: 'Give one with the input `github-token`.' }
  }
  const target = await targetOf(github, job, report.head.sha)
  if (target.kind !== 'pull-request') return target
  return upsertComment(github, {
    pullRequest: target.number,
    key: report.mode === 'reload' ? reloadCommentKey(values) : values.commentId,
    head: target.head,
    onlyForHead: report.mode !== 'reload',
    ...bodyOf(job, report),
    when: values.comment,
    hasFindings: isWorthTelling(report),
  })
}

/** What GitHub takes of a comment, less the hidden marker. Characters. */
const MAX_CHARACTERS = 64_000
const FOREIGN = '> The check of a pull request from a fork made this report: its author can change what it says.\n\n'

function bodyOf(job: Job, report: Report): Pick<CommentRequest, 'body' | 'state'> {
  const state = report.mode === 'check' ? stateAfter(job.acceptance, report) : NO_STATE
  const line = isEmpty(state) ? '' : renderState(state)
  const note = job.event.mode === 'report' && job.event.pullRequest?.fork === true ? FOREIGN : ''
  const budgetBytes = Math.min(COMMENT_BUDGET_BYTES, MAX_CHARACTERS - line.length - note.length)
  const body = note + redact(renderComment(report, { ...commentOptions(job), budgetBytes }), job.secrets)
  return line === '' ? { body } : { body, state: line }
}

function isEmpty({ shown, label, commands }: CommentState): boolean {
  return shown.length === 0 && label === null && commands.length === 0
}
