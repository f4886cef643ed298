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
    holds: ({ theirs, ours }) => hasText(theirs) && typeof ours === 'string' && ours.includes('\\N{'),
  },
  {
    reason: 'py-ast gives `x[*y]` the starred item itself, not a tuple of it',
    holds: ({ theirs, ours, step }) =>
      step === '.slice' && typeOf(theirs) === 'Tuple' && nodeTypeOf(ours) === 'Starred',
  },
  {
    reason: 'py-ast calls `(x): int` simple',
    holds: ({ theirs, ours, step }) => step === '.simple' && theirs === 0 && ours === 1,
  },
  {
    reason: 'py-ast does not normalise identifiers',
    holds: ({ theirs, ours }) =>
      typeof theirs === 'string' && typeof ours === 'string' && ours.normalize('NFKC') === theirs,
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
  refusedByUs('py-ast knows no `async for` in a set', "Expected '}' after set", /\{.* async for /),
  refusedByUs('py-ast counts a quoted brace in a replacement field', 'Unterminated f-string literal', /\{"[{}]"\}/),
  refusedByUs('py-ast knows no comma after the last target of `del`', 'Unexpected token in expression', /\bdel\b.*,$/),
  refusedByUs('py-ast knows no starred item in a bare pattern', "Expected ':' after case pattern", /case .*, \*\w+:/),
  refusedByUs('py-ast knows no variation selectors in names', "Unexpected character '\uDB40'", /\p{M}/u),
]

function typeOf(theirs: unknown): unknown {
  return Array.isArray(theirs) ? theirs[0] : undefined
}

function nodeTypeOf(ours: unknown): unknown {
  return typeof ours === 'object' && ours !== null && 'nodeType' in ours ? ours.nodeType : undefined
}

function hasText(theirs: unknown): boolean {
  return typeof theirs === 'object' && theirs !== null && 'str' in theirs
}
