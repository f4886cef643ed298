import { type Cursor, END, isBreak, isBreakOrEnd } from './cursor.ts'
import { skipRestOfLine } from './scan-marks.ts'

type Chomping = 'clip' | 'strip' | 'keep'

/** A literal (`|`) or folded (`>`) scalar, at whose indicator the cursor stands; `indent` is the enclosing collection's column. */
export function scanBlockScalar(cursor: Cursor, indent: number): string {
  const folded = cursor.take() === '>'
  const { chomping, increment } = scanIndicators(cursor)
  skipRestOfLine(cursor)

  const least = Math.max(1, indent + 1)
  const { column, breaks: leading } = startOfContent(cursor, least, increment)
  let breaks = leading
  let value = ''
  let lineBreak = ''
  const inContent = (): boolean => cursor.column === column && cursor.peek() !== END
  while (inContent()) {
    value += breaks
    const startsWithBlank = isSpaceOrTab(cursor.peek())
    value += cursor.takeWhile((char) => !isBreakOrEnd(char))
    lineBreak = cursor.takeBreak()
    breaks = scanBreaks(cursor, column)
    if (!inContent()) break
    const folds = folded && lineBreak === '\n' && !startsWithBlank && !isSpaceOrTab(cursor.peek())
    if (!folds) value += lineBreak
    else if (breaks === '') value += ' '
  }
  if (chomping !== 'strip') value += lineBreak
  if (chomping === 'keep') value += breaks
  return value
}

const isSpaceOrTab = (char: string): boolean => char === ' ' || char === '\t'

function startOfContent(cursor: Cursor, least: number, increment: number | null): { column: number; breaks: string } {
  if (increment !== null) {
    const column = least + increment - 1
    return { column, breaks: scanBreaks(cursor, column) }
  }
  let breaks = ''
  let widest = 0
  while (cursor.peek() === ' ' || isBreak(cursor.peek())) {
    if (cursor.peek() === ' ') {
      cursor.take()
      widest = Math.max(widest, cursor.column)
    } else {
      breaks += cursor.takeBreak()
    }
  }
  return { column: Math.max(least, widest), breaks }
}

function scanIndicators(cursor: Cursor): { chomping: Chomping; increment: number | null } {
  let chomping = scanChomping(cursor)
  const increment = scanIncrement(cursor)
  if (chomping === null) chomping = scanChomping(cursor)
  const next = cursor.peek()
  if (next !== ' ' && !isBreakOrEnd(next)) {
    cursor.fail(`expected chomping or indentation indicators, but found '${next}'`)
  }
  return { chomping: chomping ?? 'clip', increment }
}

function scanChomping(cursor: Cursor): Chomping | null {
  const char = cursor.peek()
  if (char !== '+' && char !== '-') return null
  cursor.take()
  return char === '+' ? 'keep' : 'strip'
}

function scanIncrement(cursor: Cursor): number | null {
  const char = cursor.peek()
  if (!/^[0-9]$/.test(char)) return null
  if (char === '0') cursor.fail('expected indentation indicator in the range 1-9, but found 0')
  return Number(cursor.take())
}

/** Empty lines, and the indentation of the line behind them. */
function scanBreaks(cursor: Cursor, column: number): string {
  let breaks = ''
  for (;;) {
    while (cursor.column < column && cursor.peek() === ' ') cursor.take()
    if (!isBreak(cursor.peek())) return breaks
    breaks += cursor.takeBreak()
  }
}
