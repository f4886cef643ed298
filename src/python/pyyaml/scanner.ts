import { type Cursor, END, isBlankOrEnd, isBreakOrEnd, type Mark } from './cursor.ts'
import { scanBlockScalar } from './scan-block-scalar.ts'
import { scanAnchorName, scanDirective, scanTag } from './scan-marks.ts'
import { scanPlain, scanQuoted } from './scan-scalars.ts'
import type { PunctuationKind, Token } from './token.ts'

/** A token that turns out to be a key when a `:` follows it. */
interface PossibleKey {
  /** Counted from the first token of the text. */
  readonly token: number
  /** It stands where the enclosing mapping's keys stand, so without a `:` it is an error. */
  readonly required: boolean
  readonly index: number
  readonly mark: Mark
}

/** PyYAML gives up on a key that is longer. Characters. */
const LONGEST_KEY = 1024

/**
 * Cuts a text into PyYAML's tokens.
 *
 * Another YAML reader will not do: who runs a task hangs on this file, and readers part on tabs, indentation, comments, flow
 * collections and keys in hundreds of small cases, each of which Airlift's loader either takes or dies on.
 */
export class Scanner {
  readonly #cursor: Cursor
  readonly #queue: Token[] = []
  readonly #indents: number[] = []
  /** By flow level. */
  readonly #possibleKeys = new Map<number, PossibleKey>()
  #taken = 0
  #indent = -1
  #flowLevel = 0
  #keyAllowed = true
  #done = false

  constructor(cursor: Cursor) {
    this.#cursor = cursor
  }

