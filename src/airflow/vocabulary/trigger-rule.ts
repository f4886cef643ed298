import { Host } from '../../python/host.ts'
import type { Run } from '../../python/run.ts'
import type { Value } from '../../python/values.ts'
import { str } from '../../python/values.ts'

/** The rules of all versions; older ones know fewer. */
const RULES = new Set(
  (
    'all_success all_failed all_done all_done_min_one_success all_done_setup_success always dummy none_failed ' +
    'none_failed_min_one_success none_failed_or_skipped none_skipped one_done one_failed one_success all_skipped'
  ).split(' '),
)

/** Raises what Airflow raises for a rule that no version knows. */
export function checkTriggerRule(rule: Value | undefined, run: Run): void {
  if (rule?.kind === 'str' && !RULES.has(rule.value)) {
    run.raise('AirflowException', `The trigger_rule must be one of Airflow's; received '${rule.value}'`)
  }
}

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
