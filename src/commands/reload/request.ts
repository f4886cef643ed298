import type { AirflowReady } from '../../airflow/rest/ready.ts'
import type { LocationLoad } from '../../airlift/load.ts'
import type { DagsterClient } from '../../dagster/client.ts'
import type { LocationStatus } from '../../dagster/status.ts'
import type { Clock, Log } from '../../remote.ts'
import type { Reload, ReloadResult } from '../../report/model.ts'

export type ReloadStrategy = 'auto' | 'reload' | 'refresh-state' | 'restart' | 'none'

/** What can be sent to Dagster. */
export type Action = 'reload' | 'refresh-state' | 'restart'

/**
 * What becomes of differences that are only possible, because a DAG or its copy cannot be read completely: counted while
 * nothing else speaks for a fresh copy, passed over once the process and the state are known to be new.
 */
export type Doubts = 'count' | 'pass'

export interface ReloadRequest {
  readonly client: DagsterClient
  /** The code location's name. */
  readonly location: string
  readonly strategy: ReloadStrategy
  /** From the first change that is sent; the wait for Airflow has its own. Milliseconds. */
  readonly timeoutMs: number
  /** What the load of head is foretold to do; null when nothing is foretold. */
  readonly foretold: LocationLoad | null
  /** A foretold failure is accepted: send the reload all the same. */
  readonly accepted: boolean
  /** Reads the cached definitions anew and counts what differs from head in this location; null when it cannot be compared. */
  readonly countDifferences: (doubts: Doubts) => Promise<number | null>
  readonly waitForAirflow?: (() => Promise<AirflowReady>) | undefined
  readonly clock?: Clock
  readonly log: Log
  /** Looks and judges, but sends no change. */
  readonly dryRun: boolean
  readonly signal?: AbortSignal | undefined
}

/** One reload as it goes. */
export interface Run {
  readonly request: ReloadRequest
  readonly clock: Clock
  readonly started: number
  /** Milliseconds since 1970; set anew when the first change is sent. */
  deadline: number
  before: LocationStatus | null
  after: LocationStatus | null
  readonly sent: Action[]
}

/** How a reload ends. */
export interface Ending {
  readonly result: ReloadResult
  readonly reason: string
  readonly next?: string
  readonly differencesLeft?: number | null
}

/** Whether a reload leaves nothing to do: exit 0. */
export function isReloadFine({ result, differencesLeft }: Reload): boolean {
  return result === 'refreshed' || (result === 'skipped' && differencesLeft === 0)
}
