import { block, code, prose } from '../report/markdown-text.ts'
import { visible } from '../report/escape.ts'
import type { Edit, Finding } from '../report/model.ts'

/** A change of lines of head that its author can take over with one click. */
export interface Suggestion {
  readonly fingerprint: string
  readonly path: string
  /** Counted from 1, inclusive. */
  readonly from: number
  readonly to: number
  /** Markdown, without the hidden marker. */
  readonly body: string
}

export interface SuggestibleFile {
  /** The lines of head that the pull request's diff shows. */
  readonly shown: ReadonlySet<number>
  /** The text of head. */
  readonly text: string
}

/**
 * The finding's repair as a suggestion; undefined where it is none: several edits, lines that the diff does not show, or
 * text that would not be shown as it is. `repaired` is the whole file as the repair leaves it.
 */
export function suggestionOf(
  { fix, fingerprint, rule, message }: Finding,
  { shown, text }: SuggestibleFile,
  repaired: string | undefined,
): Suggestion | undefined {
  const [edit, ...more] = fix?.edits ?? []
  if (fix === undefined || edit === undefined || more.length > 0 || fix.rename !== undefined) return undefined
  const lines = text.split('\n')
  const { from, to, becomes } = asReplacement(edit, lines)
  for (let line = from; line <= to; line += 1) if (!shown.has(line)) return undefined
  const after = [...lines.slice(0, from - 1), ...becomes, ...lines.slice(to)].join('\n')
  // A repair that does more than its edit, so that the file stays readable, is no matter of a click.
  if (after !== repaired || text.includes('\r') || visible(becomes.join('\n')) !== becomes.join('\n')) return undefined
  const body = `${prose(message)} (${code(rule)})\n\n${prose(fix.summary)}\n\n${suggestionBlock(becomes)}`
  return { fingerprint, path: edit.file, from, to, body }
}

/** A suggestion replaces lines, so an insertion repeats the line beside it. */
function asReplacement({ from, to, text }: Edit, lines: readonly string[]) {
  const becomes = text === '' ? [] : text.split('\n')
  if (to >= from) return { from, to, becomes }
  const beside = lines[from - 2]
  if (beside === undefined) return { from: 1, to: 1, becomes: [...becomes, lines[0] ?? ''] }
  return { from: from - 1, to: from - 1, becomes: [beside, ...becomes] }
}

function suggestionBlock(lines: readonly string[]): string {
  // No line at all deletes; an empty line is one.
  if (lines.length === 0) return '```suggestion\n```'
  const [fence = ''] = block(lines.join('\n'), '').split('\n', 1)
  return `${fence}suggestion\n${lines.join('\n')}\n${fence}`
}

/** The lines of head that a patch of GitHub shows, changed or not. */
export function shownLines(patch: string): Set<number> {
  const lines = new Set<number>()
  let next = 0
  for (const line of patch.split('\n')) {
    const hunk = /^@@ -\d+(?:,\d+)? \+(\d+)/.exec(line)
    if (hunk?.[1] !== undefined) next = Number(hunk[1])
    else if (next > 0 && /^[ +]/.test(line)) lines.add(next++)
  }
  return lines
}
