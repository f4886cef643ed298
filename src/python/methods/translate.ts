import { newDict } from '../displays.ts'
import { hashOf } from '../hash.ts'
import type { Run } from '../run.ts'
import type { Value } from '../values.ts'
import { NONE, int, str } from '../values.ts'

const codeOf = (character: string): Value => int(character.codePointAt(0) ?? 0)

/** `str.maketrans(from, to, remove)` and `str.maketrans(dict)`. */
export function makeTable([from, to, remove]: readonly Value[], run: Run): Value {
  if (from?.kind === 'dict' && to === undefined) {
    const entries = from.store.entries().map(([key, value]): [Value, Value] => {
      return [key.kind === 'str' && Array.from(key.value).length === 1 ? codeOf(key.value) : key, value]
    })
    return newDict(entries, run, { open: from.open })
  }
  if (from?.kind !== 'str' || to?.kind !== 'str' || (remove !== undefined && remove.kind !== 'str')) {
    return run.unknown('a translation table')
  }
  const [left, right] = [Array.from(from.value), Array.from(to.value)]
  if (left.length !== right.length) run.raise('ValueError', 'the first two arguments must have equal length')
  const pairs = left.map((character, index): [Value, Value] => [codeOf(character), codeOf(right[index] ?? '')])
  const removed = Array.from(remove?.value ?? '', (character): [Value, Value] => [codeOf(character), NONE])
  return newDict([...pairs, ...removed], run)
}

export function translate(text: string, table: Value | undefined, run: Run): Value {
  if (table?.kind !== 'dict' || table.open !== null) return run.unknown('a translated text')
  const parts = Array.from(text, (character): string | null => {
    const found = table.store.get(hashOf(codeOf(character)) ?? '')
    if (found === undefined) return character
    if (found.kind === 'str') return found.value
    if (found.kind === 'none') return ''
    return found.kind === 'int' ? String.fromCodePoint(found.value) : null
  })
  return parts.includes(null) ? run.unknown('a translated text') : str(parts.join(''))
}
