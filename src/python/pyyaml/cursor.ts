/** A position in the text; lines count from 1, columns from 0, both in characters as Python counts them. */
export interface Mark {
  readonly line: number
  readonly column: number
}

/** PyYAML would raise here; `message` is the problem it names. */
export class YamlError extends Error {
  override readonly name = 'YamlError'
  readonly line: number

  constructor(message: string, mark: Mark) {
    super(message)
    this.line = mark.line
  }
}

/** What `peek` answers behind the last character; it never occurs in the text, which holds only printable characters. */
export const END = '\0'

const BREAKS = '\n\u0085\u2028\u2029'

export const isBreak = (char: string): boolean => BREAKS.includes(char)
export const isBreakOrEnd = (char: string): boolean => char === END || isBreak(char)
export const isBlankOrEnd = (char: string): boolean => char === ' ' || char === '\t' || isBreakOrEnd(char)

/** Reads a text character by character. Carriage returns are gone already: Python opens the file with universal newlines. */
export class Cursor {
  readonly #chars: readonly string[]
  #index = 0
  #line = 1
  #column = 0

  constructor(text: string) {
    this.#chars = Array.from(text)
  }

  get index(): number {
    return this.#index
  }

  get line(): number {
    return this.#line
  }

  get column(): number {
    return this.#column
  }

  mark(): Mark {
    return { line: this.#line, column: this.#column }
  }

  peek(ahead = 0): string {
    return this.#chars[this.#index + ahead] ?? END
  }

  /** Moves on and returns the characters passed. */
  take(count = 1): string {
    const taken = this.#chars.slice(this.#index, this.#index + count)
    for (const char of taken) {
      if (isBreak(char)) {
        this.#line += 1
        this.#column = 0
      } else if (char !== '\uFEFF') {
        this.#column += 1
      }
    }
    this.#index += taken.length
    return taken.join('')
  }

  /** Takes characters as long as they satisfy the test. */
  takeWhile(test: (char: string) => boolean): string {
    let length = 0
    while (this.peek(length) !== END && test(this.peek(length))) length += 1
    return this.take(length)
  }

  /** Takes one line break, if there is one. NEL reads as a newline; the Unicode separators stay what they are. */
  takeBreak(): string {
    if (!isBreak(this.peek())) return ''
    const taken = this.take()
    return taken === '\u0085' ? '\n' : taken
  }

  /** Whether `---` or `...` stands here, alone on its line or before a blank. The caller knows that this is column 0. */
  atDocumentMarker(): boolean {
    const first = this.peek()
    if (first !== '-' && first !== '.') return false
    return this.peek(1) === first && this.peek(2) === first && isBlankOrEnd(this.peek(3))
  }

  fail(problem: string, mark: Mark = this.mark()): never {
    throw new YamlError(problem, mark)
  }
}
