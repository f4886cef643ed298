import type { Run } from '../../python/run.ts'
import type { Ignored } from '../airflowignore.ts'
import type { Reason } from '../dag.ts'
import type { DagObject } from './dag-object.ts'
import type { GroupObject } from './group-object.ts'
import type { Value } from '../../python/values.ts'
import { SetupState } from './setup-teardown.ts'
import type { TaskObject } from './task-object.ts'

export interface WorldOptions {
  /** Values of Airflow Variables; others are unknown. */
  readonly variables: ReadonlyMap<string, string>
  /** Airflow's major version; null: not known. */
  readonly airflow: 2 | 3 | null
  /** Whether an `.airflowignore` of the tree leaves a path out. */
  readonly ignored: Ignored
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
  /** Why the Airflow that runs it may not import the file. */
  readonly versionDoubts: Reason[] = []
  /** Why the file may define further DAGs. */
  readonly open: Reason[] = []
  readonly setups = new SetupState()
  /** Nodes for what factories from outside of the repository have made, by what they gave. */
  readonly opaque = new Map<Value, TaskObject>()
  readonly #tasks: TaskObject[] = []

  constructor(options: WorldOptions) {
    this.options = options
  }

  /** Takes note of a new task and gives it a number. */
  serial(task: TaskObject): number {
    return this.#tasks.push(task)
  }

  /** Whether a task was made that has not come into any DAG. */
  get homeless(): boolean {
    return this.#tasks.some(({ dag }) => dag === null)
  }

  get currentDag(): DagObject | null {
    return this.dagStack.at(-1) ?? null
  }

  /** Airflow 2 raises this error, Airflow 3 does not. */
  raiseIn2(type: string, message: string, run: Run): void {
    const { airflow } = this.options
    if (airflow === 2) run.raise(type, message)
    if (airflow === null) {
      this.versionDoubts.push({ ...run.doubt(''), reason: `Airflow 2 would not import this: ${message}` })
    }
  }

  /** The group that a new node of this DAG joins. */
  currentGroup(dag: DagObject | null): GroupObject | null {
    return this.groupStack.at(-1) ?? dag?.root ?? null
  }
}
