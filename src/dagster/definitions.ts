import * as z from 'zod'
import { SCHEDULE_KINDS } from '../airflow/dag.ts'
import type { Certainty } from '../certainty.ts'

/**
 * What Dagster has cached of Airflow, as the live server tells it or as a snapshot file keeps it.
 * Only this shape is used by everything that compares; `airlift-drift schema snapshot` prints it as JSON Schema.
 */

const reasonSchema = z.object({ reason: z.string(), file: z.string(), line: z.number() })

/** Tasks and edges as Dagster's copy has them; `complete: false` means that only some are known. */
export const cachedStructureSchema = z.object({
  /** `source`: from the cached DAG file; `task-info`: only from the tasks that assets map. */
  from: z.enum(['source', 'task-info']),
  complete: z.boolean(),
  reasons: z.array(reasonSchema),
  tasks: z.array(
    z.object({
      taskId: z.string(),
      mapped: z.boolean(),
      operator: z.string().nullable(),
      certainty: z.enum(['exact', 'conditional', 'unresolved']),
    }),
  ),
  edges: z.array(
    z.object({ from: z.string(), to: z.string(), certainty: z.enum(['exact', 'conditional', 'unresolved']) }),
  ),
  /** Null where the copy does not tell it. */
  schedule: z.object({ kind: z.enum(SCHEDULE_KINDS), text: z.string().nullable() }).nullable(),
})
export type CachedStructure = z.infer<typeof cachedStructureSchema>

export const cachedDagSchema = z.object({
  dagId: z.string(),
  /** The name of `AirflowInstance(name=…)`; null where Dagster does not tell it. */
  instance: z.string().nullable(),
  /** The DAG's own asset (builder API) or null (component API: the DAG is a job, or only mapped assets speak of it). */
  assetKey: z.array(z.string()).nullable(),
  /** Peered: has an asset or job of its own. False when only mappings name it. */
  peered: z.boolean(),
  fileloc: z.string().nullable(),
  scheduleInterval: z.string().nullable(),
  /** sha256 of the cached DAG file, hex; null when source retrieval is off. */
  sourceHash: z.string().nullable(),
  /** The cached DAG file; only kept by `snapshot --with-source`. */
  source: z.string().nullable(),
  structure: cachedStructureSchema.nullable(),
})
export type CachedDag = z.infer<typeof cachedDagSchema> & {
  /** The mapped tasks as Airflow told them when the location was loaded, beside the text of the file; never in a snapshot file. */
  readonly served?: CachedStructure | null
}

export const mappingSchema = z.object({
  dagId: z.string(),
  /** Null: the asset is mapped to the whole DAG. */
  taskId: z.string().nullable(),
  assetKey: z.array(z.string()),
  instance: z.string().nullable(),
  /** Whether Dagster could materialise the asset, so that a proxied task would do something. */
  executable: z.boolean(),
  partitions: z
    .object({ type: z.string(), description: z.string().nullable(), format: z.string().nullable() })
    .nullable(),
  /**
   * Whether the location, when it loads, looks the task (or DAG) up in Airflow and so fails when it is missing. `maybe`: the asset
   * names several tasks and Airlift looks up an arbitrary one of them. `never`: a component's mapping, an asset that Airlift made
   * itself, or a location that peers nothing. Absent in older snapshots: taken as `always`.
   */
  readOnLoad: z.enum(['always', 'maybe', 'never']).optional(),
})

/** Where the tree writes a mapping; only of mappings that are seen from one side of a change, never in a snapshot file. */
export interface WrittenMapping {
  readonly file: string
  readonly line: number
  /** How sure it is that the location has the mapping once the change is merged. */
  readonly certainty: Certainty
  /** `added`: Dagster does not have it yet; `kept`: the change leaves it; `taken`: the change possibly removes it. */
  readonly change: 'added' | 'kept' | 'taken'
}

export type Mapping = z.infer<typeof mappingSchema> & { readonly written?: WrittenMapping }

export const assetCheckSchema = z.object({
  name: z.string(),
  assetKey: z.array(z.string()),
  dagId: z.string().nullable(),
})
export type AssetCheck = z.infer<typeof assetCheckSchema>

export const stateInfoSchema = z.object({
  key: z.string(),
  version: z.string().nullable(),
  /** Seconds since 1970. */
  createdAt: z.number().nullable(),
  managementType: z.string().nullable(),
})
export type StateInfo = z.infer<typeof stateInfoSchema>

export const locationErrorSchema = z.object({
  className: z.string().nullable(),
  message: z.string(),
  /** The causes, outermost first: `KeyError: 'transform.join'`. */
  chain: z.array(z.object({ className: z.string().nullable(), message: z.string() })),
})
export type LocationError = z.infer<typeof locationErrorSchema>

export const cachedLocationSchema = z.object({
  name: z.string(),
  status: z.enum(['loaded', 'error', 'loading']),
  error: locationErrorSchema.optional(),
  /** What of Airlift the location uses; absent when it uses nothing of it. */
  airlift: z
    .object({
      version: z.string().nullable(),
      /** `builder`: build_defs_from_airflow_instance; `component`: AirflowInstanceComponent; `none`: mapped assets only. */
      api: z.enum(['builder', 'component', 'none']),
      state: z.array(stateInfoSchema),
    })
    .optional(),
  instances: z.array(
    z.object({
      name: z.string(),
      /** Airflow's web server as the links of its DAGs have it, without credentials; absent where nothing tells it. */
      webserver: z.string().optional(),
    }),
  ),
  dags: z.array(cachedDagSchema),
  mappings: z.array(mappingSchema),
  checks: z.array(assetCheckSchema),
})
export type CachedLocation = Omit<z.infer<typeof cachedLocationSchema>, 'mappings' | 'dags'> & {
  mappings: Mapping[]
  dags: CachedDag[]
  /** The change makes the location read Airflow for the first time, as this file says. Never in a snapshot file. */
  readonly adopts?: { readonly file: string; readonly certainty: Certainty }
}

export const SNAPSHOT_VERSION = 1

export const snapshotSchema = z.object({
  schemaVersion: z.literal(SNAPSHOT_VERSION),
  /** ISO 8601, UTC. */
  takenAt: z.string(),
  dagsterVersion: z.string().nullable(),
  locations: z.array(cachedLocationSchema),
})
/** The cached definitions of all code locations, live or from a file. */
export type Snapshot = Omit<z.infer<typeof snapshotSchema>, 'locations'> & { locations: CachedLocation[] }
