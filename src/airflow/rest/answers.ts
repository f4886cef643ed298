import * as z from 'zod'

/** The fields that are read of Airflow's answers, v1 (2.x) and v2 (3.x) in one shape each. */

const nullableText = z.string().nullish()

export const dagSchema = z
  .object({
    dag_id: z.string(),
    /** v1. */
    is_active: z.boolean().nullish(),
    /** v2, its inverse. */
    is_stale: z.boolean().nullish(),
    has_import_errors: z.boolean().nullish(),
    fileloc: nullableText,
    relative_fileloc: nullableText,
    bundle_name: nullableText,
    bundle_version: nullableText,
    file_token: nullableText,
    last_parsed_time: nullableText,
    tags: z.array(z.object({ name: z.string() })).nullish(),
  })
  .transform((dag) => ({
    dagId: dag.dag_id,
    /** Found in a file by the latest parse. In v2 a DAG whose file has an import error is not. */
    active: dag.is_stale == null ? (dag.is_active ?? true) : !dag.is_stale,
    hasImportErrors: dag.has_import_errors ?? false,
    /** Absolute, on Airflow's machine. */
    fileloc: dag.fileloc ?? null,
    /** v2: below the root of its bundle. */
    relativeFileloc: dag.relative_fileloc ?? null,
    bundleName: dag.bundle_name ?? null,
    fileToken: dag.file_token ?? null,
    lastParsedTime: dag.last_parsed_time ?? null,
    tags: (dag.tags ?? []).map(({ name }) => name),
  }))
export type RestDag = z.output<typeof dagSchema>

export const taskSchema = z
  .object({
    task_id: z.string(),
    downstream_task_ids: z.array(z.string()).nullish(),
    is_mapped: z.boolean().nullish(),
    class_ref: z.object({ module_path: nullableText, class_name: nullableText }).nullish(),
  })
  .transform((task) => ({
    taskId: task.task_id,
    /** Airflow gives them in no order. */
    downstream: [...(task.downstream_task_ids ?? [])].sort(),
    mapped: task.is_mapped ?? false,
    /** The operator's import path. */
    operator: [task.class_ref?.module_path, task.class_ref?.class_name].filter((part) => part != null).join('.'),
  }))
export type RestTask = z.output<typeof taskSchema>

export const importErrorSchema = z
  .object({
    filename: z.string(),
    bundle_name: nullableText,
    stack_trace: nullableText,
    timestamp: nullableText,
  })
  .transform((error) => ({
    /** v1: absolute; v2: below the root of `bundle`. */
    file: error.filename,
    bundle: error.bundle_name ?? null,
    trace: error.stack_trace ?? '',
    /** Moves at every failing parse. */
    timestamp: error.timestamp ?? null,
  }))
export type RestImportError = z.output<typeof importErrorSchema>

const total = { total_entries: z.number() }
export const dagsPageSchema = z
  .object({ dags: z.array(dagSchema), ...total })
  .transform(({ dags, total_entries }) => ({ rows: dags, total: total_entries }))
export const importErrorsPageSchema = z
  .object({ import_errors: z.array(importErrorSchema), ...total })
  .transform(({ import_errors, total_entries }) => ({ rows: import_errors, total: total_entries }))
export const tasksSchema = z.object({ tasks: z.array(taskSchema) })
export const versionSchema = z.object({ version: z.string() })
export const tokenSchema = z.object({ access_token: z.string() })
export const sourceSchema = z.object({ content: z.string() })
export const settingSchema = z
  .object({ sections: z.array(z.object({ options: z.array(z.object({ key: z.string(), value: z.unknown() })) })) })
  .transform(({ sections }) => sections.flatMap(({ options }) => options))
