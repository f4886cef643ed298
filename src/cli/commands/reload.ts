import { configuredWait } from '../../commands/airflow-wait.ts'
import { prepare } from '../../commands/prepare.ts'
import { reload } from '../../commands/reload.ts'
import type { ExitCode, Invocation } from '../command.ts'
import { printReport } from '../print-report.ts'

/** `airlift-drift reload`. */
export async function runReload({ values, terminal, signal }: Invocation): Promise<ExitCode> {
  const now = new Date()
  const workspace = await prepare({ values, surface: 'cli', configFrom: 'head', log: terminal.detail, now })
  const { settings } = workspace
  const report = await reload({
    ...workspace,
    onUnreachable: settings.onUnreachable ?? 'fail',
    failOn: settings.failOn,
    strategy: settings.reloadStrategy,
    timeoutMs: settings.reloadTimeout,
    waitForAirflow: await configuredWait(settings.waitForAirflow, workspace.airflow, terminal.say),
    dryRun: settings.dryRun,
    log: terminal.say,
    now,
    onProgress: terminal.progress,
    signal,
  })
  return printReport(report, settings, terminal)
}
