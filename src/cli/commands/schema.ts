import { SCHEMAS } from '../../commands/schema.ts'
import { UserError } from '../../errors.ts'
import type { ExitCode, Invocation } from '../command.ts'

/** `airlift-drift schema NAME`. */
export async function runSchema({ args, values, terminal }: Invocation): Promise<ExitCode> {
  const [name, extra] = args
  const schema = name === undefined || extra !== undefined ? undefined : SCHEMAS.get(name)
  if (schema === undefined) throw new UserError(`schema takes one of ${[...SCHEMAS.keys()].join(', ')}.`)
  await terminal.result(JSON.stringify(schema(), null, 2), values.output)
  return 0
}
