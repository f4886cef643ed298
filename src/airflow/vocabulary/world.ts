import type { DagObject } from './dag-object.ts'
import type { GroupObject } from './group-object.ts'
import type { TaskObject } from './task-object.ts'

export interface WorldOptions {
  /** Values of Airflow Variables; others are unknown. */
  readonly variables: ReadonlyMap<string, string>
  /** Airflow's major version, where it decides. */
  readonly airflow: 2 | 3
}

/** What Airflow keeps while it imports one file: the contexts that are entered and the DAGs made so far. */
export class World {
  readonly options: WorldOptions
  /** Every DAG that was made, whether it counts in the end or not. */
  readonly dags: DagObject[] = []
  /** DAGs entered with `with`, or made by calling a `@dag` function. */
  readonly registered = new Set<DagObject>()
  readonly dagStack: DagObject[] = []
  readonly groupStack: GroupObject[] = []
  /** Setup or teardown tasks whose `with` is entered. */
  readonly setupStack: { readonly around: readonly TaskObject[]; readonly inside: TaskObject[] }[] = []

  constructor(options: WorldOptions) {
    this.options = options
  }

  get currentDag(): DagObject | null {
    return this.dagStack.at(-1) ?? null
  }

  /** The group that a new node of this DAG joins. */
  currentGroup(dag: DagObject | null): GroupObject | null {
    return this.groupStack.at(-1) ?? dag?.root ?? null
  }
}
