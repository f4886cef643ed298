import { spawnSync } from 'node:child_process'
import { copyFile, mkdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { STACK_DIR } from './dagster-process.ts'

export type AirflowVenv = 'airflow2' | 'airflow3'

/** The one user of Airflow 2's database; its password is the same word. */
export const ADMIN = 'admin'

export function binFolder(venv: AirflowVenv): string {
  return join(STACK_DIR, venv, 'bin')
}

/**
 * Makes `home` an AIRFLOW_HOME and returns the variables that every Airflow process of it needs. Airflow 2 gets a
 * database with all tables and {@link ADMIN}: some DAG files read it while they are imported.
 */
export async function airflowEnvironment(venv: AirflowVenv, home: string): Promise<Readonly<Record<string, string>>> {
  const env = {
    PATH: `${binFolder(venv)}:${process.env['PATH'] ?? ''}`,
    AIRFLOW_HOME: home,
    AIRFLOW__CORE__LOAD_EXAMPLES: 'False',
    // A proxied task would ask this Dagster when it runs; parsing never does.
    DAGSTER_URL: 'http://127.0.0.1:9',
  }
  await mkdir(home, { recursive: true })
  if (venv === 'airflow2') await copyFile(await migratedDatabase(env), join(home, 'airflow.db'))
  return env
}

/** Runs `airflow ARGS…` to its end. @throws Error with its output when it fails. */
export function runAirflow(venv: AirflowVenv, args: readonly string[], env: Readonly<Record<string, string>>): void {
  const { status, stderr, error } = spawnSync(join(binFolder(venv), 'airflow'), args, {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  })
  if (error) throw new Error(`Airflow is not installed in ${binFolder(venv)}: npm run stack:install`, { cause: error })
  if (status !== 0) throw new Error(`airflow ${args.join(' ')} ended with ${status ?? 'a signal'}:\n${stderr}`)
}

/** Airflow 2's database, made once per installation, since that takes seconds and every suite needs one. */
async function migratedDatabase(env: Readonly<Record<string, string>>): Promise<string> {
  const template = join(STACK_DIR, 'airflow2', 'migrated.db')
  const known = await stat(template).catch(() => null)
  if (known !== null) return template
  const home = join(STACK_DIR, 'airflow2', `migrating-${process.pid}`)
  const migrating = { ...env, AIRFLOW_HOME: home }
  await mkdir(home, { recursive: true })
  runAirflow('airflow2', ['db', 'migrate'], migrating)
  const person = ['--username', ADMIN, '--password', ADMIN, '--role', 'Admin', '--email', 'admin@example.org']
  runAirflow('airflow2', ['users', 'create', ...person, '--firstname', 'Ada', '--lastname', 'Admin'], migrating)
  await rename(join(home, 'airflow.db'), template)
  await rm(home, { recursive: true, force: true })
  return template
}
