import type { CallArguments } from '../call-arguments.ts'
import { argument } from '../call-arguments.ts'
import { lift } from '../lift.ts'
import { rounded, roundedToWhole } from '../number-text.ts'
import type { Run } from '../run.ts'
import type { Value } from '../values.ts'
import { NONE, float, int, str } from '../values.ts'
import type { Body } from './native.ts'
import { first } from './over-items.ts'

/** The number in a value, with whether it is a whole one; null for anything else. */
export function numberIn(value: Value): { readonly number: number; readonly whole: boolean } | null {
  if (value.kind !== 'int' && value.kind !== 'float' && value.kind !== 'bool') return null
  return { number: Number(value.value), whole: value.kind !== 'float' }
}

/** A whole number, where it is one that is known exactly. */
function exactInt(value: number, run: Run): Value {
  return Number.isSafeInteger(value) ? int(value === 0 ? 0 : value) : run.unknown('a very large number')
}

function round(args: CallArguments, run: Run): Value {
  return lift([first(args), argument(args, 1, 'ndigits') ?? NONE], run, ([value = NONE, digits = NONE]) => {
    const given = numberIn(value)
    if (given === null || (digits.kind !== 'none' && digits.kind !== 'int')) return run.unknown('a rounded number')
    if (digits.kind === 'none') {
      if (Number.isNaN(given.number)) run.raise('ValueError', 'cannot convert float NaN to integer')
      return exactInt(roundedToWhole(given.number), run)
    }
    const result = given.whole && digits.value >= 0 ? given.number : rounded(given.number, digits.value)
    return given.whole ? exactInt(result, run) : float(result)
  })
}

function absolute(args: CallArguments, run: Run): Value {
  return lift([first(args)], run, ([value = NONE]) => {
    const given = numberIn(value)
    if (given === null) return run.unknown('a number')
    return given.whole ? int(Math.abs(given.number)) : float(Math.abs(given.number))
  })
}

/** `hex`, `oct` and `bin`. */
const inRadix =
  (radix: number, prefix: string): Body =>
  (args, run) =>
    lift([first(args)], run, ([value = NONE]) => {
      const given = numberIn(value)
      if (given?.whole !== true) return run.unknown('the digits of a number')
      return str(`${given.number < 0 ? '-' : ''}${prefix}${Math.abs(given.number).toString(radix)}`)
    })

export const NUMBER_FUNCTIONS: readonly (readonly [string, Body])[] = [
  ['round', round],
  ['abs', absolute],
  ['hex', inRadix(16, '0x')],
  ['oct', inRadix(8, '0o')],
  ['bin', inRadix(2, '0b')],
]
