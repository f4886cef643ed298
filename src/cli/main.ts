import { readOptions } from '../config/settings.ts'
import { InterruptedError, toMessage, UnreachableError, UserError } from '../errors.ts'
import { logText } from '../report/escape.ts'
import { TOOL } from '../tool.ts'
import type { ExitCode } from './command.ts'
import { commandHelp, programHelp } from './help.ts'
import { parseCommandLine } from './parse-command-line.ts'
import { CLEAR_LINE, openTerminal } from './terminal.ts'

/** Runs one command line and gives its exit code; never throws. */
export async function main(argv: readonly string[]): Promise<ExitCode> {
  try {
    const line = parseCommandLine(argv)
    switch (line.kind) {
      case 'help':
        process.stdout.write(`${line.command === undefined ? programHelp() : commandHelp(line.command)}\n`)
        return 0
      case 'run': {
        const values = readOptions(line.given, process.env, 'cli')
        const run = await line.command.load()
        const { args, switches } = line
        return await run({ values, args, switches, terminal: openTerminal(values), signal: interruption() })
      }
    }
  } catch (error) {
    return tell(error)
  }
}

/** Ctrl-C and SIGTERM end the work in hand; a second one ends the process at once, as always. */
function interruption(): AbortSignal {
  const controller = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.once(name, () => {
      controller.abort(new InterruptedError('Interrupted.'))
    })
  }
  return controller.signal
}

function tell(error: unknown): ExitCode {
  const known = error instanceof UserError || error instanceof UnreachableError
  const hint = known && error.hint !== undefined ? `\n${error.hint}` : ''
  const clear = process.stderr.isTTY ? CLEAR_LINE : ''
  process.stderr.write(`${clear}${TOOL.name}: ${logText(`${toMessage(error)}${hint}`)}\n`)
  if (!known && error instanceof Error && process.env.AIRLIFT_DRIFT_DEBUG !== undefined) {
    process.stderr.write(`${error.stack ?? ''}\n`)
  }
  return error instanceof UnreachableError ? 3 : 2
}
