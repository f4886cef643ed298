import * as z from 'zod'
import { UserError } from '../errors.ts'

/** Metadata of an asset or job, as GraphQL gives it; only JSON, Markdown and URL entries carry what is read of Airlift. */
export const metadataSchema = z.array(
  z.object({
    label: z.string(),
    jsonString: z.string().nullish(),
    mdStr: z.string().nullish(),
    url: z.string().nullish(),
  }),
)
type Metadata = z.infer<typeof metadataSchema>

export interface TaskHandle {
  readonly dagId: string
  readonly taskId: string
}

/** What Airlift has written on one asset or job. */
export interface AirliftMetadata {
  /** The DAG that the asset or job stands for. */
  readonly peeredDags: readonly string[]
  readonly mappedTasks: readonly TaskHandle[]
  readonly mappedDags: readonly string[]
  readonly taskInfo: TaskInfo | null
  readonly dagInfo: DagInfo | null
  /** The cached DAG file. */
  readonly source: string | null
  /** Airflow's web server, from the link to the DAG. */
  readonly webserver: string | null
  /** Airlift made the asset from the task itself. */
  readonly automapped: boolean
}

const dagHandles = z.array(z.object({ dag_id: z.string() }))
const taskHandles = z.array(z.object({ dag_id: z.string(), task_id: z.string() }))

const taskInfoSchema = z.object({
  task_id: z.string(),
  downstream_task_ids: z.array(z.string()),
  is_mapped: z.boolean().nullish(),
  class_ref: z.object({ module_path: z.string().nullish(), class_name: z.string().nullish() }).nullish(),
})
export type TaskInfo = z.infer<typeof taskInfoSchema>

const dagInfoSchema = z.object({
  dag_id: z.string(),
  fileloc: z.string().nullish(),
  schedule_interval: z.object({ value: z.unknown() }).nullish(),
})
export type DagInfo = z.infer<typeof dagInfoSchema>

/** `owner` names the asset or job in an error. Throws UserError when Airlift's own metadata cannot be read. */
export function readAirliftMetadata(metadata: Metadata, owner: string): AirliftMetadata {
  const json = <T>(label: string, schema: z.ZodType<T>): T | null => {
    const text = metadata.find((entry) => entry.label === label)?.jsonString
    return text == null ? null : parseJson(text, schema, `"${label}" of ${owner}`)
  }
  const markdown = metadata.find(({ label }) => label === 'Source Code')?.mdStr
  return {
    peeredDags: dagIds(json('dagster-airlift/peered-dag-mapping', dagHandles)),
    mappedTasks: taskIds(json('dagster-airlift/task-mapping', taskHandles)),
    mappedDags: dagIds(json('dagster-airlift/dag-mapping', dagHandles)),
    taskInfo: json('Task Info (raw)', taskInfoSchema),
    dagInfo: json('Dag Info (raw)', dagInfoSchema),
    source: markdown == null ? null : unfence(markdown),
    webserver: webserverOf(metadata.find(({ label }) => label === 'Link to DAG')?.url),
    automapped: metadata.some(({ label }) => label === 'dagster-airlift/automapped-task'),
  }
}

/** `http://airflow:8080/prefix` of `http://airflow:8080/prefix/dags/orders`; credentials are left out. */
function webserverOf(link: string | null | undefined): string | null {
  if (link == null || !URL.canParse(link)) return null
  const { origin, pathname } = new URL(link)
  return `${origin}${pathname.replace(/\/dags\/[^/]*$/, '')}`
}

function dagIds(handles: z.infer<typeof dagHandles> | null): string[] {
  return [...new Set(handles?.map(({ dag_id }) => dag_id))]
}

function taskIds(handles: z.infer<typeof taskHandles> | null): TaskHandle[] {
  const distinct = new Map(
    handles?.map(({ dag_id, task_id }) => [JSON.stringify([dag_id, task_id]), { dagId: dag_id, taskId: task_id }]),
  )
  return [...distinct.values()]
}

/** The schedule as Airflow 2's REST API writes it: a cron text or preset, or the parts of a time delta. */
export function scheduleText(info: DagInfo): string | null {
  const value = info.schedule_interval?.value
  if (value === undefined || value === null) return null
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function parseJson<T>(text: string, schema: z.ZodType<T>, what: string): T {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw new UserError(`${what} in Dagster is no valid JSON`, { cause })
  }
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  throw new UserError(`${what} in Dagster has an unknown shape`, {
    hint: 'Supported is dagster-airlift 0.25 and newer.',
  })
}

/** Airlift wraps the file in a Markdown fence. */
function unfence(markdown: string): string | null {
  const text = /^\s*```python\n([\s\S]*?)\n?```\s*$/.exec(markdown)?.[1]
  return text === undefined ? null : mend(text)
}

/**
 * Airflow 2 sends a DAG file as `text/plain` without a charset, and Airlift reads that as Latin-1: `ü` becomes `Ã¼` in Dagster.
 * Text that is exactly such a misreading is put right, so that it compares with the file.
 */
function mend(text: string): string {
  // eslint-disable-next-line no-control-regex -- the whole range of Latin-1 is meant
  if (!/[\u0080-\u00ff]/.test(text) || !/^[\u0000-\u00ff]*$/.test(text)) return text
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(text, 'latin1'))
  } catch {
    return text
  }
}
