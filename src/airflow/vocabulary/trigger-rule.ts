import { Host } from '../../python/host.ts'
import type { Value } from '../../python/values.ts'
import { str } from '../../python/values.ts'

/** A member of `TriggerRule`, which is a text: `all_success`. */
export class TriggerRule extends Host {
  readonly typeName = 'TriggerRule'
  readonly #rule: string

  constructor(rule: string) {
    super()
    this.#rule = rule
  }

  override text(): string {
    return this.#rule
  }

  override getAttr(name: string): Value | undefined {
    if (name === 'value') return str(this.#rule)
    return name === 'name' ? str(this.#rule.toUpperCase()) : undefined
  }

  override hash(): string {
    return `s${this.#rule}`
  }

  override equals(other: Value): boolean {
    return other instanceof TriggerRule
      ? other.#rule === this.#rule
      : other.kind === 'str' && other.value === this.#rule
  }
}
