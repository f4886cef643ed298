import type { Dag, Edge, Extraction, ImportFailure } from '../airflow/dag.ts'
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

/** Mappings that the tree itself holds (Python definitions or `defs.yaml`), as Dagster will have them after the merge. */
export interface TreeMappings {
  /** Known to be everything a location maps: only then do they replace what Dagster has cached. */
  readonly complete: boolean
  readonly files: readonly string[]
  readonly mappings: readonly Mapping[]
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
