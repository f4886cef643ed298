import { newDict } from '../displays.ts'
import { hashOf } from '../hash.ts'
import type { Run } from '../run.ts'
import type { Value } from '../values.ts'
import { NONE, int, str } from '../values.ts'
import { lengthOf } from '../code-points.ts'

const codesOf = (text: string): Value[] => Array.from(text, (char) => int(char.codePointAt(0) ?? 0))

/** `str.maketrans`: a table from the numbers of characters to what they become. */
export function makeTable(args: readonly Value[], run: Run): Value {
  const [from = NONE, to, removed] = args
  if (to === undefined) {
    if (from.kind !== 'dict') return run.unknown('a table for str.translate()')
    const entries = from.store.entries().map(([key, value]): [Value, Value] => {
      const isOne = key.kind === 'str' && lengthOf(key.value) === 1
      return [isOne ? (codesOf(key.value)[0] ?? key) : key, value]
    })
    return newDict(entries, run, { open: from.open })
  }
  if (from.kind !== 'str' || to.kind !== 'str' || (removed !== undefined && removed.kind !== 'str')) {
    return run.unknown('a table for str.translate()')
  }
  const targets = codesOf(to.value)
  const sources = codesOf(from.value)
  if (sources.length !== targets.length) {
    return run.raise('ValueError', 'the first two maketrans arguments must have equal length')
  }
  const entries = sources.map((code, index): [Value, Value] => [code, targets[index] ?? NONE])
  return newDict([...entries, ...codesOf(removed?.value ?? '').map((code): [Value, Value] => [code, NONE])], run)
}

export function translate(text: string, table: Value | undefined, run: Run): Value {
  if (table?.kind !== 'dict' || table.open !== null || table.factory !== null) return run.unknown('a translated text')
  let result = ''
  for (const char of text) {
    const found = table.store.get(hashOf(int(char.codePointAt(0) ?? 0)) ?? '')
    if (found === undefined) result += char
    else if (found.kind === 'str') result += found.value
    else if (found.kind === 'int') result += String.fromCodePoint(Math.min(Math.max(0, found.value), 0x10ffff))
    else if (found.kind !== 'none') return run.unknown('a translated text')
  }
  run.budget.characters(result.length)
  return str(result)
}
