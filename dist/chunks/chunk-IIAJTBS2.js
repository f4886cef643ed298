import {
  SCHEDULE_KINDS
} from "./chunk-B3ALYVVU.js";
import {
  _enum,
  array,
  boolean,
  literal,
  number,
  object,
  string
} from "./chunk-6PR3PJ62.js";

// src/dagster/definitions.ts
var reasonSchema = object({ reason: string(), file: string(), line: number() });
var cachedStructureSchema = object({
  /** `source`: from the cached DAG file; `task-info`: only from the tasks that assets map. */
  from: _enum(["source", "task-info"]),
  complete: boolean(),
  reasons: array(reasonSchema),
  tasks: array(
    object({
      taskId: string(),
      mapped: boolean(),
      operator: string().nullable(),
      certainty: _enum(["exact", "conditional", "unresolved"])
    })
  ),
  edges: array(
    object({ from: string(), to: string(), certainty: _enum(["exact", "conditional", "unresolved"]) })
  ),
  /** Null where the copy does not tell it. */
  schedule: object({ kind: _enum(SCHEDULE_KINDS), text: string().nullable() }).nullable()
});
var cachedDagSchema = object({
  dagId: string(),
  /** The name of `AirflowInstance(name=…)`; null where Dagster does not tell it. */
  instance: string().nullable(),
  /** The DAG's own asset (builder API) or null (component API: the DAG is a job, or only mapped assets speak of it). */
  assetKey: array(string()).nullable(),
  /** Peered: has an asset or job of its own. False when only mappings name it. */
  peered: boolean(),
  fileloc: string().nullable(),
  scheduleInterval: string().nullable(),
  /** sha256 of the cached DAG file, hex; null when source retrieval is off. */
  sourceHash: string().nullable(),
  /** The cached DAG file; only kept by `snapshot --with-source`. */
  source: string().nullable(),
  structure: cachedStructureSchema.nullable()
});
var mappingSchema = object({
  dagId: string(),
  /** Null: the asset is mapped to the whole DAG. */
  taskId: string().nullable(),
  assetKey: array(string()),
  instance: string().nullable(),
  /** Whether Dagster could materialise the asset, so that a proxied task would do something. */
  executable: boolean(),
  partitions: object({ type: string(), description: string().nullable(), format: string().nullable() }).nullable(),
  /**
   * Whether the location, when it loads, looks the task (or DAG) up in Airflow and so fails when it is missing. `maybe`: the asset
   * names several tasks and Airlift looks up an arbitrary one of them. `never`: a component's mapping, an asset that Airlift made
   * itself, or a location that peers nothing. Absent in older snapshots: taken as `always`.
   */
  readOnLoad: _enum(["always", "maybe", "never"]).optional()
});
var assetCheckSchema = object({
  name: string(),
  assetKey: array(string()),
  dagId: string().nullable()
});
var stateInfoSchema = object({
  key: string(),
  version: string().nullable(),
  /** Seconds since 1970. */
  createdAt: number().nullable(),
  managementType: string().nullable()
});
var locationErrorSchema = object({
  className: string().nullable(),
  message: string(),
  /** The causes, outermost first: `KeyError: 'transform.join'`. */
  chain: array(object({ className: string().nullable(), message: string() }))
});
var cachedLocationSchema = object({
  name: string(),
  status: _enum(["loaded", "error", "loading"]),
  error: locationErrorSchema.optional(),
  /** What of Airlift the location uses; absent when it uses nothing of it. */
  airlift: object({
    version: string().nullable(),
    /** `builder`: build_defs_from_airflow_instance; `component`: AirflowInstanceComponent; `none`: mapped assets only. */
    api: _enum(["builder", "component", "none"]),
    state: array(stateInfoSchema)
  }).optional(),
  instances: array(
    object({
      name: string(),
      /** Airflow's web server as the links of its DAGs have it, without credentials; absent where nothing tells it. */
      webserver: string().optional()
    })
  ),
  dags: array(cachedDagSchema),
  mappings: array(mappingSchema),
  checks: array(assetCheckSchema)
});
var SNAPSHOT_VERSION = 1;
var snapshotSchema = object({
  schemaVersion: literal(SNAPSHOT_VERSION),
  /** ISO 8601, UTC. */
  takenAt: string(),
  dagsterVersion: string().nullable(),
  locations: array(cachedLocationSchema)
});

export {
  SNAPSHOT_VERSION,
  snapshotSchema
};
