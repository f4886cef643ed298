import { readForeignReport, acceptMore } from '../commands/report.ts'
import { UserError } from '../errors.ts'
import type { GitHub } from '../github/client.ts'
import { explainFailure } from '../github/failure.ts'
import { findPullRequestOf, isOfHead, type PullRequestFacts } from '../github/pull-request.ts'
import type { Report } from '../report/model.ts'
import { acceptanceEntries, readAcceptance } from './acceptance.ts'
import { taskOfComment } from './command/obey.ts'
import type { WorkflowRun } from './event.ts'
import type { Job, RunMode } from './main.ts'

/** What a job comes to once GitHub was asked what the event leaves out. */
export interface Task {
  readonly job: Job
  readonly run: RunMode
  /** What follows when the report was shown. */
  readonly after?: (report: Report) => Promise<void>
}

/** What is to be done; undefined when the event asks for nothing. @throws UserError */
export async function taskOf(job: Job, run: RunMode): Promise<Task | undefined> {
  const { event } = job
  if (event.comment !== undefined && event.mode === 'command') return taskOfComment(job, event.comment, run)
  if (event.mode === 'report') return taskOfReport(job)
  if (event.mode !== 'check') return { job, run }
  return { job: { ...job, acceptance: await readAcceptance(job) }, run }
}

/** Posts what the check of a pull request wrote, whose own token may not comment. */
async function taskOfReport(job: Job): Promise<Task | undefined> {
  const { event, values, github, runner } = job
  const { workflowRun } = event
  if (workflowRun === undefined || github === undefined) {
    throw new UserError('the mode report needs the event workflow_run and a token')
  }
  if (values.reportFile === undefined) {
    throw new UserError('the mode report needs a report', {
      hint: 'Download the artifact of the check, and name its file with the input `report-file`.',
    })
  }
  const pull = await pullRequestOf(github, workflowRun)
  if (pull === undefined) {
    runner.info("No open pull request has this run's commit as its newest: there is nothing to report.")
    return undefined
  }
  const report = await readForeignReport(values.reportFile, values.failOn)
  await assertOfHead(github, report, workflowRun.head)
  const pullRequest = { number: pull.number, head: pull.head, fork: pull.fork }
  const known = { ...job, event: { ...event, pullRequest } }
  const acceptance = await readAcceptance(known)
  const reasons = new Map(
    acceptanceEntries(acceptance, values.commentId).flatMap(({ fingerprint, reason }) =>
      fingerprint === undefined ? [] : [[fingerprint, reason] as const],
    ),
  )
  return {
    job: { ...known, acceptance },
    run: () => Promise.resolve(acceptMore(report, reasons, values.failOn)),
  }
}

async function pullRequestOf(
  github: GitHub,
  { head, branch, repository }: WorkflowRun,
): Promise<PullRequestFacts | undefined> {
  if (branch === null || repository === null) return undefined
  try {
    return await findPullRequestOf(github, { repository, branch, head })
  } catch (error) {
    throw new UserError(`the pull request of the run could not be found: ${explainFailure(error).why}`)
  }
}

/** A report of another commit must not stand on this pull request. */
async function assertOfHead(github: GitHub, report: Report, head: string): Promise<void> {
  let fits: boolean
  try {
    fits = await isOfHead(github, report.head.sha, head)
  } catch (error) {
    throw new UserError(`whose commit the report is about could not be found: ${explainFailure(error).why}`)
  }
  if (!fits) throw new UserError('the report is about another commit than the run that made it')
}
