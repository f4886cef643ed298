import type { Place } from '../../airflow/dag.ts'
import type { Certainty } from '../../certainty.ts'
import { weakest } from '../../certainty.ts'
import type { Doubt } from '../../python/doubt.ts'
import { isItems, itemsOf } from '../../python/iteration.ts'
import type { Run } from '../../python/run.ts'
import type { Value } from '../../python/values.ts'
import { str } from '../../python/values.ts'
import { textsOf } from './texts.ts'

export const TASK_MAPPING = 'dagster-airlift/task-mapping'
export const DAG_MAPPING = 'dagster-airlift/dag-mapping'

/** `dagster_airlift.constants`, for code that writes the metadata itself. */
export const handlesKeys: ReadonlyMap<string, Value> = new Map([
  ['TASK_MAPPING_METADATA_KEY', str(TASK_MAPPING)],
  ['DAG_MAPPING_METADATA_KEY', str(DAG_MAPPING)],
])

/** What an asset is mapped to. */
export interface Handle {
  readonly dagId: string
  readonly taskId: string | null
  readonly certainty: Certainty
}

/** The handles under one of Airlift's metadata keys, and where they are written. */
export interface Handles extends Place {
  readonly handles: readonly Handle[]
  /** Set when there may be more of them, or others. */
  readonly doubt: Doubt | null
}

/** Airlift's two metadata keys of one asset; all that is kept of its metadata. */
export interface MappingMetadata {
  readonly task: Handles | null
  readonly dag: Handles | null
  /** Set when the metadata may hold more than can be read. */
  readonly doubt: Doubt | null
}

export const NO_METADATA: MappingMetadata = { task: null, dag: null, doubt: null }

/** Handles of each combination of the ids that the two values may be. */
export function handlesOf(dagId: Value | undefined, taskId: Value | undefined | null, run: Run): Handles {
  const place = { file: run.file, line: run.line }
  const dags = textsOf(dagId)
  const tasks = taskId === null ? [{ text: null, certainty: 'exact' as const }] : textsOf(taskId)
  if (dags === null || tasks === null) {
    const what = dags === null ? dagId : taskId
    const doubt = what?.kind === 'unknown' ? what.doubt : run.doubt(dags === null ? 'a dag_id' : 'a task_id')
    return { handles: [], doubt, ...place }
  }
  const handles = dags.flatMap((dag) =>
    tasks.map((task) => ({
      dagId: dag.text,
      taskId: task.text,
      certainty: weakest(dag.certainty, task.certainty),
    })),
  )
  return { handles, doubt: null, ...place }
}

/** The value of one of Airlift's metadata keys: a list of `{"dag_id": …, "task_id": …}`. */
export function readHandles(value: Value, kind: 'task' | 'dag', run: Run): Handles {
  const place = { file: run.file, line: run.line }
  const items = itemsOf(value, run)
  if (!isItems(items)) return { handles: [], doubt: items, ...place }
  const read = items.values.map((item) => {
    if (item.kind !== 'dict') return { handles: [], doubt: run.doubt('a mapping in the metadata of an asset') }
    const { handles, doubt } = handlesOf(
      item.store.get('sdag_id'),
      kind === 'dag' ? null : item.store.get('stask_id'),
      run,
    )
    return { handles, doubt: doubt ?? item.open }
  })
  const doubt = items.open ?? read.find((each) => each.doubt !== null)?.doubt ?? null
  const handles = read.flatMap((each) => each.handles)
  return { handles: items.open === null ? handles : handles.map(conditional), doubt, ...place }
}

const conditional = (handle: Handle): Handle => ({ ...handle, certainty: weakest(handle.certainty, 'conditional') })

/** The mappings in the `metadata=` of an asset. */
export function readMetadata(value: Value | undefined, run: Run): MappingMetadata {
  if (value === undefined || value.kind === 'none') return NO_METADATA
  if (value.kind === 'ellipsis') return NO_METADATA
  if (value.kind === 'unknown') return { ...NO_METADATA, doubt: value.doubt }
  if (value.kind !== 'dict') return { ...NO_METADATA, doubt: run.doubt('the metadata of an asset') }
  const task = value.store.get(`s${TASK_MAPPING}`)
  const dag = value.store.get(`s${DAG_MAPPING}`)
  return {
    task: task === undefined ? null : readHandles(task, 'task', run),
    dag: dag === undefined ? null : readHandles(dag, 'dag', run),
    doubt: value.open,
  }
}

/** `{**before, **after}`. */
export function mergeMetadata(before: MappingMetadata, after: MappingMetadata): MappingMetadata {
  return { task: after.task ?? before.task, dag: after.dag ?? before.dag, doubt: before.doubt ?? after.doubt }
}
