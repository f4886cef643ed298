/** A DAG as Airflow serves it: the text of its file is all that Dagster keeps of its structure. */
export interface DagFile {
  readonly dagId: string
  readonly source: string
  /** Tasks that an asset is mapped to. */
  readonly mapped?: readonly string[]
  /** What follows these, as Airflow told it when the location was loaded; it may lag behind the text. */
  readonly downstream?: Readonly<Record<string, readonly string[]>>
  /** The keys of their assets; default the DAG's and the task's id. */
  readonly assetKeys?: Readonly<Record<string, readonly string[]>>
}

/** How the server behind a code location takes a reload. */
export type ServerKind =
  /** `dagster code-server start`: loads anew, and answers when it is through. */
  | 'code-server'
  /** Dagster+: answers at once and loads afterwards. */
  | 'asynchronous'
  /** `dagster api grpc`: answers as if, and keeps its process. */
  | 'api-grpc'
  /** A component on a code server: loads anew from its state, which only a refresh renews. */
  | 'component'

/** What a load ends with: the DAGs that Airflow then serves, or an error as it stands at the bottom of Dagster's chain. */
export type Outcome = { readonly dags: readonly DagFile[] } | { readonly error: string; readonly className?: string }

export interface LocationWish {
  readonly name?: string
  readonly kind?: ServerKind
  /** What Dagster has cached at the start. */
  readonly cached: Outcome
  /** What a load gives from now on. */
  readonly airflow: Outcome
  /** Milliseconds that a load takes. */
  readonly loadMs?: number
  /** For how long the location is loading already, in milliseconds from now. */
  readonly loadingFor?: number
  readonly mayReload?: boolean
  /** False: `refreshComponentState` is accepted, and works later. */
  readonly refreshAtOnce?: boolean
  /** Milliseconds that a refresh takes; default what a load takes. */
  readonly refreshMs?: number
  /** Why Dagster cannot refresh the state. */
  readonly refreshError?: string
  /** Why Dagster cannot reload or shut down. */
  readonly changeError?: string
  /** While it loads, its code server is reported as out of reach, as one that somebody else starts again. */
  readonly awayWhileLoading?: boolean
}

export interface Time {
  readonly now: () => number
  readonly sleep: (ms: number) => Promise<void>
}

interface Load {
  readonly endsAt: number
  readonly finish: () => void
}

/** One code location of the scripted server. */
export class ScriptedLocation {
  name: string
  kind: ServerKind
  /** What a load gives from now on; change it to let Airflow move. */
  airflow: Outcome
  loadMs: number
  mayReload: boolean
  readonly refreshAtOnce: boolean
  readonly refreshMs: number
  readonly refreshError: string | null
  readonly changeError: string | null
  readonly awayWhileLoading: boolean
  served: Outcome
  updatedAt: number
  createdAt: number
  /** Changes that came while an earlier one was still at work. */
  overlaps = 0
  #process = 1
  #state: Outcome
  #load: Load | null = null
  readonly #time: Time

  constructor(wish: LocationWish, time: Time) {
    this.name = wish.name ?? 'analytics'
    this.kind = wish.kind ?? 'code-server'
    this.airflow = wish.airflow
    this.loadMs = wish.loadMs ?? 0
    this.mayReload = wish.mayReload ?? true
    this.refreshAtOnce = wish.refreshAtOnce ?? true
    this.refreshMs = wish.refreshMs ?? this.loadMs
    this.refreshError = wish.refreshError ?? null
    this.changeError = wish.changeError ?? null
    this.awayWhileLoading = wish.awayWhileLoading ?? false
    this.served = wish.cached
    this.#state = wish.cached
    this.#time = time
    this.updatedAt = time.now() / 1000 - 3600
    this.createdAt = this.updatedAt
    if (wish.loadingFor !== undefined) this.#load = { endsAt: time.now() + wish.loadingFor, finish: () => undefined }
  }

  get loading(): boolean {
    if (this.#load !== null && this.#time.now() >= this.#load.endsAt) {
      const { finish } = this.#load
      this.#load = null
      finish()
    }
    return this.#load !== null
  }

  get serverId(): string {
    return `${this.name}-${this.#process}`
  }

  /** As Dagster does it: the process and its generation, of a failed location its time stamp. */
  get versionKey(): string {
    return 'error' in this.served ? String(this.updatedAt) : JSON.stringify([this.serverId, null])
  }

  /** Resolves when the server answers, which for some kinds is before the load ends. */
  async reload(): Promise<void> {
    this.#begin(this.kind === 'api-grpc' ? 0 : this.loadMs, () => {
      this.updatedAt = this.#time.now() / 1000
      if (this.kind === 'api-grpc') return
      this.#process += 1
      this.served = this.kind === 'component' ? this.#state : this.airflow
    })
    if (this.kind !== 'asynchronous') await this.#loaded()
  }

  async refresh(): Promise<void> {
    this.#begin(this.refreshMs, () => {
      this.updatedAt = this.#time.now() / 1000
      this.createdAt = this.updatedAt
      this.#process += 1
      this.#state = this.airflow
      this.served = this.airflow
    })
    if (this.refreshAtOnce) await this.#loaded()
  }

  /** Its platform starts the server again after `loadMs`. */
  shutdown(): void {
    this.#begin(this.loadMs, () => {
      this.updatedAt = this.#time.now() / 1000
      this.#process += 1
      this.served = this.airflow
    })
  }

  #begin(ms: number, finish: () => void): void {
    if (this.loading) this.overlaps += 1
    this.#load = { endsAt: this.#time.now() + ms, finish }
  }

  async #loaded(): Promise<void> {
    while (this.loading) await this.#time.sleep(Math.max(1, (this.#load?.endsAt ?? 0) - this.#time.now()))
  }
}
