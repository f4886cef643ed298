import type { Certainty } from '../certainty.ts'

interface Compared {
  readonly dagId: string
  readonly instance: string | null
  /** The code locations whose copy differs. */
  readonly locations: readonly string[]
  /** Where head defines it; null for what head no longer has. */
  readonly file: string | null
  readonly line: number | null
  readonly certainty: Certainty
  /** Why it is not certain, as the end of a sentence; null where it is. */
  readonly doubt: string | null
}

/** One fact in which the project (what Airflow will have) and Dagster's copy differ. No policy: severities belong to the rules. */
export type Difference = Compared &
  (
    | { readonly kind: 'dag-added' }
    | { readonly kind: 'dag-removed' }
    | { readonly kind: 'dag-renamed'; readonly from: string }
    | { readonly kind: 'task-added'; readonly taskId: string }
    | { readonly kind: 'task-removed'; readonly taskId: string }
    | { readonly kind: 'task-renamed'; readonly taskId: string; readonly from: string }
    | { readonly kind: 'edge-changed'; readonly edge: readonly [string, string]; readonly change: 'added' | 'removed' }
    | { readonly kind: 'schedule-changed'; readonly from: string | null; readonly to: string | null }
  )
