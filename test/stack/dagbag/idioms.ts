import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import * as z from 'zod'
import type { AirflowVenv } from '../../helpers/airflow-home.ts'
import { STACK_DIR } from '../../helpers/dagster-process.ts'

/** A repository of DAG files, each of which says at its top how well it can be read. */
export const IDIOMS = fileURLToPath(new URL('../../fixtures/idioms', import.meta.url))

/** The real dag-factory, for whichever Airflow reads. */
const DAG_FACTORY = join(STACK_DIR, 'dag-factory', 'lib', 'python3.11', 'site-packages')

/** A file with an expectation at its top. */
export interface Idiom {
  /** Relative to the repository: `dags/taskflow/branches.py`. */
  readonly file: string
  readonly expected: 'identical' | 'flagged'
  readonly venvs: readonly AirflowVenv[]
}

const HEADER = /^# expect: (?:(identical)|flagged, \w.*)(?:\n# airflow: ([23]))?$/m

/** All files with an expectation; those without one are helpers that others import. */
export async function readIdioms(): Promise<readonly Idiom[]> {
  const paths = await readdir(join(IDIOMS, 'dags'), { recursive: true })
  const idioms: Idiom[] = []
  for (const path of paths.filter((name) => name.endsWith('.py')).sort()) {
    const file = `dags/${path}`
    // Some are in no encoding that Python would guess.
    const text = await readFile(join(IDIOMS, file), 'latin1')
    if (!text.includes('# expect:')) continue
    const header = HEADER.exec(text.replace(/^\xEF\xBB\xBF/, '').replaceAll('\r\n', '\n'))
    if (header === null) throw new Error(`${file} says badly what is expected of it`)
    const [, identical, airflow] = header
    idioms.push({
      file,
      expected: identical === undefined ? 'flagged' : 'identical',
      venvs: airflow === undefined ? ['airflow2', 'airflow3'] : [airflow === '2' ? 'airflow2' : 'airflow3'],
    })
  }
  return idioms
}

const configSchema = z.object({
  instances: z.tuple([z.object({ variables: z.string(), environment: z.record(z.string(), z.coerce.string()) })]),
})

/**
 * What Airflow's process needs to find what the repository's configuration tells the extraction: Variables, environment
 * variables, plugins, and the packages that are installed beside Airflow.
 */
export async function idiomsEnvironment(): Promise<Readonly<Record<string, string>>> {
  const read = (path: string): Promise<string> => readFile(join(IDIOMS, path), 'utf8')
  const config = configSchema.parse(parse(await read('.github/airlift-drift.yml')))
  const [{ variables: path, environment }] = config.instances
  const variables = z.record(z.string(), z.unknown()).parse(JSON.parse(await read(path)))
  return {
    ...environment,
    ...Object.fromEntries(
      Object.entries(variables).map(([key, value]) => [
        `AIRFLOW_VAR_${key.toUpperCase()}`,
        typeof value === 'string' ? value : JSON.stringify(value),
      ]),
    ),
    AIRFLOW__CORE__DAGS_FOLDER: join(IDIOMS, 'dags'),
    AIRFLOW__CORE__PLUGINS_FOLDER: join(IDIOMS, 'plugins'),
    PYTHONPATH: [join(IDIOMS, 'site-packages'), DAG_FACTORY].join(':'),
    PYTHONDONTWRITEBYTECODE: '1',
  }
}
