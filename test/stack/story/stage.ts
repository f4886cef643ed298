import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { promisify } from 'node:util'
import { startAirflow2, type AirflowProcess } from '../../helpers/airflow-process.ts'
import { startDagsterDev, type DagsterProcess } from '../../helpers/dagster-process.ts'
import type { Change, Files } from './bakery.ts'

const execute = promisify(execFile)

/** A real Airflow and a real Dagster that peers with it, and the git repository whose DAGs they serve. */
export interface Stage {
  readonly airflow: AirflowProcess
  readonly dagster: DagsterProcess
  /** The repository's folder; `main` holds the base. */
  readonly repository: string
  /** Makes a branch off `main` with one commit, checks it out and returns its sha. */
  branch(name: string, change: Change): Promise<string>
  /** Puts the DAG files of a commit where Airflow reads them, as a deployment does. */
  deploy(ref: string): Promise<void>
  /** Waits until Airflow serves exactly these tasks of each DAG, by dag id. */
  waitForTasks(tasks: TasksByDag): Promise<void>
  close(): Promise<void>
}

export type TasksByDag = Readonly<Record<string, readonly string[]>>

export async function setStage(options: {
  files: Files
  /** The tasks that Airflow serves of each DAG of `main`, by dag id. */
  tasks: TasksByDag
  definitions: string
  airflowPort: number
  dagsterPort: number
}): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'airlift-drift-story-'))
  const repository = join(folder, 'repository')
  const dags = join(folder, 'deployed')
  const dagsterFolder = join(folder, 'dagster')
  const started: { stop(): Promise<void> }[] = []
  const close = async (): Promise<void> => {
    await Promise.all(started.map((program) => program.stop()))
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
  const git = async (...args: readonly string[]): Promise<string> => {
    const { stdout } = await execute('git', ['-c', 'user.name=Baker', '-c', 'user.email=baker@example.org', ...args], {
      cwd: repository,
    })
    return stdout.trim()
  }
  const commit = async (change: Change, message: string): Promise<string> => {
    for (const [path, text] of Object.entries(change)) {
      const file = join(repository, path)
      await mkdir(dirname(file), { recursive: true })
      await (text === null ? rm(file) : writeFile(file, text))
    }
    await git('add', '--all')
    await git('commit', '--quiet', '--message', message)
    return git('rev-parse', 'HEAD')
  }
  const deploy = async (ref: string): Promise<void> => {
    const checkout = join(folder, 'checkout')
    await git('worktree', 'add', '--quiet', '--force', '--detach', checkout, ref)
    await replaceFolder(join(checkout, 'airflow_dags'), dags)
    await git('worktree', 'remove', '--force', checkout)
  }
  try {
    await Promise.all([repository, dags, dagsterFolder].map((path) => mkdir(path, { recursive: true })))
    await git('init', '--quiet', '--initial-branch', 'main')
    await commit(options.files, 'The bakery as it runs')
    await deploy('main')
    await writeFile(join(dagsterFolder, 'definitions.py'), options.definitions)
    const airflow = await startAirflow2({ port: options.airflowPort, dagsFolder: dags, home: join(folder, 'airflow') })
    started.push(airflow)
    // Dagster reads Airflow when it starts: everything it maps must be there by then.
    await waitForTasks(airflow, options.tasks)
    const dagster = await startDagsterDev({
      port: options.dagsterPort,
      cwd: dagsterFolder,
      target: ['-f', 'definitions.py'],
      env: { AIRFLOW_URL: airflow.url },
    })
    started.push(dagster)
    return {
      airflow,
      dagster,
      repository,
      branch: async (name, change) => {
        await git('checkout', '--quiet', '-B', name, 'main')
        return commit(change, name)
      },
      deploy,
      waitForTasks: (tasks) => waitForTasks(airflow, tasks),
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

async function waitForTasks(airflow: AirflowProcess, tasks: TasksByDag): Promise<void> {
  await Promise.all(Object.entries(tasks).map(([dagId, taskIds]) => airflow.waitForTasks(dagId, taskIds)))
}

/** File by file, so that Airflow never meets an empty folder and drops every DAG for a moment. */
async function replaceFolder(from: string, to: string): Promise<void> {
  await cp(from, to, { recursive: true, force: true })
  const kept = new Set(await listFiles(from))
  const gone = (await listFiles(to)).filter((path) => !kept.has(path) && !path.includes('__pycache__'))
  await Promise.all(gone.map((path) => rm(join(to, path))))
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(relative(folder, entry.parentPath), entry.name))
}
