import { check } from '../../commands/check.ts'
import { prepare } from '../../commands/prepare.ts'
import type { ExitCode, Invocation } from '../command.ts'
import { printReport } from '../print-report.ts'

/** `airlift-drift check`. */
export function runCheck(invocation: Invocation): Promise<ExitCode> {
  return compare(invocation, 'check')
}

/** `airlift-drift drift`. */
export function runDrift(invocation: Invocation): Promise<ExitCode> {
  return compare(invocation, 'drift')
}

async function compare({ values, terminal, signal }: Invocation, mode: 'check' | 'drift'): Promise<ExitCode> {
  const now = new Date()
  const workspace = await prepare({
    values,
    surface: 'cli',
    configFrom: 'head',
    alone: mode === 'drift',
    log: terminal.detail,
    now,
  })
  const { comparison, settings, ...rest } = workspace
  if (mode === 'check') terminal.detail(comparison.how)
  const report = await check({
    ...rest,
    comparison,
    onUnreachable: settings.onUnreachable ?? 'warn',
    failOn: settings.failOn,
    mode,
    now,
    onProgress: terminal.progress,
    signal,
  })
  return printReport(report, settings, terminal)
}
