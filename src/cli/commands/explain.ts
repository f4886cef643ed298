import { explain } from '../../commands/explain.ts'
import { UserError } from '../../errors.ts'
import { RULES } from '../../rules/registry.ts'
import type { ExitCode, Invocation } from '../command.ts'

/** `airlift-drift explain RULE`. */
export async function runExplain({ args, values, terminal }: Invocation): Promise<ExitCode> {
  const [id, extra] = args
  if (id === undefined || extra !== undefined) {
    throw new UserError('explain takes one rule.', {
      hint: `The rules are:\n${RULES.map((rule) => `  ${rule.id}`).join('\n')}`,
    })
  }
  await terminal.result(explain(RULES, id), values.output)
  return 0
}
