import type { Place } from './compare-trees.ts'
import type { Grammar } from './cpython-trees.ts'

/** A difference that is known, told as narrowly as it can be. One that no file shows any more is to be deleted. */
export interface Deviation {
  readonly reason: string
  readonly holds: (place: Place, grammar: Grammar) => boolean
}

export const DEVIATIONS: readonly Deviation[] = [
  {
    reason:
      'before 3.12 (PEP 701) the parts of an f-string have the position of the whole string, and the expressions in ' +
      'it often that of another place; ours are as in 3.12',
    holds: ({ inFString, step }, { version }) =>
      version[1] < 12 && inFString && /^\.(?:end_)?(?:lineno|col_offset)$/.test(step),
  },
  {
    reason: 'Unicode names, as in "\\N{DASH}", are not looked up: there is no table of them',
    holds: ({ theirs, ours, parent }) =>
      hasText(theirs) && typeof ours === 'string' && literalOf(parent?.ours) === 'named-characters',
  },
]

/** A file that only one of the two parses. */
export interface Refusal {
  /** What CPython says; null when it parses the file. */
  readonly theirs: string | null
  readonly ours: string | null
  /** The text of the line that the refusing one names. */
  readonly text: string
}

export interface RefusalDeviation {
  readonly reason: string
  readonly holds: (refusal: Refusal) => boolean
}

/** A file that we refuse where CPython does not: `ours` as our parser says it, `text` as the line has it. */
const refusedByUs = (reason: string, ours: string, text: RegExp): RefusalDeviation => ({
  reason,
  holds: (refusal) => refusal.theirs === null && refusal.ours === ours && text.test(refusal.text),
})

export const REFUSALS: readonly RefusalDeviation[] = [
  refusedByUs('of encodings only UTF-8 and Latin-1 are known', 'the file is not UTF-8 text', /^#/),
  {
    reason: 'a coding comment that names no encoding is not minded when the text is UTF-8',
    holds: ({ theirs, text }) => /encoding/.test(theirs ?? '') && /^\uFEFF?#.*coding/.test(text),
  },
]

function literalOf(ours: unknown): unknown {
  return typeof ours === 'object' && ours !== null && 'literal' in ours ? ours.literal : undefined
}

function hasText(theirs: unknown): boolean {
  return typeof theirs === 'object' && theirs !== null && 'str' in theirs
}
