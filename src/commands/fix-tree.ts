import type { Project } from '../airlift/project.ts'
import type { Tree } from '../git/tree.ts'
import type { Policy } from '../rules/judge.ts'
import { applyFixes } from './fix.ts'
import { proxiedStateFindings } from './validate-tree.ts'

/** One file that repairs change: its text before and after; null where it is not there. */
export interface Repair {
  readonly file: string
  readonly before: string | null
  readonly after: string | null
}

/** What the safe repairs of a tree's proxied_state files come to, sorted by path; nothing is written. */
export function repairs(tree: Tree, project: Project, policy: Policy): Repair[] {
  const fixes = proxiedStateFindings(project, policy).flatMap(({ fix, accepted, certainty }) =>
    fix === undefined || accepted !== undefined || certainty === 'unresolved' ? [] : [fix],
  )
  const paths = fixes.flatMap(({ edits = [], rename }) => [
    ...edits.map(({ file }) => file),
    ...(rename === undefined ? [] : [rename.from, rename.to]),
  ])
  const before = new Map<string, string>()
  for (const path of paths) {
    const bytes = tree.read(path)
    if (bytes !== undefined) before.set(path, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes))
  }
  const after = applyFixes(before, fixes)
  return [...new Set([...before.keys(), ...after.keys()])]
    .sort()
    .map((file) => ({ file, before: before.get(file) ?? null, after: after.get(file) ?? null }))
    .filter((repair) => repair.before !== repair.after)
}

/** The repairs as a patch that `git apply` takes; each file is one hunk. */
export function asPatch(all: readonly Repair[]): string {
  return all.map(filePatch).join('')
}

function filePatch({ file, before, after }: Repair): string {
  const header = [
    `diff --git a/${file} b/${file}\n`,
    ...(before === null ? ['new file mode 100644\n'] : []),
    ...(after === null ? ['deleted file mode 100644\n'] : []),
    `--- ${before === null ? '/dev/null' : `a/${file}`}\n`,
    `+++ ${after === null ? '/dev/null' : `b/${file}`}\n`,
  ].join('')
  const old = linesOf(before)
  const now = linesOf(after)
  let start = 0
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1
  let end = 0
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) end += 1
  const context = 3
  const from = Math.max(0, start - context)
  const tail = Math.min(end, context)
  const head = old.slice(from, start)
  const gone = old.slice(start, old.length - end)
  const come = now.slice(start, now.length - end)
  const rest = old.slice(old.length - end, old.length - end + tail)
  const range = (first: number, length: number): string => `${length === 0 ? first : first + 1},${length}`
  const oldLength = head.length + gone.length + rest.length
  const newLength = head.length + come.length + rest.length
  return [
    header,
    `@@ -${range(before === null ? 0 : from, oldLength)} +${range(after === null ? 0 : from, newLength)} @@\n`,
    ...head.map((line) => patchLine(' ', line)),
    ...gone.map((line) => patchLine('-', line)),
    ...come.map((line) => patchLine('+', line)),
    ...rest.map((line) => patchLine(' ', line)),
  ].join('')
}

const linesOf = (text: string | null): string[] => text?.match(/[^\n]*\n|[^\n]+$/g) ?? []

function patchLine(mark: string, line: string): string {
  return line.endsWith('\n') ? mark + line : `${mark}${line}\n\\ No newline at end of file\n`
}
