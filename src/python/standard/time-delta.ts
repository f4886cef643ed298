import type { CallArguments } from '../call-arguments.ts'
import { BoundNative, Host } from '../host.ts'
import type { Run } from '../run.ts'
import type { BinaryOperator } from '../syntax.ts'
import type { Value } from '../values.ts'
import { float, int } from '../values.ts'

/** A `datetime.timedelta`. */
export class TimeDelta extends Host {
  readonly typeName = 'timedelta'
  readonly seconds: number

  constructor(seconds: number) {
    super()
    this.seconds = seconds
  }

  override binaryOp(operator: BinaryOperator, other: Value, reflected: boolean): Value | undefined {
    if (other instanceof TimeDelta && !reflected) {
      if (operator === 'Add') return new TimeDelta(this.seconds + other.seconds)
      if (operator === 'Sub') return new TimeDelta(this.seconds - other.seconds)
    }
    if (other.kind === 'int' && operator === 'Mult') return new TimeDelta(this.seconds * other.value)
    return undefined
  }

  override equals(other: Value): boolean {
    return other instanceof TimeDelta && other.seconds === this.seconds
  }

  override compare(other: Host): number | null {
    return other instanceof TimeDelta ? this.seconds - other.seconds : null
  }

  override hash(): string {
    return `timedelta${this.seconds}`
  }

  override getAttr(name: string): Value | undefined {
    if (name === 'days') return int(Math.floor(this.seconds / 86_400))
    if (name === 'total_seconds') return new BoundNative(() => float(this.seconds))
    return undefined
  }

  /** As Python prints it: `1 day, 6:00:00`. */
  override text(): string | null {
    if (!Number.isInteger(this.seconds)) return null
    const days = Math.floor(this.seconds / 86_400)
    const rest = this.seconds - days * 86_400
    const clock = `${Math.floor(rest / 3600)}:${pad(Math.floor(rest / 60) % 60)}:${pad(rest % 60)}`
    return days === 0 ? clock : `${days} day${Math.abs(days) === 1 ? '' : 's'}, ${clock}`
  }
}

const UNITS: readonly (readonly [string, number])[] = [
  ['days', 86_400],
  ['seconds', 1],
  ['microseconds', 1e-6],
  ['milliseconds', 1e-3],
  ['minutes', 60],
  ['hours', 3600],
  ['weeks', 604_800],
]

export function timeDelta(args: CallArguments, run: Run): Value {
  let seconds = 0
  for (const [index, [name, factor]] of UNITS.entries()) {
    const value = args.named.get(name) ?? args.positional[index]
    if (value === undefined) continue
    if (value.kind !== 'int' && value.kind !== 'float') return run.unknown('a time span')
    seconds += value.value * factor
  }
  return new TimeDelta(seconds)
}

export const pad = (value: number, length = 2): string => String(value).padStart(length, '0')
