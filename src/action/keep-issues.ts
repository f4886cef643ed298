import { byLocation } from '../commands/issue/by-location.ts'
import { keepDriftIssue, readDriftIssues, type DriftIssueResult } from '../github/drift-issue.ts'
import { explainFailure } from '../github/failure.ts'
import { renderComment } from '../report/comment.ts'
import { idText } from '../report/escape.ts'
import { code } from '../report/markdown-text.ts'
import type { Report } from '../report/model.ts'
import { minute } from '../report/words.ts'
import { commentOptions } from './document-options.ts'
import type { Job } from './main.ts'
import { redact } from './redact.ts'

const TOLD: Readonly<Record<DriftIssueResult['kind'], string>> = {
  opened: 'opened',
  reopened: 'opened again',
  updated: 'updated',
  unchanged: 'left as it is',
  closed: 'closed, since nothing is out of step any more',
  none: 'not needed',
}

/** Keeps one issue for each code location that is out of step. Whatever GitHub refuses is a notice. */
export async function keepIssues(job: Job, report: Report): Promise<void> {
  const { github, runner, values, secrets, now } = job
  if (github === undefined || values.comment === 'never') {
    runner.info(`No issue was kept: ${github === undefined ? 'there is no token' : 'comments are off'}.`)
    return
  }
  const states = byLocation(report)
  if (states.length === 0) return
  try {
    const issues = await readDriftIssues(github, values.commentId)
    for (const { location, drift } of states) {
      const result = await keepDriftIssue(github, issues.get(location), {
        key: values.commentId,
        location,
        now,
        drift: drift === null ? null : { title: titleOf(location), body: (since) => bodyOf(job, drift, since) },
      })
      if (result.url !== undefined) runner.info(redact(`The issue was ${TOLD[result.kind]}: ${result.url}`, secrets))
    }
  } catch (error) {
    const { why } = explainFailure(error)
    runner.notice(`The issue was left out: ${why}.\nGive the job \`issues: write\`.\nThe job summary holds the report.`)
  }
}

function titleOf(location: string): string {
  return `Code location ${idText(location)} is out of step with Airflow`
}

function bodyOf(job: Job, drift: Report, since: string): string {
  const first = `Seen first on ${code(minute(since), 40)}. This issue is kept up to date, and closed when nothing is left.`
  return redact(`${first}\n\n${renderComment(drift, commentOptions(job))}`, job.secrets)
}
