import type { Value } from './values.ts'

/** A field of a dataclass or named tuple. */
export interface Field {
  readonly name: string
  readonly fallback: Value | null
  readonly factory: Value | null
  readonly inInit: boolean
  readonly inRepr: boolean
  readonly compared: boolean
  readonly keywordOnly?: boolean
  /** Handed on to `__post_init__`, and no attribute. */
  readonly initOnly?: boolean
  /** The parameter of `__init__`, where it has a name of its own. */
  readonly parameter?: string
  /** Called with what is given. */
  readonly converter?: Value
  /** Whether the factory is called with the object. */
  readonly makesOfSelf?: () => boolean
}

/** An annotated name of a class body. */
export interface DeclaredName {
  readonly name: string
  readonly role: 'field' | 'init' | 'keyword-only'
  /** The annotation, where it is a plain name. */
  readonly type: string | null
}
