import { readForeignReport } from '../../commands/report.ts'
import { UserError } from '../../errors.ts'
import type { ExitCode, Invocation } from '../command.ts'
import { printReport } from '../print-report.ts'

/** `airlift-drift report FILE`. */
export async function runReport({ args, values, terminal }: Invocation): Promise<ExitCode> {
  const [file, extra] = args
  if (file === undefined || extra !== undefined) throw new UserError('report takes one file: the JSON of a check.')
  return printReport(await readForeignReport(file, values.failOn), values, terminal)
}
