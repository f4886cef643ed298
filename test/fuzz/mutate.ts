import type { Random } from '../stack/parity/random.ts'
import { hostileName, hostileNumber, hostileOperator, hostileStatement, hostileText, nested } from './hostile.ts'

type Mutator = (text: string, random: Random, other: string) => string

const TOKEN = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|\w+|[ \t]+|\n|./gsu
const WORD = /\b[A-Za-z_]\w*\b/g
const NUMBER = /\b\d[\w.]*\b/g
const TEXT = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g
const BRACKET = /[()[\]{}:,]/g
const OPERATOR = /[-+*/%<>=|&@.]+|\b(?:and|or|in|is)\b/g

/** Replaces one of the places that a pattern matches. */
function replaceOne(text: string, pattern: RegExp, random: Random, by: (found: string) => string): string {
  const places = [...text.matchAll(pattern)]
  if (places.length === 0) return text
  const place = random.pick(places)
  return text.slice(0, place.index) + by(place[0]) + text.slice(place.index + place[0].length)
}

/** Changes the pieces of a text: its lines, or its tokens. */
function shuffled(pieces: string[], random: Random, others: readonly string[]): string[] {
  const at = random.below(pieces.length)
  const to = random.below(pieces.length)
  const piece = pieces[at] ?? ''
  switch (random.below(6)) {
    case 0:
      return pieces.toSpliced(at, 1 + random.below(3))
    case 1:
      return pieces.toSpliced(to, 0, piece)
    case 2:
      return pieces.with(at, pieces[to] ?? '').with(to, piece)
    case 3:
      return pieces.toSpliced(at, 1, ...Array.from({ length: 2 + random.below(300) }, () => piece))
    case 4:
      return pieces.toSpliced(at, random.below(2), ...random.picks(others, 1 + random.below(4)))
    default:
      return pieces.slice(0, at)
  }
}

const lines = (text: string): string[] => text.split('\n')
const tokens = (text: string): string[] => text.match(TOKEN) ?? ['']

function indent(text: string, random: Random): string {
  const all = lines(text)
  const at = random.below(all.length)
  const count = 1 + random.below(3)
  const space = random.pick(['', ' ', '    ', '\t', '        ', ' '.repeat(2_000)])
  return all.map((line, index) => (index >= at && index < at + count ? space + line.trimStart() : line)).join('\n')
}

function insertStatement(text: string, random: Random): string {
  const all = lines(text)
  const at = random.below(all.length)
  const space = /^\s*/.exec(all[at] ?? '')?.[0] ?? ''
  return all.toSpliced(at, 0, space + hostileStatement(random)).join('\n')
}

/** Puts a block around everything behind a line. */
function wrap(text: string, random: Random): string {
  const all = lines(text)
  const at = random.below(all.length)
  const head = random.pick([
    'for i in range(3):',
    'while x:',
    'def f(a=f):',
    'class A:',
    'with x as y:',
    'try:',
    'if x:',
  ])
  const depth = random.pick([1, 1, 1, 5, 120])
  const heads = Array.from({ length: depth }, (_, level) => ' '.repeat(level) + head)
  return [...all.slice(0, at), ...heads, ...all.slice(at).map((line) => ' '.repeat(depth) + line)].join('\n')
}

/** Each changes one thing of a text; the other text is one to take pieces from. */
const MUTATORS: readonly Mutator[] = [
  (text, random, other) => shuffled(lines(text), random, lines(other)).join('\n'),
  (text, random, other) => shuffled(tokens(text), random, tokens(other)).join(''),
  (text, random) => replaceOne(text, WORD, random, () => hostileName(random)),
  (text, random) => replaceOne(text, WORD, random, () => random.pick(text.match(WORD) ?? ['x'])),
  (text, random) => replaceOne(text, NUMBER, random, () => hostileNumber(random)),
  (text, random) => replaceOne(text, TEXT, random, () => hostileText(random)),
  (text, random) => replaceOne(text, OPERATOR, random, () => hostileOperator(random)),
  (text, random) =>
    replaceOne(text, BRACKET, random, () => random.pick(['', '(', ')', '[', ']', '{', '}', ':', ',', '*'])),
  (text, random) => replaceOne(text, WORD, random, (word) => (random.chance(0.2) ? nested(random, word) : `(${word})`)),
  indent,
  insertStatement,
  wrap,
]

/** Spoils some bytes. */
function bytesChanged(bytes: Uint8Array, random: Random): Uint8Array {
  const result = Uint8Array.from(bytes)
  for (let count = 1 + random.below(4); count > 0; count--) {
    const at = random.below(result.length)
    result[at] = random.pick([0, 0x09, 0x0c, 0x0d, 0x22, 0x23, 0x5c, 0x7f, 0x80, 0xc0, 0xed, 0xff, random.below(256)])
  }
  return result
}

/** Changes one to four things of a file. */
export function mutate(text: string, random: Random, other: string): Uint8Array {
  let mutated = text
  for (let count = 1 + random.below(4); count > 0; count--) mutated = random.pick(MUTATORS)(mutated, random, other)
  const bytes = new TextEncoder().encode(mutated)
  return random.chance(0.06) && bytes.length > 0 ? bytesChanged(bytes, random) : bytes
}
