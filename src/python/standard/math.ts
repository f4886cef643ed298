import { isItems, itemsOf } from '../iteration.ts'
import { lift } from '../lift.ts'
import { binaryOp } from '../operators.ts'
import type { Run } from '../run.ts'
import type { Value } from '../values.ts'
import { NONE, bool, float, int } from '../values.ts'
import { functions } from './native.ts'
import type { Body, Names } from './native.ts'
import { numberIn } from './numbers.ts'

/** A function of numbers; null where its result is not known. */
const onNumbers =
  (body: (numbers: readonly number[], run: Run) => Value | null): Body =>
  (args, run) =>
    lift(args.positional, run, (values) => {
      const numbers = values.flatMap((value) => numberIn(value)?.number ?? [])
      const result = numbers.length === values.length && args.named.size === 0 ? body(numbers, run) : null
      return result ?? run.unknown('a number')
    })

const whole = (value: number): Value | null => (Number.isSafeInteger(value) ? int(value === 0 ? 0 : value) : null)

function gcd(a: number, b: number): number {
  let [x, y] = [Math.abs(a), Math.abs(b)]
  while (y !== 0) [x, y] = [y, x % y]
  return x
}

/** Only powers are the same in every library. */
function powerOfTwo(x: number): Value | null {
  const power = Math.round(Math.log2(x))
  return 2 ** power === x ? float(power) : null
}

function powerOfTen(x: number): Value | null {
  const power = Math.round(Math.log10(x))
  return power >= 0 && power < 23 && 10 ** power === x ? float(power) : null
}

export const mathNames: Names = new Map<string, Value>([
  ...functions('math', {
    floor: onNumbers(([x = NaN]) => whole(Math.floor(x))),
    ceil: onNumbers(([x = NaN]) => whole(Math.ceil(x))),
    trunc: onNumbers(([x = NaN]) => whole(Math.trunc(x))),
    fabs: onNumbers(([x = NaN]) => float(Math.abs(x))),
    sqrt: onNumbers(([x = NaN], run) => (x < 0 ? run.raise('ValueError', 'math domain error') : float(Math.sqrt(x)))),
    log2: onNumbers(([x = NaN], run) => (x <= 0 ? run.raise('ValueError', 'math domain error') : powerOfTwo(x))),
    log10: onNumbers(([x = NaN], run) => (x <= 0 ? run.raise('ValueError', 'math domain error') : powerOfTen(x))),
    gcd: onNumbers((numbers) => (numbers.every(Number.isSafeInteger) ? int(numbers.reduce(gcd, 0)) : null)),
    isnan: onNumbers(([x = NaN]) => bool(Number.isNaN(x))),
    isinf: onNumbers(([x = NaN]) => bool(x === Infinity || x === -Infinity)),
    prod: (args, run) => {
      const items = itemsOf(args.positional[0] ?? NONE, run)
      if (!isItems(items) || items.open !== null || args.named.size > 0) return run.unknown('a product')
      return items.values.reduce<Value>((product, value) => binaryOp('Mult', product, value, run), int(1))
    },
  }),
  ['math.pi', float(Math.PI)],
  ['math.e', float(Math.E)],
  ['math.inf', float(Infinity)],
  ['math.nan', float(NaN)],
])
