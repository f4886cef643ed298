import { newDict, newList } from '../displays.ts'
import { BudgetExceeded } from '../raise.ts'
import type { Run } from '../run.ts'
import type { Value } from '../values.ts'
import { FALSE, NONE, TRUE, float, int, str } from '../values.ts'
import { loader } from './data.ts'
import { jsonText } from './json-text.ts'
import { functions } from './native.ts'
import type { Names } from './native.ts'

/** Python itself gives up below a thousand. */
const DEEPEST = 500

const NUMBER = /-?(?:0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?/y
// eslint-disable-next-line no-control-regex -- control characters end a JSON text
const PLAIN = /[^"\\\x00-\x1F]*/y
const ESCAPED: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
}
const WORDS: readonly (readonly [string, Value])[] = [
  ['true', TRUE],
  ['false', FALSE],
  ['null', NONE],
  ['NaN', float(NaN)],
  ['Infinity', float(Infinity)],
  ['-Infinity', float(-Infinity)],
]

/** Reads JSON as Python does: keys keep their order, whatever they look like, and `1.0` is no whole number. */
class JsonReader {
  readonly #text: string
  readonly #run: Run
  #at = 0
  #depth = 0

  constructor(text: string, run: Run) {
    this.#text = text
    this.#run = run
  }

  whole(): Value {
    const value = this.#value()
    this.#blanks()
    return this.#at === this.#text.length ? value : this.#fail()
  }

  #value(): Value {
    this.#run.budget.step()
    this.#blanks()
    const word = WORDS.find(([text]) => this.#text.startsWith(text, this.#at))
    if (word !== undefined) {
      this.#at += word[0].length
      return word[1]
    }
    switch (this.#text[this.#at]) {
      case '"':
        return str(this.#string())
      case '{':
        return this.#within(() => this.#object())
      case '[':
        return this.#within(() => this.#array())
      default:
        return this.#number()
    }
  }

  #within(body: () => Value): Value {
    this.#depth += 1
    if (this.#depth > DEEPEST) throw new BudgetExceeded('a JSON text nested too deeply')
    this.#at += 1
    const value = body()
    this.#depth -= 1
    return value
  }

  #object(): Value {
    const entries: [Value, Value][] = []
    if (this.#skip('}')) return newDict([], this.#run)
    do {
      this.#blanks()
      if (this.#text[this.#at] !== '"') this.#fail()
      const key = str(this.#string())
      if (!this.#skip(':')) this.#fail()
      entries.push([key, this.#value()])
    } while (this.#skip(','))
    if (!this.#skip('}')) this.#fail()
    this.#run.budget.items(entries.length)
    return newDict(entries, this.#run)
  }

  #array(): Value {
    const items: Value[] = []
    if (this.#skip(']')) return newList([], this.#run)
    do items.push(this.#value())
    while (this.#skip(','))
    if (!this.#skip(']')) this.#fail()
    this.#run.budget.items(items.length)
    return newList(items, this.#run)
  }

  #string(): string {
    this.#at += 1
    const parts: string[] = []
    for (;;) {
      const plain = this.#match(PLAIN)?.[0] ?? ''
      parts.push(plain)
      const next = this.#text[this.#at]
      this.#at += 1
      if (next === '"') return parts.join('')
      if (next !== '\\') this.#fail()
      parts.push(this.#escape())
    }
  }

  #escape(): string {
    const char = this.#text[this.#at] ?? ''
    this.#at += 1
    if (char !== 'u') return (Object.hasOwn(ESCAPED, char) ? ESCAPED[char] : undefined) ?? this.#fail()
    const digits = this.#text.slice(this.#at, this.#at + 4)
    if (!/^[0-9a-fA-F]{4}$/.test(digits)) this.#fail()
    this.#at += 4
    return String.fromCharCode(Number.parseInt(digits, 16))
  }

  #number(): Value {
    const match = this.#match(NUMBER)
    if (match === null) this.#fail()
    const number = Number(match[0])
    if (match[1] !== undefined || match[2] !== undefined) return float(number)
    return Number.isSafeInteger(number) ? int(number) : this.#run.unknown('a very large number')
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at
    const match = pattern.exec(this.#text)
    if (match !== null) this.#at += match[0].length
    return match
  }

  #skip(char: string): boolean {
    this.#blanks()
    if (this.#text[this.#at] !== char) return false
    this.#at += 1
    return true
  }

  #blanks(): void {
    while (/[ \t\n\r]/.test(this.#text[this.#at] ?? '')) this.#at += 1
  }

  #fail(): never {
    return this.#run.raise('JSONDecodeError', `the text is not JSON at character ${this.#at}`)
  }
}

/** A JSON text as a value of the evaluated program; raises JSONDecodeError. */
export function fromJsonText(text: string, run: Run): Value {
  return new JsonReader(text, run).whole()
}

export const jsonNames: Names = new Map<string, Value>(
  functions('json', {
    loads: loader(fromJsonText),
    load: loader(fromJsonText),
    dumps: jsonText,
    dump: () => NONE,
  }),
)
