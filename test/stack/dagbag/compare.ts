import type { BagDag, DagBag } from './dagbag.ts'
import type { PrintedExtraction } from './extraction.ts'

/** How an extraction stands against Airflow's own reading of the same files. */
export interface Comparison {
  /** DAGs of the DagBag. */
  readonly total: number
  /** Ids of DAGs with the same tasks, mapped or not, and the same edges. */
  readonly identical: readonly string[]
  /** Different, and flagged so: `complete: false`, or the DAG's file is told not to be readable. */
  readonly flagged: readonly string[]
  /** Different or not there at all, without a word: one line each. This is what must never be. */
  readonly wrong: readonly string[]
}

export function compare(truth: DagBag, ours: PrintedExtraction): Comparison {
  const known = new Map(ours.dags.map((dag) => [dag.dagId, dag]))
  const failed = new Set(ours.failures.map(({ file }) => file))
  const identical: string[] = []
  const flagged: string[] = []
  const wrong: string[] = []
  for (const dag of truth.dags) {
    const found = known.get(dag.dagId)
    const differences = found === undefined ? ['not found'] : differencesOf(dag, found)
    const told = found === undefined ? [...failed].some((file) => file.endsWith(dag.file)) : !found.complete
    if (differences.length === 0) identical.push(dag.dagId)
    else if (told) flagged.push(dag.dagId)
    else wrong.push(`${dag.file}: ${dag.dagId}: ${differences.join(', ')}`)
  }
  const real = new Set(truth.dags.map(({ dagId }) => dagId))
  const invented = ours.dags.filter(({ dagId, complete }) => complete && !real.has(dagId))
  wrong.push(...invented.map(({ file, dagId }) => `${file}: ${dagId}: Airflow has no such DAG`))
  return { total: truth.dags.length, identical, flagged, wrong }
}

/** One line for the log, and one for each DAG that is not identical. */
export function describeComparison(name: string, { total, identical, flagged, wrong }: Comparison): string {
  const summary = `${name}: ${identical.length} of ${total} DAGs identical, ${flagged.length} flagged, ${wrong.length} wrong`
  const lines = [...flagged.map((dagId) => `  flagged ${dagId}`), ...wrong.map((line) => `  WRONG ${line}`)]
  return `${[summary, ...lines].join('\n')}\n`
}

function differencesOf(truth: BagDag, ours: PrintedExtraction['dags'][number]): string[] {
  const differ = (what: string, expected: readonly string[], actual: readonly string[]): string[] => {
    const missing = expected.filter((each) => !actual.includes(each)).map((each) => `${what} ${each} missing`)
    const extra = actual.filter((each) => !expected.includes(each)).map((each) => `${what} ${each} invented`)
    return [...missing, ...extra]
  }
  const task = ({ taskId, mapped }: { taskId: string; mapped: boolean }): string => taskId + (mapped ? ' (mapped)' : '')
  return [
    ...differ('task', truth.tasks.map(task), ours.tasks.map(task)),
    ...differ(
      'edge',
      truth.edges.map(([from, to]) => `${from} >> ${to}`),
      ours.edges.map(({ from, to }) => `${from} >> ${to}`),
    ),
  ]
}
