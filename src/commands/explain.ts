import { UserError } from '../errors.ts'
import { nearest } from '../rules/nearest.ts'
import { rulePage } from '../rules/page.ts'
import type { Rule } from '../rules/rule.ts'

/** What a rule means, why it is so and what to do, in Markdown. An unknown id is a UserError with the nearest one. */
export function explain(rules: readonly Rule[], id: string): string {
  const rule = rules.find((each) => each.id === id)
  if (rule !== undefined) return rulePage(rule)
  const ids = rules.map((each) => each.id)
  const guess = nearest(id, ids)
  const hint = guess === undefined ? `The rules are: ${ids.join(', ')}.` : `Did you mean '${guess}'?`
  throw new UserError(`There is no rule '${id}'.`, { hint })
}
