import type { AirflowReady } from '../airflow/rest/ready.ts'
import { canRead, type LiveAirflow } from '../airlift/airflow-support.ts'
import type { CachedLocation, Snapshot } from '../dagster/definitions.ts'
import { toMessage, UserError } from '../errors.ts'
import { ParseCache } from '../python/parse-cache.ts'
import { systemClock } from '../remote.ts'
import type { Reload, Report } from '../report/model.ts'
import type { AirflowWait } from './airflow-wait.ts'
import { assess } from './assess.ts'
import { structureReader } from './cached-structure.ts'
import { type CheckRequest, buildReport } from './check.ts'
import { asUnreachable, type DagsterSource, isDagsterPlus, tellFailure, unreadable } from './dagster-source.ts'
import { type Deployment, findNamed, qualify } from './deployments.ts'
import { readLiveAirflow } from './live-airflow.ts'
import { loadedFrom, readBothSides } from './read-both-sides.ts'
import { type DeploymentFailure, readDeployments } from './read-deployments.ts'
import { affectedLocations } from './reload/affected.ts'
import { locationComparer, type SeenComparison } from './reload/compare-location.ts'
import { reloadLocation } from './reload/reload-location.ts'
import type { ReloadStrategy } from './reload/request.ts'
import { type Branch, followBranch, type Target } from './reload/target.ts'
import { openTrees } from './trees.ts'

export interface ReloadCommandRequest extends Omit<CheckRequest, 'mode'> {
  readonly strategy: ReloadStrategy
  /** Milliseconds, for each location. */
  readonly timeoutMs: number
  readonly waitForAirflow: AirflowWait | undefined
  /** Asks for the newest commit of the branch that was pushed to; without it, only what was pushed counts. */
  readonly newestCommit?: () => Promise<string | undefined>
  /** Called once, when there is something to reload that is not yet known to be in step: the locations' names. */
  readonly onBegin?: (locations: readonly string[]) => Promise<void>
  readonly dryRun: boolean
  readonly log: (message: string) => void
  readonly signal?: AbortSignal | undefined
}

type Live = Extract<DagsterSource, { kind: 'live' }>

/**
 * Reloads the code locations that the change concerns, one after the other, and proves each; the report is about what Dagster
 * has cached in the end. A location or deployment that fails does not hide another. @throws UnreachableError when no usable
 * Dagster is there at all and `onUnreachable` is `fail`.
 */
export async function reload(request: ReloadCommandRequest): Promise<Report> {
  const { dagster, comparison, log, timeoutMs, signal, policy } = request
  if (dagster.kind !== 'live') {
    throw new UserError('A reload needs a Dagster to ask.', {
      hint: 'Give its address: --dagster-url or the input dagster-url.',
    })
  }
  const parses = new ParseCache()
  const open = (commit: string): Promise<Target> => openTarget(request, commit, parses)
  const pushed = await open(comparison.head)
  const branch = followBranch({ pushed, newest: request.newestCommit, open, log })
  request.onProgress?.('reading the cached definitions')
  const { snapshot: before, failures } = await readDeployments(dagster.deployments, dagster.locations, {
    readStructure: structureReader(loadedFrom(pushed.trees, pushed.projects), request.instances, parses),
    onUnknown: 'leave-out',
    limits: () => ({ signal, deadline: systemClock.now() + timeoutMs }),
  })
  const [failure] = failures
  if (before === null && failure !== undefined && request.onUnreachable === 'fail') throw asUnreachable(failure.error)
  const { airflow, skipped: notAsked } = await readLiveAirflow(request.airflow)
  const evidence = { dagsterPlus: isDagsterPlus(dagster), policy, airflow }
  const first = assess({ ...pushed.projects, ...evidence, cached: before })
  const places = placesOf(dagster, before, affectedLocations(before, first, pushed.projects))
  const names = places.map(({ name }) => name)
  if (airflow !== null) tellUnreadable(airflow, before, names, log)
  const { waitForAirflow } = request
  const common = {
    request,
    branch,
    parses,
    airflow,
    begin: once(() => Promise.resolve(request.onBegin?.(names))),
    // All locations wait for the same Airflow: what one of them came to holds for the next.
    wait: waitForAirflow === undefined ? undefined : once(() => waitForAirflow(branch, signal)),
  }
  const ends: LocationEnd[] = []
  for (const place of places) {
    // By the second one, the first look is old.
    ends.push(await reloadOne(place, { ...common, justRead: ends.length === 0 ? before : null }))
  }
  const after = before === null ? null : await snapshotAfter(before, ends, request, dagster)
  const measure = ends.some(({ last }) => last?.newer != null) ? ((await branch.newer()) ?? pushed) : pushed
  const unread = failures.map((each) => tellFailure(each, dagster.deployments))
  return buildReport(request, 'reload', {
    assessment: assess({ ...measure.projects, ...evidence, cached: after, cachedBefore: before }),
    source: 'live',
    snapshot: after,
    skipped: [...unread, ...notAsked, ...(after === null ? [] : unreadable(after))],
    reloads: [...ends.map(({ reload: record }) => record), ...(before === null ? [] : failures.map(notReached))],
    checked: before !== null,
  })
}

