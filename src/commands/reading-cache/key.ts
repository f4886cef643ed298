import { createHash } from 'node:crypto'
import { isPinFile } from '../../airflow/airflow-version.ts'
import { isIgnoreFile } from '../../airflow/airflowignore.ts'
import type { Tree } from '../../git/tree.ts'
import type { InstanceSource } from '../instance-source.ts'

/**
 * What every DAG file of an instance depends on, whatever it reads itself: the settings, Airflow's pinned version and
 * what its ignore files leave out. Hashed, as values of variables need not stand in one more file.
 */
export function instanceKey(tree: Tree, { dags, importRoots, variables, environment }: InstanceSource): string {
  const everywhere = tree
    .paths()
    .filter((path) => isPinFile(path) || isIgnoreFile(path))
    .map((path) => [path, tree.blob(path)])
  const settings = [dags, importRoots, sorted(variables), sorted(environment), everywhere]
  return createHash('sha256')
    .update(JSON.stringify(settings.map((setting) => setting ?? null)))
    .digest('hex')
}

function sorted(values: ReadonlyMap<string, string> | undefined): (readonly [string, string])[] | undefined {
  return values === undefined ? undefined : [...values].sort(([a], [b]) => (a < b ? -1 : 1))
}
