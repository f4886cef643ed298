import type { Run } from './run.ts'
import { DateTime, strftime } from './standard/dates.ts'
import { plainText, textOf } from './text.ts'
import type { Value } from './values.ts'
import { str } from './values.ts'

const SPEC = /^(?:(.)?([<>=^]))?([-+ ])?(#)?(0)?(\d+)?([,_])?(?:\.(\d+))?([a-zA-Z%])?$/s

/** Python's `format(value, spec)` for texts and numbers; dates keep their own rules and are unknown. */
export function formatValue(value: Value, spec: string, run: Run): Value {
  if (value instanceof DateTime && spec.includes('%')) {
    const text = strftime(value, spec)
    return text === null ? run.unknown(`a date formatted as '${spec}'`) : str(text)
  }
  const match = SPEC.exec(spec)
  if (match === null || (value.kind === 'host' && plainText(value, run) === null)) {
    return run.unknown(`a value formatted as '${spec}'`)
  }
  const [, fill, align, sign, , zero, width, group, precision, type] = match
  const isNumber = value.kind === 'int' || value.kind === 'float' || value.kind === 'bool'
  const body = isNumber ? numberText(Number(value.value), value.kind !== 'float', type, precision, group) : null
  if (isNumber && body === null) return run.unknown(`a number formatted as '${spec}'`)
  const { text, doubt } = body === null ? textOf(value, run) : { text: body, doubt: null }
  if (doubt !== null) return run.unknownFrom(doubt, { text })
  const cut = body === null && precision !== undefined ? text.slice(0, Number(precision)) : text
  const signed = isNumber && sign !== undefined && sign !== '-' && !cut.startsWith('-') ? sign + cut : cut
  const total = Number(width ?? 0)
  run.budget.characters(total)
  return str(pad(signed, total, fill ?? (zero === undefined ? ' ' : '0'), align ?? defaultAlign(isNumber, zero)))
}

function defaultAlign(isNumber: boolean, zero: string | undefined): string {
  if (!isNumber) return '<'
  return zero === undefined ? '>' : '='
}

function pad(text: string, width: number, fill: string, align: string): string {
  const missing = width - text.length
  if (missing <= 0) return text
  switch (align) {
    case '<':
      return text + fill.repeat(missing)
    case '^':
      return fill.repeat(Math.floor(missing / 2)) + text + fill.repeat(Math.ceil(missing / 2))
    case '=': {
      const sign = /^[-+ ]/.exec(text)?.[0] ?? ''
      return sign + fill.repeat(missing) + text.slice(sign.length)
    }
    default:
      return fill.repeat(missing) + text
  }
}

function numberText(
  value: number,
  whole: boolean,
  type: string | undefined,
  precision: string | undefined,
  group: string | undefined,
): string | null {
  const text = plainNumber(value, whole, type, precision)
  if (text === null || group === undefined) return text
  const [head = '', ...rest] = text.split('.')
  return [head.replace(/\B(?=(\d{3})+(?!\d))/g, group), ...rest].join('.')
}

/** Python rounds a tie to the even digit, JavaScript away from zero. */
function fixed(value: number, digits: number): string {
  const scaled = value * 10 ** digits
  const isTie = digits <= 15 && Math.abs(scaled % 1) === 0.5 && scaled / 10 ** digits === value
  return isTie ? ((2 * Math.round(scaled / 2)) / 10 ** digits).toFixed(digits) : value.toFixed(digits)
}

function plainNumber(
  value: number,
  whole: boolean,
  type: string | undefined,
  precision: string | undefined,
): string | null {
  const digits = precision === undefined ? 6 : Number(precision)
  switch (type) {
    case undefined:
      return precision === undefined ? (whole || !Number.isInteger(value) ? String(value) : `${value}.0`) : null
    case 'd':
      return whole ? String(value) : null
    case 'f':
    case 'F':
      return digits > 100 ? null : fixed(value, digits)
    case '%':
      return digits > 100 ? null : `${fixed(value * 100, digits)}%`
    case 'x':
      return whole ? value.toString(16) : null
    case 'X':
      return whole ? value.toString(16).toUpperCase() : null
    case 'b':
      return whole ? value.toString(2) : null
    case 'o':
      return whole ? value.toString(8) : null
    default:
      return null
  }
}
