import type { Certainty } from '../certainty.ts'

/** A line of a file in the tree; lines count from 1. */
export interface Place {
  readonly file: string
  readonly line: number
}

/** Why something is not fully known: a sentence, and where in the source it comes from. */
export interface Reason extends Place {
  readonly reason: string
}

export interface Task extends Place {
  /** The full id, with the prefixes of its groups. */
  readonly taskId: string
  /** The operator's import path or class name (`airflow.operators.bash.BashOperator`), or the decorator (`@task`). */
  readonly operator: string | null
  /** Dynamically mapped itself (`.expand`); a task inside a mapped group is not. */
  readonly mapped: boolean
  /** The part of `taskId` that prefixing TaskGroups put before it (`transform` of `transform.clean`), or ''. */
  readonly groupPrefix: string
  readonly certainty: Certainty
}

/** `to` runs after `from`; both are task ids. */
export interface Edge {
  readonly from: string
  readonly to: string
  readonly certainty: Certainty
}

export const SCHEDULE_KINDS = [
  'none',
  'default',
  'once',
  'continuous',
  'preset',
  'cron',
  'timedelta',
  'timetable',
  'assets',
  'unknown',
] as const
export type ScheduleKind = (typeof SCHEDULE_KINDS)[number]

export interface Schedule {
  readonly kind: ScheduleKind
  /** Normalised text: `@daily`, `0 5 * * *`, `6:00:00`, `asset("a") | asset("b")`; null for none, default and unknown. */
  readonly text: string | null
}

/** A DAG as its file writes it, before Airlift's `proxying_to_dagster` changes it. */
export interface Dag extends Place {
  readonly dagId: string
  /** False when structure may be missing or uncertain; `reasons` then says why. */
  readonly complete: boolean
  readonly reasons: readonly Reason[]
  readonly schedule: Schedule
  /** ISO 8601 where it is a constant, else null. */
  readonly startDate: string | null
  /** Sorted by task id. */
  readonly tasks: readonly Task[]
  /** Sorted by from, then to. */
  readonly edges: readonly Edge[]
  /** The module globals of `file` that are bound to the DAG when the file ends. */
  readonly globals: readonly string[]
  /** The inside of a `SubDagOperator`: Airflow 2 runs it, and its REST API does not list it. */
  readonly isSubdag: boolean
}

export type FailureKind =
  | 'syntax' // CPython would not parse it
  | 'duplicate-task-id'
  | 'cycle'
  | 'airflow' // Airflow would raise something else while it builds the DAG
  | 'python' // a Python error that surely happens when the file is imported

/** A DAG file that Airflow would show with an import error. Its DAGs, if any, are unknown. */
export interface ImportFailure extends Place {
  readonly kind: FailureKind
  /** Names the line that raises, when that is in a file which this one imports. */
  readonly message: string
  /** The DAG in question, where the failure is about one. */
  readonly dagId?: string
}

/** A DAG file whose DAGs may be more than the ones found: budget, unknown dag_id, unreadable import. */
export interface OpenFile extends Reason {
  readonly kind: 'unknown-dag-id' | 'budget' | 'dynamic'
}

/** Everything the DAG files of one tree define. */
export interface Extraction {
  /** Sorted by dag id, then file. */
  readonly dags: readonly Dag[]
  readonly failures: readonly ImportFailure[]
  /** Files that may define DAGs which are not in `dags`. */
  readonly open: readonly OpenFile[]
  /** For each evaluated DAG file, the paths in the tree its result depends on (imports, data files, folder listings), itself included, as `TreeFiles` keeps them; pins of Airflow's version are not among them. */
  readonly reads: ReadonlyMap<string, ReadonlySet<string>>
}
