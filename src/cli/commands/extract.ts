import picomatch from 'picomatch'
import { extractionJson } from '../../airflow/extract-json.ts'
import { extractionText } from '../../airflow/extract-text.ts'
import { prepare } from '../../commands/prepare.ts'
import { readProjects } from '../../commands/read-projects.ts'
import { UserError } from '../../errors.ts'
import type { ExitCode, Invocation } from '../command.ts'

/** `airlift-drift extract [PATH…]`: paths are files, folders or globs, relative to the repository's root. */
export async function runExtract({ values, args, terminal }: Invocation): Promise<ExitCode> {
  if (values.format !== 'text' && values.format !== 'json') {
    throw new UserError(`extract prints text or json, not ${values.format}.`)
  }
  const now = new Date()
  const { repository, comparison, instances } = await prepare({
    values,
    surface: 'cli',
    configFrom: 'head',
    log: terminal.detail,
    now,
  })
  const tree = await repository.tree(comparison.head)
  await repository.load(tree, (path) => path.endsWith('.py'))
  const wanted = args.length === 0 ? null : globsOf(args)
  const { head } = readProjects(
    { base: null, head: tree, changed: new Set() },
    {
      instances: wanted === null ? instances : instances.map((instance) => ({ ...instance, dags: wanted })),
      onProgress: (done, total) => {
        terminal.progress('reading DAGs', done, total)
      },
    },
  )
  const text =
    values.format === 'json'
      ? JSON.stringify(extractionJson(head.extraction), null, 2)
      : extractionText(head.extraction)
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
