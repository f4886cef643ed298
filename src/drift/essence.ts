import type { ServedDag } from '../airlift/project.ts'

const known = new WeakMap<ServedDag, string>()

/** Everything of a DAG that can matter to Dagster, its id apart; where it stands in the file does not. */
export function essence(served: ServedDag): string {
  const text = known.get(served) ?? write(served)
  known.set(served, text)
  return text
}

function write({ dag, level, tasks, edges, breakage }: ServedDag): string {
  const { schedule, startDate, complete } = dag
  const written = [dag.tasks.map(({ taskId, operator, mapped }) => [taskId, operator, mapped]), dag.edges]
  return JSON.stringify({ schedule, startDate, complete, level, tasks, edges, written, broken: breakage?.kind })
}

/** The id, with the Airflow instance that it is unique in. */
export const identity = ({ dag, instance }: ServedDag): string => JSON.stringify([instance, dag.dagId])
