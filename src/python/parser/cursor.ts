import * as T from './tokens.ts'

/** What CPython would refuse with a SyntaxError. */
export class PythonSyntaxError extends Error {
  readonly line: number

  constructor(message: string, line: number) {
    super(message)
    this.line = line
  }
}

/** Said where nothing better is known. */
export const INVALID_SYNTAX = 'invalid syntax'

/** Something that CPython may well read and this parser does not. */
export class NestedTooDeeply extends Error {}

/** Expressions and blocks within each other, as far as our own stack surely reaches. */
const MAX_DEPTH = 600

/** The statements around the present one, for what Python allows only inside of them. */
export interface Surroundings {
  /** `none`: the module itself. */
  readonly function: 'none' | 'class' | 'def' | 'async def'
  loop: boolean
  /** Set by a `yield`. */
  yields: boolean
  /** The line of an `await` that stands neither in an `async def` nor in a generator expression; 0: there is none. */
  awaits: number
}

export function surrounding(kind: Surroundings['function']): Surroundings {
  return { function: kind, loop: false, yields: false, awaits: 0 }
}

/** Where the parser stands in the tokens of a file. */
export class Cursor {
  readonly source: string
  surroundings = surrounding('none')
  /** Whether a `from __future__ import` may stand here. */
  prelude = true
  /** The kind of the present token. */
  kind: number
  readonly #flat: readonly number[]
  readonly #message: string
  /** Where the present token is in the flat list. */
  #at = 0
  #depth = 0

  constructor(tokens: T.Tokens) {
    this.#flat = tokens.flat
    this.#message = tokens.message
    this.source = tokens.source
    this.kind = tokens.flat[0] ?? T.END
  }

  /** The line of the present token, from 1. */
  get line(): number {
    return this.#flat[this.#at + T.LINE_AT] ?? 1
  }

  get start(): number {
    return this.#flat[this.#at + T.START_AT] ?? 0
  }

  get end(): number {
    return this.#flat[this.#at + T.END_AT] ?? 0
  }

  get text(): string {
    return this.source.slice(this.start, this.end)
  }

  /** Where the token before the present one ends. */
  get previousEnd(): number {
    return this.#flat[this.#at - T.SIZE + T.END_AT] ?? 0
  }

  /** The kind of a token further on. */
  ahead(distance: number): number {
    return this.#flat[this.#at + distance * T.SIZE] ?? T.END
  }

  textAhead(distance: number): string {
    const at = this.#at + distance * T.SIZE
    return this.source.slice(this.#flat[at + T.START_AT] ?? 0, this.#flat[at + T.END_AT] ?? 0)
  }

  advance(): void {
    this.#at += T.SIZE
    this.kind = this.#flat[this.#at] ?? T.END
  }

  /** Goes past the present token if it is of this kind, and says whether it was. */
  accept(kind: number): boolean {
    if (this.kind !== kind) return false
    this.advance()
    return true
  }

  /** The same as comparing `kind`, which the compiler takes for settled until it is assigned. */
  at(kind: number): boolean {
    return this.kind === kind
  }

  expect(kind: number, message = INVALID_SYNTAX): void {
    if (this.kind !== kind) this.fail(message)
    this.advance()
  }

  /** The name that the present token is. Identifiers are equal when their NFKC forms are. */
  name(message = INVALID_SYNTAX): string {
    if (this.kind !== T.NAME) this.fail(message)
    const { text } = this
    this.advance()
    return BEYOND_ASCII.test(text) ? text.normalize('NFKC') : text
  }

  isWord(word: string): boolean {
    return this.kind === T.NAME && this.text === word
  }

  /** An ERROR token says itself what is wrong. */
  fail(message = INVALID_SYNTAX, line = this.line): never {
    if (this.kind === T.ERROR) throw new PythonSyntaxError(this.#message, this.line)
    throw new PythonSyntaxError(message, line)
  }

  /** Leaves a function, class or lambda, and refuses an `await` that had no right to be there. */
  leave(inside: Surroundings, outside: Surroundings): void {
    if (inside.awaits > 0) this.failAwait(inside)
    this.surroundings = outside
  }

  failAwait({ awaits, function: around }: Surroundings): never {
    throw new PythonSyntaxError(`'await' outside ${around === 'def' ? 'async ' : ''}function`, awaits)
  }

  /** Parses what may not be what it seems; if it is not, undefined, and the cursor is where it was. */
  attempt<Result>(parse: () => Result): Result | undefined {
    const at = this.#at
    const depth = this.#depth
    try {
      return parse()
    } catch (error) {
      if (!(error instanceof PythonSyntaxError)) throw error
      this.#at = at
      this.#depth = depth
      this.kind = this.#flat[at] ?? T.END
      return undefined
    }
  }

  /** To be called around everything that can contain itself. */
  descend(): void {
    this.#depth += 1
    if (this.#depth > MAX_DEPTH) throw new NestedTooDeeply()
  }

  ascend(): void {
    this.#depth -= 1
  }
}

const BEYOND_ASCII = /[\u0080-\uffff]/
