import type { LocationLoad } from '../airlift/load.ts'
import { readCachedDefinitions } from '../dagster/cached-definitions.ts'
import type { DagsterClient } from '../dagster/client.ts'
import type { Snapshot } from '../dagster/definitions.ts'
import { compareProject } from '../drift/compare.ts'
import type { Difference } from '../drift/differences.ts'
import { originalOf } from '../drift/peering.ts'
import { toMessage, UnreachableError, UserError } from '../errors.ts'
import { ParseCache } from '../python/parse-cache.ts'
import type { Finding, Reload, Report } from '../report/model.ts'
import { failsUnaccepted } from '../report/verdict.ts'
import type { AirflowWait } from './airflow-wait.ts'
import { readLiveAirflow } from './airflow-source.ts'
import { assess } from './assess.ts'
import { structureReader } from './cached-structure.ts'
import { type CheckRequest, buildReport } from './check.ts'
import { loadedFrom, readBothSides } from './read-both-sides.ts'
import { openTrees, type Trees } from './trees.ts'
import { readCached } from './dagster-source.ts'
import type { Projects } from './read-projects.ts'
import { reloadLocation } from './reload/reload-location.ts'
import type { Doubts, ReloadStrategy } from './reload/request.ts'

export interface ReloadCommandRequest extends Omit<CheckRequest, 'mode'> {
  readonly strategy: ReloadStrategy
  /** Milliseconds, for each location. */
  readonly timeoutMs: number
  readonly waitForAirflow: AirflowWait | undefined
  readonly dryRun: boolean
  readonly log: (message: string) => void
  readonly signal?: AbortSignal | undefined
}

/**
 * Reloads the code locations that the change concerns, one after the other, and proves each. A location that fails does
 * not hide another. @throws UnreachableError when no usable Dagster is there at all and `onUnreachable` is `fail`.
 */
export async function reload(request: ReloadCommandRequest): Promise<Report> {
  const { dagster } = request
  if (dagster.kind !== 'live') {
    throw new UserError('A reload needs a Dagster to ask.', {
      hint: 'Give its address: --dagster-url or the input dagster-url.',
    })
  }
  const trees = await openTrees(request)
  const parses = new ParseCache()
  const projects = await readBothSides(request, trees, parses)
  request.onProgress?.('reading the cached definitions')
  const readStructure = structureReader(loadedFrom(trees, projects), request.instances, parses)
  const { snapshot, skipped } = await readCached(dagster, { ...request, readStructure, onUnknown: 'leave-out' })
  const { airflow, skipped: notAsked } = await readLiveAirflow(request.airflow)
  const { loads, ...assessment } = assess({
    ...projects,
    cached: snapshot,
    airflow,
    dagsterPlus: dagster.plus,
    policy: request.policy,
  })
  const reloads: Reload[] = []
  for (const location of affected(snapshot, assessment, new Set(dagster.locations))) {
    const load = loads.find((each) => each.location === location) ?? null
    reloads.push(
      await reloadOne(request, dagster.client, location, {
        trees,
        projects,
        parses,
        load,
        isFirst: reloads.length === 0,
        ...assessment,
      }),
    )
  }
  return buildReport(request, 'reload', {
    assessment,
    source: 'live',
    snapshot,
    skipped: [...skipped, ...notAsked],
    reloads,
    checked: snapshot !== null,
  })
}

type Judged = Pick<Report, 'findings' | 'forecast' | 'dags'>

/**
 * Named locations, else those that hold a DAG the change alters, differ from head, or are in error and so may heal. What
 * an earlier merge left behind counts too: its own run may have been cancelled in favour of this one.
 */
function affected(snapshot: Snapshot | null, { findings, dags }: Judged, named: ReadonlySet<string>): string[] {
  if (named.size > 0) return [...named].sort()
  const changed = dags.filter(({ state }) => state !== 'unchanged')
  const concerned = new Set([
    ...changed.flatMap(({ locations }) => locations),
    ...findings.filter(isOutOfStep).flatMap(({ location }) => location ?? []),
    // A new DAG is in no location yet: all that peer its instance may take it.
    ...(changed.some(({ state }) => state === 'added' || state === 'renamed') ? peering(snapshot) : []),
    ...(changed.length > 0 ? notLoaded(snapshot) : []),
  ])
  return [...concerned].sort()
}

const isOutOfStep = ({ rule, origin }: Finding): boolean => rule.startsWith('drift/') && origin !== 'fixed'

function peering(snapshot: Snapshot | null): string[] {
  return (snapshot?.locations ?? []).filter(({ dags }) => dags.some(({ peered }) => peered)).map(({ name }) => name)
}

/** In error, or still loading what it was before: what they hold cannot be seen. */
function notLoaded(snapshot: Snapshot | null): string[] {
  return (snapshot?.locations ?? []).filter(({ status }) => status !== 'loaded').map(({ name }) => name)
}

interface Known extends Judged {
  readonly trees: Trees
  readonly projects: Projects
  readonly parses: ParseCache
  readonly load: LocationLoad | null
  /** No other location has been dealt with yet. */
  readonly isFirst: boolean
}

async function reloadOne(
  request: ReloadCommandRequest,
  client: DagsterClient,
  location: string,
  known: Known,
): Promise<Reload> {
  const { projects, trees, parses, load, findings, isFirst } = known
  const forecast = known.forecast.find((each) => each.location === location)
  const { waitForAirflow } = request
  // After a reload Dagster has loaded head, so that is what its copy of a DAG file imports from.
  const readStructure = structureReader(
    { tree: trees.head, project: projects.head, uncertain: new Set() },
    request.instances,
    parses,
  )
  try {
    return await reloadLocation({
      client,
      location,
      strategy: request.strategy,
      timeoutMs: request.timeoutMs,
      foretold: load,
      accepted: forecast === undefined || !failsUnaccepted(forecast, findings),
      countDifferences: async (doubts) => {
        const now = await readCachedDefinitions(client, {
          locations: [location],
          readStructure,
          signal: request.signal,
        })
        if (now.locations.some(({ status }) => status !== 'loaded')) return null
        return differencesLeft(now, projects, doubts)
      },
      waitForAirflow: waitForAirflow === undefined ? undefined : () => waitForAirflow(trees, projects, request.signal),
      log: request.log,
      dryRun: request.dryRun,
      signal: request.signal,
    })
  } catch (error) {
    if (!(error instanceof UserError) && !(error instanceof UnreachableError)) throw error
    // What an earlier location came to must not be lost with the next one.
    if (isFirst && request.onUnreachable === 'fail' && error instanceof UnreachableError) throw error
    const next = error.hint === undefined ? {} : { next: error.hint }
    const reason = toMessage(error)
    return { location, result: 'failed', reason, ...next, seconds: 0, before: null, after: null, differencesLeft: null }
  }
}

/** DAGs of this repository of whose inside Dagster tells nothing, as without source retrieval. */
function unseenDags(now: Snapshot, { head }: Projects): number {
  return now.locations
    .flatMap(({ dags }) => dags)
    .filter((copy) => copy.structure === null && originalOf(copy, head, copy.instance) !== null).length
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
