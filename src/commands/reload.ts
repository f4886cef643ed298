import type { Snapshot } from '../dagster/definitions.ts'
import { UserError } from '../errors.ts'
import { ParseCache } from '../python/parse-cache.ts'
import { systemClock } from '../remote.ts'
import type { Forecast, Reload, Report } from '../report/model.ts'
import type { AirflowWait } from './airflow-wait.ts'
import { assess } from './assess.ts'
import { structureReader } from './cached-structure.ts'
import { type CheckRequest, buildReport, loadedFrom, openTrees, readBothSides } from './check.ts'
import { type DagsterSource, readCached } from './dagster-source.ts'
import { affectedLocations } from './reload/affected.ts'
import { locationComparer } from './reload/compare-location.ts'
import { reloadLocation } from './reload/reload-location.ts'
import type { Comparison, ReloadStrategy } from './reload/request.ts'
import { type Branch, followBranch, type Target } from './reload/target.ts'

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
 * Reloads the code locations that the change concerns, one after the other, and proves each. A location that fails does
 * not hide another. @throws UnreachableError when no usable Dagster is there at all and `onUnreachable` is `fail`.
 */
export async function reload(request: ReloadCommandRequest): Promise<Report> {
  const { dagster, comparison, log, timeoutMs, signal } = request
  if (dagster.kind !== 'live') {
    throw new UserError('A reload needs a Dagster to ask.', {
      hint: 'Give its address: --dagster-url or the input dagster-url.',
    })
  }
  const parses = new ParseCache()
  const open = (commit: string): Promise<Target> => openTarget(request, commit, parses)
  const pushed = await open(comparison.head)
  const branch = followBranch({ pushed, newest: request.newestCommit, open, log })
  const { projects, trees } = pushed
  request.onProgress?.('reading the cached definitions')
  const { snapshot, skipped } = await readCached(dagster, {
    ...request,
    readStructure: structureReader(loadedFrom(trees, projects), request.instances, parses),
    onUnknown: 'leave-out',
    limits: () => ({ signal, deadline: systemClock.now() + timeoutMs }),
  })
  const assessment = assess({ ...projects, cached: snapshot, dagsterPlus: dagster.plus, policy: request.policy })
  const affected = affectedLocations(snapshot, assessment, projects, new Set(dagster.locations))
  await tellObjection(request, snapshot, affected)
  const common = { request, dagster, branch, parses, begin: once(() => request.onBegin?.(affected)) }
  const ends: LocationEnd[] = []
  for (const location of affected) {
    // By the second one, the first look is old.
    ends.push(await reloadOne(location, { ...common, justRead: ends.length === 0 ? snapshot : null }))
  }
  return buildReport(request, 'reload', {
    assessment: { ...assessment, forecast: latestForecasts(assessment.forecast, ends) },
    source: 'live',
    snapshot,
    skipped,
    reloads: ends.map(({ reload: record }) => record),
    checked: snapshot !== null,
  })
}

async function openTarget(request: ReloadCommandRequest, commit: string, parses: ParseCache): Promise<Target> {
  const { repository, comparison } = request
  if (commit !== comparison.head) await repository.ensureCommit(commit)
  const trees = await openTrees({ repository, comparison: { ...comparison, head: commit } })
  return { commit, trees, projects: await readBothSides(request, trees, parses) }
}

/** Said before anything is done: waiting for such an Airflow leads nowhere. */
async function tellObjection(
  { waitForAirflow, log, signal }: ReloadCommandRequest,
  snapshot: Snapshot | null,
  affected: readonly string[],
): Promise<void> {
  const readers = (snapshot?.locations ?? []).flatMap(({ name, airlift }) =>
    airlift === undefined || airlift.api === 'none' || !affected.includes(name)
      ? []
      : [[name, airlift.version] as const],
  )
  const objection = (await waitForAirflow?.objection(new Map(readers), signal)) ?? null
  if (objection !== null) log(objection)
}

interface Common {
  readonly request: ReloadCommandRequest
  readonly dagster: Live
  readonly branch: Branch
  readonly parses: ParseCache
  readonly begin: () => Promise<void>
  readonly justRead: Snapshot | null
}

interface LocationEnd {
  readonly reload: Reload
  /** As it was foretold at the last look; null when the location could not be seen. */
  readonly forecast: Forecast | null
}

async function reloadOne(location: string, common: Common): Promise<LocationEnd> {
  const { request, dagster, branch, parses, begin, justRead } = common
  const { waitForAirflow, signal, instances, policy } = request
  const { client, plus } = dagster
  const comparer = locationComparer({
    client,
    location,
    branch,
    instances,
    parses,
    policy,
    dagsterPlus: plus,
    justRead,
  })
  let last: Comparison | null = null
  const record = await reloadLocation({
    client,
    location,
    strategy: request.strategy,
    timeoutMs: request.timeoutMs,
    compare: async (doubts, limits) => {
      last = await comparer(doubts, limits)
      return last
    },
    begin,
    waitForAirflow: waitForAirflow === undefined ? undefined : () => waitForAirflow.until(branch, signal),
    log: request.log,
    dryRun: request.dryRun,
    signal,
  })
  return { reload: record, forecast: forecastOf(last) }
}

function forecastOf(comparison: Comparison | null): Forecast | null {
  return comparison?.forecast ?? null
}

/** What Dagster maps, or the branch holds, may have changed since the first look. */
function latestForecasts(first: readonly Forecast[], ends: readonly LocationEnd[]): Forecast[] {
  return first.map((forecast) => {
    const last = ends.find(({ reload: { location } }) => location === forecast.location)?.forecast ?? forecast
    return last.outcome === forecast.outcome && last.error === forecast.error ? forecast : last
  })
}

function once(act: () => Promise<void> | undefined): () => Promise<void> {
  let begun: Promise<void> | undefined
  return () => (begun ??= Promise.resolve(act()))
}
