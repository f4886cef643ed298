import type { AirflowReady } from '../../airflow/rest/ready.ts'
import type { CallLimits, DagsterClient } from '../../dagster/client.ts'
import type { LocationStatus } from '../../dagster/status.ts'
import type { Clock, Log } from '../../remote.ts'
import type { Forecast, ReloadResult } from '../../report/model.ts'

export type ReloadStrategy = 'auto' | 'reload' | 'refresh-state' | 'restart' | 'none'

/** What can be sent to Dagster. */
export type Action = 'reload' | 'refresh-state' | 'restart'

/**
 * What becomes of differences that are only possible, because a DAG or its copy cannot be read completely or the code with the
 * mappings may be deployed from elsewhere: counted while nothing else speaks for a fresh copy, passed over once the process and
 * the state are known to be new.
 */
export type Doubts = 'count' | 'pass'

/** What Dagster has cached of one location, held against head. */
export interface Comparison {
  /** How many differences are left; null when the location is not loaded and so cannot be compared. */
  readonly left: number | null
  /** How many mappings of the tree's own definitions the location surely does not have as head writes them. */
  readonly mappingsLeft: number
  /** The full sha of the newer commit of the branch that it was held against, as head itself no longer counts; else null. */
  readonly newer: string | null
  /** What the load of that commit is foretold to do; null when nothing is foretold. */
  readonly forecast: Forecast | null
  /** A foretold failure is accepted: the reload is sent all the same. */
  readonly accepted: boolean
}

export interface ReloadRequest {
  readonly client: DagsterClient
  /** The code location's name. */
  readonly location: string
  readonly strategy: ReloadStrategy
  /** For the look before anything is sent, and anew from the first change on; the wait for Airflow has its own. Milliseconds. */
  readonly timeoutMs: number
  /** Reads the cached definitions anew and compares them. */
  readonly compare: (doubts: Doubts, limits: () => CallLimits) => Promise<Comparison>
  /** Called before what takes time: the wait for Airflow, or the first change. */
  readonly begin?: () => Promise<void>
  readonly waitForAirflow?: (() => Promise<AirflowReady>) | undefined
  readonly clock?: Clock
  readonly log: Log
  /** Looks and judges, but sends no change. */
  readonly dryRun: boolean
  /** The full sha of what the branch held before: what a location that was loaded most likely came from. */
  readonly lastLoaded?: string | null
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
  forecast: Forecast | null
  readonly sent: Action[]
  /** What was said of a change whose answer was lost. */
  lost: string | null
  /** Looks at what Dagster caches that failed since the last change. */
  failedLooks: number
}

/** What a look gets although the deadline has passed: a load that took all the time is still proved. Milliseconds. */
const LAST_LOOK_MS = 30_000

/** Of a look at Dagster as it begins now. */
export function limitsOf({ request, clock, deadline }: Run): CallLimits {
  const last = clock.now() + Math.min(LAST_LOOK_MS, request.timeoutMs)
  return { signal: request.signal, deadline: Math.max(deadline, last) }
}

/** How a reload ends. */
export interface Ending {
  readonly result: ReloadResult
  readonly reason: string
  readonly next?: string
  readonly differencesLeft?: number | null
}
