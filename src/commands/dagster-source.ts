import type { ReadOptions } from '../dagster/cached-definitions.ts'
import type { CachedLocation, Snapshot } from '../dagster/definitions.ts'
import { toMessage, UnreachableError, UserError } from '../errors.ts'
import type { Report } from '../report/model.ts'
import type { Deployment } from './deployments.ts'
import type { DeploymentFailure } from './read-deployments.ts'
import { unfilledStates } from './reload/component-state.ts'

/** Where the cached definitions come from. */
export type DagsterSource =
  | {
      readonly kind: 'live'
      /** At least one. */
      readonly deployments: readonly Deployment[]
      readonly locations: readonly string[]
    }
  | { readonly kind: 'snapshot'; readonly snapshot: Snapshot; readonly locations: readonly string[] }
  | { readonly kind: 'none' }

export interface CachedAnswer {
  /** Null when Dagster was not asked or could not be used. */
  readonly snapshot: Snapshot | null
  /** Nothing that was to be asked is missing in it. */
  readonly whole: boolean
  readonly skipped: Report['skipped']
}

export type OnUnreachable = 'warn' | 'fail'

const NOT_ASKED = {
  what: 'Dagster',
  why: 'neither dagster-url nor a snapshot is given, so only the two commits were compared',
}

const STALE_SNAPSHOT_DAYS = 7

function ageInDays(snapshot: Snapshot, now: Date): number {
  return Math.floor((now.getTime() - Date.parse(snapshot.takenAt)) / 86_400_000)
}

function ofLocations(snapshot: Snapshot, names: readonly string[]): Snapshot {
  if (names.length === 0) return snapshot
  return { ...snapshot, locations: snapshot.locations.filter(({ name }) => names.includes(name)) }
}

/** Locations that cannot be read whole are said to be so: an empty answer would look like "nothing is mapped". */
export function unreadable(snapshot: Snapshot): Report['skipped'] {
  return snapshot.locations.flatMap((location) => {
    const why = whyUnreadable(location)
    return why === null ? [] : [{ what: `code location '${location.name}'`, why }]
  })
}

function whyUnreadable({ status, error, airlift }: CachedLocation): string | null {
  switch (status) {
    case 'loading':
      return 'it is still loading'
    case 'error':
      return `it is in error: ${error?.chain.at(-1)?.message.trim() ?? error?.message.trim() ?? 'no reason given'}`
    case 'loaded':
      return unfilledStates(airlift?.state ?? []).length > 0
        ? 'its component state was never filled, so that it holds no DAG'
        : null
  }
}

export interface CachedOptions extends Pick<ReadOptions, 'readStructure' | 'onUnknown' | 'limits'> {
  readonly onUnreachable: OnUnreachable
  readonly now: Date
}

/** Refused credentials or a wrong address leave us without Dagster just as an outage does. */
export function asUnreachable(error: UnreachableError | UserError): UnreachableError {
  if (error instanceof UnreachableError) return error
  return new UnreachableError(error.message, {
    ...(error.hint === undefined ? {} : { hint: error.hint }),
    cause: error,
  })
}

/** Reads the cached definitions; a Dagster that cannot be used is skipped with the reason, or thrown when `fail` is asked. */
export async function readCached(
  source: DagsterSource,
  { onUnreachable, now, ...options }: CachedOptions,
): Promise<CachedAnswer> {
  switch (source.kind) {
    case 'none':
      return { snapshot: null, whole: true, skipped: [NOT_ASKED] }
    case 'snapshot': {
      const snapshot = ofLocations(source.snapshot, source.locations)
      const age = ageInDays(snapshot, now)
      const old =
        age >= STALE_SNAPSHOT_DAYS
          ? [{ what: 'changes in Dagster since the snapshot', why: `the snapshot is ${age} days old` }]
          : []
      return { snapshot, whole: true, skipped: [...old, ...unreadable(snapshot)] }
    }
    case 'live': {
      const { readDeployments } = await import('./read-deployments.ts')
      const { deployments, locations } = source
      const { snapshot, failures } = await readDeployments(deployments, locations, options)
      const [first] = failures
      if (first !== undefined && onUnreachable === 'fail') throw asUnreachable(first.error)
      const unread = failures.map((failure) => tellFailure(failure, deployments))
      const skipped = [...unread, ...(snapshot === null ? [] : unreadable(snapshot))]
      return { snapshot, whole: failures.length === 0, skipped }
    }
  }
}

/** Whether any of it is Dagster+. */
export function isDagsterPlus(source: DagsterSource): boolean {
  return source.kind === 'live' && source.deployments.some(({ plus }) => plus)
}

/** What is not in the report because of it. */
export function tellFailure(
  { deployment, error }: DeploymentFailure,
  all: readonly Deployment[],
): Report['skipped'][number] {
  const hint = error.hint === undefined ? '' : ` ${error.hint}`
  return { what: all.length === 1 ? 'Dagster' : `Dagster at ${deployment.name}`, why: `${toMessage(error)}.${hint}` }
}
