import { checkExample } from '../../commands/demo/check-example.ts'
import type { ExitCode, Invocation } from '../command.ts'
import { printReport } from '../print-report.ts'

/** `airlift-drift demo`. */
export function runDemo({ values, terminal }: Invocation): Promise<ExitCode> {
  return printReport(checkExample(values.failOn), values, terminal)
}
