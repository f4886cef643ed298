import type { CallArguments } from '../call-arguments.ts'
import { isItems, itemsOf } from '../iteration.ts'
import { lift } from '../lift.ts'
import { plainValue } from '../plain-enum.ts'
import type { Run } from '../run.ts'
import type { Value } from '../values.ts'
import { NONE, bool, float, int } from '../values.ts'
import type { Body, Names } from './native.ts'
import { functions, wholeNumber } from './native.ts'

function numberOf(value: Value): number | null {
  const plain = plainValue(value)
  return plain.kind === 'int' || plain.kind === 'float' || plain.kind === 'bool' ? Number(plain.value) : null
}

function whole(value: number, run: Run): Value {
  return Number.isSafeInteger(value) ? int(value === 0 ? 0 : value) : run.unknown('a very large number')
}

/** A function of numbers; anything else makes the result unknown. */
const onNumbers =
  (body: (numbers: readonly number[], run: Run) => Value): Body =>
  (args, run) => {
    if (args.openPositional !== null) return run.unknownFrom(args.openPositional)
    return lift(args.positional, run, (values) => {
      const numbers = values.map(numberOf).filter((number) => number !== null)
      return numbers.length === values.length ? body(numbers, run) : run.unknown('a number')
    })
  }

const exactly = (change: (number: number) => number): Body =>
  onNumbers(([number = 0], run) => whole(change(number), run))
const inexactly = (change: (...numbers: number[]) => number): Body =>
  onNumbers((numbers, run) => {
    const result = change(...numbers)
    return Number.isFinite(result) ? float(result) : run.unknown('a number')
  })

/** `round(number, digits)`: halves go to the even neighbour. */
export function round(args: CallArguments, run: Run): Value {
  const digits = args.positional[1] ?? args.named.get('ndigits')
  return lift([args.positional[0] ?? NONE], run, ([given = NONE]) => {
    const number = numberOf(given)
    const places = wholeNumber(digits, 0)
    if (number === null || places === null || Math.abs(places) > 15) return run.unknown('a rounded number')
    const isWhole = given.kind !== 'float'
    if (isWhole && places >= 0) return whole(number, run)
    if (places < 0) {
      const unit = 10 ** -places
      const rounded = halfToEven(number / unit) * unit
      return isWhole ? whole(rounded, run) : float(rounded)
    }
    if (digits === undefined || digits.kind === 'none') return whole(halfToEven(number), run)
    // Only a number that the scaling keeps exact can lie in the middle.
    const scaled = number * 10 ** places
    const isExact = Number.isInteger(number * 2 ** 20) && Math.abs(scaled) < 2 ** 32
    return float(isExact ? halfToEven(scaled) / 10 ** places : Number(number.toFixed(places)))
  })
}

function halfToEven(number: number): number {
  const below = Math.floor(number)
  const rest = number - below
  if (rest !== 0.5) return Math.round(number)
  return below % 2 === 0 ? below : below + 1
}

const greatestDivisor = (a: number, b: number): number => (b === 0 ? Math.abs(a) : greatestDivisor(b, a % b))

export const numberNames: Names = new Map<string, Value>([
  ['math.pi', float(Math.PI)],
  ['math.e', float(Math.E)],
  ['math.inf', float(Infinity)],
  ['math.nan', float(NaN)],
  ...functions('math', {
    ceil: exactly(Math.ceil),
    floor: exactly(Math.floor),
    trunc: exactly(Math.trunc),
    gcd: onNumbers((numbers, run) => whole(numbers.reduce(greatestDivisor, 0), run)),
    sqrt: inexactly(Math.sqrt),
    log2: inexactly(Math.log2),
    log10: inexactly(Math.log10),
    fabs: inexactly(Math.abs),
    isnan: onNumbers(([number = 0]) => bool(Number.isNaN(number))),
    prod: (args, run) => {
      const items = itemsOf(args.positional[0] ?? NONE, run)
      if (!isItems(items) || items.open !== null || args.named.size > 0) return run.unknown('a product')
      const numbers = items.values.map(numberOf).filter((number) => number !== null)
      const product = numbers.reduce((left, right) => left * right, 1)
      if (numbers.length !== items.values.length) return run.unknown('a product')
      return items.values.some((value) => value.kind === 'float') ? float(product) : whole(product, run)
    },
  }),
])
