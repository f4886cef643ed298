import type { LiveAirflow } from '../../airlift/airflow-support.ts'
import { mappingsAfterMerge } from '../../airlift/tree-mappings/after-merge.ts'
import { foretellLoad } from '../../airlift/forecast.ts'
import { readCachedDefinitions } from '../../dagster/cached-definitions.ts'
import type { CallLimits, DagsterClient } from '../../dagster/client.ts'
import type { CachedLocation, Snapshot } from '../../dagster/definitions.ts'
import type { ParseCache } from '../../python/parse-cache.ts'
import { failsUnaccepted } from '../../report/verdict.ts'
import type { Policy } from '../../rules/judge.ts'
import { assess } from '../assess.ts'
import { structureReader } from '../cached-structure.ts'
import { loadedFrom } from '../read-both-sides.ts'
import type { InstanceSource } from '../instance-source.ts'
import type { Projects } from '../read-projects.ts'
import { mappingsLeft } from './affected.ts'
import { differencesLeft, servedLate } from './differences-left.ts'
import type { Comparison, Doubts } from './request.ts'
import type { Branch, Target } from './target.ts'

export interface ComparerOptions {
  readonly client: DagsterClient
  /** As Dagster has it. */
  readonly location: string
  /** As the report has it. */
  readonly name: string
  readonly branch: Branch
  readonly instances: readonly InstanceSource[]
  readonly parses: ParseCache
  readonly policy: Policy
  readonly dagsterPlus: boolean
  /** The Airflow that was asked for its version; null when none was. */
  readonly airflow: LiveAirflow | null
  /** What was read of Dagster a moment ago, so that the first comparison need not read it again. */
  readonly justRead: Snapshot | null
}

/** A comparison, with what was compared; null where the location is not loaded. */
export interface SeenComparison extends Comparison {
  readonly seen: CachedLocation | null
}

interface Reading extends ComparerOptions {
  readonly doubts: Doubts
  readonly limits: () => CallLimits
}

/** Holds what Dagster has cached of one location against the pushed commit, else against the branch's newest. */
export function locationComparer(options: ComparerOptions) {
  const { branch } = options
  let { justRead } = options
  return async (doubts: Doubts, limits: () => CallLimits): Promise<SeenComparison> => {
    const reading = { ...options, doubts, limits }
    const pushed = await holdAgainst(branch.pushed, null, { ...reading, justRead })
    justRead = null
    if (pushed.left === null || isFine(pushed)) return pushed
    const newest = await branch.newer()
    if (newest === null) return pushed
    const newer = await holdAgainst(newest, newest.commit, { ...reading, justRead })
    // While neither is there, what was pushed stays the measure, unless only the newer one can be loaded.
    return isFine(newer) || (!mayLoad(pushed) && mayLoad(newer)) ? newer : pushed
  }
}

const mayLoad = ({ forecast, accepted }: Comparison): boolean => forecast?.outcome !== 'fails' || accepted
const isFine = (comparison: Comparison): boolean => comparison.left === 0 && mayLoad(comparison)

async function holdAgainst(target: Target, newer: string | null, reading: Reading): Promise<SeenComparison> {
  const { projects } = target
  const { name, doubts } = reading
  const now = onlyOne(reading.justRead, name) ?? (await read(reading, target))
  const [seen] = now.locations
  if (seen?.status !== 'loaded') {
    return { left: null, mappingsLeft: 0, newer, forecast: null, accepted: false, seen: null }
  }
  const mappings = mappingsLeft(now, projects).get(name) ?? 0
  const left = differencesLeft(now, projects, doubts) + (doubts === 'count' ? mappings : 0)
  // What the text shows already need not be counted twice.
  return {
    left: left > 0 ? left : servedLate(now, projects),
    mappingsLeft: mappings,
    newer,
    seen,
    ...foretell(now, projects, reading),
  }
}

function onlyOne(snapshot: Snapshot | null, name: string): Snapshot | null {
  const locations = snapshot?.locations.filter((location) => location.name === name && location.status === 'loaded')
  return snapshot === null || locations?.length !== 1 ? null : { ...snapshot, locations }
}

async function read(reading: Reading, { trees, projects }: Target): Promise<Snapshot> {
  const { client, location, name, limits, doubts, instances, parses } = reading
  // What a copy of a DAG file imports is of the commit that was loaded: the old one, until the process is known to be new.
  const loaded =
    doubts === 'count'
      ? loadedFrom(trees, projects)
      : { tree: trees.head, project: projects.head, uncertain: new Set<string>() }
  const readStructure = structureReader(loaded, instances, parses)
  const options = { locations: [location], onUnknown: 'leave-out', readStructure, limits } as const
  const snapshot = await readCachedDefinitions(client, options)
  return { ...snapshot, locations: snapshot.locations.map((each) => ({ ...each, name })) }
}

/** The gate's forecast, from what Dagster maps now; which findings it rests on is only asked where it fails. */
function foretell(
  now: Snapshot,
  projects: Projects,
  { policy, dagsterPlus, airflow }: Reading,
): Pick<Comparison, 'forecast' | 'accepted'> {
  const [location] = mappingsAfterMerge(now, projects.base, projects.head)?.locations ?? []
  if (location === undefined) return { forecast: null, accepted: false }
  const { outcome, error } = foretellLoad(location, projects.head, { ...projects, airflow })
  if (outcome !== 'fails') {
    const forecast = { location: location.name, outcome, ...(error === null ? {} : { error }), because: [] }
    return { forecast, accepted: false }
  }
  const { forecast, findings } = assess({ ...projects, cached: now, dagsterPlus, airflow, policy })
  const [foretold = null] = forecast
  return { forecast: foretold, accepted: foretold !== null && !failsUnaccepted(foretold, findings) }
}
