import { mappingsAfterMerge } from '../../airlift/tree-mappings/after-merge.ts'
import { foretellLoad } from '../../airlift/forecast.ts'
import { readCachedDefinitions } from '../../dagster/cached-definitions.ts'
import type { CallLimits, DagsterClient } from '../../dagster/client.ts'
import type { Snapshot } from '../../dagster/definitions.ts'
import { compareProject } from '../../drift/compare.ts'
import type { Difference } from '../../drift/differences.ts'
import { originalOf } from '../../drift/peering.ts'
import type { ParseCache } from '../../python/parse-cache.ts'
import { failsUnaccepted } from '../../report/verdict.ts'
import type { Policy } from '../../rules/judge.ts'
import { assess } from '../assess.ts'
import { structureReader } from '../cached-structure.ts'
import type { InstanceSource, Projects } from '../read-projects.ts'
import { mappingsLeft } from './affected.ts'
import type { Comparison, Doubts } from './request.ts'
import type { Branch, Target } from './target.ts'

export interface ComparerOptions {
  readonly client: DagsterClient
  readonly location: string
  readonly branch: Branch
  readonly instances: readonly InstanceSource[]
  readonly parses: ParseCache
  readonly policy: Policy
  readonly dagsterPlus: boolean
}

/** Reads what Dagster has cached of one location and holds it against the pushed commit, else against the branch's newest. */
export function locationComparer(options: ComparerOptions) {
  const { branch } = options
  return async (doubts: Doubts, limits: () => CallLimits): Promise<Comparison> => {
    const pushed = await holdAgainst(branch.pushed, null, { ...options, doubts, limits })
    if (isFine(pushed) || pushed.left === null) return pushed
    const newest = await branch.newer()
    if (newest === null) return pushed
    const newer = await holdAgainst(newest, newest.commit, { ...options, doubts, limits })
    // While neither is there, what was pushed stays the measure, unless only the newer one can be loaded.
    return isFine(newer) || (!mayLoad(pushed) && mayLoad(newer)) ? newer : pushed
  }
}

const mayLoad = ({ forecast, accepted }: Comparison): boolean => forecast?.outcome !== 'fails' || accepted
const isFine = (comparison: Comparison): boolean => comparison.left === 0 && mayLoad(comparison)

interface Reading extends ComparerOptions {
  readonly doubts: Doubts
  readonly limits: () => CallLimits
}

async function holdAgainst({ trees, projects }: Target, newer: string | null, reading: Reading): Promise<Comparison> {
  const { client, location, doubts, limits } = reading
  // Dagster may have loaded this commit, so that is what its copy of a DAG file imports from.
  const loaded = { tree: trees.head, project: projects.head, uncertain: new Set<string>() }
  const now = await readCachedDefinitions(client, {
    locations: [location],
    onUnknown: 'leave-out',
    readStructure: structureReader(loaded, reading.instances, reading.parses),
    limits,
  })
  if (now.locations[0]?.status !== 'loaded') {
    return { left: null, mappingsLeft: 0, newer, forecast: null, accepted: false }
  }
  const mappings = mappingsLeft(now, projects).get(location) ?? 0
  return {
    left: differencesLeft(now, projects, doubts) + (doubts === 'count' ? mappings : 0),
    mappingsLeft: mappings,
    newer,
    ...foretell(now, projects, reading),
  }
}

/** The gate's forecast, from what Dagster maps now; which findings it rests on is only asked where it fails. */
function foretell(
  now: Snapshot,
  projects: Projects,
  { policy, dagsterPlus }: Reading,
): Pick<Comparison, 'forecast' | 'accepted'> {
  const [location] = mappingsAfterMerge(now, projects.base, projects.head)?.locations ?? []
  if (location === undefined) return { forecast: null, accepted: false }
  const { outcome, error } = foretellLoad(location, projects.head, projects)
  if (outcome !== 'fails') {
    const forecast = { location: location.name, outcome, ...(error === null ? {} : { error }), because: [] }
    return { forecast, accepted: false }
  }
  const { forecast, findings } = assess({ ...projects, cached: now, dagsterPlus, policy })
  const [foretold = null] = forecast
  return { forecast: foretold, accepted: foretold !== null && !failsUnaccepted(foretold, findings) }
}

/** How many differences remain; a DAG that a selector may leave out on purpose is none. */
function differencesLeft(now: Snapshot, projects: Projects, doubts: Doubts): number {
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
  return now.locations
    .flatMap(({ dags }) => dags)
    .filter((copy) => copy.structure === null && originalOf(copy, head, copy.instance) !== null).length
}
