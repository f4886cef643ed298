import type { ReadOptions } from '../dagster/cached-definitions.ts'
import type { DagsterClient } from '../dagster/client.ts'
import type { Snapshot } from '../dagster/definitions.ts'
import { toMessage, UnreachableError, UserError } from '../errors.ts'
import type { Report } from '../report/model.ts'

/** Where the cached definitions come from. */
export type DagsterSource =
  | {
      readonly kind: 'live'
      readonly client: DagsterClient
      readonly locations: readonly string[]
      readonly plus: boolean
    }
  | { readonly kind: 'snapshot'; readonly snapshot: Snapshot; readonly locations: readonly string[] }
  | { readonly kind: 'none' }

export interface CachedAnswer {
  /** Null when Dagster was not asked or could not be used. */
  readonly snapshot: Snapshot | null
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
  return snapshot.locations
    .filter(({ status }) => status !== 'loaded')
    .map(({ name, status, error }) => ({
      what: `code location '${name}'`,
      why:
        status === 'loading'
          ? 'it is still loading'
          : `it is in error: ${error?.chain.at(-1)?.message.trim() ?? error?.message.trim() ?? 'no reason given'}`,
    }))
}

export interface CachedOptions extends Pick<ReadOptions, 'readStructure' | 'onUnknown' | 'limits'> {
  readonly onUnreachable: OnUnreachable
  readonly now: Date
}

/** Refused credentials or a wrong address leave us without Dagster just as an outage does. */
function asUnreachable(error: UnreachableError | UserError): UnreachableError {
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
      return { snapshot: null, skipped: [NOT_ASKED] }
    case 'snapshot': {
      const snapshot = ofLocations(source.snapshot, source.locations)
      const age = ageInDays(snapshot, now)
      const old =
        age >= STALE_SNAPSHOT_DAYS
          ? [{ what: 'changes in Dagster since the snapshot', why: `the snapshot is ${age} days old` }]
          : []
      return { snapshot, skipped: [...old, ...unreadable(snapshot)] }
    }
    case 'live': {
      const { readCachedDefinitions, UnknownLocationError } = await import('../dagster/cached-definitions.ts')
      try {
        const snapshot = await readCachedDefinitions(source.client, { ...options, locations: source.locations })
        return { snapshot, skipped: unreadable(snapshot) }
      } catch (error) {
        const isRemote = error instanceof UnreachableError || error instanceof UserError
        if (!isRemote || error instanceof UnknownLocationError) throw error
        if (onUnreachable === 'fail') throw asUnreachable(error)
        const hint = error.hint === undefined ? '' : ` ${error.hint}`
        return { snapshot: null, skipped: [{ what: 'Dagster', why: `${toMessage(error)}.${hint}` }] }
      }
    }
  }
}
