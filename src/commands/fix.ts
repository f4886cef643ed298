import { parseProxiedStateFile } from '../airlift/proxied-state/parse.ts'
import type { Edit, Fix } from '../report/model.ts'

/**
 * The files with the repairs made: edits first, then renames, whose old names are gone from the result.
 *
 * Of edits that touch the same lines only the first is made, and a file is never renamed onto another; what is left shows up
 * when the result is checked again. Comments, order, quotes and line ends outside of the changed lines stay as they are.
 */
export function applyFixes(files: ReadonlyMap<string, string>, fixes: readonly Fix[]): Map<string, string> {
  const result = new Map(files)
  const editsOf = new Map<string, Edit[]>()
  for (const edit of fixes.flatMap((fix) => fix.edits ?? [])) {
    editsOf.set(edit.file, [...(editsOf.get(edit.file) ?? []), edit])
  }
  for (const [file, edits] of editsOf) {
    const text = files.get(file)
    if (text !== undefined) result.set(file, keepReadable(file, text, applyEdits(text, edits)))
  }
  for (const { rename } of fixes) {
    const text = rename === undefined ? undefined : result.get(rename.from)
    if (rename === undefined || text === undefined || result.has(rename.to)) continue
    result.delete(rename.from)
    result.set(rename.to, text)
  }
  return result
}

const isInsertion = ({ from, to }: Edit): boolean => to < from

function applyEdits(text: string, edits: readonly Edit[]): string {
  const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? []
  const lineEnd = lines[0]?.endsWith('\r\n') === true ? '\r\n' : '\n'
  // From the bottom up, so that the lines above keep their numbers.
  const ordered = withoutOverlaps(edits, lines.length).sort((one, other) => other.from - one.from || other.to - one.to)
  for (const { from, to, text: changed } of ordered) {
    const added = changed === '' ? [] : changed.split('\n').map((line) => line + lineEnd)
    lines.splice(from - 1, to - from + 1, ...added)
  }
  const joined = lines.map((line) => (line.endsWith('\n') ? line : line + lineEnd)).join('')
  return text.endsWith('\n') ? joined : joined.replace(/\r?\n$/, '')
}

function withoutOverlaps(edits: readonly Edit[], lineCount: number): Edit[] {
  const kept: Edit[] = []
  for (const edit of edits) {
    const isPossible = edit.from >= 1 && edit.from <= lineCount + 1 && edit.to <= lineCount && edit.to >= edit.from - 1
    const isTaken = kept.some((other) =>
      isInsertion(edit) || isInsertion(other)
        ? other.from === edit.from && other.to === edit.to && other.text === edit.text
        : edit.from <= other.to && other.from <= edit.to,
    )
    if (isPossible && !isTaken) kept.push(edit)
  }
  return kept
}

/** When the last entry of a list goes, `tasks:` is left without a value, which Airlift refuses: an empty list is what it takes. */
function keepReadable(file: string, before: string, after: string): string {
  if (!/\.ya?ml$/.test(file) || raises(file, before) || !raises(file, after)) return after
  const mended = after.replace(/^(tasks:)[ \t]*(?=#|\r?$)/m, '$1 [] ').replace(/^(tasks: \[\]) (?=\r?$)/m, '$1')
  return raises(file, mended) ? before : mended
}

function raises(file: string, text: string): boolean {
  return parseProxiedStateFile(file, new TextEncoder().encode(text)).state.level === 'raises'
}
