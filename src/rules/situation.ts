import type { LocationLoad } from '../airlift/load.ts'
import type { Project } from '../airlift/project.ts'
import type { Snapshot } from '../dagster/definitions.ts'
import type { Difference } from '../drift/differences.ts'

/** What a running Airflow serves, beside the commit. */
export interface AirflowNow {
  /** The DAGs by id of which it serves something else than the commit has. */
  readonly behind: ReadonlyMap<string, Behind>
}

export interface Behind {
  /** As the end of a sentence about Airflow. */
  readonly why: string
  /** Whether Airflow knows a DAG of this id at all. */
  readonly known: boolean
}

/**
 * One commit against what Dagster has cached: all that a rule sees. Every rule is asked twice, for head and for base;
 * what only head shows is introduced, what only base shows is fixed.
 */
export interface Situation {
  readonly project: Project
  /** Null when Dagster was not asked and no snapshot was given. */
  readonly cached: Snapshot | null
  /** The Dagster asked is Dagster+. */
  readonly dagsterPlus: boolean
  /** What the next load of each location does; empty without `cached`. */
  readonly loads: readonly LocationLoad[]
  /** Undefined when no running Airflow was asked. */
  readonly served?: AirflowNow | undefined
  /** Where the project's DAGs and Dagster's copy are out of step. */
  readonly differences: readonly Difference[]
}
