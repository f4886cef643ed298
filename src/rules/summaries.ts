import { RULES } from './registry.ts'

/** What a machine-readable report says of each rule. */
export interface RuleSummary {
  readonly id: string
  readonly title: string
  readonly help: string
}

export function ruleSummaries(): RuleSummary[] {
  return RULES.map(({ id, title, doc }) => ({ id, title, help: `${doc.happens} ${doc.fix}` }))
}
