import * as z from 'zod/mini'
import { REPORT_VERSION } from './version.ts'

/**
 * The report: the one result of `check`, `reload` and `drift`. The comment, the summary, annotations, the terminal,
 * SARIF and HTML are all rendered from it, and from nothing else. `airlift-drift schema report` prints it.
 */

export const severitySchema = z.enum(['error', 'warning', 'notice'])
export type Severity = z.infer<typeof severitySchema>

const certaintySchema = z.enum(['exact', 'conditional', 'unresolved'])

/** Lines `from`..`to` of `file` (counted from 1, inclusive) become `text`; `to = from - 1` inserts before `from`. */
export const editSchema = z.object({ file: z.string(), from: z.number(), to: z.number(), text: z.string() })
export type Edit = z.infer<typeof editSchema>

export const fixSchema = z.object({
  summary: z.string(),
  edits: z.optional(z.array(editSchema)),
  /** The new name of the file, where the fix is a rename. */
  rename: z.optional(z.object({ from: z.string(), to: z.string() })),
})
export type Fix = z.infer<typeof fixSchema>

export const findingSchema = z.object({
  rule: z.string(),
  severity: severitySchema,
  /** `introduced`: this change makes it so; `pre-existing`: it was so before; `fixed`: this change mends it. */
  origin: z.enum(['introduced', 'pre-existing', 'fixed']),
  accepted: z.optional(z.object({ reason: z.string(), until: z.optional(z.string()) })),
  dagId: z.optional(z.string()),
  taskId: z.optional(z.string()),
  edge: z.optional(z.tuple([z.string(), z.string()])),
  location: z.optional(z.string()),
  instance: z.optional(z.string()),
  file: z.optional(z.string()),
  line: z.optional(z.number()),
  /** What is so, in one sentence. */
  message: z.string(),
  /** What it will do, in one sentence. */
  effect: z.string(),
  fix: z.optional(fixSchema),
  certainty: certaintySchema,
  /** Why it is not certain, as the end of a sentence. */
  doubt: z.optional(z.string()),
  /** Stable against line moves and unrelated edits. */
  fingerprint: z.string(),
})
export type Finding = z.infer<typeof findingSchema>

export const forecastSchema = z.object({
  location: z.string(),
  outcome: z.enum(['loads', 'fails', 'unknown']),
  /** The error Dagster would show, or why the outcome is unknown. */
  error: z.optional(z.string()),
  because: z.array(z.string()),
})
export type Forecast = z.infer<typeof forecastSchema>

const ownerSchema = z.enum(['airflow', 'dagster', 'none'])
/** Who runs a task; `none`: it is proxied, but no asset in Dagster could be materialised (or the task is not there). */
export type Owner = z.infer<typeof ownerSchema>

export const executionSchema = z.object({
  dagId: z.string(),
  taskId: z.string(),
  before: ownerSchema,
  after: ownerSchema,
  /** Asset keys, joined with `/`. */
  assets: z.array(z.string()),
})
export type Execution = z.infer<typeof executionSchema>

/** A DAG of which this change touches a task or an edge; the diagrams are drawn from it. */
export const graphSchema = z.object({
  dagId: z.string(),
  /** Sorted by task id; `changed` is a task that is there before and after, but not the same (its owner or its name, say). */
  tasks: z.array(
    z.object({
      taskId: z.string(),
      state: z.enum(['added', 'removed', 'changed', 'unchanged']),
      before: ownerSchema,
      after: ownerSchema,
    }),
  ),
  /** Sorted by from, then to; both name tasks of this graph. */
  edges: z.array(z.object({ from: z.string(), to: z.string(), state: z.enum(['added', 'removed', 'unchanged']) })),
})
export type Graph = z.infer<typeof graphSchema>

const progressSchema = z.object({ tasks: z.number(), mapped: z.number(), proxied: z.number() })
export const scoreSchema = z.extend(progressSchema, {
  dagId: z.string(),
  /** The Airflow instance by configuration; null, or absent in older reports, where none is configured. */
  instance: z.optional(z.nullable(z.string())),
  before: progressSchema,
})
export type Score = z.infer<typeof scoreSchema>

export const reloadResultSchema = z.enum([
  'refreshed',
  'unchanged',
  'not-reloaded',
  'failed',
  'skipped',
  'timed-out',
  'unauthorized',
  'not-found',
])
export type ReloadResult = z.infer<typeof reloadResultSchema>

const processSchema = z.object({
  serverId: z.nullable(z.string()),
  versionKey: z.nullable(z.string()),
  stateAt: z.nullable(z.number()),
})

export const reloadSchema = z.object({
  location: z.string(),
  result: reloadResultSchema,
  reason: z.string(),
  /** The next step, where there is one. */
  next: z.optional(z.string()),
  seconds: z.number(),
  before: z.nullable(processSchema),
  after: z.nullable(processSchema),
  /** How many differences remain between the cached definitions and head; null when it was not compared. */
  differencesLeft: z.nullable(z.number()),
})
export type Reload = z.infer<typeof reloadSchema>

export const dagStateSchema = z.enum(['added', 'removed', 'renamed', 'changed', 'unchanged'])
export type DagState = z.infer<typeof dagStateSchema>

export const reportDagSchema = z.object({
  dagId: z.string(),
  instance: z.nullable(z.string()),
  file: z.string(),
  state: dagStateSchema,
  complete: z.boolean(),
  inDagster: z.boolean(),
  locations: z.array(z.string()),
})
export type ReportDag = z.infer<typeof reportDagSchema>

export const verdictSchema = z.enum(['in-sync', 'drift', 'blocked', 'unknown'])
/** `blocked`: an unaccepted introduced finding at or above fail-on, or a failed reload; `unknown`: what matters could not be checked. */
export type Verdict = z.infer<typeof verdictSchema>

export const reportSchema = z.object({
  schemaVersion: z.literal(REPORT_VERSION),
  tool: z.object({ name: z.string(), version: z.string() }),
  mode: z.enum(['check', 'reload', 'drift']),
  verdict: verdictSchema,
  base: z.nullable(z.object({ sha: z.string() })),
  head: z.object({ sha: z.string() }),
  cached: z.object({
    source: z.enum(['live', 'snapshot', 'none']),
    takenAt: z.nullable(z.string()),
    locations: z.array(
      z.object({
        name: z.string(),
        status: z.enum(['loaded', 'error', 'loading']),
        error: z.optional(z.string()),
        airliftVersion: z.optional(z.string()),
      }),
    ),
  }),
  dags: z.array(reportDagSchema),
  findings: z.array(findingSchema),
  forecast: z.array(forecastSchema),
  execution: z.array(executionSchema),
  /** Left out when nothing of a DAG's structure or owners changes. */
  graphs: z.optional(z.array(graphSchema)),
  scoreboard: z.array(scoreSchema),
  reloads: z.array(reloadSchema),
  skipped: z.array(z.object({ what: z.string(), why: z.string() })),
})
export type Report = z.infer<typeof reportSchema>
