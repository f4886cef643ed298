import { WHITE_SPACE } from '../code-points.ts'

/**
 * Python's regular expressions as JavaScript writes them, for those that mean the same.
 *
 * A pattern of a pull request may be made to backtrack for ever, so each comes with a bound of what it costs: at most
 * `factor * length ^ degree` steps from one position. What has no such bound (a repetition of something ambiguous), and
 * what the two engines take differently (back references, conditions), is not taken.
 */
export interface PatternSyntax {
  /** For the flag `u`. */
  readonly source: string
  readonly degree: number
  readonly factor: number
}

export interface PatternFlags {
  readonly ascii: boolean
  readonly multiline: boolean
  readonly dotAll: boolean
}

/** Something that JavaScript does not know, or that is not Python. */
class NotTaken extends Error {}

interface Part {
  readonly source: string
  readonly degree: number
  readonly factor: number
  /** Matches in one way only at one place: a character, or several in a row. */
  readonly plain: boolean
}

const END = '(?![\\s\\S])'
const MOST_COPIES = 1_000

/** Null for a pattern that is not taken. */
export function patternSyntax(source: string, flags: PatternFlags): PatternSyntax | null {
  try {
    const reader = new Reader(source, flags)
    const { source: translated, degree, factor } = reader.alternatives(0)
    return reader.atEnd ? { source: translated, degree, factor } : null
  } catch (error) {
    if (error instanceof NotTaken) return null
    throw error
  }
}

const SPECIAL = new Set('.^$*+?{}[]\\|()/')

function literal(char: string, inClass = false): string {
  return SPECIAL.has(char) || (inClass && char === '-') ? `\\${char}` : char
}

class Reader {
  readonly #chars: readonly string[]
  readonly #flags: PatternFlags
  #index = 0

  constructor(source: string, flags: PatternFlags) {
    this.#chars = Array.from(source)
    this.#flags = flags
  }

  get atEnd(): boolean {
    return this.#index >= this.#chars.length
  }

