import { takeSnapshot } from '../../commands/snapshot.ts'
import { prepare } from '../../commands/prepare.ts'
import type { ExitCode, Invocation } from '../command.ts'

/** `airlift-drift snapshot [--with-source]`. */
export async function runSnapshot({ values, switches, terminal }: Invocation): Promise<ExitCode> {
  const workspace = await prepare({ values, surface: 'cli', configFrom: 'head', log: terminal.detail, now: new Date() })
  const text = await takeSnapshot({
    ...workspace,
    withSource: switches.has('with-source'),
    onProgress: terminal.progress,
  })
  await terminal.result(text, values.output)
  return 0
}
