import type { Run } from '../run.ts'
import type { BoolValue, FloatValue, IntValue, Value } from '../values.ts'
import { bool, float, int } from '../values.ts'
import { BoundNative } from '../host.ts'

/** An attribute or a method of a number; undefined where there is none that is known. */
export function numberAttribute(value: IntValue | FloatValue | BoolValue, name: string): Value | undefined {
  const number = Number(value.value)
  const whole = value.kind !== 'float'
  const method = (body: (run: Run) => Value): Value => new BoundNative((_args, run) => body(run))
  switch (name) {
    case 'real':
      return whole ? int(number) : float(number)
    case 'imag':
      return whole ? int(0) : float(0)
    case 'numerator':
      return whole ? int(number) : undefined
    case 'denominator':
      return whole ? int(1) : undefined
    case 'conjugate':
      return method(() => (whole ? int(number) : float(number)))
    case 'bit_length':
      return whole ? method(() => int(number === 0 ? 0 : Math.abs(number).toString(2).length)) : undefined
    case 'is_integer':
      return method(() => bool(Number.isInteger(number)))
    default:
      return undefined
  }
}
