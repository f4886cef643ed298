const CONTEXT_LINES = 3

/** One file before and after. */
export interface FileChange {
  readonly path: string
  readonly before: string
  readonly after: string
}

/** A patch as `git apply` takes it, one hunk for each file; a file that stays as it is has none. */
export function patchOf(changes: readonly FileChange[]): string {
  return changes.map((change) => filePatch(change)).join('')
}

function filePatch({ path, before, after }: FileChange): string {
  if (before === after) return ''
  const old = linesOf(before)
  const now = linesOf(after)
  let same = 0
  while (same < old.length && same < now.length && old[same] === now[same]) same += 1
  let tail = 0
  while (tail < old.length - same && tail < now.length - same && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1
  const from = Math.max(0, same - CONTEXT_LINES)
  const keep = Math.min(tail, CONTEXT_LINES)
  const removed = old.slice(same, old.length - tail)
  const added = now.slice(same, now.length - tail)
  const head = old.slice(from, same)
  const end = old.slice(old.length - tail, old.length - tail + keep)
  const range = (count: number): string => `${count === 0 ? from : from + 1},${count}`
  const header = `@@ -${range(head.length + removed.length + end.length)} +${range(head.length + added.length + end.length)} @@\n`
  const body = [...signed(' ', head), ...signed('-', removed), ...signed('+', added), ...signed(' ', end)]
  return `--- a/${path}\n+++ b/${path}\n${header}${body.join('')}`
}

/** With their ends; only the last may have none. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? []
}

function signed(sign: string, lines: readonly string[]): string[] {
  return lines.map((line) => `${sign}${line}${line.endsWith('\n') ? '' : '\n\\ No newline at end of file\n'}`)
}
