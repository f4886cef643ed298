import { changedLines } from '../git/changed-lines.ts'
import { openRepository } from '../git/repository.ts'
import { annotations } from '../report/annotations.ts'
import type { Report } from '../report/model.ts'
import type { Job } from './main.ts'
import { redact } from './redact.ts'

/** GitHub shows ten annotations of a level; the files of more findings need not be looked at. */
const MAX_FILES = 30

/** Shows findings beside the lines of the diff, those on changed lines first. */
export async function annotate({ values, runner, secrets }: Job, report: Report): Promise<void> {
  if (values.annotations === 'none') return
  const lines = await linesOfFindings(values.workingDirectory, report)
  for (const annotation of annotations(report, { from: values.annotations, changedLines: lines })) {
    runner.annotate({ ...annotation, message: redact(annotation.message, secrets) })
  }
}

async function linesOfFindings(
  workingDirectory: string,
  { base, head, findings }: Report,
): Promise<Map<string, ReadonlySet<number>>> {
  const files = new Set(findings.filter(({ origin }) => origin === 'introduced').flatMap(({ file }) => file ?? []))
  if (base === null || files.size === 0) return new Map()
  const repository = await openRepository(workingDirectory)
  const [before, after] = await Promise.all([repository.tree(base.sha), repository.tree(head.sha)])
  const lines = new Map<string, ReadonlySet<number>>()
  for (const file of [...files].slice(0, MAX_FILES)) {
    lines.set(file, await changedLines(repository, before, after, file))
  }
  return lines
}
