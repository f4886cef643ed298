import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { startAirflow2, type AirflowProcess } from '../../helpers/airflow-process.ts'
import { startDagsterDev, type DagsterOptions, type DagsterProcess } from '../../helpers/dagster-process.ts'
import { freePort } from '../../helpers/program.ts'
import type { Files } from './bakery.ts'
import { createRepository, type Repository } from './repository.ts'

/** A real Airflow, a real Dagster that peers with it, and the git repository whose DAGs they serve. */
export interface Stage {
  readonly airflow: AirflowProcess
  readonly dagster: DagsterProcess
  readonly repository: Repository
  /** Replaces the code of the Dagster location; Dagster reads it when the location is next loaded. */
  writeDefinitions(text: string): Promise<void>
  /** Puts the DAG files of a commit where Airflow reads them, as a deployment does. */
  deploy(ref: string): Promise<void>
  /** Waits until Airflow serves exactly these tasks of each DAG. */
  waitForTasks(tasks: TasksByDag): Promise<void>
  close(): Promise<void>
}

export type TasksByDag = Readonly<Record<string, readonly string[] | null>>

export interface StageOptions {
  /** The repository's files at first; those under `airflow_dags/` are deployed. */
  readonly files: Files
  /** What Airflow serves of them. */
  readonly tasks: TasksByDag
  readonly definitions: string
  /** The Dagster to run: the newest unless given. */
  readonly venv?: DagsterOptions['venv']
}

export async function setStage(options: StageOptions): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'airlift-drift-story-'))
  const dags = join(folder, 'dags')
  const dagsterFolder = join(folder, 'dagster')
  const started: { stop(): Promise<void> }[] = []
  const close = async (): Promise<void> => {
    await Promise.all(started.map((program) => program.stop()))
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
  const writeDefinitions = (text: string): Promise<void> => writeFile(join(dagsterFolder, 'definitions.py'), text)
  try {
    await Promise.all([mkdir(dags), mkdir(dagsterFolder)])
    const repository = await createRepository(join(folder, 'repository'), options.files)
    const deploy = (ref: string): Promise<void> =>
      repository.checkOut(ref, (checkout) => replaceFolder(join(checkout, 'airflow_dags'), dags))
    await deploy('main')
    await writeDefinitions(options.definitions)
    const airflow = await startAirflow2({ port: await freePort(), dagsFolder: dags, home: join(folder, 'airflow') })
    started.push(airflow)
    const waitForTasks = async (tasks: TasksByDag): Promise<void> => {
      await Promise.all(Object.entries(tasks).map(([dagId, taskIds]) => airflow.waitForTasks(dagId, taskIds)))
    }
    // Dagster reads Airflow when it starts: everything it maps must be there by then.
    await waitForTasks(options.tasks)
    const dagster = await startDagsterDev({
      ...(options.venv !== undefined && { venv: options.venv }),
      port: await freePort(),
      cwd: dagsterFolder,
      target: ['-f', 'definitions.py'],
      env: { AIRFLOW_URL: airflow.url },
    })
    started.push(dagster)
    return { airflow, dagster, repository, writeDefinitions, deploy, waitForTasks, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** File by file, so that Airflow never meets an empty folder and drops every DAG for a moment. */
async function replaceFolder(from: string, to: string): Promise<void> {
  await cp(from, to, { recursive: true })
  const kept = new Set(await listFiles(from))
  const gone = (await listFiles(to)).filter((path) => !kept.has(path) && !path.includes('__pycache__'))
  await Promise.all(gone.map((path) => rm(join(to, path))))
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(relative(folder, entry.parentPath), entry.name))
}
