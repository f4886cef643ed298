import type { OptionValues } from '../config/option-values.ts'
import { secretsOf } from '../config/settings.ts'
import { toMessage, UnreachableError, UserError } from '../errors.ts'
import { NO_STATE, type CommentState } from '../github/comment-state.ts'
import { createGitHub, type GitHub } from '../github/client.ts'
import { headline } from '../report/headline.ts'
import { prose } from '../report/markdown-text.ts'
import type { Report } from '../report/model.ts'
import { renderSummary } from '../report/summary.ts'
import { exitCodeOf } from '../report/verdict.ts'
import { TOOL } from '../tool.ts'
import { summaryOptions } from './document-options.ts'
import { interpretEvent, type ActionEvent } from './event.ts'
import { readInputs } from './inputs.ts'
import { outputsOf, type Runner } from './outputs.ts'
import { publish } from './publish.ts'
import { redact } from './redact.ts'
import { readRunner, trustWorkspace, type RunnerFacts } from './runner.ts'
import { taskOf } from './task.ts'

/** One job of GitHub Actions, read and checked. */
export interface Job {
  readonly values: Readonly<OptionValues>
  readonly event: ActionEvent
  readonly facts: RunnerFacts
  readonly now: Date
  /** What was accepted on the pull request itself. */
  readonly acceptance: CommentState
  /** Undefined without a token. */
  readonly github: GitHub | undefined
  readonly runner: Runner
  /** Every text that must not be seen. */
  readonly secrets: readonly string[]
}

/** The use case of a job's mode. */
export type RunMode = (job: Job) => Promise<Report>

export interface ActionParts {
  /** `process.env`: the workspace's owner is trusted through it. */
  readonly environment: NodeJS.ProcessEnv
  readonly runner: Runner
  readonly run: RunMode
}

/**
 * One run of the action: inputs and event decide the use case, its report goes to the outputs, the annotations, the
 * comment and the job summary. Turns the step red for what blocks and for what could not be done; never throws.
 */
export async function main({ environment, runner, run }: ActionParts): Promise<void> {
  let job: Job | undefined
  let report: Report | undefined
  let problem: string | undefined
  try {
    job = openJob(environment, runner)
    const task = await taskOf(job, run)
    if (task === undefined) return
    job = task.job
    report = await task.run(job)
    await publish(job, report)
    await task.after?.(report)
    conclude(job, report)
  } catch (error) {
    problem = redact(tell(error), job?.secrets ?? [])
    runner.fail(problem)
    if (error instanceof Error) runner.debug(redact(error.stack ?? '', job?.secrets ?? []))
  } finally {
    for (const [name, value] of outputsOf(report)) runner.output(name, redact(value, job?.secrets ?? []))
    await writeSummary(runner, redact(summaryOf(report, problem, job), job?.secrets ?? []))
  }
}

function conclude({ event, runner, values }: Job, report: Report): void {
  // The check failed already; that its report could be posted is what this job is about.
  const fails = event.mode !== 'report' && exitCodeOf(report, values.failOn) !== 0
  if (fails) runner.fail(headline(report))
  else if (report.verdict === 'unknown') runner.warning(headline(report))
  else runner.info(headline(report))
}

function openJob(environment: NodeJS.ProcessEnv, runner: Runner): Job {
  const values = readInputs(environment, (secret) => {
    runner.mask(secret)
  })
  const facts = readRunner(environment)
  const event = interpretEvent(facts.event, values.mode)
  trustWorkspace(environment)
  const github =
    values.githubToken === undefined
      ? undefined
      : createGitHub({
          token: values.githubToken,
          apiUrl: facts.apiUrl,
          repository: facts.repository,
          userAgent: `${TOOL.name}/${TOOL.version}`,
          debug: (message) => {
            runner.debug(message)
          },
        })
  return { values, event, facts, now: new Date(), acceptance: NO_STATE, github, runner, secrets: secretsOf(values) }
}

function summaryOf(report: Report | undefined, problem: string | undefined, job: Job | undefined): string {
  const failure = problem === undefined ? '' : `## ${TOOL.name} could not finish\n\n${prose(problem, 2000)}\n\n`
  if (report === undefined) return failure
  return failure + renderSummary(report, job === undefined ? {} : summaryOptions(job))
}

/** A summary that the runner does not take must not hide what the step came to. */
async function writeSummary(runner: Runner, markdown: string): Promise<void> {
  try {
    await runner.summary(markdown)
  } catch (error) {
    runner.warning(`The job summary could not be written: ${toMessage(error)}`)
  }
}

function tell(error: unknown): string {
  const known = error instanceof UserError || error instanceof UnreachableError
  return known && error.hint !== undefined ? `${error.message}\n${error.hint}` : toMessage(error)
}
