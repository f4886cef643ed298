import type { Dag, Edge, Extraction, ImportFailure, Place, Reason } from '../airflow/dag.ts'
import type { Certainty } from '../certainty.ts'
import type { Mapping } from '../dagster/definitions.ts'
import type { ProxiedStateFolder } from './proxied-state/folder.ts'
import type { ProxyingCall } from './proxying-call.ts'

/** A task as Airflow serves it after `proxying_to_dagster`. */
export interface ServedTask {
  readonly taskId: string
  readonly mapped: boolean
  /** Airlift replaced its operator, so Dagster is asked to run it. */
  readonly proxied: boolean
  readonly certainty: Certainty
}

/** Why Airflow does not serve the DAG as it is written. */
export type Breakage =
  /** The file cannot be imported: the old DAG stays for a minute or two, then it is dropped. */
  | { readonly kind: 'import-error'; readonly failure: ImportFailure }
  /** A proxied task inside a prefixing TaskGroup: no import error, but its tasks cannot be read (REST answers 500). */
  | { readonly kind: 'task-in-group'; readonly taskId: string }

/** A DAG as Airflow's REST API will serve it, which is what Airlift reads when a code location loads. */
export interface ServedDag {
  readonly dag: Dag
  /** The Airflow instance by configuration; null when the repository holds one instance and no name is configured. */
  readonly instance: string | null
  /** `dag`: replaced as a whole; `task`: some file of proxied_state lists its tasks; `none`: Airlift leaves it alone. */
  readonly level: 'none' | 'task' | 'dag'
  readonly tasks: readonly ServedTask[]
  readonly edges: readonly Edge[]
  /** False when `tasks` may lack something or hold too much: no removal is claimed then. */
  readonly complete: boolean
  readonly breakage: Breakage | null
}

/** What one definitions file of the tree maps to a task or to a whole DAG. */
export interface TreeMapping extends Place {
  readonly dagId: string
  /** Null: the asset is mapped to the whole DAG. */
  readonly taskId: string | null
  /** Null when the file does not tell it (a dbt project, say). */
  readonly assetKey: readonly string[] | null
  readonly instance: string | null
  /** Whether the asset comes with code that makes it; null when that is not known. */
  readonly executable: boolean | null
  readonly partitions: Mapping['partitions'] | 'unknown'
  readonly certainty: Certainty
}

/** All DAGs of one Airflow instance, or those that a selector and a filter let through. */
export interface InstancePeering {
  /** Null where its name is not known. */
  readonly instance: string | null
  /** Whether it takes the DAG of this id; null where only a run tells. */
  takes(dagId: string): boolean | null
}

/** A DAG without which the file cannot be loaded: its code takes the DAG's asset out of those that Airlift gives it. */
export interface PickedDag extends Place {
  readonly dagId: string
  /** Null where the name of the Airflow instance is not known. */
  readonly instance: string | null
  /** The exception that Python then raises: `StopIteration`. */
  readonly error: string
}

/** The DAGs that a definitions file picks in Python. */
export interface Picks {
  readonly dags: readonly PickedDag[]
  /** Set when it needs some DAG of Airflow, and which one is not known. */
  readonly open: Reason | null
}

/** A Python file that Dagster could load, or the `defs.yaml` of a component. */
export interface DefinitionsFile {
  readonly file: string
  readonly api: 'python' | 'component'
  /** Sorted by DAG, task, then asset. */
  readonly mappings: readonly TreeMapping[]
  /** False when it may map more than `mappings`; `reasons` then says why. */
  readonly complete: boolean
  readonly reasons: readonly Reason[]
  /** The Airflow instances that it peers, as far as it names them. */
  readonly instances: readonly string[]
  readonly picks: Picks
  /** The DAGs of Airflow that it takes, whichever there are; several of one instance where it is not known which holds. */
  readonly peerings: readonly InstancePeering[]
  /** It gives an `event_transformer_fn` to Airlift, which then attaches no partitions itself. */
  readonly transformsEvents: boolean
  /** The code locations that `workspace.yaml`, `pyproject.toml` or the like load it for; empty: nobody names it. */
  readonly deployedAs: readonly string[]
  /** The paths that the result depends on, itself included, as `TreeFiles` keeps them. */
  readonly reads: ReadonlySet<string>
}

/** Dagster's side as the tree itself holds it. A file that is the same on both sides of a change is the same object. */
export interface TreeMappings {
  /** Sorted by path. Several files may be alternatives, of which one is deployed. */
  readonly files: readonly DefinitionsFile[]
}

/** Everything one commit says about Airflow and about what Airlift will do with it. */
export interface Project {
  /** The commit's sha, or `WORKTREE`. */
  readonly id: string
  readonly extraction: Extraction
  readonly calls: readonly ProxyingCall[]
  readonly folders: readonly ProxiedStateFolder[]
  /** Sorted by dag id, then file. */
  readonly served: readonly ServedDag[]
  /** Null when the tree holds no Dagster definitions that name Airflow tasks. */
  readonly treeMappings: TreeMappings | null
}
