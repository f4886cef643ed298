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
 * Whether a mapped task has other tasks after it than before the change. Airflow gives the new text of a DAG file up to half a
 * minute before its new tasks, and the text of an imported file never, so for these the cached text proves nothing.
 */
export function mayBeServedLate(now: Snapshot, projects: Projects): boolean {
  const mapped = new Set(now.locations.flatMap(({ mappings }) => mappings.map(({ dagId }) => dagId)))
  return copies(now).some((copy) => mapped.has(copy.dagId) && changedTasks(copy, projects).size > 0)
}

/** How many mapped tasks Airflow served as they were before the change; `now` is read without the DAG files. */
export function servedLate(now: Snapshot, projects: Projects): number {
  return copies(now).reduce((sum, copy) => {
    const before = changedTasks(copy, projects)
    const late = (copy.structure?.tasks ?? []).filter(
      ({ taskId }) => before.get(taskId) === downstreamOf(taskId, copy.structure?.edges ?? []),
    )
    return sum + late.length
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
