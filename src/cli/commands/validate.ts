import { renderValidation } from '../../commands/validate.ts'
import { validateTree } from '../../commands/validate-tree.ts'
import { UserError } from '../../errors.ts'
import type { ExitCode, Invocation } from '../command.ts'
import { readTree } from '../read-tree.ts'

/** `airlift-drift validate [FILE…]`. */
export async function runValidate(invocation: Invocation): Promise<ExitCode> {
  const { values, args, terminal } = invocation
  if (values.format !== 'text' && values.format !== 'json') {
    throw new UserError(`validate prints text or json, not ${values.format}.`)
  }
  const { project, policy } = await readTree(invocation)
  const result = validateTree(project, policy, args)
  await terminal.result(
    values.format === 'json' ? JSON.stringify(result, null, 2) : renderValidation(result, terminal),
    values.output,
  )
  const failing = result.files
    .flatMap(({ findings }) => findings)
    .filter(({ accepted, severity }) => accepted === undefined && severity !== 'notice')
    .filter(({ severity }) => values.failOn === 'warning' || (values.failOn === 'error' && severity === 'error'))
  return failing.length > 0 ? 1 : 0
}
