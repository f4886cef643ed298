import type { Program } from '../program.ts'

const WORDS = [
  'load',
  'Orders',
  'x',
  'b_c',
  'daily-2',
  'a b  c',
  'ÄÖ ü',
  'tab\\there',
  'it is',
  '',
  'UPPER',
  '7',
  '-3',
  '😀 ok',
  'ends.csv',
  'p/q/r.tar.gz',
  '  pad ',
  'line\\nbreak',
]
const QUOTES = ['"', "'", '"""']

/** A text literal in one of Python's ways to write it. */
export function textLiteral(p: Program): string {
  const quote = p.random.pick(QUOTES)
  const prefix = p.chance(0.05) ? 'r' : ''
  return `${prefix}${quote}${p.random.pick(WORDS)}${quote}`
}

/** A literal that is short, not empty and fit for ids. */
export function plainWord(p: Program): string {
  return JSON.stringify(p.random.pick(['a', 'bc', 'orders', 'x1', 'stage', 'eu_west', 'Q4']))
}

/** Different words that are fit for ids. */
export function plainWords(p: Program, count: number): string[] {
  const start = p.random.below(100)
  return Array.from({ length: count }, (_, index) => `${p.random.pick(['a', 'b', 'tbl_', 'Src-'])}${start + index}`)
}

export function numberLiteral(p: Program): string {
  return p.choose([
    () => String(p.random.below(12)),
    () => String(p.random.below(12)),
    () => String(-p.random.below(9)),
    () => String(p.random.below(5000)),
    () => p.random.pick(['0x1f', '1_000', '0b101', '0o17', 'True', 'False']),
  ])
}