/** A code location, where it is, and what the report calls it. */
interface Place {
  readonly name: string
  readonly location: string
  readonly deployment: Deployment
}

/** Of the named locations, else of those that the change concerns; sorted by name. */
function placesOf({ deployments, locations }: Live, snapshot: Snapshot | null, affected: readonly string[]): Place[] {
  const names = locations.length > 0 ? locations : affected
  const found = names.flatMap((name) => findNamed(name, deployments, snapshot))
  const places = found.map((place) => ({ ...place, name: qualify(place.location, place.deployment, deployments) }))
  const unique = new Map(places.map((place) => [place.name, place]))
  return [...unique.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** Of a deployment that could not be read, while others could. */
function notReached({ deployment, error }: DeploymentFailure): Reload {
  return {
    location: deployment.name,
    result: 'timed-out',
    reason: `nothing was sent: ${toMessage(error)}`,
    next: error.hint ?? 'Run reload again when this Dagster answers.',
    seconds: 0,
    before: null,
    after: null,
    differencesLeft: null,
  }
}

async function openTarget(request: ReloadCommandRequest, commit: string, parses: ParseCache): Promise<Target> {
  const { repository, comparison } = request
  if (commit !== comparison.head) await repository.ensureCommit(commit)
  const trees = await openTrees({ repository, comparison: { ...comparison, head: commit } })
  return { commit, trees, projects: await readBothSides(request, trees, parses) }
}

/** Said before anything is done: waiting for such an Airflow leads nowhere. */
function tellUnreadable(
  { url, version }: LiveAirflow,
  snapshot: Snapshot | null,
  affected: readonly string[],
  log: (message: string) => void,
): void {
  const told = (snapshot?.locations ?? []).flatMap(({ name, airlift }) =>
    airlift === undefined || airlift.api === 'none' || !affected.includes(name) || canRead(airlift.version, version)
      ? []
      : [`${name} (${airlift.version ?? 'version unknown'})`],
  )
  if (told.length === 0) return
  log(`${url} is Airflow ${version}, which the dagster-airlift of these code locations cannot read: ${told.join(', ')}`)
}

interface Common {
  readonly request: ReloadCommandRequest
  readonly branch: Branch
  readonly parses: ParseCache
  readonly airflow: LiveAirflow | null
  readonly begin: () => Promise<void>
  readonly wait: (() => Promise<AirflowReady>) | undefined
  readonly justRead: Snapshot | null
}

interface LocationEnd {
  readonly reload: Reload
  /** Null when there was never anything to compare. */
  readonly last: SeenComparison | null
}

async function reloadOne({ name, location, deployment }: Place, common: Common): Promise<LocationEnd> {
  const { request, branch, parses, airflow, begin, wait, justRead } = common
  const { signal, instances, policy } = request
  const { client, plus: dagsterPlus } = deployment
  const comparer = locationComparer({
    client,
    location,
    name,
    branch,
    instances,
    parses,
    policy,
    dagsterPlus,
    airflow,
    justRead,
  })
  const comparisons: SeenComparison[] = []
  const record = await reloadLocation({
    client,
    location,
    strategy: request.strategy,
    timeoutMs: request.timeoutMs,
    compare: async (doubts, limits) => {
      const comparison = await comparer(doubts, limits)
      comparisons.push(comparison)
      return comparison
    },
    begin,
    waitForAirflow: wait,
    log: request.log,
    dryRun: request.dryRun,
    lastLoaded: request.comparison.base,
    signal,
  })
  return { reload: { ...record, location: name }, last: comparisons.at(-1) ?? null }
}

/** What Dagster has cached now: as it was compared last, and read once more where nothing could be compared in the end. */
async function snapshotAfter(
  before: Snapshot,
  ends: readonly LocationEnd[],
  { signal, timeoutMs, log }: ReloadCommandRequest,
  { deployments }: Live,
): Promise<Snapshot> {
  const broken = ends
    .filter(({ reload: { result } }) => result === 'failed')
    .map(({ reload: { location } }) => location)
  const known = new Map(ends.flatMap(({ last }) => (last?.seen == null ? [] : [[last.seen.name, last.seen] as const])))
  if (broken.length > 0) {
    const { snapshot, failures } = await readDeployments(deployments, broken, {
      onUnknown: 'leave-out',
      readStructure: () => null,
      limits: () => ({ signal, deadline: systemClock.now() + Math.min(timeoutMs, LAST_READ_MS) }),
    })
    for (const location of snapshot?.locations ?? []) known.set(location.name, location)
    for (const { error } of failures)
      log(`what became of ${broken.join(', ')} could not be read again: ${error.message}`)
  }
  return {
    ...before,
    locations: before.locations.map((location): CachedLocation => known.get(location.name) ?? location),
  }
}

const LAST_READ_MS = 30_000

function once<T>(act: () => Promise<T>): () => Promise<T> {
  let begun: Promise<T> | undefined
  return () => (begun ??= act())
}
