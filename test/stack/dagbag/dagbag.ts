import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import * as z from 'zod'
import { airflowEnvironment, binFolder, type AirflowVenv } from '../../helpers/airflow-home.ts'

const execute = promisify(execFile)
const DUMP = fileURLToPath(new URL('./dump.py', import.meta.url))

const dagBagSchema = z.object({
  dags: z.array(
    z.object({
      dagId: z.string(),
      /** Relative to the folder that was read. */
      file: z.string(),
      tasks: z.array(z.object({ taskId: z.string(), mapped: z.boolean() })),
      edges: z.array(z.tuple([z.string(), z.string()])),
    }),
  ),
  /** Import errors by file. */
  errors: z.record(z.string(), z.string()),
})

/** What Airflow itself finds in a folder of DAG files: the truth that an extraction is held against. */
export type DagBag = z.infer<typeof dagBagSchema>

/** Reads `folder` with Airflow's own DagBag, as the installed Airflow 2 or 3. `home` becomes AIRFLOW_HOME. */
export async function readDagBag(venv: AirflowVenv, folder: string, home: string): Promise<DagBag> {
  const env = { ...process.env, ...(await airflowEnvironment(venv, home)) }
  const python = join(binFolder(venv), 'python')
  const { stdout } = await execute(python, [DUMP, folder], { env, cwd: home, maxBuffer: 64_000_000 })
  // DAG files may print while they are imported, and Airflow logs to stdout.
  const json = stdout.trimEnd().split('\n').at(-1) ?? ''
  return dagBagSchema.parse(JSON.parse(json))
}
