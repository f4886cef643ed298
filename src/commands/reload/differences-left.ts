import { isWhollyKnown } from '../../airflow/rest/expected.ts'
import type { CachedDag, Snapshot } from '../../dagster/definitions.ts'
import { compareProject } from '../../drift/compare.ts'
import type { Difference } from '../../drift/differences.ts'
import { originalOf } from '../../drift/peering.ts'
import type { Projects } from '../read-projects.ts'
import type { Doubts } from './request.ts'

/** How many differences remain; a DAG that a selector may leave out on purpose is none. */
export function differencesLeft(now: Snapshot, projects: Projects, doubts: Doubts): number {
  const isInside = ({ kind }: Difference): boolean =>
    kind !== 'dag-added' && kind !== 'dag-removed' && kind !== 'dag-renamed'
  const differences = compareProject(projects.head, now, projects)
  const sure = differences.filter(({ certainty }) => certainty === 'exact').length
  if (doubts === 'pass') return sure
  return (
    sure + differences.filter((each) => each.certainty !== 'exact' && isInside(each)).length + unseenDags(now, projects)
  )
}

/** DAGs of this repository of whose inside Dagster tells nothing, as without source retrieval. */
function unseenDags(now: Snapshot, { head }: Projects): number {
  return copies(now).filter((copy) => copy.structure === null && originalOf(copy, head, copy.instance) !== null).length
}

/**
 * How many mapped tasks Dagster holds with what followed them before the change, and no longer does. Airflow gives the new text of
 * a DAG file up to half a minute before its new tasks, and the text of an imported file never, so that the text alone is no proof.
 */
export function servedLate(now: Snapshot, projects: Projects): number {
  return copies(now).reduce((sum, copy) => {
    const before = changedTasks(copy, projects)
    const { tasks = [], edges = [] } = copy.served ?? {}
    return sum + tasks.filter(({ taskId }) => before.get(taskId) === downstreamOf(taskId, edges)).length
  }, 0)
}

const copies = (now: Snapshot): readonly CachedDag[] => now.locations.flatMap(({ dags }) => dags)

/** The tasks that base and head surely have, and what came after each in base where that is another thing in head. */
function changedTasks(copy: CachedDag, { base, head }: Projects): ReadonlyMap<string, string> {
  const [before, after] = [base, head].map((project) =>
    project === null ? null : originalOf(copy, project, copy.instance),
  )
  if (before == null || after == null || !isWhollyKnown(before) || !isWhollyKnown(after)) return new Map()
  const kept = before.tasks.filter(({ taskId }) => after.tasks.some((task) => task.taskId === taskId))
  return new Map(
    kept.flatMap(({ taskId }): [string, string][] => {
      const then = downstreamOf(taskId, before.edges)
      return then === downstreamOf(taskId, after.edges) ? [] : [[taskId, then]]
    }),
  )
}

function downstreamOf(taskId: string, edges: readonly { readonly from: string; readonly to: string }[]): string {
  return JSON.stringify(edges.flatMap(({ from, to }) => (from === taskId ? [to] : [])).sort())
}
