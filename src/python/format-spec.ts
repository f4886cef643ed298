import { lengthOf, sliceOf } from './code-points.ts'
import { exponentText, fixedText, floatText, generalText } from './number-text.ts'
import type { Run } from './run.ts'
import { plainText, textOf } from './text.ts'
import type { Value } from './values.ts'
import { str } from './values.ts'

const SPEC = /^(?:(.)?([<>=^]))?([-+ ])?(#)?(0)?(\d+)?([,_])?(?:\.(\d+))?([a-zA-Z%])?$/su

interface Spec {
  readonly fill: string
  readonly align: string | undefined
  readonly sign: string
  readonly alternate: boolean
  readonly zero: boolean
  readonly width: number
  readonly group: string | undefined
  readonly precision: number | null
  readonly type: string | undefined
}

/** Digits behind the point that are written out. */
const MOST_DIGITS = 60

function parsed(text: string): Spec | null {
  const match = SPEC.exec(text)
  if (match === null) return null
  const [, fill, align, sign = '-', alternate, zero, width = '0', group, precision, type] = match
  return {
    fill: fill ?? (zero === undefined ? ' ' : '0'),
    align,
    sign,
    alternate: alternate !== undefined,
    zero: zero !== undefined,
    width: Number(width),
    group,
    precision: precision === undefined ? null : Number(precision),
    type,
  }
}

/** Python's `format(value, spec)` for texts and numbers; dates keep their own rules and are unknown. */
export function formatValue(value: Value, text: string, run: Run): Value {
  if (text === '') return formatOther(value, text, run)
  if (value.kind === 'host' && value.format !== undefined) {
    const formatted = value.format(text, run)
    return formatted === null ? run.unknown(`a value formatted as '${text}'`) : str(formatted)
  }
  const spec = parsed(text)
  if (spec === null || (value.kind === 'host' && plainText(value, run) === null)) {
    return run.unknown(`a value formatted as '${text}'`)
  }
  if (value.kind === 'int' || value.kind === 'float' || value.kind === 'bool')
    return formatNumber(value, spec, text, run)
  if (value.kind !== 'str') return formatOther(value, text, run)
  if (spec.type !== undefined && spec.type !== 's') {
    run.raise('ValueError', `Unknown format code '${spec.type}' for object of type 'str'`)
  }
  if (spec.sign !== '-' || spec.align === '=') run.raise('ValueError', 'Sign or = alignment not allowed in string')
  return padded(spec.precision === null ? value.value : sliceOf(value.value, 0, spec.precision), spec, '<', run)
}

const NO_FORMAT: ReadonlySet<Value['kind']> = new Set(['none', 'list', 'tuple', 'dict', 'set', 'bytes', 'path'])

/** Only texts, numbers and dates take a format; `__format__` of other objects takes nothing but ''. */
function formatOther(value: Value, spec: string, run: Run): Value {
  const { text, doubt } = textOf(value, run)
  if (doubt !== null) return run.unknownFrom(doubt, { text })
  if (spec === '') return str(text)
  if (NO_FORMAT.has(value.kind)) run.raise('TypeError', `unsupported format string passed to ${value.kind}.__format__`)
  return run.unknown(`a value formatted as '${spec}'`)
}

function formatNumber(value: Value & { kind: 'int' | 'float' | 'bool' }, spec: Spec, text: string, run: Run): Value {
  const number = Number(value.value)
  const whole = value.kind !== 'float'
  if (whole && spec.precision !== null && (spec.type === undefined || 'dbxXoc'.includes(spec.type))) {
    run.raise('ValueError', 'Precision not allowed in integer format specifier')
  }
  const known = (spec.precision ?? 0) <= MOST_DIGITS && Number.isFinite(number)
  const digits = known ? digitsOf(Math.abs(number), whole, spec) : null
  // Zeros in front of grouped digits are grouped too.
  if (digits === null || (spec.group !== undefined && spec.zero)) return run.unknown(`a number formatted as '${text}'`)
  const isNegative = number < 0 || Object.is(number, -0)
  const sign = isNegative ? '-' : spec.sign === '-' ? '' : spec.sign
  return padded(sign + digits, spec, spec.zero ? '=' : '>', run)
}

/** The digits of a number that is not negative; null where its format is not known. */
function digitsOf(number: number, whole: boolean, spec: Spec): string | null {
  const { type, precision } = spec
  if (whole) {
    const radix = RADIX.get(type ?? 'd')
    if (radix !== undefined) {
      const digits = number.toString(radix)
      const prefix = spec.alternate && radix !== 10 ? `0${(type ?? '').toLowerCase()}` : ''
      const text = prefix + grouped(digits, radix === 10 ? 3 : 4, spec.group)
      return type === 'X' ? text.toUpperCase() : text
    }
  }
  if (spec.alternate) return null
  const text = floatDigits(number, type, precision)
  return text === null ? null : grouped(text, 3, spec.group)
}

const RADIX: ReadonlyMap<string, number> = new Map([
  ['d', 10],
  ['x', 16],
  ['X', 16],
  ['b', 2],
  ['o', 8],
])

function floatDigits(number: number, type: string | undefined, precision: number | null): string | null {
  switch (type) {
    case undefined:
      return precision === null ? floatText(number) : generalText(number, precision, true)
    case 'f':
    case 'F':
      return fixedText(number, precision ?? 6)
    case 'e':
      return exponentText(number, precision ?? 6)
    case 'E':
      return exponentText(number, precision ?? 6).toUpperCase()
    case 'g':
      return generalText(number, precision ?? 6)
    case '%':
      return `${fixedText(number * 100, precision ?? 6)}%`
    default:
      return null
  }
}

function grouped(digits: string, size: number, mark: string | undefined): string {
  if (mark === undefined) return digits
  const [, whole = '', rest = ''] = /^([0-9a-f]*)(.*)$/s.exec(digits) ?? []
  return whole.replace(new RegExp(`\\B(?=(?:[0-9a-f]{${size}})+$)`, 'g'), mark) + rest
}

function padded(text: string, { width, fill, align }: Spec, usual: string, run: Run): Value {
  run.budget.characters(width)
  const missing = width - lengthOf(text)
  if (missing <= 0) return str(text)
  switch (align ?? usual) {
    case '<':
      return str(text + fill.repeat(missing))
    case '^':
      return str(fill.repeat(Math.floor(missing / 2)) + text + fill.repeat(Math.ceil(missing / 2)))
    case '=': {
      const sign = /^[-+ ]?(?:0[xbo])?/i.exec(text)?.[0] ?? ''
      return str(sign + fill.repeat(missing) + text.slice(sign.length))
    }
    default:
      return str(fill.repeat(missing) + text)
  }
}
