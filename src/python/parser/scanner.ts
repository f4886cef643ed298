import * as T from './tokens.ts'

const MAX_BRACKETS = 200
const BRACKETS = '()[]{}'

/** How the message of a bracket ends that is open at the end of the file. */
export const NEVER_CLOSED = ' was never closed'

/** The tokens read so far, and where the next one begins. */
export class Scanner {
  readonly source: string
  position = 0
  /** From 1. */
  line = 1
  /** What is wrong with the file. */
  #message = ''
  readonly #flat: number[] = []
  /** Where the tokens are that open brackets which are not closed yet; a replacement field counts as one. */
  readonly #open: number[] = []

  constructor(source: string) {
    this.source = source
  }

  get depth(): number {
    return this.#open.length
  }

  get lastKind(): number {
    return this.#flat[this.#flat.length - T.SIZE] ?? T.NEWLINE
  }

  get tokens(): T.Tokens {
    return { source: this.source, flat: this.#flat, message: this.#message }
  }

  add(kind: number, start: number, end: number, line: number): void {
    this.#flat.push(kind, start, end, line)
  }

  /** A token without text, at the present position. */
  addEmpty(kind: number): void {
    this.add(kind, this.position, this.position, this.line)
  }

  /** Reads a token that is `length` long. */
  take(kind: number, length: number): void {
    const start = this.position
    this.position += length
    this.#flat.push(kind, start, this.position, this.line)
  }

  /** Nothing more is read then. */
  hasFailed(): boolean {
    return this.#message !== ''
  }

  /** The first failure counts. */
  fail(message: string, line = this.line): void {
    if (this.hasFailed()) return
    this.#message = message
    this.add(T.ERROR, this.position, this.position, line)
    this.position = this.source.length
  }

  /** Reads an opening or closing bracket. */
  takeBracket(kind: number): void {
    const isOpening = (kind - T.LEFT_PAREN) % 2 === 0
    if (isOpening) {
      if (this.#open.length >= MAX_BRACKETS) this.fail('too many nested parentheses')
      else {
        this.#open.push(this.#flat.length)
        this.take(kind, 1)
      }
      return
    }
    const opened = this.#open.pop()
    const closing = BRACKETS.charAt(kind - T.LEFT_PAREN)
    if (opened === undefined) this.fail(`unmatched '${closing}'`)
    else if (this.#flat[opened] !== kind - 1) {
      this.fail(`closing parenthesis '${closing}' does not match opening parenthesis '${this.#textAt(opened)}'`)
    } else this.take(kind, 1)
  }

  failUnclosed(): void {
    const opened = this.#open.at(-1)
    if (opened !== undefined) this.fail(`'${this.#textAt(opened)}'${NEVER_CLOSED}`, this.#flat[opened + T.LINE_AT] ?? 1)
  }

  #textAt(token: number): string {
    return this.source.charAt(this.#flat[token + T.START_AT] ?? 0)
  }
}