  #peek(offset = 0): string {
    return this.#chars[this.#index + offset] ?? ''
  }

  #next(): string {
    const char = this.#peek()
    this.#index += 1
    return char
  }

  #takes(text: string): boolean {
    if (!Array.from(text).every((char, offset) => this.#peek(offset) === char)) return false
    this.#index += text.length
    return true
  }

  alternatives(depth: number): Part {
    if (depth > 30) throw new NotTaken('too deep')
    const parts = [this.#sequence(depth)]
    while (this.#takes('|')) parts.push(this.#sequence(depth))
    const [only] = parts
    if (parts.length === 1 && only !== undefined) return only
    return {
      source: parts.map((part) => part.source).join('|'),
      degree: Math.max(...parts.map((part) => part.degree)),
      factor: parts.reduce((sum, part) => sum + part.factor, 0),
      plain: false,
    }
  }

  #sequence(depth: number): Part {
    let result: Part = { source: '', degree: 0, factor: 1, plain: true }
    while (!this.atEnd && this.#peek() !== '|' && this.#peek() !== ')') {
      const part = this.#repeated(this.#atom(depth))
      result = {
        source: result.source + part.source,
        degree: result.degree + part.degree,
        factor: result.factor * part.factor,
        plain: result.plain && part.plain,
      }
    }
    return result
  }

  #repeated(atom: Part): Part {
    const range = this.#repetition()
    if (range === null) return atom
    const { least, most, text } = range
    const lazy = this.#takes('?') ? '?' : ''
    if (lazy === '' && this.#peek() === '+') throw new NotTaken('possessive')
    if (this.#repetition() !== null) throw new NotTaken('multiple repeat')
    const copies = most ?? least
    if (copies > MOST_COPIES || least > copies) throw new NotTaken('too many repetitions')
    if (!atom.plain && copies > 1) throw new NotTaken('an ambiguous repetition')
    if (!atom.plain && most === null) throw new NotTaken('an ambiguous repetition')
    const source = `${atom.source}${text}${lazy}`
    if (most === null) return { source, degree: atom.degree + 1, factor: atom.factor, plain: false }
    const isFixed = least === most
    return {
      source,
      degree: atom.degree,
      factor: atom.factor * (isFixed ? 1 : most - least + 1),
      plain: isFixed && atom.plain,
    }
  }

  #repetition(): { least: number; most: number | null; text: string } | null {
    if (this.#takes('*')) return { least: 0, most: null, text: '*' }
    if (this.#takes('+')) return { least: 1, most: null, text: '+' }
    if (this.#takes('?')) return { least: 0, most: 1, text: '?' }
    const match = /^\{(\d*)(,?)(\d*)\}/.exec(this.#chars.slice(this.#index, this.#index + 16).join(''))
    if (match === null || match[0] === '{}' || match[0] === '{,}') return null
    const [whole, low = '', comma = '', high = ''] = match
    this.#index += whole.length
    const least = Number(low || 0)
    const most = comma === '' ? least : high === '' ? null : Number(high)
    return { least, most, text: `{${least}${comma}${high}}` }
  }

  #atom(depth: number): Part {
    const one = (source: string): Part => ({ source, degree: 0, factor: 1, plain: true })
    const char = this.#next()
    switch (char) {
      case '(':
        return this.#group(depth)
      case '[':
        return one(this.#characterClass())
      case '.':
        return one(this.#flags.dotAll ? '[\\s\\S]' : '[^\\n]')
      case '^':
        return one(this.#flags.multiline ? '(?<![^\\n])' : '(?<![\\s\\S])')
      case '$':
        return one(this.#flags.multiline ? '(?![^\\n])' : `(?=\\n?${END})`)
      case '\\':
        return one(this.#escape(this.#next(), false))
      case '*':
      case '+':
      case '?':
        throw new NotTaken('nothing to repeat')
      default:
        return one(literal(char))
    }
  }

  #group(depth: number): Part {
    const open = this.#opening()
    const inner = this.alternatives(depth + 1)
    if (!this.#takes(')')) throw new NotTaken('a missing bracket')
    return { ...inner, source: `${open}${inner.source})` }
  }

  #opening(): string {
    if (!this.#takes('?')) return '('
    for (const kind of [':', '=', '!', '<=', '<!']) if (this.#takes(kind)) return `(?${kind}`
    if (!this.#takes('P<')) throw new NotTaken('an unknown group')
    let name = ''
    for (let char = this.#next(); char !== '>'; char = this.#next()) {
      if (!/^\w$/.test(char)) throw new NotTaken('a bad name')
      name += char
    }
    return `(?<${name}>`
  }

  #characterClass(): string {
    let source = this.#takes('^') ? '[^' : '['
    let first = true
    for (let char = this.#next(); first || char !== ']'; char = this.#next()) {
      if (this.#index > this.#chars.length) throw new NotTaken('an open class')
      // Warned of by Python: they may mean set operations one day.
      if ((char === '[' || char === '&' || char === '~' || char === '|') && this.#peek() === char) {
        throw new NotTaken('a set operation')
      }
      const isRange = this.#peek() === '-' && this.#peek(1) !== ']'
      const isSet = char === '\\' && /[wWdDsS]/.test(this.#peek())
      if (isSet && this.#peek(1) === '-' && this.#peek(2) !== ']') throw new NotTaken('a bad range')
      source += char === '\\' ? this.#escape(this.#next(), true) : literal(char, true)
      if (isRange && char !== '\\' && !isSet) {
        this.#next()
        const to = this.#next()
        source += `-${to === '\\' ? this.#escape(this.#next(), true) : literal(to, true)}`
      }
      first = false
    }
    return `${source}]`
  }

  #escape(char: string, inClass: boolean): string {
    const set = this.#set(char)
    if (set !== null) return inClass ? set : `[${set}]`
    switch (char) {
      case 'W':
      case 'D':
      case 'S': {
        if (inClass) throw new NotTaken('a negated set in a class')
        return `[^${this.#set(char.toLowerCase()) ?? ''}]`
      }
      case 'n':
      case 't':
      case 'r':
      case 'f':
      case 'v':
        return `\\${char}`
      case 'b':
        return inClass ? '\\x08' : this.#boundary(false)
      case 'B':
        if (inClass) throw new NotTaken('a boundary in a class')
        return this.#boundary(true)
      case 'A':
        return '(?<![\\s\\S])'
      case 'Z':
        return END
      default:
        // Letters and digits have, or may get, a meaning of their own.
        if (char === '' || /[a-zA-Z0-9]/.test(char)) throw new NotTaken('an unknown escape')
        return literal(char, inClass)
    }
  }

  /** The inside of a class for `\w`, `\d` or `\s`. */
  #set(char: string): string | null {
    const { ascii } = this.#flags
    if (char === 'w') return ascii ? 'a-zA-Z0-9_' : '\\p{L}\\p{N}_'
    if (char === 'd') return ascii ? '0-9' : '\\p{Nd}'
    return char === 's' ? (ascii ? ' \\t-\\r' : WHITE_SPACE) : null
  }

  #boundary(negated: boolean): string {
    const word = `[${this.#set('w') ?? ''}]`
    return negated
      ? `(?:(?<=${word})(?=${word})|(?<!${word})(?!${word}))`
      : `(?:(?<=${word})(?!${word})|(?<!${word})(?=${word}))`
  }
}
