import { readCachedDefinitions } from '../dagster/cached-definitions.ts'
import type { CachedLocation, Snapshot } from '../dagster/definitions.ts'
import { UnreachableError, UserError } from '../errors.ts'
import { ParseCache } from '../python/parse-cache.ts'
import { systemClock } from '../remote.ts'
import type { Reload, Report } from '../report/model.ts'
import type { AirflowWait } from './airflow-wait.ts'
import { assess } from './assess.ts'
import { structureReader } from './cached-structure.ts'
import { type CheckRequest, buildReport, loadedFrom, openTrees, readBothSides } from './check.ts'
import { type DagsterSource, readCached, unreadable } from './dagster-source.ts'
import { affectedLocations } from './reload/affected.ts'
import { locationComparer, type SeenComparison } from './reload/compare-location.ts'
import { reloadLocation } from './reload/reload-location.ts'
import type { ReloadStrategy } from './reload/request.ts'
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
 * Reloads the code locations that the change concerns, one after the other, and proves each; the report is about what Dagster
 * has cached in the end. A location that fails does not hide another. @throws UnreachableError when no usable Dagster is there
 * at all and `onUnreachable` is `fail`.
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
  const { snapshot: before, skipped } = await readCached(dagster, {
    ...request,
    readStructure: structureReader(loadedFrom(pushed.trees, pushed.projects), request.instances, parses),
    onUnknown: 'leave-out',
    limits: () => ({ signal, deadline: systemClock.now() + timeoutMs }),
  })
  const evidence = { dagsterPlus: dagster.plus, policy }
  const first = assess({ ...pushed.projects, ...evidence, cached: before })
  const affected = affectedLocations(before, first, pushed.projects, new Set(dagster.locations))
  await tellObjection(request, before, affected)
  const common = { request, dagster, branch, parses, begin: once(() => request.onBegin?.(affected)) }
  const ends: LocationEnd[] = []
  for (const location of affected) {
    // By the second one, the first look is old.
    ends.push(await reloadOne(location, { ...common, justRead: ends.length === 0 ? before : null }))
  }
  const after = before === null ? null : await snapshotAfter(before, ends, { request, dagster })
  const measure = ends.some(({ last }) => last?.newer != null) ? ((await branch.newer()) ?? pushed) : pushed
  return buildReport(request, 'reload', {
    assessment: assess({ ...measure.projects, ...evidence, cached: after, cachedBefore: before }),
    source: 'live',
    snapshot: after,
    skipped: after === null ? skipped : unreadable(after),
    reloads: ends.map(({ reload: record }) => record),
    checked: before !== null,
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
  /** Null when there was never anything to compare. */
  readonly last: SeenComparison | null
}

async function reloadOne(location: string, common: Common): Promise<LocationEnd> {
  const { request, dagster, branch, parses, begin, justRead } = common
  const { waitForAirflow, signal, instances, policy } = request
  const { client, plus: dagsterPlus } = dagster
  const comparer = locationComparer({ client, location, branch, instances, parses, policy, dagsterPlus, justRead })
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
    waitForAirflow: waitForAirflow === undefined ? undefined : () => waitForAirflow.until(branch, signal),
    log: request.log,
    dryRun: request.dryRun,
    signal,
  })
  return { reload: record, last: comparisons.at(-1) ?? null }
}

/** What Dagster has cached now: as it was compared last, and read once more where nothing could be compared in the end. */
async function snapshotAfter(
  before: Snapshot,
  ends: readonly LocationEnd[],
  { request: { signal, timeoutMs, log }, dagster: { client } }: Pick<Common, 'request' | 'dagster'>,
): Promise<Snapshot> {
  const broken = ends
    .filter(({ reload: { result } }) => result === 'failed')
    .map(({ reload: { location } }) => location)
  const known = new Map(ends.flatMap(({ last }) => (last?.seen == null ? [] : [[last.seen.name, last.seen] as const])))
  try {
    const now = await (broken.length === 0
      ? null
      : readCachedDefinitions(client, {
          locations: broken,
          onUnknown: 'leave-out',
          readStructure: () => null,
          limits: () => ({ signal, deadline: systemClock.now() + Math.min(timeoutMs, LAST_READ_MS) }),
        }))
    for (const location of now?.locations ?? []) known.set(location.name, location)
  } catch (error) {
    if (!(error instanceof UnreachableError || error instanceof UserError)) throw error
    log(`what became of ${broken.join(', ')} could not be read again: ${error.message}`)
  }
  return {
    ...before,
    locations: before.locations.map((location): CachedLocation => known.get(location.name) ?? location),
  }
}

const LAST_READ_MS = 30_000

function once(act: () => Promise<void> | undefined): () => Promise<void> {
  let begun: Promise<void> | undefined
  return () => (begun ??= Promise.resolve(act()))
}
