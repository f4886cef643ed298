import picomatch from 'picomatch'
import { extractionJson } from '../../airflow/extract-json.ts'
import { extractionText } from '../../airflow/extract-text.ts'
import { UserError } from '../../errors.ts'
import type { ExitCode, Invocation } from '../command.ts'
import { readTree } from '../read-tree.ts'

/** `airlift-drift extract [PATH…]`: paths are files, folders or globs, relative to the repository's root. */
export async function runExtract(invocation: Invocation): Promise<ExitCode> {
  const { values, args, terminal } = invocation
  if (values.format !== 'text' && values.format !== 'json') {
    throw new UserError(`extract prints text or json, not ${values.format}.`)
  }
  const dags = globsOf(args)
  // A part of the tree must not take the place of all that is kept.
  const request = dags.length === 0 ? invocation : { ...invocation, values: { ...values, cache: undefined } }
  const { project } = await readTree(request, (instance) => (dags.length === 0 ? instance : { ...instance, dags }))
  const { extraction } = project
  const text =
    values.format === 'json' ? JSON.stringify(extractionJson(extraction), null, 2) : extractionText(extraction)
  await terminal.result(text, values.output)
  return 0
}

/** A folder means all of its files. */
function globsOf(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    const plain = path.replace(/^\.\//, '').replace(/\/+$/, '')
    if (plain === '.' || plain === '') return ['**/*.py']
    return picomatch.scan(plain).isGlob ? [plain] : [plain, `${plain}/**/*.py`]
  })
}
