import { mappingsOf } from '../airlift/mappings.ts'
import type { Project, ServedDag } from '../airlift/project.ts'
import type { Snapshot } from '../dagster/definitions.ts'
import type { Score } from '../report/model.ts'
import { servedById } from '../airlift/lookup.ts'

type Progress = Score['before']

const NOTHING: Progress = { tasks: 0, mapped: 0, proxied: 0 }

function progressOf(served: ServedDag, cached: Snapshot | null): Progress {
  const mappings = mappingsOf(cached, served)
  const whole = mappings.some(({ taskId }) => taskId === null)
  const mapped = new Set(mappings.map(({ taskId }) => taskId))
  const proxied = new Set(served.tasks.filter((task) => task.proxied).map(({ taskId }) => taskId))
  const { tasks } = served.dag
  return {
    tasks: tasks.length,
    mapped: tasks.filter(({ taskId }) => whole || mapped.has(taskId)).length,
    proxied:
      served.level === 'dag' && proxied.size > 0
        ? tasks.length
        : tasks.filter(({ taskId }) => proxied.has(taskId)).length,
  }
}

/**
 * How far each DAG has moved, in tasks; DAGs of which nothing is mapped or proxied, before or after, are left out.
 * `earlier` is what Dagster has cached as long as the change is not merged, where that differs.
 */
export function scoreboard(
  base: Project | null,
  head: Project,
  cached: Snapshot | null,
  earlier: Snapshot | null = cached,
): Score[] {
  return head.served.flatMap((served) => {
    const { dagId } = served.dag
    const former = servedById(base?.served ?? [], dagId).find(({ instance }) => instance === served.instance)
    const before = former === undefined ? NOTHING : progressOf(former, earlier)
    const now = progressOf(served, cached)
    const started = [before, now].some(({ mapped, proxied }) => mapped + proxied > 0)
    return started ? [{ dagId, instance: served.instance, ...now, before }] : []
  })
}
