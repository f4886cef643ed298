import * as z from 'zod'
import type { Side } from './project-cases.ts'
import { runPythonBatch } from './python-batch.ts'

const folderSchema = z.object({
  importErrors: z.record(z.string(), z.string()),
  dags: z.record(
    z.string(),
    z.union([z.object({ broken: z.string() }), z.object({ tasks: z.record(z.string(), z.unknown()) })]),
  ),
})

/** The DAGs that an Airflow serves, by id. `broken`: their tasks cannot be read. */
export type ServedDags = Readonly<Record<string, { readonly tasks: readonly string[]; readonly broken: boolean }>>

/** What the real Airflow makes of the DAG folders of each side, by instance, in the order of the sides. */
export async function parseSides(sides: readonly Side[]): Promise<Readonly<Record<string, ServedDags>>[]> {
  const named = sides.flatMap(({ dagFolders }, side) =>
    Object.entries(dagFolders).map(([instance, files]) => ({ side, instance, files })),
  )
  const folders = z.array(folderSchema).parse(
    await runPythonBatch(
      'airflow2',
      'serve_dags.py',
      named.map(({ files }) => files),
    ),
  )
  return sides.map((_, side) =>
    Object.fromEntries(
      named.flatMap((each, index) => {
        const folder = folders[index]
        return each.side === side && folder !== undefined ? [[each.instance, served(folder)]] : []
      }),
    ),
  )
}

function served({ dags }: z.infer<typeof folderSchema>): ServedDags {
  const told = Object.entries(dags).map(([dagId, dag]) => {
    const broken = 'broken' in dag
    return [dagId, { tasks: broken ? [] : Object.keys(dag.tasks).sort(), broken }] as const
  })
  return Object.fromEntries(told)
}
