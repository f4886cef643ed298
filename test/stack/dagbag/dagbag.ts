import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import * as z from 'zod'
import { airflowEnvironment, binFolder, type AirflowVenv } from '../../helpers/airflow-home.ts'

const execute = promisify(execFile)
/** Reads all files in one process, as the DagBag of a command does. */
export const DUMP = fileURLToPath(new URL('./dump.py', import.meta.url))

const dumpSchema = z.object({
  dags: z.record(
    z.string(),
    z.object({
      fileloc: z.string(),
      tasks: z.record(z.string(), z.object({ mapped: z.boolean() })),
      edges: z.array(z.tuple([z.string(), z.string()])),
    }),
  ),
  errors: z.record(z.string(), z.string()),
})

/** What Airflow itself finds in a folder of DAG files: the truth that an extraction is held against. */
export interface DagBag {
  readonly dags: readonly BagDag[]
  /** Import errors by file. */
  readonly errors: Readonly<Record<string, string>>
}

export interface BagDag {
  readonly dagId: string
  /** Relative to the folder that was read. */
  readonly file: string
  readonly tasks: readonly { readonly taskId: string; readonly mapped: boolean }[]
  readonly edges: readonly (readonly [from: string, to: string])[]
}

/**
 * Reads `folder` with Airflow's own DagBag, as the installed Airflow 2 or 3.
 *
 * @param home becomes AIRFLOW_HOME.
 * @param script a Python program that prints what the DagBag holds.
 */
export async function readDagBag(venv: AirflowVenv, folder: string, home: string, script = DUMP): Promise<DagBag> {
  const env = { ...process.env, ...(await airflowEnvironment(venv, home)) }
  const python = join(binFolder(venv), 'python')
  const { stdout } = await execute(python, [script, folder], { env, cwd: home, maxBuffer: 64_000_000 })
  // DAG files may print while they are imported.
  const { dags, errors } = dumpSchema.parse(JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? ''))
  return { dags: Object.entries(dags).map(([dagId, dag]) => toBagDag(dagId, dag)), errors }
}

function toBagDag(dagId: string, { fileloc, tasks, edges }: z.infer<typeof dumpSchema>['dags'][string]): BagDag {
  return {
    dagId,
    file: fileloc,
    tasks: Object.entries(tasks).map(([taskId, { mapped }]) => ({ taskId, mapped })),
    edges,
  }
}
