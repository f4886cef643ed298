import type { Certainty } from '../certainty.ts'
import type { Finding, Fix, Severity } from '../report/model.ts'
import type { Situation } from './situation.ts'

/** What a rule says of one place; severity, origin and fingerprint are added by {@link file://./judge.ts}. */
export interface Found {
  readonly dagId?: string
  readonly taskId?: string
  readonly edge?: readonly [string, string]
  readonly location?: string
  readonly instance?: string
  readonly file?: string
  readonly line?: number
  readonly message: string
  readonly effect: string
  readonly fix?: Fix
  readonly certainty: Certainty
  /** Why it is not certain, as the end of a sentence: "Dagster was not asked". */
  readonly doubt?: string
  /** What tells two findings of one rule on the same DAG, task, location and file apart; never a line or a count. */
  readonly subject?: string
}

/** The page of a rule under `docs/rules/` and the text of `explain`; Markdown. */
export interface RuleDoc {
  /** What happens, as a user sees it. */
  readonly happens: string
  /** Why Airflow, Airlift or Dagster does that, and the source of the fact. */
  readonly why: string
  readonly example: { readonly language: string; readonly before: string; readonly after: string }
  readonly fix: string
}

export interface Rule {
  readonly id: string
  /** The default severity; by origin where it depends on whether the change introduces the finding. */
  readonly severity: Severity | { readonly introduced: Severity; readonly otherwise: Severity }
  /** One line for tables: "a listed id is no task of the DAG". */
  readonly title: string
  readonly doc: RuleDoc
  find(situation: Situation): Iterable<Found>
}

export type { Finding }
