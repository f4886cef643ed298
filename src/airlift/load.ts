import type { Place } from '../airflow/dag.ts'
import type { Certainty } from '../certainty.ts'
import type { LiveAirflow } from './airflow-support.ts'
import type { Breakage } from './project.ts'

/** One thing that makes a code location fail, or makes its outcome unknown, when Airlift next reads Airflow. */
export type LoadProblem = { readonly certainty: Certainty } & (
  | {
      readonly kind: 'missing-task'
      readonly dagId: string
      readonly taskId: string
      readonly assets: readonly string[]
    }
  | {
      readonly kind: 'missing-dag'
      readonly dagId: string
      readonly taskIds: readonly string[]
      readonly assets: readonly string[]
    }
  | {
      readonly kind: 'replaced-by-dag-proxy'
      readonly dagId: string
      readonly taskIds: readonly string[]
      readonly assets: readonly string[]
    }
  | {
      readonly kind: 'key-collision'
      readonly dagIds: readonly string[]
      readonly name: string
      readonly instance: string | null
    }
  | {
      readonly kind: 'picked-dag'
      readonly dagId: string
      /** The exception that Python raises without the DAG; null where it is not known whether it is picked. */
      readonly error: string | null
      /** Where it is picked; null where that is not in the tree. */
      readonly at: Place | null
      /** Why it is not known. */
      readonly reason: string | null
    }
  | {
      readonly kind: 'unreadable-airflow'
      readonly airflow: LiveAirflow
    }
  | {
      readonly kind: 'broken-dag'
      readonly dagId: string
      readonly breakage: Breakage
      readonly assets: readonly string[]
    }
)

/** What Airlift does when the location is next loaded. */
export interface LocationLoad {
  readonly location: string
  readonly outcome: 'loads' | 'fails' | 'unknown'
  /** The innermost error Dagster will show: `KeyError: 'transform.join'`; or why the outcome is unknown. */
  readonly error: string | null
  /** Sorted as Airlift would meet them. */
  readonly problems: readonly LoadProblem[]
}
