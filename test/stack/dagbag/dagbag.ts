import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import * as z from 'zod'
import { airflowEnvironment, binFolder, type AirflowVenv } from '../../helpers/airflow-home.ts'

const execute = promisify(execFile)
/** Reads all files in one process, as the DagBag of a command does. */
export const DUMP = fileURLToPath(new URL('./dump.py', import.meta.url))

const FILE_DUMP = fileURLToPath(new URL('./dump_files.py', import.meta.url))

const dagSchema = z.object({
  fileloc: z.string(),
  schedule: z.object({ timetable: z.string(), given: z.string().nullable() }),
  tasks: z.record(z.string(), z.object({ mapped: z.boolean() })),
  edges: z.array(z.tuple([z.string(), z.string()])),
})

const dumpSchema = z.object({ dags: z.record(z.string(), dagSchema), errors: z.record(z.string(), z.string()) })

const filesSchema = z.object({
  files: z.record(z.string(), z.object({ dags: z.record(z.string(), dagSchema), error: z.string().nullable() })),
})

/** What Airflow itself finds in a folder of DAG files: the truth that an extraction is held against. */
export interface DagBag {
  readonly dags: readonly BagDag[]
  /** Import errors by file. */
  readonly errors: Readonly<Record<string, string>>
}

/** What Airflow finds in one file, imported by itself. */
export interface BagFile {
  readonly dags: readonly BagDag[]
  /** The last line of its import error. */
  readonly error: string | null
}

export interface BagDag {
  readonly dagId: string
  /** Relative to the folder that was read. */
  readonly file: string
  readonly schedule: BagSchedule
  readonly tasks: readonly { readonly taskId: string; readonly mapped: boolean }[]
  readonly edges: readonly (readonly [from: string, to: string])[]
}

export interface BagSchedule {
  /** The class of the timetable. */
  readonly timetable: string
  /** The text or time span that it was made from. */
  readonly given: string | null
}

/**
 * Reads `folder` with Airflow's own DagBag, as the installed Airflow 2 or 3.
 *
 * @param home becomes AIRFLOW_HOME.
 * @param script a Python program that prints what the DagBag holds.
 * @param variables more environment for the process.
 */
export async function readDagBag(
  venv: AirflowVenv,
  folder: string,
  home: string,
  script = DUMP,
  variables: Readonly<Record<string, string>> = {},
): Promise<DagBag> {
  const { dags, errors } = dumpSchema.parse(await dump(script, venv, folder, home, variables))
  return { dags: toBagDags(dags), errors }
}

/** Reads each DAG file of `folder` by itself, by its path below it. `variables`: more environment for the process. */
export async function readDagFiles(
  venv: AirflowVenv,
  folder: string,
  home: string,
  variables: Readonly<Record<string, string>>,
): Promise<ReadonlyMap<string, BagFile>> {
  const { files } = filesSchema.parse(await dump(FILE_DUMP, venv, folder, home, variables))
  return new Map(Object.entries(files).map(([path, { dags, error }]) => [path, { dags: toBagDags(dags), error }]))
}

async function dump(
  program: string,
  venv: AirflowVenv,
  folder: string,
  home: string,
  variables: Readonly<Record<string, string>> = {},
): Promise<unknown> {
  const env = { ...process.env, ...(await airflowEnvironment(venv, home)), ...variables }
  const python = join(binFolder(venv), 'python')
  const { stdout } = await execute(python, [program, folder], { env, cwd: home, maxBuffer: 64_000_000 })
  // DAG files may print while they are imported.
  return JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '')
}

function toBagDags(dags: Readonly<Record<string, z.infer<typeof dagSchema>>>): readonly BagDag[] {
  return Object.entries(dags).map(([dagId, { fileloc, schedule, tasks, edges }]) => ({
    dagId,
    file: fileloc,
    schedule,
    tasks: Object.entries(tasks).map(([taskId, { mapped }]) => ({ taskId, mapped })),
    edges,
  }))
}
