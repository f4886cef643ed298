import { findAttribute } from './attributes.ts'
import { evaluate } from './expressions.ts'
import { formatValue } from './format-spec.ts'
import { lift } from './lift.ts'
import type { Frame, Run } from './run.ts'
import type { ExpressionOf } from './syntax.ts'
import { enumText, repr, textOf } from './text.ts'
import type { InstanceValue, Value } from './values.ts'
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
    if (conversion !== -1 && conversion !== 115) {
      const text = repr(known, run)
      return text === null ? run.unknown('a representation') : str(text)
    }
    if (knownSpec.kind === 'str' && knownSpec.value !== '') {
      return formatValue(conversion === -1 ? known : str(textOf(known, run).text), knownSpec.value, run)
    }
    if (conversion === -1 && isBareEnum(known, run)) {
      const text = enumText(known, 'format', run)
      return text === null ? run.unknown(`the text of a ${known.cls.name}, which Python's version decides`) : str(text)
    }
    const { text, doubt } = textOf(known, run)
    return doubt === null ? str(text) : run.unknownFrom(doubt, { text })
  })
}

/** A member of an enum that says nothing about its text. */
function isBareEnum(value: Value, run: Run): value is InstanceValue {
  return value.kind === 'instance' && value.cls.flavour === 'enum' && findAttribute(value, '__str__', run) === undefined
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
