import { configuredWait } from '../commands/airflow-wait.ts'
import { check } from '../commands/check.ts'
import { prepare } from '../commands/prepare.ts'
import { reload } from '../commands/reload.ts'
import { InterruptedError } from '../errors.ts'
import { remoteMergeBase } from '../github/pull-requests.ts'
import type { Report } from '../report/model.ts'
import { acceptanceEntries } from './acceptance.ts'
import type { Job } from './main.ts'
import { refreshingComment } from './refreshing.ts'

/** Runs the use case of the job's mode. @throws UserError, UnreachableError */
export async function runMode(job: Job): Promise<Report> {
  const { values, event, facts, github, runner, now } = job
  const log = (message: string): void => {
    runner.info(message)
  }
  const workspace = await prepare({
    // An event that names no commits is checked as the commit it ran for.
    values: event.comparison === undefined ? { ...values, head: facts.event.sha } : values,
    surface: 'action',
    ...(event.comparison === undefined ? {} : { event: event.comparison }),
    ...(github === undefined
      ? {}
      : { remoteMergeBase: (base: string, head: string) => remoteMergeBase(github, base, head, log) }),
    ...(values.githubToken === undefined
      ? {}
      : { fetchToken: { serverUrl: facts.serverUrl, token: values.githubToken } }),
    configFrom: event.pullRequest?.fork === true ? 'base' : 'head',
    log,
    now,
  })
  const { settings, comparison } = workspace
  log(`Comparing: ${comparison.how}.`)
  const { mode } = event
  const accept = [...workspace.policy.accept, ...acceptanceEntries(job.acceptance, values.commentId)]
  const common = { ...workspace, policy: { ...workspace.policy, accept }, failOn: settings.failOn, now }
  if (mode === 'reload') {
    const comment = refreshingComment(job, comparison.head)
    const { ref } = facts
    try {
      return await reload({
        ...common,
        onUnreachable: settings.onUnreachable ?? 'fail',
        strategy: settings.reloadStrategy,
        timeoutMs: settings.reloadTimeout,
        waitForAirflow: await configuredWait(settings.waitForAirflow, workspace.airflow, log),
        ...(ref === undefined ? {} : { newestCommit: () => workspace.repository.askBranchTip(ref) }),
        onBegin: (locations) => comment.begin(locations),
        dryRun: false,
        log,
        signal: cancellation(),
      })
    } catch (error) {
      await comment.giveUp(error)
      throw error
    }
  }
  return check({
    ...common,
    comparison: mode === 'drift' ? { base: null, head: comparison.head } : comparison,
    onUnreachable: settings.onUnreachable ?? 'warn',
    mode: mode === 'drift' ? 'drift' : 'check',
  })
}

/** A cancelled job gets SIGINT, then SIGTERM, and seconds to end. */
function cancellation(): AbortSignal {
  const controller = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.once(name, () => {
      controller.abort(new InterruptedError('the job was cancelled'))
    })
  }
  return controller.signal
}
