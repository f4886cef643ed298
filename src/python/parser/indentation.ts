import { BACKSLASH, FORM_FEED, HASH, LINE_END, SPACE, TAB } from './characters.ts'
import type { Scanner } from './scanner.ts'
import * as T from './tokens.ts'

const MAX_INDENTS = 100
const TAB_STOP = 8

export const UNMATCHED_INDENT = 'unindent does not match any outer indentation level'

/** A column with tab stops every eight spaces, and one in which a tab counts as one space: both must agree. */
interface Column {
  readonly wide: number
  readonly narrow: number
}

const SPACES = / */y

const MARGIN: Column = { wide: 0, narrow: 0 }

/** Gives INDENT and DEDENT tokens. */
export class Indentation {
  readonly #scanner: Scanner
  /** Of the blocks around the present line. */
  readonly #columns = [MARGIN]

  constructor(scanner: Scanner) {
    this.#scanner = scanner
  }

  /** Goes to the first token of the next line that has one, past its indentation. @returns false: there is none */
  beginLine(): boolean {
    const scanner = this.#scanner
    const { source } = scanner
    for (;;) {
      const column = this.#readColumn()
      if (source.charCodeAt(scanner.position) === HASH) skipComment(scanner)
      if (scanner.position >= source.length) return false
      if (source.charCodeAt(scanner.position) !== LINE_END) {
        this.#indent(column)
        return !scanner.hasFailed()
      }
      scanner.position += 1
      scanner.line += 1
    }
  }

  end(): void {
    while (this.#columns.length > 1) {
      this.#columns.pop()
      this.#scanner.addEmpty(T.DEDENT)
    }
  }

  #readColumn(): Column {
    const scanner = this.#scanner
    SPACES.lastIndex = scanner.position
    SPACES.test(scanner.source)
    const length = SPACES.lastIndex - scanner.position
    const next = scanner.source.charCodeAt(SPACES.lastIndex)
    if (next === TAB || next === FORM_FEED || next === BACKSLASH) return this.#readOddColumn()
    scanner.position += length
    return { wide: length, narrow: length }
  }

  #readOddColumn(): Column {
    const scanner = this.#scanner
    let wide = 0
    let narrow = 0
    let continued: Column | null = null
    for (;;) {
      const code = scanner.source.charCodeAt(scanner.position)
      if (code === SPACE) {
        wide += 1
        narrow += 1
      } else if (code === TAB) {
        wide = (Math.floor(wide / TAB_STOP) + 1) * TAB_STOP
        narrow += 1
      } else if (code === FORM_FEED) {
        wide = 0
        narrow = 0
      } else if (code === BACKSLASH && scanner.source.charCodeAt(scanner.position + 1) === LINE_END) {
        // The indentation is that of the line that is continued.
        continued ??= { wide, narrow }
        scanner.position += 1
        scanner.line += 1
      } else return continued ?? { wide, narrow }
      scanner.position += 1
    }
  }

  #indent(column: Column): void {
    const columns = this.#columns
    const around = columns.at(-1) ?? MARGIN
    if (column.wide > around.wide) {
      if (column.narrow <= around.narrow) this.#failTabs()
      else if (columns.length >= MAX_INDENTS) this.#scanner.fail('too many levels of indentation')
      else {
        columns.push(column)
        this.#scanner.addEmpty(T.INDENT)
      }
      return
    }
    while (column.wide < (columns.at(-1) ?? MARGIN).wide) {
      columns.pop()
      this.#scanner.addEmpty(T.DEDENT)
    }
    const now = columns.at(-1) ?? MARGIN
    if (column.wide !== now.wide) this.#scanner.fail(UNMATCHED_INDENT)
    else if (column.narrow !== now.narrow) this.#failTabs()
  }

  #failTabs(): void {
    this.#scanner.fail('inconsistent use of tabs and spaces in indentation')
  }
}

/** Goes to the end of the line. */
export function skipComment(scanner: Scanner): void {
  const end = scanner.source.indexOf('\n', scanner.position)
  scanner.position = end === -1 ? scanner.source.length : end
}
