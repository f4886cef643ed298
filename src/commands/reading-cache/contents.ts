import * as z from 'zod/mini'
import { SCHEDULE_KINDS } from '../../airflow/dag.ts'

/**
 * What the file of the cache holds. It comes from where workflows keep caches, so it is checked like any other answer.
 * Paths are told once and meant by their index.
 */
const place = { file: z.string(), line: z.number() }
const certainty = z.enum(['exact', 'conditional', 'unresolved'])
const reason = z.object({ ...place, reason: z.string() })

const dag = z.object({
  ...place,
  dagId: z.string(),
  complete: z.boolean(),
  reasons: z.array(reason),
  schedule: z.object({ kind: z.enum(SCHEDULE_KINDS), text: z.nullable(z.string()) }),
  startDate: z.nullable(z.string()),
  tasks: z.array(
    z.object({
      ...place,
      taskId: z.string(),
      operator: z.nullable(z.string()),
      mapped: z.boolean(),
      groupPrefix: z.string(),
      certainty,
    }),
  ),
  edges: z.array(z.object({ from: z.string(), to: z.string(), certainty })),
  globals: z.array(z.string()),
  isSubdag: z.boolean(),
})

const failure = z.object({
  ...place,
  kind: z.enum(['syntax', 'duplicate-task-id', 'cycle', 'airflow', 'python']),
  message: z.string(),
  dagId: z.exactOptional(z.string()),
})

const open = z.object({ ...place, reason: z.string(), kind: z.enum(['unknown-dag-id', 'budget', 'dynamic']) })

const call = z.object({
  ...place,
  reached: z.enum(['yes', 'conditional', 'no']),
  folder: z.nullable(z.string()),
  pathIsString: z.boolean(),
  dagIds: z.nullable(z.array(z.string())),
  insideDag: z.nullable(z.string()),
  laterEdges: z.array(z.object({ dagId: z.string(), taskId: z.string(), line: z.number() })),
  ownTaskBuilder: z.boolean(),
  ownDagBuilder: z.boolean(),
  unknownArguments: z.array(z.string()),
  reasons: z.array(reason),
})

export const contentsSchema = z.object({
  /** Of the program that wrote it: another one may read the same DAG file otherwise. */
  build: z.string(),
  paths: z.array(z.string()),
  /** What each path was, see {@link statesIn}. */
  states: z.array(z.nullable(z.string())),
  /** By blob, what a Python file mentions. */
  mentions: z.array(z.tuple([z.string(), z.boolean(), z.boolean(), z.boolean()])),
  instances: z.array(
    z.object({
      key: z.string(),
      dags: z.array(dag),
      failures: z.array(failure),
      open: z.array(open),
      calls: z.array(call),
      /** The paths that each DAG file depends on; the first is its own. */
      reads: z.array(z.array(z.number())),
    }),
  ),
})

export type Contents = z.output<typeof contentsSchema>
