import { BoundNative, Host } from '../host.ts'
import type { BinaryOperator } from '../syntax.ts'
import type { Value } from '../values.ts'
import { float, int } from '../values.ts'

/** A `datetime.timedelta`. */
export class TimeDelta extends Host {
  readonly typeName = 'timedelta'
  readonly seconds: number
  /** Python's own, not pendulum's, which prints itself in words. */
  readonly #plain: boolean

  constructor(seconds: number, plain = true) {
    super()
    this.seconds = seconds
    this.#plain = plain
  }

  override binaryOp(operator: BinaryOperator, other: Value, reflected: boolean): Value | undefined {
    if (other instanceof TimeDelta && !reflected) {
      if (operator === 'Add') return new TimeDelta(this.seconds + other.seconds)
      if (operator === 'Sub') return new TimeDelta(this.seconds - other.seconds)
      if (operator === 'Div' && other.seconds !== 0) return float(this.seconds / other.seconds)
    }
    if (other.kind === 'int' && operator === 'Mult') return new TimeDelta(this.seconds * other.value)
    return undefined
  }

  override truth(): boolean {
    return this.seconds !== 0
  }

  override equals(other: Value): boolean {
    return other instanceof TimeDelta && other.seconds === this.seconds
  }

  override compare(other: Host): number | null {
    return other instanceof TimeDelta ? this.seconds - other.seconds : null
  }

  override hash(): string {
    return `timedelta ${this.seconds}`
  }

  override getAttr(name: string): Value | undefined {
    const days = Math.floor(this.seconds / 86_400)
    if (name === 'days') return int(days)
    if (name === 'seconds') return int(Math.floor(this.seconds - days * 86_400))
    if (name === 'total_seconds') return new BoundNative(() => float(this.seconds))
    return undefined
  }

  override text(): string | null {
    return this.#plain ? this.clock : null
  }

  /** As Python prints it: `1 day, 6:00:00`. */
  get clock(): string | null {
    if (!Number.isInteger(this.seconds)) return null
    const days = Math.floor(this.seconds / 86_400)
    const rest = this.seconds - days * 86_400
    const two = (value: number): string => String(value).padStart(2, '0')
    const clock = `${Math.floor(rest / 3600)}:${two(Math.floor(rest / 60) % 60)}:${two(rest % 60)}`
    return days === 0 ? clock : `${days} day${Math.abs(days) === 1 ? '' : 's'}, ${clock}`
  }
}
