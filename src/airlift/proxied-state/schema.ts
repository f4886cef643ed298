import * as z from 'zod'

// What Python takes for True and False; an editor reads YAML 1.1's `yes` and `on` as it likes.
const flag = z.union([z.boolean(), z.literal(0), z.literal(1)])

const entry = z
  .strictObject({
    id: z
      .union([z.string(), z.number(), z.boolean(), z.null()])
      .describe('The task_id, with the ids of its groups before it; in quotes if it looks like a number or a boolean.'),
    proxied: flag.describe('true: Dagster runs the task; false: Airflow runs it.'),
  })
  .describe('One task. No other keys are allowed.')

const taskLevel = z
  .looseObject({
    tasks: z
      .union([z.array(entry), z.literal(''), z.strictObject({})])
      .describe(
        'The tasks of the DAG. Every listed id has to be a task of it that is not mapped, also with `proxied: false`.',
      ),
    proxied: z.never().optional(),
  })
  .describe('Task by task.')

const dagLevel = z
  .looseObject({
    proxied: z
      .union([flag, z.null()])
      .describe('true (or 0): the DAG is replaced by one task that asks Dagster; false: it stays as it is.'),
    tasks: z.never().optional(),
  })
  .describe('The whole DAG at once.')

const proxiedStateSchema = z
  .union([taskLevel, dagLevel])
  .describe('Which tasks of one DAG dagster-airlift hands over to Dagster; the file is named after the dag_id.')

/** JSON Schema of a `proxied_state/<dag_id>.yaml`, for editors; takes the shapes that Airlift's loader takes. */
export function proxiedStateJsonSchema(): Record<string, unknown> {
  return { ...z.toJSONSchema(proxiedStateSchema), title: 'proxied_state file of dagster-airlift' }
}
