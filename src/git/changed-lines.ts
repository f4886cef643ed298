import type { Repository } from './repository.ts'
import { runGit } from './run-git.ts'
import type { Tree } from './tree.ts'

/** A file that a person wrote has a diff far below. Bytes. */
const MAX_DIFF_BYTES = 32 * 1024 * 1024

/** The lines of a file of head, counted from 1, that are not so in base; all of them for a new file. */
export async function changedLines(
  repository: Repository,
  base: Tree,
  head: Tree,
  path: string,
): Promise<ReadonlySet<number>> {
  const before = base.blob(path)
  const after = head.blob(path)
  if (after === undefined || before === after) return new Set()
  if (before === undefined) return new Set(lineNumbers(1, countLines(head.read(path) ?? new Uint8Array())))
  const args = ['diff', '--unified=0', '--no-color', '--no-ext-diff', '--no-textconv', before, after]
  const diff = await runGit(args, { cwd: repository.root, maxBytes: MAX_DIFF_BYTES })
  return new Set(addedLines(diff.toString('latin1')))
}

/** Skips the lines of each hunk by their number, since they may look like anything. */
function* addedLines(diff: string): Generator<number> {
  let inHunk = 0
  for (const line of diff.split('\n')) {
    if (inHunk > 0) {
      if (!line.startsWith('\\')) inHunk -= 1
      continue
    }
    const match = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line)
    if (match === null) continue
    const [, removed = '1', first = '1', added = '1'] = match
    inHunk = Number(removed) + Number(added)
    yield* lineNumbers(Number(first), Number(added))
  }
}

function* lineNumbers(first: number, count: number): Generator<number> {
  for (let line = first; line < first + count; line += 1) yield line
}

function countLines(content: Uint8Array): number {
  const ends = content.reduce((count, byte) => (byte === 0x0a ? count + 1 : count), 0)
  return content.length === 0 || content.at(-1) === 0x0a ? ends : ends + 1
}
