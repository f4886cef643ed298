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
  #backslash = -1
  /** What is wrong with the file. */
  #message = ''
  readonly #kinds: number[] = []
  readonly #starts: number[] = []
  readonly #ends: number[] = []
  readonly #lines: number[] = []
  /** The tokens that open brackets which are not closed yet; a replacement field counts as one. */
  readonly #open: number[] = []

  constructor(source: string) {
    this.source = source
  }

  get depth(): number {
    return this.#open.length
  }

  get lastKind(): number {
    return this.#kinds.at(-1) ?? T.NEWLINE
  }

  get tokens(): T.Tokens {
    return {
      source: this.source,
      kinds: this.#kinds,
      starts: this.#starts,
      ends: this.#ends,
      lines: this.#lines,
      message: this.#message,
    }
  }

  add(kind: number, start: number, end: number, line: number): void {
    this.#kinds.push(kind)
    this.#starts.push(start)
    this.#ends.push(end)
    this.#lines.push(line)
  }

  /** A token without text, at the present position. */
  addEmpty(kind: number): void {
    this.add(kind, this.position, this.position, this.line)
  }

  /** Reads a token that is `length` long. */
  take(kind: number, length: number): void {
    const end = this.position + length
    this.add(kind, this.position, end, this.line)
    this.position = end
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
        this.#open.push(this.#kinds.length)
        this.take(kind, 1)
      }
      return
    }
    const opened = this.#open.pop()
    const closing = BRACKETS.charAt(kind - T.LEFT_PAREN)
    if (opened === undefined) this.fail(`unmatched '${closing}'`)
    else if (this.#kinds[opened] !== kind - 1) {
      this.fail(`closing parenthesis '${closing}' does not match opening parenthesis '${this.#textAt(opened)}'`)
    } else this.take(kind, 1)
  }

  /** Where the next backslash is; looked for once, however many strings are before it. */
  nextBackslash(from: number): number {
    if (this.#backslash < from) {
      const at = this.source.indexOf('\\', from)
      this.#backslash = at === -1 ? Infinity : at
    }
    return this.#backslash
  }

  failUnclosed(): void {
    const opened = this.#open.at(-1)
    if (opened !== undefined) this.fail(`'${this.#textAt(opened)}'${NEVER_CLOSED}`, this.#lines[opened] ?? 1)
  }

  #textAt(token: number): string {
    return this.source.charAt(this.#starts[token] ?? 0)
  }
}