  peek(): Token {
    while (this.#needsMore()) this.#fetch()
    const [first] = this.#queue
    if (first === undefined) throw new Error('the end of the YAML stream was passed')
    return first
  }

  next(): Token {
    const token = this.peek()
    this.#queue.shift()
    this.#taken += 1
    return token
  }

  at(...kinds: readonly Token['kind'][]): boolean {
    return kinds.includes(this.peek().kind)
  }

  /** A token is only given out when no later `:` can put a key token before it. */
  #needsMore(): boolean {
    if (this.#done) return false
    if (this.#queue.length === 0) return true
    this.#dropStaleKeys()
    for (const key of this.#possibleKeys.values()) if (key.token === this.#taken) return true
    return false
  }

  #fetch(): void {
    const cursor = this.#cursor
    this.#skipToToken()
    this.#dropStaleKeys()
    this.#unwind(cursor.column)
    const char = cursor.peek()
    if (char === END) {
      this.#fetchEnd()
    } else if (cursor.column === 0 && char === '%') {
      this.#fetchDirective()
    } else if (cursor.column === 0 && cursor.atDocumentMarker()) {
      this.#fetchDocumentMarker(char === '-' ? '<document start>' : '<document end>')
    } else if (char === '[' || char === '{') {
      this.#saveKey()
      this.#flowLevel += 1
      this.#keyAllowed = true
      this.#push(char)
    } else if (char === ']' || char === '}') {
      this.#removeKey()
      this.#flowLevel -= 1
      this.#keyAllowed = false
      this.#push(char)
    } else if (char === ',') {
      this.#keyAllowed = true
      this.#removeKey()
      this.#push(char)
    } else if (char === '-' && isBlankOrEnd(cursor.peek(1))) {
      this.#fetchEntry()
    } else if (char === '?' && this.#isIndicator()) {
      this.#fetchKey()
    } else if (char === ':' && this.#isIndicator()) {
      this.#fetchValue()
    } else if (!this.#fetchContent(char)) {
      cursor.fail(`found character '${char === '\t' ? '\\t' : char}' that cannot start any token`)
    }
  }

  /** Inside a flow collection `?` and `:` stand for themselves; outside, a blank must follow. */
  #isIndicator(): boolean {
    return this.#flowLevel !== 0 || isBlankOrEnd(this.#cursor.peek(1))
  }

  #fetchContent(char: string): boolean {
    const cursor = this.#cursor
    const start = cursor.mark()
    if ((char === '|' || char === '>') && this.#flowLevel === 0) {
      this.#keyAllowed = true
      this.#removeKey()
      const value = scanBlockScalar(cursor, this.#indent)
      this.#queue.push({ kind: '<scalar>', value, plain: false, start, end: cursor.mark() })
      return true
    }
    const isQuoted = char === "'" || char === '"'
    const isMark = char === '*' || char === '&' || char === '!'
    if (!isQuoted && !isMark && !this.#startsPlain(char)) return false
    this.#saveKey()
    this.#keyAllowed = false
    if (char === '!') {
      this.#queue.push({ kind: '<tag>', ...scanTag(cursor), start, end: cursor.mark() })
    } else if (isMark) {
      const name = scanAnchorName(cursor)
      this.#queue.push({ kind: char === '*' ? '<alias>' : '<anchor>', name, start, end: cursor.mark() })
    } else if (isQuoted) {
      const value = scanQuoted(cursor)
      this.#queue.push({ kind: '<scalar>', value, plain: false, start, end: cursor.mark() })
    } else {
      const { value, end, crossedLine } = scanPlain(cursor, { inFlow: this.#flowLevel !== 0, indent: this.#indent })
      if (crossedLine) this.#keyAllowed = true
      this.#queue.push({ kind: '<scalar>', value, plain: true, start, end })
    }
    return true
  }

  #startsPlain(char: string): boolean {
    if (!isBlankOrEnd(char) && !'-?:,[]{}#&*!|>\'"%@`'.includes(char)) return true
    if (isBlankOrEnd(this.#cursor.peek(1))) return false
    return char === '-' || (this.#flowLevel === 0 && (char === '?' || char === ':'))
  }

  #skipToToken(): void {
    const cursor = this.#cursor
    if (cursor.index === 0 && cursor.peek() === '\uFEFF') cursor.take()
    for (;;) {
      cursor.takeWhile((char) => char === ' ')
      if (cursor.peek() === '#') cursor.takeWhile((char) => !isBreakOrEnd(char))
      if (cursor.takeBreak() === '') return
      if (this.#flowLevel === 0) this.#keyAllowed = true
    }
  }

  #dropStaleKeys(): void {
    const { line, index } = this.#cursor
    for (const [level, key] of this.#possibleKeys) {
      if (key.mark.line === line && index - key.index <= LONGEST_KEY) continue
      if (key.required) this.#cursor.fail("could not find expected ':'")
      this.#possibleKeys.delete(level)
    }
  }

  #saveKey(): void {
    if (!this.#keyAllowed) return
    const cursor = this.#cursor
    this.#removeKey()
    this.#possibleKeys.set(this.#flowLevel, {
      token: this.#taken + this.#queue.length,
      required: this.#flowLevel === 0 && this.#indent === cursor.column,
      index: cursor.index,
      mark: cursor.mark(),
    })
  }

  #removeKey(): void {
    if (this.#possibleKeys.get(this.#flowLevel)?.required === true) this.#cursor.fail("could not find expected ':'")
    this.#possibleKeys.delete(this.#flowLevel)
  }

  /** Ends the block collections that stand deeper than `column`; flow collections ignore indentation. */
  #unwind(column: number): void {
    if (this.#flowLevel !== 0) return
    while (this.#indent > column) {
      this.#indent = this.#indents.pop() ?? -1
      this.#queue.push(this.#here('<block end>'))
    }
  }

  /** Whether a collection opens at this column. */
  #indentTo(column: number): boolean {
    if (this.#indent >= column) return false
    this.#indents.push(this.#indent)
    this.#indent = column
    return true
  }

  #fetchEnd(): void {
    this.#unwind(-1)
    this.#removeKey()
    this.#keyAllowed = false
    this.#possibleKeys.clear()
    this.#queue.push(this.#here('<stream end>'))
    this.#done = true
  }

  #fetchDirective(): void {
    this.#unwind(-1)
    this.#removeKey()
    this.#keyAllowed = false
    const start = this.#cursor.mark()
    const directive = scanDirective(this.#cursor)
    this.#queue.push({ kind: '<directive>', directive, start, end: this.#cursor.mark() })
  }

  #fetchDocumentMarker(kind: PunctuationKind): void {
    this.#unwind(-1)
    this.#removeKey()
    this.#keyAllowed = false
    this.#push(kind, 3)
  }

  #fetchEntry(): void {
    const { column } = this.#cursor
    if (this.#flowLevel === 0) {
      if (!this.#keyAllowed) this.#cursor.fail('sequence entries are not allowed here')
      if (this.#indentTo(column)) this.#queue.push(this.#here('<block sequence start>'))
    }
    this.#keyAllowed = true
    this.#removeKey()
    this.#push('-')
  }

  #fetchKey(): void {
    const { column } = this.#cursor
    if (this.#flowLevel === 0) {
      if (!this.#keyAllowed) this.#cursor.fail('mapping keys are not allowed here')
      if (this.#indentTo(column)) this.#queue.push(this.#here('<block mapping start>'))
    }
    this.#keyAllowed = this.#flowLevel === 0
    this.#removeKey()
    this.#push('?')
  }

  #fetchValue(): void {
    const key = this.#possibleKeys.get(this.#flowLevel)
    if (key !== undefined) {
      this.#possibleKeys.delete(this.#flowLevel)
      const starts = this.#flowLevel === 0 && this.#indentTo(key.mark.column)
      const kinds: readonly PunctuationKind[] = starts ? ['<block mapping start>', '?'] : ['?']
      const tokens = kinds.map((kind): Token => ({ kind, start: key.mark, end: key.mark }))
      this.#queue.splice(key.token - this.#taken, 0, ...tokens)
      this.#keyAllowed = false
    } else {
      if (this.#flowLevel === 0) {
        if (!this.#keyAllowed) this.#cursor.fail('mapping values are not allowed here')
        if (this.#indentTo(this.#cursor.column)) this.#queue.push(this.#here('<block mapping start>'))
      }
      this.#keyAllowed = this.#flowLevel === 0
      this.#removeKey()
    }
    this.#push(':')
  }

  #here(kind: PunctuationKind): Token {
    const mark = this.#cursor.mark()
    return { kind, start: mark, end: mark }
  }

  #push(kind: PunctuationKind, length = 1): void {
    const start = this.#cursor.mark()
    this.#cursor.take(length)
    this.#queue.push({ kind, start, end: this.#cursor.mark() })
  }
}
