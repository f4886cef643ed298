import type { Mark } from './cursor.ts'

interface Spanned {
  readonly start: Mark
  readonly end: Mark
}

/** Tokens that carry nothing but their kind, named as PyYAML's messages name them. */
export type PunctuationKind =
  | '<stream end>'
  | '<document start>'
  | '<document end>'
  | '<block sequence start>'
  | '<block mapping start>'
  | '<block end>'
  | '['
  | ']'
  | '{'
  | '}'
  | ','
  | '-'
  | '?'
  | ':'

export type Token = Spanned &
  (
    | { readonly kind: PunctuationKind }
    | { readonly kind: '<alias>' | '<anchor>'; readonly name: string }
    /** `handle` is null for a verbatim tag and for the lone `!`. */
    | { readonly kind: '<tag>'; readonly handle: string | null; readonly suffix: string }
    | { readonly kind: '<scalar>'; readonly value: string; readonly plain: boolean }
    | { readonly kind: '<directive>'; readonly directive: Directive }
  )

export type Directive =
  | { readonly name: 'YAML'; readonly major: number }
  | { readonly name: 'TAG'; readonly handle: string; readonly prefix: string }
  | { readonly name: 'other' }
