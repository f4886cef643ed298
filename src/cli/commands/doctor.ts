import { doctor } from '../../commands/doctor/doctor.ts'
import { adviceJson, adviceText } from '../../commands/doctor/print-advice.ts'
import { UserError } from '../../errors.ts'
import type { ExitCode, Invocation } from '../command.ts'

/** `airlift-drift doctor`: 0 when nothing is in the way, 1 when something is. */
export async function runDoctor({ values, terminal, signal }: Invocation): Promise<ExitCode> {
  if (values.format !== 'text' && values.format !== 'json') {
    throw new UserError(`doctor prints text or json, not ${values.format}.`)
  }
  const advice = await doctor({ values, now: new Date(), log: terminal.detail, signal })
  await terminal.result(values.format === 'json' ? adviceJson(advice) : adviceText(advice), values.output)
  return advice.some(({ level }) => level === 'problem') ? 1 : 0
}
