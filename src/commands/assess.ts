import type { LiveAirflow } from '../airlift/airflow-support.ts'
import type { LocationLoad } from '../airlift/load.ts'
import type { Project } from '../airlift/project.ts'
import { foretellLoad } from '../airlift/forecast.ts'
import { mappingsAfterMerge } from '../airlift/tree-mappings/after-merge.ts'
import type { Snapshot } from '../dagster/definitions.ts'
import { altered } from '../drift/altered.ts'
import { compareProject } from '../drift/compare.ts'
import { dagStates } from '../drift/dag-states.ts'
import { changedExecution, ownedDags } from '../drift/execution.ts'
import { scoreboard } from '../drift/scoreboard.ts'
import { changedGraphs } from '../report/graphs.ts'
import type { Finding, Forecast, Report } from '../report/model.ts'
import { judge, type Policy } from '../rules/judge.ts'
import { RULES } from '../rules/registry.ts'
import type { Situation } from '../rules/situation.ts'
import { causesOf } from './forecast-causes.ts'

export interface Evidence {
  readonly base: Project | null
  readonly head: Project
  /** Null when Dagster was not asked and no snapshot was given. */
  readonly cached: Snapshot | null
  /** What Dagster had cached before, where it has been reloaded since; base is judged by that. */
  readonly cachedBefore?: Snapshot | null
  /** The Airflow that was asked for its version; null when none was. */
  readonly airflow?: LiveAirflow | null
  readonly dagsterPlus: boolean
  readonly policy: Policy
}

/** What a change means for Dagster: everything of a report that follows from the two commits and the cached definitions. */
export type Assessment = Pick<Report, 'dags' | 'findings' | 'forecast' | 'execution' | 'graphs' | 'scoreboard'> & {
  /** The forecast as Airlift's own words have it, for the gate before a reload. */
  readonly loads: readonly LocationLoad[]
}

function situationOf(project: Project, { base, head, cached, airflow = null, dagsterPlus }: Evidence): Situation {
  const loads = (cached?.locations ?? []).map((location) => foretellLoad(location, project, { base, head, airflow }))
  return { project, cached, dagsterPlus, loads, differences: compareProject(project, cached, { base, head }) }
}

function forecastOf(load: LocationLoad, findings: readonly Finding[]): Forecast {
  const because = causesOf(load, findings)
  return {
    location: load.location,
    outcome: load.outcome,
    ...(load.error === null ? {} : { error: load.error }),
    because: because.map(({ fingerprint }) => fingerprint),
  }
}

/** Compares, judges and foretells; pure. */
export function assess(evidence: Evidence): Assessment {
  const { base, head, cached, cachedBefore = cached, policy } = evidence
  // Head is judged with the mappings that Dagster has once its own side of the change is deployed.
  const after = mappingsAfterMerge(cached, base, head)
  const now = situationOf(head, { ...evidence, cached: after })
  const then = base === null ? null : situationOf(base, { ...evidence, cached: cachedBefore })
  const findings = judge(RULES, now, then, policy)
  const sides = base !== null && cachedBefore === after ? altered(base, head) : { base, head }
  return {
    dags: dagStates(base, head, cached),
    findings,
    loads: now.loads,
    forecast: now.loads.map((load) => forecastOf(load, findings)),
    execution: changedExecution(sides.base, sides.head, after, cachedBefore),
    ...(base === null
      ? {}
      : { graphs: changedGraphs(ownedDags(sides.base, cachedBefore), ownedDags(sides.head, after)) }),
    scoreboard: scoreboard(base, head, after, cachedBefore),
  }
}
