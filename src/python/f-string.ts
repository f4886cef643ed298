import { findAttribute } from './attributes.ts'
import { callMethod } from './calls.ts'
import { evaluate } from './expressions.ts'
import { formatValue } from './format-spec.ts'
import { lift } from './lift.ts'
import type { Frame, Run } from './run.ts'
import type { ExpressionOf } from './syntax.ts'
import { asciiText, repr } from './repr.ts'
import { mixesIn, textOf } from './text.ts'
import type { Value } from './values.ts'
import { str } from './values.ts'

export function evaluateFString(node: ExpressionOf<'JoinedStr'>, frame: Frame, run: Run): Value {
  const parts = node.values.map((part) =>
    part.nodeType === 'FormattedValue' ? formatted(part, frame, run) : evaluate(part, frame, run),
  )
  return concatenate(parts, run)
}

function formatted(node: ExpressionOf<'FormattedValue'>, frame: Frame, run: Run): Value {
  const value = evaluate(node.value, frame, run)
  const spec = node.format_spec === undefined ? str('') : evaluate(node.format_spec, frame, run)
  return toFormatted(value, node.conversion, spec, run)
}

/** `{value!conversion:spec}` as a text; the conversion is the character's code, -1 for none. */
export function toFormatted(value: Value, conversion: number, spec: Value, run: Run): Value {
  if (value.kind === 'unknown' && value.text !== null && (conversion === -1 || conversion === 115)) return value
  return lift([value, spec], run, ([known = value, knownSpec = spec]) => {
    const converted = convert(known, conversion, run)
    if (converted.kind === 'unknown') return converted
    if (converted.kind === 'instance' && findAttribute(converted, '__format__', run) !== undefined) {
      return callMethod(converted, '__format__', [knownSpec], run)
    }
    if (converted.kind === 'instance' && converted.cls.flavour === 'enum' && mixesIn(converted.cls, MIXED_IN)) {
      return run.unknown(`the text of a member of ${converted.cls.name}, which depends on Python's version`)
    }
    if (knownSpec.kind === 'str' && knownSpec.value !== '') return formatValue(converted, knownSpec.value, run)
    const { text, doubt } = textOf(converted, run)
    return doubt === null ? str(text) : run.unknownFrom(doubt, { text })
  })
}

/** Enums of these types are formatted by their values before Python 3.12, by their names since. */
const MIXED_IN = /^builtins\.(str|int)$/

/** `!s`, `!r` or `!a` of a replacement field; -1 for none. */
function convert(value: Value, conversion: number, run: Run): Value {
  if (conversion === -1) return value
  if (conversion === 115) {
    const { text, doubt } = textOf(value, run)
    return doubt === null ? str(text) : run.unknownFrom(doubt, { text })
  }
  const text = conversion === 97 ? asciiText(value, run) : repr(value, run)
  return text === null ? run.unknown('a representation') : str(text)
}

/** Joins texts; where one is not known the result shows `*` in its place. */
export function concatenate(parts: readonly Value[], run: Run): Value {
  const choice = parts.findIndex((part) => part.kind === 'choice')
  if (choice !== -1)
    return lift([parts[choice] ?? str('')], run, ([one = str('')]) => concatenate(parts.with(choice, one), run))
  const texts = parts.map((part) => textOf(part, run))
  const text = texts.map((part) => part.text).join('')
  run.budget.characters(text.length)
  const doubt = texts.find((part) => part.doubt !== null)?.doubt ?? null
  if (doubt === null) return str(text)
  const guessed = parts.every((part) => part.kind !== 'unknown' || part.guess !== null)
  return guessed ? run.unknownFrom(doubt, { guess: str(text) }) : run.unknownFrom(doubt, { text })
}
