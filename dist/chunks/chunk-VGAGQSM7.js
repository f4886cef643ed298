import {
  REPORT_VERSION,
  _enum,
  array,
  boolean,
  extend,
  literal,
  nullable,
  number,
  object,
  optional,
  string,
  tuple
} from "./chunk-GRHGRUPB.js";

// src/report/model.ts
var severitySchema = _enum(["error", "warning", "notice"]);
var certaintySchema = _enum(["exact", "conditional", "unresolved"]);
var editSchema = object({ file: string(), from: number(), to: number(), text: string() });
var fixSchema = object({
  summary: string(),
  edits: optional(array(editSchema)),
  /** The new name of the file, where the fix is a rename. */
  rename: optional(object({ from: string(), to: string() })),
  /** The edits as `git apply` takes them. */
  patch: optional(string())
});
var findingSchema = object({
  rule: string(),
  severity: severitySchema,
  /** `introduced`: this change makes it so; `pre-existing`: it was so before; `fixed`: this change mends it. */
  origin: _enum(["introduced", "pre-existing", "fixed"]),
  accepted: optional(object({ reason: string(), until: optional(string()) })),
  /** An acceptance that covered it and has ended, so that it counts again. */
  expired: optional(object({ reason: string(), until: string() })),
  dagId: optional(string()),
  taskId: optional(string()),
  edge: optional(tuple([string(), string()])),
  location: optional(string()),
  instance: optional(string()),
  file: optional(string()),
  line: optional(number()),
  /** What is so, in one sentence. */
  message: string(),
  /** What it will do, in one sentence. */
  effect: string(),
  fix: optional(fixSchema),
  certainty: certaintySchema,
  /** Why it is not certain, as the end of a sentence. */
  doubt: optional(string()),
  /** Stable against line moves and unrelated edits. */
  fingerprint: string()
});
var forecastSchema = object({
  location: string(),
  outcome: _enum(["loads", "fails", "unknown"]),
  /** The error Dagster would show, or why the outcome is unknown. */
  error: optional(string()),
  because: array(string())
});
var ownerSchema = _enum(["airflow", "dagster", "none"]);
var executionSchema = object({
  dagId: string(),
  taskId: string(),
  before: ownerSchema,
  after: ownerSchema,
  /** Asset keys, joined with `/`. */
  assets: array(string())
});
var graphSchema = object({
  dagId: string(),
  /** Sorted by task id; `changed` is a task that is there before and after, but not the same (its owner or its name, say). */
  tasks: array(
    object({
      taskId: string(),
      state: _enum(["added", "removed", "changed", "unchanged"]),
      before: ownerSchema,
      after: ownerSchema
    })
  ),
  /** Sorted by from, then to; both name tasks of this graph. */
  edges: array(object({ from: string(), to: string(), state: _enum(["added", "removed", "unchanged"]) }))
});
var progressSchema = object({ tasks: number(), mapped: number(), proxied: number() });
var scoreSchema = extend(progressSchema, {
  dagId: string(),
  /** The Airflow instance by configuration; null, or absent in older reports, where none is configured. */
  instance: optional(nullable(string())),
  before: progressSchema
});
var reloadResultSchema = _enum([
  "refreshed",
  "unchanged",
  "not-reloaded",
  "failed",
  "skipped",
  "timed-out",
  "unauthorized",
  "not-found"
]);
var processSchema = object({
  serverId: nullable(string()),
  versionKey: nullable(string()),
  stateAt: nullable(number())
});
var reloadSchema = object({
  location: string(),
  result: reloadResultSchema,
  reason: string(),
  /** The next step, where there is one. */
  next: optional(string()),
  seconds: number(),
  before: nullable(processSchema),
  after: nullable(processSchema),
  /** How many differences remain between the cached definitions and head; null when it was not compared. */
  differencesLeft: nullable(number())
});
var dagStateSchema = _enum(["added", "removed", "renamed", "changed", "unchanged"]);
var reportDagSchema = object({
  dagId: string(),
  instance: nullable(string()),
  file: string(),
  state: dagStateSchema,
  complete: boolean(),
  inDagster: boolean(),
  locations: array(string())
});
var verdictSchema = _enum(["in-sync", "drift", "blocked", "unknown"]);
var reportSchema = object({
  schemaVersion: literal(REPORT_VERSION),
  tool: object({ name: string(), version: string() }),
  mode: _enum(["check", "reload", "drift"]),
  verdict: verdictSchema,
  base: nullable(object({ sha: string() })),
  head: object({ sha: string() }),
  cached: object({
    source: _enum(["live", "snapshot", "none"]),
    takenAt: nullable(string()),
    locations: array(
      object({
        name: string(),
        status: _enum(["loaded", "error", "loading"]),
        error: optional(string()),
        airliftVersion: optional(string())
      })
    )
  }),
  dags: array(reportDagSchema),
  findings: array(findingSchema),
  forecast: array(forecastSchema),
  execution: array(executionSchema),
  /** Left out when nothing of a DAG's structure or owners changes. */
  graphs: optional(array(graphSchema)),
  scoreboard: array(scoreSchema),
  reloads: array(reloadSchema),
  skipped: array(object({ what: string(), why: string() }))
});

export {
  reportSchema
};
