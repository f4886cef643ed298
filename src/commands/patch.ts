/** One file before and after; null where it is not there. */
export interface FileChange {
  readonly file: string
  readonly before: string | null
  readonly after: string | null
}

const CONTEXT_LINES = 3

/** The changes as a patch that `git apply` takes; each file is one hunk, and one that stays as it is has none. */
export function patchOf(changes: readonly FileChange[]): string {
  return changes
    .filter(({ before, after }) => before !== after)
    .map(filePatch)
    .join('')
}

function filePatch({ file, before, after }: FileChange): string {
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
  const from = Math.max(0, start - CONTEXT_LINES)
  const tail = Math.min(end, CONTEXT_LINES)
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
