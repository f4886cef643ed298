import type { Place, Reason } from '../airflow/dag.ts'

/** One call of `proxying_to_dagster(global_vars=…, proxied_state=…)` in a DAG file, as far as it can be read without running it. */
export interface ProxyingCall extends Place {
  /** `no`: it stands under a guard that is false (`PROXYING = False`), or in a function nobody calls. */
  readonly reached: 'yes' | 'conditional' | 'no'
  /** The proxied_state folder in the tree; null when its path is not known (then `reasons` says why). */
  readonly folder: string | null
  /** `load_proxied_state_from_yaml` was given a `str`, which raises: it wants a `Path`. */
  readonly pathIsString: boolean
  /** The ids of the DAGs in the globals that were passed, in order; null when that is not known. */
  readonly dagIds: readonly string[] | null
  /** The call stands inside `with DAG(...)` of this DAG: rebuilding a task there raises DuplicateTaskIdFound. */
  readonly insideDag: string | null
  /** Edges made after the call that start or end at a task: chained from a proxied task this raises DuplicateTaskIdFound. */
  readonly laterEdges: readonly { readonly dagId: string; readonly taskId: string; readonly line: number }[]
  /** Own builders name and place tasks as they like, so Airlift's defaults cannot be claimed. */
  readonly ownTaskBuilder: boolean
  readonly ownDagBuilder: boolean
  /** Keyword arguments that the pinned Airlift does not know (`dagster_operator_klass` of older guides). */
  readonly unknownArguments: readonly string[]
  readonly reasons: readonly Reason[]
}
