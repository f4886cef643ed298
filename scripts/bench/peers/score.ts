/** What a program says of the DAGs in some files, or what Airflow knows of them. */
export interface Claims {
  readonly dags: ReadonlyMap<string, ClaimedDag>
  /** Files of which the program says that it does not know all their DAGs, relative to the folder of DAG files. */
  readonly flaggedFiles: ReadonlySet<string>
}

export interface ClaimedDag {
  readonly tasks: ReadonlySet<string>
  /** As {@link edgeText} writes them. */
  readonly edges: ReadonlySet<string>
  /** Whether the program says that it does not know all of this DAG. */
  readonly flagged: boolean
}

/** The DAGs of an Airflow, and the file of each. */
export type Truth = ReadonlyMap<string, Pick<ClaimedDag, 'tasks' | 'edges'> & { readonly file: string }>

export interface Score {
  /** DAGs of the truth. */
  readonly total: number
  /** How many of them have the same task ids, flagged or not; the same edges; and both. */
  readonly tasks: number
  readonly edges: number
  readonly both: number
  /** Tasks and edges that are claimed without a flag and that no Airflow has, one line each. */
  readonly wrong: readonly string[]
  /** Tasks and edges of the truth that are absent without a flag. */
  readonly missed: number
}

/**
 * Holds `claims` against Airflow's own reading.
 *
 * @param further the same Airflow with more packages beside it: what it has on top is not wrong to claim.
 */
export function score(truth: Truth, further: Truth, claims: Claims): Score {
  const right = { tasks: 0, edges: 0, both: 0 }
  let missed = 0
  for (const [dagId, { tasks, edges, file }] of truth) {
    const claimed = claims.dags.get(dagId)
    const tasksRight = claimed !== undefined && areEqual(tasks, claimed.tasks)
    const edgesRight = claimed !== undefined && areEqual(edges, claimed.edges)
    if (tasksRight) right.tasks += 1
    if (edgesRight) right.edges += 1
    if (tasksRight && edgesRight) right.both += 1
    const flagged = claimed?.flagged ?? claims.flaggedFiles.has(file)
    if (!flagged) missed += without(tasks, [claimed?.tasks]).length + without(edges, [claimed?.edges]).length
  }
  return { total: truth.size, ...right, wrong: wrongClaims(truth, further, claims), missed }
}

function wrongClaims(truth: Truth, further: Truth, { dags }: Claims): string[] {
  return [...dags].flatMap(([dagId, { tasks, edges, flagged }]) => {
    if (flagged) return []
    const known = [truth.get(dagId), further.get(dagId)]
    const wrongTasks = without(
      tasks,
      known.map((dag) => dag?.tasks),
    )
    const wrongEdges = without(
      edges,
      known.map((dag) => dag?.edges),
    )
    return [...wrongTasks, ...wrongEdges].map((claim) => `${dagId}: ${claim}`)
  })
}

export function edgeText(from: string, to: string): string {
  return `${from} >> ${to}`
}

function areEqual(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && without(one, [other]).length === 0
}

function without(items: ReadonlySet<string>, known: readonly (ReadonlySet<string> | undefined)[]): string[] {
  return [...items].filter((item) => !known.some((set) => set?.has(item)))
}
