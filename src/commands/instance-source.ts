/** Where the DAGs of one Airflow instance stand, and what its runs know that the tree does not. */
export interface InstanceSource {
  /** As in `AirflowInstance(name=…)`; null when the repository holds one instance and nothing is configured. */
  readonly name: string | null
  /** Globs; without them every file that Airflow would look at. */
  readonly dags?: readonly string[]
  readonly importRoots?: readonly string[]
  readonly variables?: ReadonlyMap<string, string>
  readonly environment?: ReadonlyMap<string, string>
}
