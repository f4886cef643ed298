import { applyFixes } from '../../commands/fix.ts'
import { openRepository } from '../../git/repository.ts'
import { block, code } from '../../report/markdown-text.ts'
import type { Report } from '../../report/model.ts'
import { patchOf } from '../../commands/patch.ts'

/** GitHub takes 65,536 characters of a comment. */
const MAX_PATCH_CHARACTERS = 50_000

/** The answer to `fix`: every repair of what is open as one patch, in Markdown. */
export async function repairsOf(workingDirectory: string, report: Report): Promise<string> {
  const fixes = report.findings
    .filter(({ origin, accepted }) => origin !== 'fixed' && accepted === undefined)
    .flatMap(({ fix }) => fix ?? [])
  const renames = fixes.flatMap(({ rename }) => rename ?? [])
  const paths = new Set(fixes.flatMap(({ edits = [] }) => edits.map(({ file }) => file)))
  const repository = await openRepository(workingDirectory)
  const tree = await repository.tree(report.head.sha)
  const before = new Map(
    [...paths].flatMap((path) => {
      const bytes = tree.read(path)
      return bytes === undefined ? [] : [[path, new TextDecoder().decode(bytes)] as const]
    }),
  )
  const after = applyFixes(
    before,
    fixes.map(({ rename: _, ...fix }) => fix),
  )
  const patch = patchOf(
    [...before].map(([path, text]) => ({ file: path, before: text, after: after.get(path) ?? text })),
  )
  if (patch === '' && renames.length === 0) return 'There is nothing that could be mended without a decision of yours.'
  if (patch.length > MAX_PATCH_CHARACTERS) {
    return 'The patch is too long for a comment. In a clone, `airlift-drift fix --write` does the same.'
  }
  const moves = renames.map(({ from, to }) => `Rename ${code(from, 120)} to ${code(to, 120)}.`)
  const parts = patch === '' ? [] : ['Apply this with `git apply`:', block(patch, 'diff', MAX_PATCH_CHARACTERS)]
  return [...parts, ...moves].join('\n\n')
}
